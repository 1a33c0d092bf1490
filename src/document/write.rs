//! The stored form, written. Absent attributes and defaults are left out.

use super::schema::{Absent, Attr, Kind, attrs as a};
use super::{
    ArticleRef, Block, BoxPart, Cell, CellKind, Clip, Document, Figure, Flow, Heading, Inline,
    Label, Line, ListItem, Mark, Marks, Rel, Run, Scalar, SuggestionId, Table, Text,
};
use serde_json::{Map, Value, json};

pub(super) fn document(document: &Document) -> Value {
    Node::of(Kind::Doc)
        .holding(document.blocks().iter().map(block))
        .done()
}

/// A node as it is being written.
struct Node {
    name: &'static str,
    attrs: Map<String, Value>,
    content: Vec<Value>,
}

impl Node {
    fn of(kind: Kind) -> Self {
        Self::named(kind.spec().name)
    }

    fn named(name: &'static str) -> Self {
        Self {
            name,
            attrs: Map::new(),
            content: Vec::new(),
        }
    }

    fn with(mut self, attr: &Attr, value: impl Into<Value>) -> Self {
        let value = value.into();
        let default = match attr.absent {
            Absent::Refused | Absent::Null => Value::Null,
            Absent::Number(number) => number.into(),
            Absent::Flag(flag) => flag.into(),
            Absent::Name(name) => name.into(),
        };
        if value != default {
            self.attrs.insert(attr.name.to_owned(), value);
        }
        self
    }

    fn holding(mut self, content: impl Iterator<Item = Value>) -> Self {
        self.content.extend(content);
        self
    }

    fn done(self) -> Value {
        let mut fields = Map::new();
        fields.insert("type".to_owned(), self.name.into());
        if !self.attrs.is_empty() {
            fields.insert("attrs".to_owned(), self.attrs.into());
        }
        if !self.content.is_empty() {
            fields.insert("content".to_owned(), self.content.into());
        }
        Value::Object(fields)
    }

    fn marked(self, marks: &Marks) -> Value {
        let mut value = self.done();
        if !marks.is_empty() {
            value["marks"] = marks.iter().map(mark).collect();
        }
        value
    }
}

fn block(block: &Block) -> Value {
    match block {
        Block::Flow(flow) => self::flow(flow),
        Block::Heading(heading) => self::heading(heading),
        Block::PullQuote(quote) => Node::of(Kind::PullQuote)
            .with(&a::CITE, text_of(quote.cite.as_ref()))
            .holding(
                quote
                    .content
                    .iter()
                    .map(|content| line(Kind::Paragraph, content)),
            )
            .done(),
        Block::Figure(figure) => self::figure(figure),
        Block::Gallery(figures) => Node::of(Kind::Gallery)
            .holding(figures.iter().map(self::figure))
            .done(),
        Block::Video(clip) => self::clip(Kind::Video, clip),
        Block::Audio(clip) => self::clip(Kind::Audio, clip),
        Block::Embed(embed) => Node::of(Kind::Embed)
            .with(&a::PROVIDER, embed.provider.as_str())
            .with(&a::EMBED_ID, embed.id.as_str())
            .with(&a::FALLBACK, text_of(embed.fallback.as_ref()))
            .done(),
        Block::Table(table) => self::table(table),
        Block::InfoBox(info) => Node::of(Kind::InfoBox)
            .with(&a::TITLE, text_of(info.title.as_ref()))
            .holding(info.content.iter().map(box_part))
            .done(),
        Block::Related(articles) => Node::of(Kind::Related)
            .with(
                &a::ARTICLES,
                articles
                    .iter()
                    .map(|ArticleRef(id)| *id)
                    .collect::<Vec<_>>(),
            )
            .done(),
        Block::HorizontalRule => Node::of(Kind::HorizontalRule).done(),
    }
}

fn box_part(part: &BoxPart) -> Value {
    match part {
        BoxPart::Flow(flow) => self::flow(flow),
        BoxPart::Heading(heading) => self::heading(heading),
        BoxPart::Figure(figure) => self::figure(figure),
        BoxPart::Table(table) => self::table(table),
    }
}

fn flow(flow: &Flow) -> Value {
    match flow {
        Flow::Paragraph(content) => line(Kind::Paragraph, content),
        Flow::BulletList(items) => Node::of(Kind::BulletList)
            .holding(items.iter().map(list_item))
            .done(),
        Flow::OrderedList(list) => Node::of(Kind::OrderedList)
            .with(&a::START, list.start)
            .holding(list.items.iter().map(list_item))
            .done(),
        Flow::Blockquote(content) => Node::of(Kind::Blockquote)
            .holding(content.iter().map(self::flow))
            .done(),
    }
}

