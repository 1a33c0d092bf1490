use super::attr::{Attr, all as a};

/// The nodes. Where a content rule offers several, the editor fills gaps with
/// the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Kind {
    Doc,
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    PullQuote,
    Figure,
    Caption,
    Credit,
    Gallery,
    Video,
    Audio,
    Embed,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    InfoBox,
    Related,
    HorizontalRule,
    Footnote,
    HardBreak,
    Text,
}

/// What is said of a node.
pub(in crate::document) struct NodeSpec {
    pub kind: Kind,
    pub name: &'static str,
    pub content: &'static [Term],
    pub attrs: &'static [&'static Attr],
    /// Further properties for ProseMirror, all of them `true`.
    pub flags: &'static [&'static str],
    /// What prosemirror-tables knows the node as.
    pub table_role: Option<&'static str>,
}

/// One step of a content rule: so many of these kinds.
#[derive(Debug)]
pub(in crate::document) struct Term {
    pub kinds: &'static [Kind],
    pub times: Times,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Times {
    Once,
    Any,
    OneOrMore,
}

const FLOW: &[Kind] = &[
    Kind::Paragraph,
    Kind::BulletList,
    Kind::OrderedList,
    Kind::Blockquote,
];
const BOX: &[Kind] = &[
    Kind::Paragraph,
    Kind::BulletList,
    Kind::OrderedList,
    Kind::Blockquote,
    Kind::Heading,
    Kind::Figure,
    Kind::Table,
];
const BLOCK: &[Kind] = &[
    Kind::Paragraph,
    Kind::BulletList,
    Kind::OrderedList,
    Kind::Blockquote,
    Kind::Heading,
    Kind::PullQuote,
    Kind::Figure,
    Kind::Gallery,
    Kind::Video,
    Kind::Audio,
    Kind::Embed,
    Kind::Table,
    Kind::InfoBox,
    Kind::Related,
    Kind::HorizontalRule,
];
const INLINE: &[Kind] = &[Kind::Text, Kind::HardBreak, Kind::Footnote];

const fn once(kinds: &'static [Kind]) -> Term {
    Term {
        kinds,
        times: Times::Once,
    }
}

const fn any(kinds: &'static [Kind]) -> Term {
    Term {
        kinds,
        times: Times::Any,
    }
}

const fn some(kinds: &'static [Kind]) -> Term {
    Term {
        kinds,
        times: Times::OneOrMore,
    }
}

const SOME_BLOCKS: &[Term] = &[some(BLOCK)];
const A_LINE: &[Term] = &[any(INLINE)];
const SOME_ITEMS: &[Term] = &[some(&[Kind::ListItem])];
const AN_ITEM: &[Term] = &[once(&[Kind::Paragraph]), any(FLOW)];
const SOME_FLOW: &[Term] = &[some(FLOW)];
const SOME_PARAGRAPHS: &[Term] = &[some(&[Kind::Paragraph])];
const CAPTION_AND_CREDIT: &[Term] = &[once(&[Kind::Caption]), once(&[Kind::Credit])];
const ANY_TEXTS: &[Term] = &[any(&[Kind::Text])];
const ANY_FIGURES: &[Term] = &[any(&[Kind::Figure])];
const A_CAPTION: &[Term] = &[once(&[Kind::Caption])];
const SOME_ROWS: &[Term] = &[some(&[Kind::TableRow])];
const ANY_CELLS: &[Term] = &[any(&[Kind::TableCell, Kind::TableHeader])];
const SOME_BOX_PARTS: &[Term] = &[some(BOX)];

impl Kind {
    pub(in crate::document) const ALL: [Self; 25] = [
        Self::Doc,
        Self::Paragraph,
        Self::Heading,
        Self::BulletList,
        Self::OrderedList,
        Self::ListItem,
        Self::Blockquote,
        Self::PullQuote,
        Self::Figure,
        Self::Caption,
        Self::Credit,
        Self::Gallery,
        Self::Video,
        Self::Audio,
        Self::Embed,
        Self::Table,
        Self::TableRow,
        Self::TableHeader,
        Self::TableCell,
        Self::InfoBox,
        Self::Related,
        Self::HorizontalRule,
        Self::Footnote,
        Self::HardBreak,
        Self::Text,
    ];

