use super::*;
use crate::document::corpus;
use crate::document::{Block, Flow, Inline, MAX_DEPTH, MAX_NODES, Mark, Marks};
use serde_json::json;

fn refusal(content: Value) -> (String, Reason) {
    let document = json!({"type": "doc", "content": content});
    let refused = Document::parse(&document.to_string()).unwrap_err();
    (refused.path, refused.reason)
}

fn paragraph(content: Value) -> Value {
    json!({"type": "paragraph", "content": content})
}

fn linked(href: &str) -> Value {
    paragraph(json!([{
        "type": "text", "text": "x",
        "marks": [{"type": "link", "attrs": {"href": href}}],
    }]))
}

#[test]
fn a_document_with_everything_reads_back_the_same() {
    let document = corpus::everything();
    assert_eq!(Document::parse(&document.to_json()), Ok(document));
}

#[test]
fn a_refusal_names_the_place() {
    let image = json!({"type": "hard_break", "attrs": {"onerror": "x"}});
    let (path, reason) = refusal(json!([
        paragraph(json!([])),
        paragraph(json!([{"type": "text", "text": "x"}, image])),
    ]));
    assert_eq!(path, "doc.content[1].content[1].attrs.onerror");
    assert_eq!(reason, Reason::UnknownAttribute);
}

