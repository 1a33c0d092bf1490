//! Any document at all, for property tests.

use super::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Texts that break careless code: markup, quotes, entities, composed and
/// decomposed Vietnamese, invisible and wide characters.
pub(crate) fn nasty_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<script>alert('x')</script>".to_owned()),
        Just("\" onerror=\"x\" '".to_owned()),
        Just("&amp; &lt; &#39; &nbsp;".to_owned()),
        Just("</p></div>-->]]>".to_owned()),
        Just("Tiếng Việt ấ ợ ữ".to_owned()),
        Just("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t".to_owned()),
        Just("\u{A0}\u{200B}\u{202E}\u{FEFF}\u{1F1FB}\u{1F1F3}".to_owned()),
        Just("\n\t ".to_owned()),
        "[ -~]{0,8}",
        "[à-ỹ]{1,4}",
        any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..3).prop_map(|pieces| pieces.concat())
}

fn label() -> impl Strategy<Value = Option<Label>> {
    nasty_text().prop_map(|text| Label::new(&text))
}

fn some_label() -> impl Strategy<Value = Label> {
    nasty_text().prop_map(|text| Label::new(&format!("{text}x")).expect("it holds an x"))
}

fn href() -> impl Strategy<Value = Href> {
    prop_oneof![
        "https://[a-z]{1,5}\\.example/[ -~à-ỹ]{0,10}",
        "/[ -~]{0,10}",
        "#[a-z\"'<&]{0,5}",
        "(mailto|tel):[0-9]{1,5}",
    ]
    .prop_filter_map("not an address", |raw| Href::parse(&raw))
}

fn suggestion_id() -> impl Strategy<Value = SuggestionId> {
    prop_oneof![
        any::<i64>().prop_map(SuggestionId::Number),
        some_label().prop_map(SuggestionId::Text),
    ]
}

fn scalar() -> impl Strategy<Value = Scalar> {
    prop_oneof![
        any::<bool>().prop_map(Scalar::Flag),
        any::<i64>().prop_map(Scalar::Number),
        some_label().prop_map(Scalar::Text),
    ]
}

prop_compose! {
    fn modification()(
        id in suggestion_id(),
        kind in some_label(),
        attr_name in label(),
        previous in option::of(scalar()),
        next in option::of(scalar()),
    ) -> Modification {
        Modification { id, kind, attr_name, previous, next }
    }
}

fn mark() -> impl Strategy<Value = Mark> {
    let rel = proptest::sample::subsequence(Rel::ALL.to_vec(), 0..=Rel::ALL.len());
    prop_oneof![
        1 => suggestion_id().prop_map(Mark::Insertion),
        1 => suggestion_id().prop_map(Mark::Deletion),
        1 => modification().prop_map(Mark::Modification),
        3 => (href(), rel).prop_map(|(href, rel)| Mark::Link(Link::new(href, rel))),
        7 => proptest::sample::select(vec![
            Mark::Strong, Mark::Em, Mark::Underline, Mark::Strike, Mark::Sub, Mark::Sup, Mark::Code,
        ]),
    ]
}

fn marks() -> impl Strategy<Value = Marks> {
    vec(mark(), 0..4).prop_map(Marks::new)
}

fn text() -> impl Strategy<Value = Text> {
    (nasty_text(), marks()).prop_map(|(text, marks)| Text::new(text, marks))
}

fn texts() -> impl Strategy<Value = Run<Text>> {
    vec(text(), 0..3).prop_map(Run::new)
}

pub(crate) fn line() -> impl Strategy<Value = Line> {
    let piece = prop_oneof![
        6 => text().prop_map(Inline::Text),
        1 => marks().prop_map(Inline::HardBreak),
        1 => (texts(), marks())
            .prop_map(|(content, marks)| Inline::Footnote(Footnote { content, marks })),
    ];
    vec(piece, 0..4).prop_map(Line::new)
}

fn some<T: std::fmt::Debug>(item: impl Strategy<Value = T>) -> impl Strategy<Value = OneOrMore<T>> {
    vec(item, 1..3).prop_map(|items| OneOrMore::new(items).expect("there is at least one"))
}

