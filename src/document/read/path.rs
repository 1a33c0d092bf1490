use super::{Reason, Refused};
use std::fmt;

/// Where the reader stands: a chain of steps that borrow each other, so that a
/// path costs nothing until something is refused.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: Step<'a>,
    /// How many nodes lie above this one.
    depth: usize,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Item(&'static str, usize),
}

impl<'a> Path<'a> {
    pub(super) fn root() -> Self {
        Self {
            above: None,
            step: Step::Root,
            depth: 0,
        }
    }

    pub(super) fn field(&'a self, name: &'a str) -> Self {
        Self {
            above: Some(self),
            step: Step::Field(name),
            depth: self.depth,
        }
    }

    pub(super) fn child(&'a self, at: usize) -> Self {
        Self {
            above: Some(self),
            step: Step::Item("content", at),
            depth: self.depth + 1,
        }
    }

    pub(super) fn mark(&'a self, at: usize) -> Self {
        Self {
            above: Some(self),
            step: Step::Item("marks", at),
            depth: self.depth,
        }
    }

    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    pub(super) fn refuse(&self, reason: Reason) -> Refused {
        Refused {
            path: self.to_string(),
            reason,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(f)?;
        }
        match self.step {
            Step::Root => f.write_str("doc"),
            Step::Field(name) => write!(f, ".{}", super::refused::shortened(name)),
            Step::Item(list, at) => write!(f, ".{list}[{at}]"),
        }
    }
}
