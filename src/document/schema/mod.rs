//! The one table of what a document may hold. Reading consults it for names,
//! attributes and content; [`prosemirror`] writes it down for the editor. So
//! the server and the editor cannot disagree about what is allowed.

mod attr;
mod mark;
mod node;
mod prosemirror;

pub use prosemirror::prosemirror;

pub(super) use prosemirror::expression;

pub(super) use attr::{Absent, Attr};
pub(super) use mark::MarkKind;
pub(super) use node::{Kind, NodeSpec, Term, Times};

/// Every attribute, by name.
pub(super) mod attrs {
    pub(in crate::document) use super::attr::all::*;
}

#[cfg(test)]
mod tests;
