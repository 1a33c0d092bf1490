use super::attrs::Attrs;
use super::path::Path;
use super::{Reason, Refused};
use crate::document::schema::{self, Kind, NodeSpec, Term, Times};
use crate::document::{MAX_DEPTH, MAX_NODES};
use serde_json::{Map, Value};
use std::cell::Cell;

/// How many nodes may still be read.
pub(super) struct Budget(Cell<usize>);

impl Budget {
    pub(super) fn full() -> Self {
        Self(Cell::new(MAX_NODES))
    }

    fn take_one(&self) -> Option<()> {
        self.0.set(self.0.get().checked_sub(1)?);
        Some(())
    }
}

/// A node whose shape, name, attribute names and children's kinds are allowed.
/// Its values are still to be read.
pub(super) struct Node<'a> {
    spec: NodeSpec,
    pub(super) path: &'a Path<'a>,
    pub(super) attrs: Attrs<'a>,
    content: &'a [Value],
    pub(super) marks: &'a [Value],
    text: Option<&'a Value>,
    budget: &'a Budget,
}

impl<'a> Node<'a> {
    pub(super) fn open(
        value: &'a Value,
        path: &'a Path<'a>,
        budget: &'a Budget,
    ) -> Result<Self, Refused> {
        budget
            .take_one()
            .ok_or_else(|| path.refuse(Reason::TooManyNodes))?;
        if path.depth() > MAX_DEPTH {
            return Err(path.refuse(Reason::TooDeep));
        }
        let fields = object(value, path)?;
        let spec = kind_of(value, path)?.spec();
        for (name, value) in fields {
            let is_known = match name.as_str() {
                "type" | "attrs" | "content" | "marks" => true,
                "text" => spec.kind == Kind::Text,
                _ => false,
            };
            if !is_known && !value.is_null() {
                return Err(path.field(name).refuse(Reason::UnknownField));
            }
        }
        let node = Self {
            attrs: Attrs::open(fields, path, spec.attrs)?,
            content: list(fields, "content", path)?,
            marks: list(fields, "marks", path)?,
            text: fields.get("text"),
            spec,
            path,
            budget,
        };
        if !node.marks.is_empty() && !node.kind().is_inline() {
            return Err(path.field("marks").refuse(Reason::MarksNotAllowed));
        }
        node.check_content()?;
        Ok(node)
    }

    pub(super) fn kind(&self) -> Kind {
        self.spec.kind
    }

    /// The words of a text node.
    pub(super) fn text(&self) -> Result<&'a str, Refused> {
        let text = self.text.and_then(Value::as_str).ok_or_else(|| {
            let expected = "chuỗi";
            self.path
                .field("text")
                .refuse(Reason::WrongType { expected })
        })?;
        if text.is_empty() {
            return Err(self.path.field("text").refuse(Reason::EmptyText));
        }
        if !text.chars().all(crate::document::is_allowed_in_text) {
            return Err(self.path.field("text").refuse(Reason::ForbiddenCharacter));
        }
        Ok(text)
    }

    /// Reads each child with `read`.
    pub(super) fn children<T>(
        &self,
        read: impl Fn(&Node<'_>) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        self.content
            .iter()
            .enumerate()
            .map(|(at, child)| read(&Node::open(child, &self.path.child(at), self.budget)?))
            .collect()
    }

    /// Reads the child at `at`, which a content rule with fixed places has put there.
    pub(super) fn only_child<T>(
        &self,
        at: usize,
        read: impl Fn(&Node<'_>) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let child = self.content.get(at).ok_or_else(|| self.incomplete())?;
        read(&Node::open(child, &self.path.child(at), self.budget)?)
    }

    /// The refusal of a node that its parent cannot hold.
    pub(super) fn out_of_place(&self) -> Refused {
        let node = self.spec.name;
        self.path.refuse(Reason::OutOfPlace { node })
    }

    /// The refusal of a node that lacks a part.
    pub(super) fn incomplete(&self) -> Refused {
        let content = schema::expression(self.spec.content);
        self.path.refuse(Reason::Incomplete { content })
    }

    /// No rule of the schema begins a step with a kind that the step before it
    /// could still take in more than one way, so the greedy match is the match.
    fn check_content(&self) -> Result<(), Refused> {
        let mut kinds = Vec::with_capacity(self.content.len());
        for (at, child) in self.content.iter().enumerate() {
            kinds.push(kind_of(child, &self.path.child(at))?);
        }
        let mut at = 0;
        for Term { kinds: may, times } in self.spec.content {
            let alike = kinds[at..].iter().take_while(|kind| may.contains(kind));
            let found = match times {
                Times::Once => alike.take(1).count(),
                Times::Any | Times::OneOrMore => alike.count(),
            };
            if found == 0 && *times != Times::Any {
                return Err(match kinds.get(at) {
                    Some(kind) => self.misplaced(at, *kind),
                    None => self.incomplete(),
                });
            }
            at += found;
        }
        match kinds.get(at) {
            Some(kind) => Err(self.misplaced(at, *kind)),
            None => Ok(()),
        }
    }

    fn misplaced(&self, at: usize, kind: Kind) -> Refused {
        let node = kind.spec().name;
        self.path.child(at).refuse(Reason::OutOfPlace { node })
    }
}

fn kind_of(value: &Value, path: &Path<'_>) -> Result<Kind, Refused> {
    let name = object(value, path)?
        .get("type")
        .and_then(Value::as_str)
        .ok_or_else(|| {
            let expected = "chuỗi";
            path.field("type").refuse(Reason::WrongType { expected })
        })?;
    Kind::named(name).ok_or_else(|| path.refuse(Reason::UnknownNode(name.to_owned())))
}

pub(super) fn object<'a>(
    value: &'a Value,
    path: &Path<'_>,
) -> Result<&'a Map<String, Value>, Refused> {
    let expected = "đối tượng";
    value
        .as_object()
        .ok_or_else(|| path.refuse(Reason::WrongType { expected }))
}

fn list<'a>(
    fields: &'a Map<String, Value>,
    name: &'static str,
    path: &Path<'_>,
) -> Result<&'a [Value], Refused> {
    match fields.get(name) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => {
            let expected = "danh sách";
            Err(path.field(name).refuse(Reason::WrongType { expected }))
        }
    }
}
