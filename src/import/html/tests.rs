use super::*;
use crate::document::render::{self, LinkTo, MediaFile, Picture, Surroundings};
use crate::document::{ArticleRef, plain};
use proptest::prelude::*;

/// Every picture is found, as the one whose number is the length of its address.
struct Pictures;

impl Surroundings for Pictures {
    fn picture(&self, id: MediaId) -> Option<Picture> {
        Some(Picture {
            src: format!("/{}", id.0),
            srcset: None,
            width: 4,
            height: 3,
        })
    }

    fn media(&self, _: MediaId) -> Option<MediaFile> {
        None
    }

    fn article(&self, _: ArticleRef) -> Option<LinkTo> {
        None
    }
}

fn converted(html: &str) -> Converted {
    to_document(html, &mut |src| {
        i64::try_from(src.len())
            .ok()
            .filter(|_| !src.contains("gone"))
            .map(MediaId)
    })
}

/// The document as the page shows it, pictures cut down to their number.
fn shown(html: &str) -> String {
    let html = render::html(&converted(html).document, &Pictures).into_string();
    html.replace(" width=\"4\" height=\"3\"", "")
        .replace(" loading=\"lazy\" decoding=\"async\"", "")
        .replace(" class=\"figure figure-column\"", "")
}

fn dropped(html: &str) -> Vec<(String, usize, Severity)> {
    let dropped = converted(html).dropped;
    let dropped = dropped.into_iter();
    dropped
        .map(|one| (one.what, one.count, one.severity))
        .collect()
}

fn one(what: &str, severity: Severity) -> Vec<(String, usize, Severity)> {
    vec![(what.to_owned(), 1, severity)]
}

#[test]
fn what_has_a_counterpart_is_mapped() {
    for (html, expected) in [
        (
            "<p>một</p><div>hai</div>ba",
            "<p>một</p><p>hai</p><p>ba</p>",
        ),
        ("<section><p>a<p>b</section>", "<p>a</p><p>b</p>"),
        (
            "<h1>a</h1><h3>b</h3><h6>c</h6>",
            "<h2 id=\"muc-1\">a</h2><h3 id=\"muc-2\">b</h3><h4 id=\"muc-3\">c</h4>",
        ),
        (
            "<b>a</b><i>b</i><u>c</u><strike>d</strike><sub>e</sub><sup>f</sup><code>g</code>",
            "<p><strong>a</strong><em>b</em><u>c</u><s>d</s><sub>e</sub><sup>f</sup><code>g</code></p>",
        ),
        ("a<br>b<br><br>c", "<p>a<br>b</p><p>c</p>"),
        ("<p>a</p><hr><p>b</p>", "<p>a</p><hr><p>b</p>"),
        (
            "<blockquote>a<p>b</p></blockquote>",
            "<blockquote><p>a</p><p>b</p></blockquote>",
        ),
        ("<pre>a\nb</pre>", "<p><code>a<br>b</code></p>"),
        ("<a href='/x'>a</a>", "<p><a href=\"/x\">a</a></p>"),
        (
            "<b><p>a</p><p>b</p></b>",
            "<p><strong>a</strong></p><p><strong>b</strong></p>",
        ),
        ("<dl><dt>a<dd>b</dl>", "<p><strong>a</strong></p><p>b</p>"),
    ] {
        assert_eq!(shown(html), expected, "{html}");
        assert_eq!(converted(html).dropped, [], "{html}");
    }
}

#[test]
fn lists_keep_their_nesting() {
    for (html, expected) in [
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ol start=4><li>a</ol>", "<ol start=\"4\"><li>a</li></ol>"),
        (
            "<ul><li>a<ol><li>b</ol></ul>",
            "<ul><li>a<ol><li>b</li></ol></li></ul>",
        ),
        (
            "<ul><li>a</li><ul><li>b</ul></ul>",
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
        ),
        (
            "<ul><li><p>a</p><p>b</p></ul>",
            "<ul><li><p>a</p><p>b</p></li></ul>",
        ),
        ("<ul>a<li></li></ul>", "<ul><li>a</li></ul>"),
        (
            "<ul><li><h2>a</h2></ul>",
            "<ul><li><strong>a</strong></li></ul>",
        ),
        (
            "<ul><li>a<img src=xx></ul><p>b",
            "<ul><li>a</li></ul><figure><img src=\"/2\" alt=\"\"></figure><p>b</p>",
        ),
    ] {
        assert_eq!(shown(html), expected, "{html}");
    }
}

