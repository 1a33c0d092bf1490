use super::report::{Report, Severity};
use crate::document::{Block, Document, MAX_BYTES, MAX_NODES};
use serde_json::Value;

/// What the document's own frame takes, generously.
const FRAME: usize = 100;

/// A document of as many blocks as the limits allow; the rest is reported.
pub(super) fn document_within_limits(blocks: Vec<Block>, report: &mut Report) -> Document {
    let (mut bytes, mut nodes) = (FRAME, 1);
    let mut kept = Vec::with_capacity(blocks.len());
    for block in blocks {
        let alone = Document::from_blocks(vec![block]);
        let value = alone.to_value();
        let block_bytes = value.to_string().len();
        let block_nodes = count(&value);
        if bytes + block_bytes > MAX_BYTES || nodes + block_nodes > MAX_NODES {
            report.add("phần vượt quá giới hạn", Severity::Content);
            continue;
        }
        bytes += block_bytes;
        nodes += block_nodes;
        kept.extend(alone.into_blocks());
    }
    Document::from_blocks(kept)
}

fn count(node: &Value) -> usize {
    let children = node["content"].as_array().into_iter().flatten();
    1 + children.map(count).sum::<usize>()
}
