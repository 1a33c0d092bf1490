//! Reading the parsed tree.

use html5ever::LocalName;
use markup5ever_rcdom::{Handle, NodeData};

/// The element's name; empty for anything else.
pub(super) fn name(node: &Handle) -> &str {
    match &node.data {
        NodeData::Element { name, .. } => &name.local,
        _ => "",
    }
}

pub(super) fn attr(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let wanted = LocalName::from(wanted);
    attrs
        .borrow()
        .iter()
        .find(|attr| attr.name.local == wanted)
        .map(|attr| attr.value.to_string())
}

pub(super) fn children(node: &Handle) -> Vec<Handle> {
    node.children.borrow().clone()
}

/// The words in and below the node, whatever lies between; not what scripts and
/// the like say. Does not recurse.
pub(super) fn text(node: &Handle) -> String {
    let mut out = String::new();
    let mut waiting = vec![node.clone()];
    while let Some(node) = waiting.pop() {
        if matches!(
            name(&node),
            "script"
                | "style"
                | "iframe"
                | "noembed"
                | "noframes"
                | "noscript"
                | "textarea"
                | "title"
        ) {
            continue;
        }
        if let NodeData::Text { contents } = &node.data {
            out.push_str(&contents.borrow());
        }
        waiting.extend(node.children.borrow().iter().rev().cloned());
    }
    out
}
