use super::report::Severity;
use super::style::{self, Style};
use super::{Importer, Shape, address, tree};
use crate::document::{Block, Flow, Inline, Level, Link, Mark, Marks};
use markup5ever_rcdom::{Handle, NodeData};

/// Below this only the words are taken. Keeps the walk within half of a
/// thread's usual stack of two megabytes, even without optimisation.
const MAX_DEPTH: usize = 128;

impl Importer<'_> {
    pub(super) fn children(&mut self, node: &Handle, marks: &Marks) {
        if self.depth >= MAX_DEPTH {
            self.report.add("phần lồng quá sâu", Severity::Harmless);
            return self.text(&tree::text(node), marks);
        }
        self.depth += 1;
        for child in tree::children(node) {
            self.node(&child, marks);
        }
        self.depth -= 1;
    }

    pub(super) fn node(&mut self, node: &Handle, marks: &Marks) {
        if let NodeData::Text { contents } = &node.data {
            return self.text(&contents.borrow(), marks);
        }
        let style = style_of(node);
        if style.is_hidden {
            return self.hidden(node);
        }
        match tree::name(node) {
            "h1" | "h2" => self.heading(Level::Two, node, marks),
            "h3" => self.heading(Level::Three, node, marks),
            "h4" | "h5" | "h6" => self.heading(Level::Four, node, marks),
            "ul" | "menu" | "dir" => self.list(node, marks, None),
            "ol" => self.list(node, marks, Some(start_of(node))),
            "blockquote" => self.blockquote(node, marks),
            "table" => self.table(node),
            "figure" => self.figure(node),
            "img" => self.picture(node),
            "iframe" => self.frame(node),
            "hr" => {
                self.finish_line();
                self.blocks.push(Block::HorizontalRule);
            }
            "br" => self.line.push(Inline::HardBreak(marks.clone())),
            // A picture's other files stand beside the one that is taken.
            "wbr" | "source" => {}
            "pre" | "listing" | "xmp" => self.preformatted(node, marks),
            "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside"
            | "nav" | "center" | "address" | "li" | "dl" | "dd" | "details" | "summary"
            | "figcaption" | "hgroup" | "legend" | "html" | "body" | "tr" | "caption" => {
                self.part(node, marks);
            }
            "dt" => self.part(node, &marks.clone().with(Mark::Strong)),
            "td" | "th" | "tbody" | "thead" | "tfoot" => self.part(node, marks),
            "q" => {
                self.text("“", marks);
                self.children(node, marks);
                self.text("”", marks);
            }
            // The gate has reported scripts, with or without a place in the tree.
            "script" => {}
            "style" | "link" | "meta" | "base" | "title" | "head" | "xml" | "col" | "colgroup" => {
                self.report.add(tree::name(node), Severity::Harmless);
            }
            "embed" | "input" | "textarea" | "keygen" | "noscript" | "noembed" | "noframes"
            | "progress" | "meter" | "track" | "param" | "area" => {
                self.report.add(tree::name(node), Severity::Content);
            }
            _ => {
                let marks = self.marked(node, marks, style);
                self.children(node, &marks);
            }
        }
    }

    fn hidden(&mut self, node: &Handle) {
        if !tree::text(node).trim().is_empty() {
            self.report.add("phần bị ẩn", Severity::Content);
        }
    }

    /// What begins and ends a paragraph.
    fn part(&mut self, node: &Handle, marks: &Marks) {
        self.finish_line();
        self.children(node, marks);
        self.finish_line();
    }

    fn heading(&mut self, level: Level, node: &Handle, marks: &Marks) {
        self.finish_line();
        let shape = std::mem::replace(&mut self.shape, Shape::Heading(level));
        self.children(node, marks);
        self.finish_line();
        self.shape = shape;
    }

    fn preformatted(&mut self, node: &Handle, marks: &Marks) {
        let was = std::mem::replace(&mut self.is_preformatted, true);
        self.part(node, &marks.clone().with(Mark::Code));
        self.is_preformatted = was;
    }

    fn blockquote(&mut self, node: &Handle, marks: &Marks) {
        let (flows, outside) = self.flows_of(1, |importer| importer.children(node, marks));
        if !self.may_nest() {
            self.report.add("blockquote", Severity::Harmless);
            self.blocks.extend(flows.into_iter().map(Block::Flow));
        } else {
            self.blocks.extend(Flow::blockquote(flows).map(Block::Flow));
        }
        self.blocks.extend(outside);
    }

    /// `marks` and those that the element adds.
    fn marked(&mut self, node: &Handle, marks: &Marks, style: Style) -> Marks {
        let name = tree::name(node);
        let mark = match name {
            "strong" | "b" => (style.strong != Some(false)).then_some(Mark::Strong),
            "em" | "i" => (style.em != Some(false)).then_some(Mark::Em),
            "u" | "ins" => Some(Mark::Underline),
            "s" | "strike" | "del" => Some(Mark::Strike),
            "sub" => Some(Mark::Sub),
            "sup" => Some(Mark::Sup),
            "code" | "tt" | "kbd" | "samp" => Some(Mark::Code),
            "a" => self.link(node),
            "span" | "font" | "small" | "big" | "mark" | "abbr" | "cite" | "time" | "label"
            | "var" | "dfn" | "acronym" | "nobr" | "bdi" | "bdo" | "picture" | "o:p" | "" => None,
            unknown => {
                self.report.add(unknown, Severity::Harmless);
                None
            }
        };
        let is_linked = marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
        let styled = [
            (style.strong == Some(true), Mark::Strong),
            (style.em == Some(true), Mark::Em),
            // Word processors underline every link.
            (
                style.underline && name != "a" && !is_linked,
                Mark::Underline,
            ),
            (style.strike, Mark::Strike),
            (style.sub, Mark::Sub),
            (style.sup, Mark::Sup),
        ];
        let styled = styled
            .into_iter()
            .filter_map(|(is_said, mark)| is_said.then_some(mark));
        Marks::new(marks.iter().cloned().chain(mark).chain(styled))
    }

    fn link(&mut self, node: &Handle) -> Option<Mark> {
        let raw = tree::attr(node, "href")?;
        let href = address::href(&raw);
        if href.is_none() {
            self.report.add("liên kết", Severity::Content);
        }
        href.map(|href| Mark::Link(Link::to(href)))
    }

    /// The blocks that `write` writes, kept apart from those already there.
    pub(super) fn blocks_of(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Block> {
        self.finish_line();
        let shape = std::mem::replace(&mut self.shape, Shape::Paragraph);
        let outer = std::mem::take(&mut self.blocks);
        write(self);
        self.finish_line();
        self.shape = shape;
        std::mem::replace(&mut self.blocks, outer)
    }
}

fn style_of(node: &Handle) -> Style {
    let mut style = tree::attr(node, "style").map_or_else(Style::default, |css| style::read(&css));
    style.is_hidden |= tree::attr(node, "hidden").is_some();
    style
}

fn start_of(list: &Handle) -> u16 {
    tree::attr(list, "start")
        .and_then(|start| start.trim().parse().ok())
        .unwrap_or(1)
}