fn flow() -> BoxedStrategy<Flow> {
    let paragraph = line().prop_map(Flow::Paragraph);
    paragraph
        .prop_recursive(3, 12, 3, |inner| {
            let item = (line(), vec(inner.clone(), 0..2))
                .prop_map(|(first, rest)| ListItem { first, rest })
                .boxed();
            prop_oneof![
                some(item.clone()).prop_map(Flow::BulletList),
                (any::<u16>(), some(item))
                    .prop_map(|(start, items)| Flow::OrderedList(OrderedList { start, items })),
                some(inner).prop_map(Flow::Blockquote),
            ]
        })
        .boxed()
}

fn media_id() -> impl Strategy<Value = MediaId> {
    (1..=9_007_199_254_740_991_i64).prop_map(MediaId)
}

prop_compose! {
    fn figure()(
        media_id in media_id(),
        alt in label(),
        decorative in any::<bool>(),
        size in proptest::sample::select(Size::ALL.to_vec()),
        caption in line(),
        credit in texts(),
    ) -> Figure {
        Figure { media_id, alt, decorative, size, caption, credit }
    }
}

fn clip() -> impl Strategy<Value = Clip> {
    (media_id(), line()).prop_map(|(media_id, caption)| Clip { media_id, caption })
}

fn heading() -> impl Strategy<Value = Heading> {
    let level = proptest::sample::select(vec![Level::Two, Level::Three, Level::Four]);
    (level, line()).prop_map(|(level, content)| Heading { level, content })
}

/// A rectangle cut into cells: each place that is still free begins a cell
/// that takes as much of the wished size as is free.
fn table() -> impl Strategy<Value = Table> {
    let wish = (any::<bool>(), 1..4_usize, 1..4_usize, some(flow()));
    (1..4_usize, 1..4_usize, label(), vec(wish, 9)).prop_map(|(height, width, caption, wishes)| {
        let mut taken = vec![vec![false; width]; height];
        let mut wishes = wishes.into_iter();
        let mut rows = Vec::new();
        for y in 0..height {
            let mut row = Vec::new();
            for x in 0..width {
                if taken[y][x] {
                    continue;
                }
                let (is_header, wide, high, content) = wishes.next().expect("nine are enough");
                let colspan = (x..width.min(x + wide))
                    .take_while(|x| !taken[y][*x])
                    .count();
                let rowspan = high.min(height - y);
                for line in &mut taken[y..y + rowspan] {
                    line[x..x + colspan].fill(true);
                }
                row.push(Cell {
                    kind: if is_header {
                        CellKind::Header
                    } else {
                        CellKind::Data
                    },
                    colspan: u16::try_from(colspan).expect("at most three"),
                    rowspan: u16::try_from(rowspan).expect("at most three"),
                    content,
                });
            }
            rows.push(row);
        }
        Table::new(caption, rows).expect("every place is covered once")
    })
}

fn embed() -> impl Strategy<Value = Embed> {
    let provider = proptest::sample::select(Provider::ALL.to_vec());
    (provider, "[A-Za-z0-9_-]{1,12}", label()).prop_map(|(provider, id, fallback)| Embed {
        provider,
        id: EmbedId::parse(&id).expect("the pattern is that of ids"),
        fallback,
    })
}

fn info_box() -> impl Strategy<Value = InfoBox> {
    let part = prop_oneof![
        3 => flow().prop_map(BoxPart::Flow),
        1 => heading().prop_map(BoxPart::Heading),
        1 => figure().prop_map(BoxPart::Figure),
        1 => table().prop_map(BoxPart::Table),
    ];
    (label(), some(part)).prop_map(|(title, content)| InfoBox { title, content })
}

fn block() -> impl Strategy<Value = Block> {
    let articles = some((1..1_000_i64).prop_map(ArticleRef));
    prop_oneof![
        6 => flow().prop_map(Block::Flow),
        2 => heading().prop_map(Block::Heading),
        1 => (label(), some(line()))
            .prop_map(|(cite, content)| Block::PullQuote(PullQuote { cite, content })),
        1 => figure().prop_map(Block::Figure),
        1 => vec(figure(), 0..3).prop_map(Block::Gallery),
        1 => clip().prop_map(Block::Video),
        1 => clip().prop_map(Block::Audio),
        1 => embed().prop_map(Block::Embed),
        2 => table().prop_map(Block::Table),
        1 => info_box().prop_map(Block::InfoBox),
        1 => articles.prop_map(Block::Related),
        1 => Just(Block::HorizontalRule),
    ]
}

/// Any document that can be built.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    vec(block(), 0..4).prop_map(Document::from_blocks)
}
