//! Lists, and other places that hold paragraphs but no pictures or tables.

use super::report::Severity;
use super::{Importer, tree};
use crate::document::{Block, Flow, Inline, ListItem, Mark, Marks};
use markup5ever_rcdom::{Handle, NodeData};

/// The deepest place where a list or quotation may begin: its own nodes and
/// the text in them stay within the document's limit.
const DEEPEST: usize = crate::document::MAX_DEPTH - 6;

impl Importer<'_> {
    pub(super) fn may_nest(&self) -> bool {
        self.level <= DEEPEST
    }

    /// `start` is `None` for a list without numbers.
    pub(super) fn list(&mut self, node: &Handle, marks: &Marks, start: Option<u16>) {
        self.finish_line();
        let mut items: Vec<ListItem> = Vec::new();
        let mut outside = Vec::new();
        for child in tree::children(node) {
            if is_between(&child) {
                continue;
            }
            let is_item = tree::name(&child) == "li";
            let (flows, out) = self.flows_of(2, |importer| {
                if is_item {
                    importer.children(&child, marks);
                } else {
                    importer.child(&child, marks);
                }
            });
            outside.extend(out);
            match items.last_mut() {
                // A list right inside a list belongs to the item before it.
                Some(last) if !is_item && flows.iter().all(is_list) => last.rest.extend(flows),
                _ if flows.is_empty() => {}
                _ => items.push(ListItem::new(flows)),
            }
        }
        if !self.may_nest() {
            self.report.add(tree::name(node), Severity::Harmless);
            for item in items {
                let first = Flow::Paragraph(item.first);
                self.blocks.push(first.into());
                self.blocks.extend(item.rest.into_iter().map(Block::Flow));
            }
        } else {
            let list = match start {
                Some(start) => Flow::ordered_list(start, items),
                None => Flow::bullet_list(items),
            };
            self.blocks.extend(list.map(Block::Flow));
        }
        self.blocks.extend(outside);
    }

    /// What `write` writes as paragraphs and lists, `down` levels below here,
    /// and what can only stand outside.
    pub(super) fn flows_of(
        &mut self,
        down: usize,
        write: impl FnOnce(&mut Self),
    ) -> (Vec<Flow>, Vec<Block>) {
        self.finish_line();
        self.level += down;
        // Lists and tables take several calls for each of their levels.
        self.depth += 1;
        let blocks = self.blocks_of(write);
        self.depth -= 1;
        self.level -= down;
        let mut flows = Vec::new();
        let mut outside = Vec::new();
        for block in blocks {
            match block {
                Block::Flow(flow) => flows.push(flow),
                Block::Heading(heading) => flows.push(as_bold(heading.content.into_vec())),
                Block::HorizontalRule => self.report.add("hr", Severity::Harmless),
                other => outside.push(other),
            }
        }
        (flows, outside)
    }

    pub(super) fn child(&mut self, child: &Handle, marks: &Marks) {
        self.depth += 1;
        self.node(child, marks);
        self.depth -= 1;
    }
}

/// White space between items.
fn is_between(node: &Handle) -> bool {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().trim().is_empty(),
        NodeData::Element { .. } => false,
        _ => true,
    }
}

fn is_list(flow: &Flow) -> bool {
    matches!(flow, Flow::BulletList(_) | Flow::OrderedList(_))
}

/// A heading where no heading may stand.
fn as_bold(line: Vec<Inline>) -> Flow {
    let bold = |marks: Marks| marks.with(Mark::Strong);
    let line = line.into_iter().map(|piece| match piece {
        Inline::Text(text) => Inline::text(text.as_str(), bold(text.marks().clone())),
        other => other,
    });
    Flow::paragraph(line.collect())
}