#[test]
fn white_space_and_text_are_cleaned() {
    assert_eq!(
        shown("<p>\n a \n <b> b</b>&nbsp; c </p>"),
        "<p>a <strong>b</strong> c</p>"
    );
    assert_eq!(
        shown("<p>&nbsp;</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>a"),
        "<p>a</p>"
    );
    let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t";
    assert_eq!(shown(decomposed), "<p>Tiếng Việt</p>");
    assert_eq!(
        shown("&lt;script&gt; &amp;amp;"),
        "<p>&lt;script&gt; &amp;amp;</p>"
    );
}

#[test]
fn styles_of_word_processors_are_read() {
    assert_eq!(
        shown("<b style='font-weight:normal'><p>a</p></b>"),
        "<p>a</p>"
    );
    assert_eq!(
        shown("<span style='font-weight:700;font-style:italic'>a</span>"),
        "<p><strong><em>a</em></strong></p>"
    );
    assert_eq!(
        shown("<a href='/x'><span style='text-decoration:underline'>a</span></a>"),
        "<p><a href=\"/x\">a</a></p>"
    );
}

#[test]
fn pictures_stand_between_paragraphs() {
    assert_eq!(
        shown("<p>a<img src=xx alt='Cầu'>b</p>"),
        "<p>a</p><figure><img src=\"/2\" alt=\"Cầu\"></figure><p>b</p>"
    );
    assert_eq!(
        shown("<figure><img src=xxx><figcaption>Cầu <b>mới</b></figcaption></figure>"),
        "<figure><img src=\"/3\" alt=\"\"><figcaption><span class=\"caption\">Cầu <strong>mới</strong></span> \
         </figcaption></figure>"
    );
    let gallery = shown("<figure><img src=x><img src=xx><figcaption>c</figcaption></figure>");
    assert!(
        gallery.starts_with("<div class=\"gallery\"><figure>"),
        "{gallery}"
    );
    assert!(
        gallery.contains("\"/2\" alt=\"\"><figcaption>"),
        "{gallery}"
    );
    assert_eq!(
        shown("<img data-src=xxxx src=x>"),
        "<figure><img src=\"/4\" alt=\"\"></figure>"
    );
    assert_eq!(dropped("<img src=gone>"), one("img", Severity::Content));
}

#[test]
fn tables_are_tables() {
    let html =
        "<table><caption>Đèn</caption><thead><tr><th>a<th>b<tbody><tr><td colspan=2>c</table>";
    assert_eq!(
        shown(html),
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Đèn\"><table>\
         <caption>Đèn</caption><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>\
         <tbody><tr><td colspan=\"2\">c</td></tr></tbody></table></div>"
    );
    assert_eq!(converted(html).dropped, []);
}

#[test]
fn broken_tables_are_repaired_and_reported() {
    for (html, rows) in [
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr>",
        ),
        (
            "<table><tr><td rowspan=9>a<td>b<tr><td>c</table>",
            "<tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr>",
        ),
        (
            "<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>",
            "<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td>c</td></tr>",
        ),
    ] {
        let shown = shown(html);
        assert!(shown.contains(&format!("<tbody>{rows}</tbody>")), "{shown}");
        assert_eq!(
            dropped(html),
            one("bảng lệch ô", Severity::Harmless),
            "{html}"
        );
    }
}

