use super::report::{Report, Severity};
use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, create_element};
use html5ever::{LocalName, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, RcDom};
use std::cell::RefCell;
use std::collections::HashMap;

/// How many elements may lie in each other. Deeper ones lose their tags, never
/// their text; without a limit the tree builder's work grows with the square
/// of the depth.
const MAX_BLOCKS: usize = 64;
const MAX_FORMATTING: usize = 32;

/// More tags than any document has nodes. Misnested tags can fool the count of
/// what is open; this bounds what that may cost.
const MAX_TAGS: usize = 60_000;

/// The document that holds the fragment, and the report with what was left out on the way in.
pub(super) fn parse(fragment: &str, report: Report) -> (Handle, Report) {
    let dom = RcDom::default();
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let context = create_element(&dom, context, Vec::new());
    let builder = TreeBuilder::new_for_fragment(dom, context, None, TreeBuilderOpts::default());
    let gate = Gate {
        builder,
        state: RefCell::new(State {
            report,
            ..State::default()
        }),
    };
    let tokenizer = Tokenizer::new(gate, Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(fragment));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let Gate { builder, state } = tokenizer.sink;
    // The document itself: when it goes, it takes the whole tree apart.
    (builder.sink.document.clone(), state.into_inner().report)
}

/// Stands between tokenizer and tree builder, and lets no token through that
/// would make the tree deep or wake the builder's least tried parts.
struct Gate {
    builder: TreeBuilder<Handle, RcDom>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    report: Report,
    /// The element whose content is being left out, and how many of its name are open.
    skipped: Option<(LocalName, usize)>,
    open: Vec<LocalName>,
    /// How many start tags have been let through.
    tags: usize,
    /// Tags left out for depth whose end tags have to go too.
    too_deep: HashMap<LocalName, usize>,
}

impl TokenSink for Gate {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let mut state = self.state.borrow_mut();
        let passes = match &token {
            Token::TagToken(tag) => state.admits(tag),
            Token::CharacterTokens(_) => state.skipped.is_none(),
            Token::EOFToken => true,
            Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::ParseError(_) => false,
        };
        drop(state);
        if passes {
            self.builder.process_token(token, line)
        } else {
            TokenSinkResult::Continue
        }
    }

    fn end(&self) {
        self.builder.end();
    }
}

impl State {
    fn admits(&mut self, tag: &Tag) -> bool {
        if tag.kind == TagKind::StartTag {
            self.report_active(tag);
        }
        if let Some((name, open)) = &mut self.skipped {
            if *name == tag.name {
                match tag.kind {
                    TagKind::StartTag => *open += 1,
                    TagKind::EndTag => *open -= 1,
                }
                if *open == 0 {
                    self.skipped = None;
                }
            }
            return false;
        }
        if is_left_out_whole(&tag.name) {
            if tag.kind == TagKind::StartTag {
                self.report.add(&tag.name, Severity::Content);
                if !tag.self_closing {
                    self.skipped = Some((tag.name.clone(), 1));
                }
            }
            return false;
        }
        if is_left_out_alone(&tag.name) {
            if tag.kind == TagKind::StartTag {
                let is_form = tag.name == local_name!("form");
                let severity = if is_form {
                    Severity::Content
                } else {
                    Severity::Harmless
                };
                self.report.add(&tag.name, severity);
            }
            return false;
        }
        if tag.kind == TagKind::StartTag {
            self.tags += 1;
            if self.tags > MAX_TAGS {
                self.report.add("thẻ vượt quá giới hạn", Severity::Harmless);
                return false;
            }
        }
        if matches!(&*tag.name, "td" | "th" | "tr" | "caption") {
            self.ends_cell();
        }
        if is_bounded_otherwise(&tag.name) {
            return true;
        }
        match tag.kind {
            TagKind::StartTag => self.opens(&tag.name),
            TagKind::EndTag => self.closes(&tag.name),
        }
    }

