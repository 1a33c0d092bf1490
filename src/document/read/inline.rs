use super::attrs::Attrs;
use super::node::{Node, object};
use super::path::Path;
use super::{Reason, Refused};
use crate::document::schema::{Attr, Kind, MarkKind, attrs as a};
use crate::document::{
    Footnote, Href, Inline, Label, Line, Link, Mark, Marks, Modification, Rel, Run, Scalar,
    SuggestionId, Text,
};
use serde_json::Value;

type Read<T> = Result<T, Refused>;

/// More marks than any text has; bounds what one text can cost.
const MAX_MARKS: usize = 32;

pub(super) fn line(node: &Node<'_>) -> Read<Line> {
    Ok(Line::new(node.children(inline)?))
}

pub(super) fn texts(node: &Node<'_>) -> Read<Run<Text>> {
    Ok(Run::new(node.children(text)?))
}

fn inline(node: &Node<'_>) -> Read<Inline> {
    Ok(match node.kind() {
        Kind::HardBreak => Inline::HardBreak(marks(node)?),
        Kind::Footnote => Inline::Footnote(Footnote {
            content: texts(node)?,
            marks: marks(node)?,
        }),
        _ => Inline::Text(text(node)?),
    })
}

fn text(node: &Node<'_>) -> Read<Text> {
    match node.kind() {
        Kind::Text => Ok(Text::new(node.text()?, marks(node)?)),
        _ => Err(node.out_of_place()),
    }
}

fn marks(node: &Node<'_>) -> Read<Marks> {
    if node.marks.len() > MAX_MARKS {
        return Err(node.path.field("marks").refuse(Reason::TooManyNodes));
    }
    let mut marks = Marks::none();
    for (at, value) in node.marks.iter().enumerate() {
        let path = node.path.mark(at);
        if !marks.add(mark(value, &path)?) {
            return Err(path.refuse(Reason::ClashingMark));
        }
    }
    Ok(marks)
}

fn mark(value: &Value, path: &Path<'_>) -> Read<Mark> {
    let fields = object(value, path)?;
    let expected = "chuỗi";
    let name = fields
        .get("type")
        .and_then(Value::as_str)
        .ok_or_else(|| path.field("type").refuse(Reason::WrongType { expected }))?;
    let kind =
        MarkKind::named(name).ok_or_else(|| path.refuse(Reason::UnknownMark(name.to_owned())))?;
    if let Some(name) = fields
        .keys()
        .find(|name| *name != "type" && *name != "attrs")
    {
        return Err(path.field(name).refuse(Reason::UnknownField));
    }
    let attrs = Attrs::open(fields, path, kind.spec().attrs)?;
    Ok(match kind {
        MarkKind::Insertion => Mark::Insertion(suggestion_id(&attrs)?),
        MarkKind::Deletion => Mark::Deletion(suggestion_id(&attrs)?),
        MarkKind::Modification => Mark::Modification(modification(&attrs)?),
        MarkKind::Link => {
            let href = Href::parse(attrs.string(&a::HREF)?)
                .ok_or_else(|| attrs.refuse(&a::HREF, Reason::UnsafeLink))?;
            Mark::Link(Link::new(href, rel(&attrs)?))
        }
        MarkKind::Strong => Mark::Strong,
        MarkKind::Em => Mark::Em,
        MarkKind::Underline => Mark::Underline,
        MarkKind::Strike => Mark::Strike,
        MarkKind::Sub => Mark::Sub,
        MarkKind::Sup => Mark::Sup,
        MarkKind::Code => Mark::Code,
    })
}

fn rel(attrs: &Attrs<'_>) -> Read<Vec<Rel>> {
    attrs.named(&a::REL, |names| {
        names.split_ascii_whitespace().map(Rel::parse).collect()
    })
}

fn modification(attrs: &Attrs<'_>) -> Read<Modification> {
    Ok(Modification {
        id: suggestion_id(attrs)?,
        kind: required(attrs, &a::CHANGE)?,
        attr_name: attrs.label(&a::ATTR_NAME)?,
        previous: scalar(attrs, &a::PREVIOUS_VALUE)?,
        next: scalar(attrs, &a::NEW_VALUE)?,
    })
}

fn suggestion_id(attrs: &Attrs<'_>) -> Read<SuggestionId> {
    match scalar(attrs, &a::SUGGESTION_ID)? {
        Some(Scalar::Number(number)) => Ok(SuggestionId::Number(number)),
        Some(Scalar::Text(text)) => Ok(SuggestionId::Text(text)),
        _ => Err(attrs.refuse(&a::SUGGESTION_ID, Reason::WrongValue)),
    }
}

fn required(attrs: &Attrs<'_>, attr: &Attr) -> Read<Label> {
    attrs
        .label(attr)?
        .ok_or_else(|| attrs.refuse(attr, Reason::MissingAttribute))
}

fn scalar(attrs: &Attrs<'_>, attr: &Attr) -> Read<Option<Scalar>> {
    Ok(match attrs.value(attr)? {
        None => None,
        Some(Value::Bool(flag)) => Some(Scalar::Flag(*flag)),
        Some(Value::String(text)) => attrs.exactly(attr, text)?.map(Scalar::Text),
        Some(value) => {
            let number = value.as_i64();
            let number = number.ok_or_else(|| attrs.refuse(attr, Reason::WrongValue))?;
            Some(Scalar::Number(number))
        }
    })
}