#[test]
fn a_table_that_arranges_a_page_is_unwrapped() {
    assert_eq!(
        shown("<table><tr><td><img src=xx></td></tr><tr><td>Cầu mới</td></tr></table>"),
        "<figure><img src=\"/2\" alt=\"\"><figcaption><span class=\"caption\">Cầu mới</span> </figcaption></figure>"
    );
    assert_eq!(shown("<table><tr><td>a<p>b</table>"), "<p>a</p><p>b</p>");
    let too_wide = format!("<table><tr>{}</table>", "<td>a".repeat(101));
    assert_eq!(dropped(&too_wide), one("table", Severity::Content));
    assert_eq!(shown(&too_wide), "<p>a</p>".repeat(101));
}

#[test]
fn links_lose_their_tracking_and_unsafe_ones_their_target() {
    assert_eq!(
        shown("<a href='/a?utm_source=x&b=1'>a</a>"),
        "<p><a href=\"/a?b=1\">a</a></p>"
    );
    assert_eq!(shown("<a href='java\nscript:x'>a</a>"), "<p>a</p>");
    assert_eq!(
        dropped("<a href=' java\tscript:x'>a</a>"),
        [
            ("javascript:".to_owned(), 1, Severity::Active),
            ("liên kết".to_owned(), 1, Severity::Content),
        ]
    );
    assert_eq!(
        dropped("<a href='trang.html'>a</a>"),
        one("liên kết", Severity::Content)
    );
    assert_eq!(dropped("<a name=x>a</a>"), []);
}

#[test]
fn what_runs_is_taken_out_and_reported_as_active() {
    for (html, what) in [
        ("<script>a</script>", "script"),
        ("<svg><script>a</script></svg>", "script"),
        ("<p onclick='a'></p>", "onclick"),
        ("<script", ""),
        ("<img src=gone onerror=a>", "onerror"),
    ] {
        let dropped = dropped(html);
        let active: Vec<&str> = dropped
            .iter()
            .filter(|(_, _, severity)| *severity == Severity::Active)
            .map(|(what, _, _)| what.as_str())
            .collect();
        assert_eq!(
            active,
            Vec::from_iter((!what.is_empty()).then_some(what)),
            "{html}"
        );
        assert_eq!(plain::text(&converted(html).document), "", "{html}");
    }
}

#[test]
fn what_is_lost_is_reported_with_its_weight() {
    for (html, what, severity) in [
        ("<style>a{}</style>", "style", Severity::Harmless),
        (
            "<iframe src='https://a.example'>x</iframe>",
            "iframe",
            Severity::Content,
        ),
        ("<object>x<p>y</object>", "object", Severity::Content),
        ("<select><option>x</select>", "select", Severity::Content),
        ("<textarea>x</textarea>", "textarea", Severity::Content),
        (
            "<span style='display:none'>x</span>",
            "phần bị ẩn",
            Severity::Content,
        ),
    ] {
        assert_eq!(dropped(html), one(what, severity), "{html}");
        assert_eq!(shown(html), "", "{html}");
    }
    assert_eq!(
        shown("<blink>a <b>b</b></blink>"),
        "<p>a <strong>b</strong></p>"
    );
    assert_eq!(
        dropped("<blink>a</blink>"),
        one("blink", Severity::Harmless)
    );
    assert_eq!(shown("<form>a<input></form>"), "<p>a</p>");
}

#[test]
fn the_report_counts_and_puts_the_worst_first() {
    assert_eq!(
        dropped("<blink>a</blink><blink>b</blink><iframe></iframe><script></script>"),
        [
            ("script".to_owned(), 1, Severity::Active),
            ("iframe".to_owned(), 1, Severity::Content),
            ("blink".to_owned(), 2, Severity::Harmless),
        ]
    );
    let many: String = (0..200).map(|at| format!("<x{at}>")).collect();
    assert!(dropped(&many).len() <= 65);
}

#[test]
fn frames_of_known_services_are_embeds() {
    let html = "<iframe src='//www.youtube.com/embed/abc_1?rel=0' title='Phim'></iframe>";
    assert_eq!(
        shown(html),
        "<p class=\"embed embed-youtube\"><a href=\"https://www.youtube.com/watch?v=abc_1\" \
         rel=\"noopener\">Phim</a></p>"
    );
}

