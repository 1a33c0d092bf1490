use super::{
    ArticleRef, Embed, Inline, Label, Line, MediaId, OneOrMore, Run, Table, Text, embed::EmbedId,
};

/// What stands at the top of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, list or quotation.
    Flow(Flow),
    /// A heading inside the article.
    Heading(Heading),
    /// A sentence lifted out of the text.
    PullQuote(PullQuote),
    /// A picture with its caption.
    Figure(Figure),
    /// Pictures shown together. May be empty: the editor could not fill a
    /// place in it without knowing a picture.
    Gallery(Vec<Figure>),
    /// A video of our own.
    Video(Clip),
    /// A sound of our own.
    Audio(Clip),
    /// Something shown elsewhere.
    Embed(Embed),
    /// A table.
    Table(Table),
    /// A box beside the story.
    InfoBox(InfoBox),
    /// Other articles, chosen by hand.
    Related(OneOrMore<ArticleRef>),
    /// A change of subject.
    HorizontalRule,
}

/// Text in paragraphs, wherever paragraphs may stand: at the top, in list
/// items, quotations and table cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flow {
    /// A paragraph; may be empty while somebody writes.
    Paragraph(Line),
    /// A list whose order does not matter.
    BulletList(OneOrMore<ListItem>),
    /// A numbered list.
    OrderedList(OrderedList),
    /// Somebody else's words.
    Blockquote(OneOrMore<Flow>),
}

/// A numbered list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderedList {
    /// The first item's number.
    pub start: u16,
    /// The items.
    pub items: OneOrMore<ListItem>,
}

/// An item: a paragraph, then whatever belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// The paragraph beside the bullet.
    pub first: Line,
    /// Further paragraphs and lists inside.
    pub rest: Vec<Flow>,
}

/// A heading inside the article; level 1 is the headline, which is no part of
/// the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How deep.
    pub level: Level,
    /// The words.
    pub content: Line,
}

/// A heading's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A chapter.
    Two,
    /// A section.
    Three,
    /// Part of a section.
    Four,
}

impl Level {
    /// 2, 3 or 4.
    pub const fn number(self) -> i64 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }

    pub(in crate::document) fn parse(number: i64) -> Option<Self> {
        [Self::Two, Self::Three, Self::Four]
            .into_iter()
            .find(|level| level.number() == number)
    }
}

/// A sentence lifted out of the text, and who said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PullQuote {
    /// Who said it.
    pub cite: Option<Label>,
    /// Its paragraphs.
    pub content: OneOrMore<Line>,
}

/// A picture with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which picture.
    pub media_id: MediaId,
    /// What it shows, for those who cannot see it. Required at publishing
    /// unless the picture is decorative.
    pub alt: Option<Label>,
    /// Whether it says nothing that the text does not.
    pub decorative: bool,
    /// How wide it is shown.
    pub size: Size,
    /// What is told under it.
    pub caption: Line,
    /// Whose work it is.
    pub credit: Run<Text>,
}

impl Figure {
    /// A picture as wide as the column, nothing said about it yet.
    pub fn of(media_id: MediaId) -> Self {
        Self {
            media_id,
            alt: None,
            decorative: false,
            size: Size::Column,
            caption: Line::empty(),
            credit: Run::empty(),
        }
    }
}

/// How wide a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Half the column, text beside it.
    Small,
    /// The width of the text.
    Column,
    /// Wider than the text.
    Wide,
    /// The whole window.
    Full,
}

impl Size {
    /// Every size.
    pub const ALL: [Self; 4] = [Self::Small, Self::Column, Self::Wide, Self::Full];

    /// The name in the stored form and in class names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Column => "column",
            Self::Wide => "wide",
            Self::Full => "full",
        }
    }

    pub(in crate::document) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.as_str() == name)
    }
}

/// A video or sound from the media library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Which one.
    pub media_id: MediaId,
    /// What is told under it.
    pub caption: Line,
}

/// A box beside the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InfoBox {
    /// What stands over it.
    pub title: Option<Label>,
    /// What stands in it.
    pub content: OneOrMore<BoxPart>,
}

/// What may stand in a box: no box in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxPart {
    /// A paragraph, list or quotation.
    Flow(Flow),
    /// A heading.
    Heading(Heading),
    /// A picture.
    Figure(Figure),
    /// A table.
    Table(Table),
}

impl Flow {
    /// A paragraph of these pieces.
    pub fn paragraph(content: Vec<Inline>) -> Self {
        Self::Paragraph(Line::new(content))
    }

    /// `None` without items.
    pub fn bullet_list(items: Vec<ListItem>) -> Option<Self> {
        OneOrMore::new(items).map(Self::BulletList)
    }

    /// `None` without items.
    pub fn ordered_list(start: u16, items: Vec<ListItem>) -> Option<Self> {
        let items = OneOrMore::new(items)?;
        Some(Self::OrderedList(OrderedList { start, items }))
    }

    /// `None` without content.
    pub fn blockquote(content: Vec<Self>) -> Option<Self> {
        OneOrMore::new(content).map(Self::Blockquote)
    }
}

impl ListItem {
    /// Puts an empty paragraph in front when `content` begins with a list.
    pub fn new(content: Vec<Flow>) -> Self {
        let mut rest = content;
        let first = match rest.first_mut() {
            Some(Flow::Paragraph(line)) => {
                let line = std::mem::replace(line, Line::empty());
                rest.remove(0);
                line
            }
            _ => Line::empty(),
        };
        Self { first, rest }
    }
}

impl Block {
    /// A paragraph of these pieces.
    pub fn paragraph(content: Vec<Inline>) -> Self {
        Self::Flow(Flow::paragraph(content))
    }

    /// A heading of these pieces.
    pub fn heading(level: Level, content: Vec<Inline>) -> Self {
        Self::Heading(Heading {
            level,
            content: Line::new(content),
        })
    }

    /// `None` when `id` is no id of any provider.
    pub fn embed(provider: super::Provider, id: &str, fallback: &str) -> Option<Self> {
        Some(Self::Embed(Embed {
            provider,
            id: EmbedId::parse(id)?,
            fallback: Label::new(fallback),
        }))
    }
}

impl From<Flow> for Block {
    fn from(flow: Flow) -> Self {
        Self::Flow(flow)
    }
}

impl From<BoxPart> for Block {
    fn from(part: BoxPart) -> Self {
        match part {
            BoxPart::Flow(flow) => Self::Flow(flow),
            BoxPart::Heading(heading) => Self::Heading(heading),
            BoxPart::Figure(figure) => Self::Figure(figure),
            BoxPart::Table(table) => Self::Table(table),
        }
    }
}