#[test]
fn a_refusal_is_a_vietnamese_sentence_with_the_place() {
    let refused = Document::parse(r#"{"type":"doc"}"#).unwrap_err();
    assert!(
        refused.to_string().starts_with("Thiếu nội dung"),
        "{refused}"
    );
    assert!(refused.to_string().ends_with("(tại doc)"), "{refused}");
}

#[test]
fn what_the_step_engine_lets_through_is_refused() {
    let text = json!({"type": "text", "text": "x"});
    for (content, path, reason) in [
        (
            json!([{"type": "blockquote", "content": [{"type": "script"}]}]),
            "doc.content[0].content[0]",
            Reason::UnknownNode("script".to_owned()),
        ),
        (
            json!([{"type": "blockquote", "content": [text]}]),
            "doc.content[0].content[0]",
            Reason::OutOfPlace { node: "text" },
        ),
        (
            json!([linked("javascript:alert(1)")]),
            "doc.content[0].content[0].marks[0].attrs.href",
            Reason::UnsafeLink,
        ),
        (
            json!([{"type": "figure", "content": [{"type": "caption"}, {"type": "credit"}]}]),
            "doc.content[0].attrs.media_id",
            Reason::MissingAttribute,
        ),
    ] {
        assert_eq!(refusal(content), (path.to_owned(), reason));
    }
}

#[test]
fn wrong_nesting_is_refused() {
    let incomplete = |content: &str| Reason::Incomplete {
        content: content.to_owned(),
    };
    let figure =
        json!({"type": "figure", "attrs": {"media_id": 1}, "content": [{"type": "caption"}]});
    for (content, path, reason) in [
        (json!([]), "doc", None),
        (
            json!([{"type": "bullet_list"}]),
            "doc.content[0]",
            Some(incomplete("list_item+")),
        ),
        (
            json!([{"type": "bullet_list", "content": [{"type": "list_item", "content": [
                {"type": "bullet_list"}]}]}]),
            "doc.content[0].content[0].content[0]",
            Some(Reason::OutOfPlace {
                node: "bullet_list",
            }),
        ),
        (
            json!([figure]),
            "doc.content[0]",
            Some(incomplete("caption credit")),
        ),
        (
            json!([paragraph(json!([paragraph(json!([]))]))]),
            "doc.content[0].content[0]",
            Some(Reason::OutOfPlace { node: "paragraph" }),
        ),
        (
            json!([paragraph(
                json!([{"type": "footnote", "content": [{"type": "hard_break"}]}])
            )]),
            "doc.content[0].content[0].content[0]",
            Some(Reason::OutOfPlace { node: "hard_break" }),
        ),
        (
            json!([{"type": "doc", "content": [paragraph(json!([]))]}]),
            "doc.content[0]",
            Some(Reason::OutOfPlace { node: "doc" }),
        ),
        (
            json!([{"type": "horizontal_rule", "content": [paragraph(json!([]))]}]),
            "doc.content[0].content[0]",
            Some(Reason::OutOfPlace { node: "paragraph" }),
        ),
    ] {
        let (found_path, found_reason) = refusal(content.clone());
        assert_eq!(found_path, path, "{content}");
        if let Some(reason) = reason {
            assert_eq!(found_reason, reason, "{content}");
        }
    }
}

#[test]
fn wrong_values_are_refused() {
    let table = |rows: Value| json!({"type": "table", "content": rows});
    let cell = json!({"type": "table_cell", "content": [{"type": "paragraph"}]});
    let row = |cells: Value| json!({"type": "table_row", "content": cells});
    for (block, path, reason) in [
        (
            json!({"type": "heading", "attrs": {"level": 1}}),
            ".attrs.level",
            Reason::WrongValue,
        ),
        (
            json!({"type": "heading", "attrs": {"level": 2.0}}),
            ".attrs.level",
            Reason::WrongType {
                expected: "số nguyên",
            },
        ),
        (
            json!({"type": "related", "attrs": {"articles": []}}),
            ".attrs.articles",
            Reason::WrongValue,
        ),
        (
            json!({"type": "related", "attrs": {"articles": [9_007_199_254_740_992_i64]}}),
            ".attrs.articles",
            Reason::WrongValue,
        ),
        (
            json!({"type": "embed", "attrs": {"provider": "youtube", "id": "../x"}}),
            ".attrs.id",
            Reason::WrongValue,
        ),
        (
            json!({"type": "info_box", "attrs": {"title": "a\nb"}, "content": [{"type": "paragraph"}]}),
            ".attrs.title",
            Reason::ForbiddenCharacter,
        ),
        (
            paragraph(json!([{"type": "text", "text": ""}])),
            ".content[0].text",
            Reason::EmptyText,
        ),
        (
            paragraph(json!([{"type": "text", "text": "a\u{0}"}])),
            ".content[0].text",
            Reason::ForbiddenCharacter,
        ),
        (
            paragraph(
                json!([{"type": "text", "text": "a", "marks": [{"type": "em"}, {"type": "em"}]}]),
            ),
            ".content[0].marks[1]",
            Reason::ClashingMark,
        ),
        (
            paragraph(json!([{"type": "text", "text": "a", "marks": [{"type": "blink"}]}])),
            ".content[0].marks[0]",
            Reason::UnknownMark("blink".to_owned()),
        ),
        (
            json!({"type": "paragraph", "marks": [{"type": "em"}]}),
            ".marks",
            Reason::MarksNotAllowed,
        ),
        (
            json!({"type": "paragraph", "text": "a"}),
            ".text",
            Reason::UnknownField,
        ),
        (
            table(json!([row(json!([cell, cell])), row(json!([cell]))])),
            ".content[1]",
            Reason::NotRectangular,
        ),
    ] {
        let expected = (format!("doc.content[0]{path}"), reason);
        assert_eq!(refusal(json!([block])), expected, "{block}");
    }
}

#[test]
fn null_and_absent_mean_the_same() {
    let with_nulls = json!({"type": "doc", "attrs": null, "marks": null, "content": [
        {"type": "heading", "attrs": {"level": null}, "content": null},
        {"type": "pull_quote", "attrs": {"cite": null}, "content": [{"type": "paragraph"}]},
    ]});
    let without = json!({"type": "doc", "content": [
        {"type": "heading"},
        {"type": "pull_quote", "content": [{"type": "paragraph"}]},
    ]});
    let read = |value: &Value| Document::from_value(value).unwrap();
    assert_eq!(read(&with_nulls), read(&without));
}

#[test]
fn marks_come_in_any_order_and_equal_neighbours_are_one_text() {
    let document = json!({"type": "doc", "content": [paragraph(json!([
        {"type": "text", "text": "a", "marks": [{"type": "code"}, {"type": "strong"}]},
        {"type": "text", "text": "b", "marks": [{"type": "strong"}, {"type": "code"}]},
    ]))]});
    let marks = Marks::new([Mark::Strong, Mark::Code]);
    let expected = Document::from_blocks(vec![Block::paragraph(vec![Inline::text("ab", marks)])]);
    assert_eq!(Document::from_value(&document), Ok(expected));
}

#[test]
fn the_limits_hold() {
    let deep = |levels: usize| {
        let innermost = Flow::paragraph(Vec::new());
        let nested = (0..levels).fold(innermost, |inner, _| Flow::blockquote(vec![inner]).unwrap());
        Document::from_blocks(vec![nested.into()]).to_json()
    };
    assert!(Document::parse(&deep(MAX_DEPTH - 1)).is_ok());
    assert_eq!(
        Document::parse(&deep(MAX_DEPTH)).unwrap_err().reason,
        Reason::TooDeep
    );
    assert!(matches!(
        Document::parse(&"[".repeat(100_000)).unwrap_err().reason,
        Reason::NotJson(_)
    ));

    let rules = |count| Document::from_blocks(vec![Block::HorizontalRule; count]).to_json();
    assert!(Document::parse(&rules(MAX_NODES - 1)).is_ok());
    let refused = Document::parse(&rules(MAX_NODES)).unwrap_err();
    assert_eq!(refused.reason, Reason::TooManyNodes);

    let long = "a".repeat(MAX_BYTES);
    let long = Document::from_paragraphs(std::iter::once(long.as_str())).to_json();
    let bytes = long.len();
    assert_eq!(
        Document::parse(&long).unwrap_err().reason,
        Reason::TooLarge { bytes }
    );
}

#[test]
fn a_cut_surrogate_pair_is_refused() {
    let json = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud83d"}]}]}"#;
    let refused = Document::parse(json).unwrap_err();
    assert!(matches!(refused.reason, Reason::NotJson(_)));
}

#[test]
fn suggestions_are_found_wherever_they_stand() {
    let clean =
        json!({"type": "doc", "content": [paragraph(json!([{"type": "text", "text": "a"}]))]});
    assert!(!Document::from_value(&clean).unwrap().has_suggestions());
    let marked = json!({"type": "text", "text": "a",
        "marks": [{"type": "insertion", "attrs": {"id": 1}}]});
    for line in [
        json!([marked]),
        json!([{"type": "footnote", "content": [marked]}]),
        json!([{"type": "hard_break", "marks": [{"type": "deletion", "attrs": {"id": "x"}}]}]),
    ] {
        let document = json!({"type": "doc", "content": [paragraph(line)]});
        assert!(Document::from_value(&document).unwrap().has_suggestions());
    }
}