#[test]
fn deep_nesting_costs_tags_but_no_words() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b class=a>", "</b>"),
        ("<font color=1>", ""),
        ("<blockquote>", "</blockquote>"),
        ("<ul><li>", "</li></ul>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<a href=/x><div>", "</div></a>"),
        ("<x><div></x>", ""),
        ("<div><table><td></div></table>", ""),
        ("<span>", ""),
        ("<span><p></span></p>", ""),
        ("<sub><li></sub></li>", ""),
        ("<p><b>", ""),
        ("<figure>", ""),
        ("<ul><li><b style=x><sub><p></sub>", ""),
        ("<table><tr><td><blockquote><figure><ol><li><q>", ""),
    ] {
        let times = if open == "<div>" { 10_000 } else { 1_000 };
        let html = format!("{}sâu{}", open.repeat(times), close.repeat(times));
        let half_a_stack = std::thread::Builder::new().stack_size(1 << 20);
        let walk = half_a_stack.spawn(move || converted(&html).document);
        let document = walk.unwrap().join().unwrap();
        let words = plain::text(&document).replace(['“', '”', '\n'], "");
        assert_eq!(words, "sâu", "{open}");
        assert_eq!(Document::parse(&document.to_json()), Ok(document), "{open}");
    }
}

#[test]
fn more_than_a_document_holds_is_cut_and_reported() {
    let lost = one("phần vượt quá giới hạn", Severity::Content);
    let paragraph = format!("<p>{}</p>", "chữ ".repeat(250));
    for html in [
        "<hr>".repeat(50_000),
        paragraph.repeat(1_700),
        "&lt;".repeat(2_100_000),
    ] {
        let Converted { document, dropped } = converted(&html);
        let dropped: Vec<_> = dropped
            .into_iter()
            .map(|one| (one.what, 1, one.severity))
            .collect();
        assert_eq!(dropped, lost);
        assert!(Document::parse(&document.to_json()).is_ok());
    }
}

#[test]
fn nothing_makes_an_empty_document() {
    assert_eq!(converted("").document, Document::from_blocks(Vec::new()));
    assert_eq!(
        converted("<p> </p><!-- x -->").document,
        Document::from_blocks(Vec::new())
    );
}

fn soup() -> impl Strategy<Value = String> {
    let names = "(p|div|b|i|a|font|ul|ol|li|table|tr|td|th|tbody|caption|figure|figcaption|img|br|hr|h1|h4|\
        blockquote|pre|script|style|svg|math|select|option|selectedcontent|button|template|form|textarea|\
        iframe|noscript|plaintext|marquee|object|frameset|body|html|head|title|x)";
    let attr = "( (href=javascript:x|onclick=x|colspan=[0-9]{1,4}|rowspan=[0-9]{1,4}|src=x|style='font-weight:bold'))?";
    let piece = prop_oneof![
        4 => (names, attr).prop_map(|(name, attr)| format!("<{name}{attr}>")),
        3 => names.prop_map(|name| format!("</{name}>")),
        2 => crate::document::arbitrary::nasty_text(),
        1 => Just("<!--".to_owned()),
        1 => "[<>/&;'\"= a-z]{0,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_becomes_a_document_that_reads_back(html in any::<String>()) {
        let document = converted(&html).document;
        prop_assert_eq!(Document::parse(&document.to_json()), Ok(document));
    }

    #[test]
    fn any_tags_become_a_document_that_reads_back(html in soup()) {
        let document = converted(&html).document;
        prop_assert_eq!(Document::parse(&document.to_json()), Ok(document));
    }

    #[test]
    fn what_the_page_shows_converts_back_without_a_loss(
        line in crate::document::arbitrary::line(),
    ) {
        let written = Document::from_blocks(vec![Block::paragraph(line.into_vec())]);
        let html = render::html(&written, &Pictures);
        let lost = converted(html.as_str()).dropped;
        prop_assert!(lost.iter().all(|lost| lost.severity == Severity::Harmless), "{lost:?}");
    }
}
