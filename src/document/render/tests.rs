use super::*;
use crate::document::{Block, Inline, Label, Link, Mark, Marks, arbitrary, corpus, plain};
use crate::document::{Cell, CellKind, Figure, Href, OneOrMore, Table};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

/// A house in which there is nothing.
pub(in crate::document) struct Bare;

impl Surroundings for Bare {
    fn picture(&self, _: MediaId) -> Option<Picture> {
        None
    }

    fn media(&self, _: MediaId) -> Option<MediaFile> {
        None
    }

    fn article(&self, _: ArticleRef) -> Option<LinkTo> {
        None
    }
}

/// A house in which everything is found, under awkward names.
struct Full;

impl Surroundings for Full {
    fn picture(&self, id: MediaId) -> Option<Picture> {
        Some(Picture {
            src: format!("/media/{}?a=b&c=\"<'>", id.0),
            srcset: Some("/media/1.webp 320w, /media/2.webp 640w".to_owned()),
            width: 640,
            height: 480,
        })
    }

    fn media(&self, id: MediaId) -> Option<MediaFile> {
        Some(MediaFile {
            src: format!("/media/{}", id.0),
            poster: Some("/media/poster.jpg".to_owned()),
            dimensions: Some((1280, 720)),
        })
    }

    fn article(&self, id: ArticleRef) -> Option<LinkTo> {
        (id.0 % 2 == 1).then(|| LinkTo {
            href: format!("/bai-{}", id.0),
            title: "Tin <khác> & \"nữa\"".to_owned(),
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Text(String),
    Element(String, Vec<(String, String)>, Vec<Tree>),
}

/// What a browser makes of the markup.
fn as_browsers_read(html: &str) -> Vec<Tree> {
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        vec![],
        false,
    )
    .one(html);
    let root = dom.document.children.borrow()[0].clone();
    children_of(&root)
}

fn children_of(node: &Handle) -> Vec<Tree> {
    node.children.borrow().iter().map(tree_of).collect()
}

fn tree_of(node: &Handle) -> Tree {
    match &node.data {
        NodeData::Text { contents } => Tree::Text(contents.borrow().to_string()),
        NodeData::Element { name, attrs, .. } => {
            let attrs = attrs.borrow();
            let attrs = attrs
                .iter()
                .map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
            Tree::Element(name.local.to_string(), attrs.collect(), children_of(node))
        }
        other => panic!("the renderer writes only elements and text, not {other:?}"),
    }
}

/// What the markup says to the letter: every element is closed where its end
/// tag stands, nothing is moved or implied.
fn as_written(html: &str) -> Vec<Tree> {
    let mut open = vec![(String::new(), Vec::new(), Vec::new())];
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("</") {
            let (tag, after) = after.split_once('>').unwrap();
            let (name, attrs, children) = open.pop().unwrap();
            assert_eq!(name, tag, "an end tag closes what was opened last");
            let element = Tree::Element(name, attrs, children);
            open.last_mut().unwrap().2.push(element);
            rest = after;
        } else if let Some(after) = rest.strip_prefix('<') {
            let (tag, after) = after.split_once('>').unwrap();
            let (name, attrs) = tag.split_once(' ').unwrap_or((tag, ""));
            let element = (name.to_owned(), attributes(attrs), Vec::new());
            if matches!(name, "br" | "hr" | "img") {
                let (name, attrs, children) = element;
                let void = Tree::Element(name, attrs, children);
                open.last_mut().unwrap().2.push(void);
            } else {
                open.push(element);
            }
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = Tree::Text(unescaped(&rest[..end]));
            open.last_mut().unwrap().2.push(text);
            rest = &rest[end..];
        }
    }
    assert_eq!(open.len(), 1, "everything is closed");
    open.pop().unwrap().2
}

fn attributes(written: &str) -> Vec<(String, String)> {
    let mut attrs = Vec::new();
    let mut rest = written;
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        attrs.push((name.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    assert!(rest.is_empty(), "{written}");
    attrs
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Everything the page may hold. An element or attribute that is not here is a fault.
fn allowed_attributes(element: &str) -> Option<&'static [&'static str]> {
    Some(match element {
        "p" | "span" | "figure" => &["class"],
        "div" => &["class", "role", "tabindex", "aria-label"],
        "aside" | "section" => &["class", "aria-label"],
        "h2" | "h3" | "h4" | "li" => &["id"],
        "ol" => &["start"],
        "a" => &["href", "rel", "id", "aria-label"],
        "img" => &[
            "src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding",
        ],
        "video" => &["controls", "preload", "src", "poster", "width", "height"],
        "audio" => &["controls", "preload", "src"],
        "th" => &["colspan", "rowspan", "scope"],
        "td" => &["colspan", "rowspan"],
        "ul" | "blockquote" | "figcaption" | "hr" | "br" | "table" | "caption" | "thead"
        | "tbody" | "tr" | "strong" | "em" | "u" | "s" | "sub" | "sup" | "code" | "ins" | "del" => {
            &[]
        }
        _ => return None,
    })
}

fn check_allowed(trees: &[Tree]) {
    for tree in trees {
        let Tree::Element(name, attrs, children) = tree else {
            continue;
        };
        let allowed = allowed_attributes(name).unwrap_or_else(|| panic!("<{name}>"));
        for (attr, value) in attrs {
            assert!(allowed.contains(&attr.as_str()), "<{name} {attr}>");
            if attr == "href" {
                let is_safe = Href::parse(value).is_some();
                assert!(is_safe, "{value}");
            }
        }
        check_allowed(children);
    }
}

/// The words on the page, without the footnotes' numbers.
fn visible_text(trees: &[Tree], out: &mut String) {
    for tree in trees {
        match tree {
            Tree::Text(text) => out.push_str(text),
            Tree::Element(name, _, children) if name == "sup" && is_note_mark(children) => {}
            Tree::Element(name, _, children) => {
                if name == "br" {
                    out.push('\n');
                }
                visible_text(children, out);
            }
        }
    }
}

fn is_note_mark(children: &[Tree]) -> bool {
    let [Tree::Element(_, attrs, _)] = children else {
        return false;
    };
    attrs
        .iter()
        .any(|(name, value)| name == "id" && value.starts_with("fnref-"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn browsers_read_what_was_written(document in arbitrary::document()) {
        for around in [&Bare as &dyn Surroundings, &Full] {
            let html = html(&document, around);
            let read = as_browsers_read(html.as_str());
            prop_assert_eq!(&read, &as_written(html.as_str()));
            check_allowed(&read);
        }
    }

    #[test]
    fn every_word_is_on_the_page_in_its_order(document in arbitrary::document()) {
        let mut shown = String::new();
        visible_text(&as_browsers_read(html(&document, &Bare).as_str()), &mut shown);
        let mut rest = shown.as_str();
        for line in plain::text(&document).lines().filter(|line| !line.trim().is_empty()) {
            let at = rest.find(line);
            prop_assert!(at.is_some(), "{line:?} is not in {rest:?}");
            rest = &rest[at.unwrap() + line.len()..];
        }
    }
}

fn rendered(blocks: Vec<Block>) -> String {
    html(&Document::from_blocks(blocks), &Full).into_string()
}

#[test]
fn a_document_with_everything_is_allowed_markup() {
    let html = html(&corpus::everything(), &Full);
    check_allowed(&as_browsers_read(html.as_str()));
    for element in [
        "<h2",
        "<h3",
        "<h4",
        "<ul>",
        "<ol start=\"3\">",
        "<blockquote>",
        "<figure class=\"pull-quote\">",
        "<div class=\"gallery\">",
        "<video",
        "<audio",
        "<p class=\"embed embed-youtube\">",
        "<table>",
        "<caption>",
        "<aside class=\"info-box\">",
        "<aside class=\"related\"",
        "<hr>",
        "<br>",
        "<ins>",
        "<del>",
        "<strong>",
        "<em>",
        "<u>",
        "<s>",
        "<sub>",
        "<sup>",
        "<code>",
    ] {
        assert!(html.as_str().contains(element), "{element}");
    }
}

#[test]
fn neighbours_share_the_marks_they_have_in_common() {
    let link = || Mark::Link(Link::to(Href::parse("/a").unwrap()));
    let html = rendered(vec![Block::paragraph(vec![
        Inline::text("một ", Marks::new([link()])),
        Inline::text("hai", Marks::new([link(), Mark::Strong])),
        Inline::text(" ba", Marks::new([Mark::Strong])),
    ])]);
    assert_eq!(
        html,
        "<p><a href=\"/a\">một <strong>hai</strong></a><strong> ba</strong></p>"
    );
}

#[test]
fn only_links_to_other_sites_get_noopener() {
    let to = |href: &str| {
        let mark = Mark::Link(Link::to(Href::parse(href).unwrap()));
        rendered(vec![Block::paragraph(vec![Inline::text(
            "x",
            Marks::new([mark]),
        )])])
    };
    assert_eq!(
        to("https://example.com/?a&b"),
        "<p><a href=\"https://example.com/?a&amp;b\" rel=\"noopener\">x</a></p>"
    );
    assert_eq!(to("#muc-1"), "<p><a href=\"#muc-1\">x</a></p>");
}

#[test]
fn footnotes_are_numbered_in_order_and_listed_with_a_way_back() {
    let link = Mark::Link(Link::to(Href::parse("/a").unwrap()));
    let note = |text| crate::document::Footnote {
        content: Run::new(vec![Text::new(text, Marks::none())]),
        marks: Marks::new([link.clone()]),
    };
    let html = rendered(vec![
        Block::paragraph(vec![Inline::plain("a"), Inline::Footnote(note("một"))]),
        Block::paragraph(vec![Inline::plain("b"), Inline::Footnote(note("hai"))]),
    ]);
    assert_eq!(
        html,
        "<p>a<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></p>\
         <p>b<sup><a href=\"#fn-2\" id=\"fnref-2\">2</a></sup></p>\
         <section class=\"footnotes\" aria-label=\"Chú thích\"><ol>\
         <li id=\"fn-1\">một <a href=\"#fnref-1\" aria-label=\"Về chỗ chú thích 1\">↩</a></li>\
         <li id=\"fn-2\">hai <a href=\"#fnref-2\" aria-label=\"Về chỗ chú thích 2\">↩</a></li>\
         </ol></section>"
    );
}

#[test]
fn a_missing_picture_leaves_its_caption_and_a_notice() {
    let figure = Figure {
        caption: crate::document::Line::new(vec![Inline::plain("Cầu mới")]),
        ..Figure::of(MediaId(1))
    };
    let document = Document::from_blocks(vec![Block::Figure(figure)]);
    let html = html(&document, &Bare).into_string();
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("<p class=\"missing\">"), "{html}");
    assert!(html.contains("Cầu mới"), "{html}");
}

#[test]
fn a_decorative_picture_has_an_empty_alt() {
    let figure = |decorative| Figure {
        alt: Label::new("Cây cầu"),
        decorative,
        ..Figure::of(MediaId(1))
    };
    assert!(rendered(vec![Block::Figure(figure(true))]).contains("alt=\"\""));
    assert!(rendered(vec![Block::Figure(figure(false))]).contains("alt=\"Cây cầu\""));
}

#[test]
fn articles_that_may_not_be_seen_are_left_out() {
    let related = |ids: &[i64]| {
        let ids = ids.iter().copied().map(ArticleRef).collect();
        rendered(vec![Block::Related(OneOrMore::new(ids).unwrap())])
    };
    assert_eq!(related(&[2, 4]), "");
    assert_eq!(related(&[2, 3]).matches("<li>").count(), 1);
}

fn cell(kind: CellKind, colspan: u16, rowspan: u16) -> Cell {
    Cell {
        colspan,
        rowspan,
        ..Cell::new(kind, OneOrMore::one(corpus::words("x")))
    }
}

#[test]
fn a_head_is_only_what_does_not_reach_below_it() {
    use CellKind::{Data, Header};
    let with_first_row_reaching = |rows: u16| {
        let table = vec![
            vec![cell(Header, 1, rows), cell(Header, 1, 1)],
            if rows == 1 {
                vec![cell(Data, 1, 1), cell(Data, 1, 1)]
            } else {
                vec![cell(Data, 1, 1)]
            },
        ];
        rendered(vec![Block::Table(Table::new(None, table).unwrap())])
    };
    assert!(with_first_row_reaching(1).contains("<thead><tr><th scope=\"col\">"));
    assert!(!with_first_row_reaching(2).contains("<thead>"));
}

#[test]
fn rows_and_columns_in_which_no_cell_begins_are_taken_out() {
    let one = Table::new(None, vec![vec![cell(CellKind::Data, 3, 2)], vec![]]).unwrap();
    let html = rendered(vec![Block::Table(one)]);
    assert!(
        html.contains("<tbody><tr><td>x</td></tr></tbody>"),
        "{html}"
    );

    let merged = vec![
        vec![cell(CellKind::Data, 2, 1), cell(CellKind::Data, 1, 1)],
        vec![cell(CellKind::Data, 3, 1)],
    ];
    let html = rendered(vec![Block::Table(Table::new(None, merged).unwrap())]);
    assert!(
        html.contains("<tr><td>x</td><td>x</td></tr><tr><td colspan=\"2\">x</td></tr>"),
        "{html}"
    );
}

#[test]
fn no_heading_skips_a_level() {
    use crate::document::Level::{Four, Three, Two};
    let heading = |level| Block::heading(level, vec![Inline::plain("x")]);
    let html = rendered([Four, Four, Two, Four, Three].map(heading).to_vec());
    let tags: Vec<&str> = html.split("<h").skip(1).map(|tag| &tag[..1]).collect();
    assert_eq!(tags, ["2", "3", "2", "3", "3"]);
}

#[test]
fn empty_paragraphs_are_left_out() {
    let html = rendered(vec![
        Block::paragraph(vec![]),
        Block::paragraph(vec![Inline::plain("\u{A0} "), Inline::hard_break()]),
        Block::paragraph(vec![Inline::plain("x")]),
    ]);
    assert_eq!(html, "<p>x</p>");
}