    pub(in crate::document) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.spec().name == name)
    }

    /// Whether it stands in a line and may carry marks.
    pub(in crate::document) fn is_inline(self) -> bool {
        INLINE.contains(&self)
    }

    pub(in crate::document) fn is_block(self) -> bool {
        BLOCK.contains(&self)
    }

    pub(in crate::document) const fn spec(self) -> NodeSpec {
        let spec = NodeSpec {
            kind: self,
            name: "",
            content: &[],
            attrs: &[],
            flags: &[],
            table_role: None,
        };
        match self {
            Self::Doc => spec.named("doc").holding(SOME_BLOCKS),
            Self::Paragraph => spec.named("paragraph").holding(A_LINE),
            Self::Heading => spec
                .named("heading")
                .holding(A_LINE)
                .with(&[&a::LEVEL])
                .flagged(&["defining"]),
            Self::BulletList => spec.named("bullet_list").holding(SOME_ITEMS),
            Self::OrderedList => spec
                .named("ordered_list")
                .holding(SOME_ITEMS)
                .with(&[&a::START]),
            Self::ListItem => spec
                .named("list_item")
                .holding(AN_ITEM)
                .flagged(&["defining"]),
            Self::Blockquote => spec
                .named("blockquote")
                .holding(SOME_FLOW)
                .flagged(&["defining"]),
            Self::PullQuote => spec
                .named("pull_quote")
                .holding(SOME_PARAGRAPHS)
                .with(&[&a::CITE])
                .flagged(&["defining"]),
            Self::Figure => spec
                .named("figure")
                .holding(CAPTION_AND_CREDIT)
                .with(&[&a::MEDIA_ID, &a::ALT, &a::DECORATIVE, &a::SIZE])
                .flagged(&["isolating", "draggable"]),
            Self::Caption => spec
                .named("caption")
                .holding(A_LINE)
                .flagged(&["isolating"]),
            Self::Credit => spec
                .named("credit")
                .holding(ANY_TEXTS)
                .flagged(&["isolating"]),
            Self::Gallery => spec
                .named("gallery")
                .holding(ANY_FIGURES)
                .flagged(&["isolating"]),
            Self::Video => spec.named("video").clip(),
            Self::Audio => spec.named("audio").clip(),
            Self::Embed => spec
                .named("embed")
                .with(&[&a::PROVIDER, &a::EMBED_ID, &a::FALLBACK])
                .flagged(&["atom", "draggable"]),
            Self::Table => spec
                .named("table")
                .holding(SOME_ROWS)
                .with(&[&a::CAPTION])
                .flagged(&["isolating"])
                .playing("table"),
            Self::TableRow => spec.named("table_row").holding(ANY_CELLS).playing("row"),
            Self::TableHeader => spec.named("table_header").cell("header_cell"),
            Self::TableCell => spec.named("table_cell").cell("cell"),
            Self::InfoBox => spec
                .named("info_box")
                .holding(SOME_BOX_PARTS)
                .with(&[&a::TITLE])
                .flagged(&["defining"]),
            Self::Related => spec
                .named("related")
                .with(&[&a::ARTICLES])
                .flagged(&["atom"]),
            Self::HorizontalRule => spec.named("horizontal_rule"),
            Self::Footnote => spec
                .named("footnote")
                .holding(ANY_TEXTS)
                .flagged(&["inline", "isolating"]),
            Self::HardBreak => spec.named("hard_break").flagged(&["inline"]),
            Self::Text => spec.named("text").flagged(&["inline"]),
        }
    }
}

impl NodeSpec {
    const fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    const fn holding(self, content: &'static [Term]) -> Self {
        Self { content, ..self }
    }

    const fn with(self, attrs: &'static [&'static Attr]) -> Self {
        Self { attrs, ..self }
    }

    const fn flagged(self, flags: &'static [&'static str]) -> Self {
        Self { flags, ..self }
    }

    const fn playing(self, role: &'static str) -> Self {
        Self {
            table_role: Some(role),
            ..self
        }
    }

    const fn clip(self) -> Self {
        self.holding(A_CAPTION)
            .with(&[&a::MEDIA_ID])
            .flagged(&["isolating", "draggable"])
    }

    const fn cell(self, role: &'static str) -> Self {
        self.holding(SOME_FLOW)
            .with(&[&a::COLSPAN, &a::ROWSPAN])
            .flagged(&["isolating"])
            .playing(role)
    }
}
