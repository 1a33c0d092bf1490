//! The stored form, read strictly. One pass over the JSON value checks names,
//! attributes and content against the schema's table and builds the typed
//! tree; a refusal says where and why.

mod attrs;
mod block;
mod inline;
mod node;
mod path;
mod refused;

pub use refused::{Reason, Refused};

use super::schema::Kind;
use super::{Document, MAX_BYTES, OneOrMore};
use node::{Budget, Node};
use path::Path;
use serde_json::Value;

pub(super) fn document(json: &str) -> Result<Document, Refused> {
    let root = Path::root();
    if json.len() > MAX_BYTES {
        return Err(root.refuse(Reason::TooLarge { bytes: json.len() }));
    }
    let value: Value = serde_json::from_str(json)
        .map_err(|fault| root.refuse(Reason::NotJson(fault.to_string())))?;
    from_value(&value)
}

pub(super) fn from_value(value: &Value) -> Result<Document, Refused> {
    let root = Path::root();
    let budget = Budget::full();
    let node = Node::open(value, &root, &budget)?;
    if node.kind() != Kind::Doc {
        return Err(node.out_of_place());
    }
    Ok(Document {
        content: node.one_or_more(block::block)?,
    })
}

impl Node<'_> {
    fn one_or_more<T>(
        &self,
        read: impl Fn(&Node<'_>) -> Result<T, Refused>,
    ) -> Result<OneOrMore<T>, Refused> {
        OneOrMore::new(self.children(read)?).ok_or_else(|| self.incomplete())
    }
}

#[cfg(test)]
mod tests;