fn list_item(item: &ListItem) -> Value {
    Node::of(Kind::ListItem)
        .holding(std::iter::once(line(Kind::Paragraph, &item.first)))
        .holding(item.rest.iter().map(flow))
        .done()
}

fn heading(heading: &Heading) -> Value {
    Node::of(Kind::Heading)
        .with(&a::LEVEL, heading.level.number())
        .holding(heading.content.iter().map(inline))
        .done()
}

fn figure(figure: &Figure) -> Value {
    Node::of(Kind::Figure)
        .with(&a::MEDIA_ID, figure.media_id.0)
        .with(&a::ALT, text_of(figure.alt.as_ref()))
        .with(&a::DECORATIVE, figure.decorative)
        .with(&a::SIZE, figure.size.as_str())
        .holding(
            [
                line(Kind::Caption, &figure.caption),
                texts(Kind::Credit, &figure.credit).done(),
            ]
            .into_iter(),
        )
        .done()
}

fn clip(kind: Kind, clip: &Clip) -> Value {
    Node::of(kind)
        .with(&a::MEDIA_ID, clip.media_id.0)
        .holding(std::iter::once(line(Kind::Caption, &clip.caption)))
        .done()
}

fn table(table: &Table) -> Value {
    let row = |cells: &Vec<Cell>| {
        Node::of(Kind::TableRow)
            .holding(cells.iter().map(cell))
            .done()
    };
    Node::of(Kind::Table)
        .with(&a::CAPTION, text_of(table.caption()))
        .holding(table.rows().iter().map(row))
        .done()
}

fn cell(cell: &Cell) -> Value {
    let kind = match cell.kind {
        CellKind::Header => Kind::TableHeader,
        CellKind::Data => Kind::TableCell,
    };
    Node::of(kind)
        .with(&a::COLSPAN, cell.colspan)
        .with(&a::ROWSPAN, cell.rowspan)
        .holding(cell.content.iter().map(flow))
        .done()
}

fn line(kind: Kind, line: &Line) -> Value {
    Node::of(kind).holding(line.iter().map(inline)).done()
}

fn texts(kind: Kind, texts: &Run<Text>) -> Node {
    Node::of(kind).holding(texts.iter().map(text))
}

fn inline(piece: &Inline) -> Value {
    match piece {
        Inline::Text(words) => text(words),
        Inline::HardBreak(marks) => Node::of(Kind::HardBreak).marked(marks),
        Inline::Footnote(footnote) => {
            texts(Kind::Footnote, &footnote.content).marked(&footnote.marks)
        }
    }
}

fn text(text: &Text) -> Value {
    let mut value = Node::of(Kind::Text).marked(text.marks());
    value["text"] = text.as_str().into();
    value
}

fn mark(mark: &Mark) -> Value {
    let node = Node::named(mark.kind().spec().name);
    match mark {
        Mark::Insertion(id) | Mark::Deletion(id) => node.with(&a::SUGGESTION_ID, suggestion_id(id)),
        Mark::Modification(change) => node
            .with(&a::SUGGESTION_ID, suggestion_id(&change.id))
            .with(&a::CHANGE, change.kind.as_str())
            .with(&a::ATTR_NAME, text_of(change.attr_name.as_ref()))
            .with(&a::PREVIOUS_VALUE, scalar(change.previous.as_ref()))
            .with(&a::NEW_VALUE, scalar(change.next.as_ref())),
        Mark::Link(link) => {
            let rel: Vec<&str> = link.rel().iter().copied().map(Rel::as_str).collect();
            let rel = (!rel.is_empty()).then(|| rel.join(" "));
            node.with(&a::HREF, link.href.as_str())
                .with(&a::REL, json!(rel))
        }
        Mark::Strong
        | Mark::Em
        | Mark::Underline
        | Mark::Strike
        | Mark::Sub
        | Mark::Sup
        | Mark::Code => node,
    }
    .done()
}

fn suggestion_id(id: &SuggestionId) -> Value {
    match id {
        SuggestionId::Number(number) => (*number).into(),
        SuggestionId::Text(text) => text.as_str().into(),
    }
}

fn scalar(value: Option<&Scalar>) -> Value {
    match value {
        None => Value::Null,
        Some(Scalar::Flag(flag)) => (*flag).into(),
        Some(Scalar::Number(number)) => (*number).into(),
        Some(Scalar::Text(text)) => text.as_str().into(),
    }
}

fn text_of(label: Option<&Label>) -> Value {
    label.map_or(Value::Null, |label| label.as_str().into())
}
