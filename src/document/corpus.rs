//! Documents that between them hold every node, mark and attribute.

use super::*;

/// One document with all of it.
pub(crate) fn everything() -> Document {
    Document::from_blocks(vec![
        Block::heading(Level::Two, vec![Inline::plain("Đèn đường thắp lại")]),
        Block::heading(Level::Three, vec![Inline::plain("Buổi <tối> & \"đêm\"")]),
        Block::heading(Level::Four, vec![Inline::plain("Nhỏ")]),
        Block::paragraph(marked_words()),
        Block::paragraph(vec![
            Inline::plain("Dòng một"),
            Inline::hard_break(),
            Inline::plain("dòng hai"),
            Inline::footnote(vec![Text::new("Ghi thêm", Marks::none())]),
        ]),
        bullets().into(),
        Flow::ordered_list(3, vec![item("ba"), item("bốn")])
            .unwrap()
            .into(),
        Flow::blockquote(vec![words("Lời kể"), bullets()])
            .unwrap()
            .into(),
        Block::PullQuote(PullQuote {
            cite: Label::new("Một người đi đường"),
            content: OneOrMore::one(Line::new(vec![Inline::plain("Sáng hẳn lên")])),
        }),
        Block::Figure(figure(1, Size::Wide)),
        Block::Gallery(vec![figure(2, Size::Small), figure(3, Size::Full)]),
        Block::Video(clip(4)),
        Block::Audio(clip(5)),
        Block::embed(Provider::YouTube, "abc-123_X", "Đoạn phim").unwrap(),
        Block::Table(table()),
        Block::InfoBox(InfoBox {
            title: Label::new("Tóm tắt"),
            content: OneOrMore::new(vec![
                BoxPart::Flow(words("Ý chính")),
                BoxPart::Heading(Heading {
                    level: Level::Three,
                    content: Line::new(vec![Inline::plain("Mục")]),
                }),
                BoxPart::Figure(Figure::of(MediaId(6))),
                BoxPart::Table(table()),
            ])
            .unwrap(),
        }),
        Block::Related(OneOrMore::new(vec![ArticleRef(7), ArticleRef(8)]).unwrap()),
        Block::HorizontalRule,
    ])
}

/// A text under each mark, and one under several.
fn marked_words() -> Vec<Inline> {
    let link = || {
        Mark::Link(Link::new(
            Href::parse("https://example.com/a?b=c&d=e").unwrap(),
            [Rel::Nofollow],
        ))
    };
    let singles = [
        Mark::Insertion(SuggestionId::Number(1)),
        Mark::Deletion(SuggestionId::Text(Label::new("s2").unwrap())),
        Mark::Modification(Modification {
            id: SuggestionId::Number(3),
            kind: Label::new("attr").unwrap(),
            attr_name: Label::new("level"),
            previous: Some(Scalar::Number(2)),
            next: Some(Scalar::Flag(true)),
        }),
        link(),
        Mark::Strong,
        Mark::Em,
        Mark::Underline,
        Mark::Strike,
        Mark::Sub,
        Mark::Sup,
        Mark::Code,
    ];
    let mut line: Vec<Inline> = singles
        .into_iter()
        .map(|mark| Inline::text("chữ ", Marks::new([mark])))
        .collect();
    line.push(Inline::text(
        "đậm nghiêng",
        Marks::new([Mark::Em, Mark::Strong, link()]),
    ));
    line
}

pub(crate) fn words(text: &str) -> Flow {
    Flow::paragraph(vec![Inline::plain(text)])
}

fn item(text: &str) -> ListItem {
    ListItem::new(vec![words(text)])
}

fn bullets() -> Flow {
    let nested = ListItem::new(vec![
        words("ngoài"),
        Flow::bullet_list(vec![item("trong")]).unwrap(),
    ]);
    Flow::bullet_list(vec![item("một"), nested]).unwrap()
}

fn figure(id: i64, size: Size) -> Figure {
    Figure {
        alt: Label::new("Đèn sáng"),
        decorative: id % 2 == 0,
        size,
        caption: Line::new(vec![Inline::plain("Con phố lúc tối")]),
        credit: Run::new(vec![Text::new("Ảnh: Bản tin", Marks::none())]),
        ..Figure::of(MediaId(id))
    }
}

fn clip(id: i64) -> Clip {
    Clip {
        media_id: MediaId(id),
        caption: Line::new(vec![Inline::plain("Tiếng phố")]),
    }
}

fn table() -> Table {
    let cell = |kind, text| Cell::new(kind, OneOrMore::one(words(text)));
    let head = Cell {
        colspan: 2,
        ..cell(CellKind::Header, "Số đèn")
    };
    let side = Cell {
        rowspan: 2,
        ..cell(CellKind::Header, "Phố")
    };
    let below = Cell {
        colspan: 2,
        rowspan: 2,
        ..cell(CellKind::Data, "Tổng: 22")
    };
    Table::new(
        Label::new("Đèn theo phố"),
        vec![
            vec![head],
            vec![side, cell(CellKind::Data, "10")],
            vec![cell(CellKind::Data, "12")],
            vec![below],
            vec![],
        ],
    )
    .unwrap()
}