    fn report_active(&mut self, tag: &Tag) {
        if tag.name == local_name!("script") {
            self.report.add("script", Severity::Active);
        }
        for attr in &tag.attrs {
            let name = &attr.name.local;
            if name.starts_with("on") {
                self.report.add(name, Severity::Active);
            } else if runs(&attr.value) {
                self.report.add("javascript:", Severity::Active);
            }
        }
    }

    fn opens(&mut self, name: &LocalName) -> bool {
        if *name == local_name!("a")
            && let Some(at) = self.open.iter().rposition(|open| open == name)
        {
            // A second link closes the first.
            self.open.remove(at);
        }
        let alike = is_formatting(name);
        let most = if alike { MAX_FORMATTING } else { MAX_BLOCKS };
        if self
            .open
            .iter()
            .filter(|open| is_formatting(open) == alike)
            .count()
            < most
        {
            self.open.push(name.clone());
            return true;
        }
        self.report.add("thẻ lồng quá sâu", Severity::Harmless);
        *self.too_deep.entry(name.clone()).or_default() += 1;
        false
    }

    /// Whatever was open in the cell before is closed with it.
    fn ends_cell(&mut self) {
        let table = local_name!("table");
        if let Some(at) = self.open.iter().rposition(|open| *open == table) {
            self.open.truncate(at + 1);
        }
    }

    /// Mirrors the tree builder: an end tag does not reach out of a table, and
    /// formatting that is not closed opens again after the block around it.
    fn closes(&mut self, name: &LocalName) -> bool {
        if let Some(count) = self.too_deep.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            return false;
        }
        let table = local_name!("table");
        let inner = match self.open.iter().rposition(|open| *open == table) {
            Some(at) if *name != table => at + 1,
            _ => 0,
        };
        // The tag of an element without a meaning of its own does not reach out of a block.
        let reaches = is_formatting(name) || is_block(name);
        let found = self.open[inner..]
            .iter()
            .rev()
            .take_while(|open| reaches || *open == name || !is_block(open))
            .position(|open| open == name);
        if let Some(from_top) = found {
            let at = self.open.len() - 1 - from_top;
            let above = self.open.split_off(at);
            let stays = above
                .into_iter()
                .skip(1)
                .filter(|open| is_formatting(open) || is_formatting(name));
            if *name != table {
                self.open.extend(stays);
            }
        }
        true
    }
}

/// Elements that have their own machinery in the tree builder, and nothing to
/// say to a document: they go with all they hold.
fn is_left_out_whole(name: &str) -> bool {
    matches!(
        name,
        "svg"
            | "math"
            | "template"
            | "select"
            | "datalist"
            | "object"
            | "applet"
            | "button"
            | "canvas"
            | "video"
            | "audio"
            | "map"
    )
}

/// Elements whose tags go and whose content stays.
fn is_left_out_alone(name: &str) -> bool {
    matches!(
        name,
        "marquee"
            | "plaintext"
            | "option"
            | "optgroup"
            | "frameset"
            | "frame"
            | "selectedcontent"
            | "form"
            | "fieldset"
    )
}

/// Elements that close each other, have no content, or hold only raw text.
fn is_bounded_otherwise(name: &str) -> bool {
    matches!(
        name,
        "p" | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "tbody"
            | "thead"
            | "tfoot"
            | "colgroup"
            | "caption"
            | "br"
            | "hr"
            | "img"
            | "image"
            | "wbr"
            | "col"
            | "input"
            | "area"
            | "base"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "param"
            | "embed"
            | "keygen"
            | "script"
            | "style"
            | "iframe"
            | "textarea"
            | "title"
            | "noembed"
            | "noframes"
            | "noscript"
            | "xmp"
            | "html"
            | "head"
            | "body"
    )
}

fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// The bounded elements that HTML calls special, the table among them.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

/// Whether a browser would run an attribute's value as a script: it drops
/// control characters and blanks in front, and tabs and line breaks inside.
fn runs(value: &str) -> bool {
    let mut said = value
        .chars()
        .filter(|c| !c.is_ascii_control() && *c != ' ')
        .map(|c| c.to_ascii_lowercase());
    let first: String = said.by_ref().take("javascript:".len()).collect();
    first == "javascript:" || first.starts_with("vbscript:")
}
