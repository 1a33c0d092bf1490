//! What holds for every document, and for every damaged one.

use super::arbitrary;
use super::render::tests::Bare;
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

/// The JSON pointers of all values in `value` for which `is` holds.
fn pointers(value: &Value, is: &dyn Fn(&Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![(String::new(), value)];
    while let Some((pointer, value)) = waiting.pop() {
        if is(value) {
            found.push(pointer.clone());
        }
        match value {
            Value::Array(items) => {
                let items = items.iter().enumerate();
                waiting.extend(items.map(|(at, item)| (format!("{pointer}/{at}"), item)));
            }
            Value::Object(fields) => {
                let fields = fields.iter();
                waiting.extend(fields.map(|(name, item)| (format!("{pointer}/{name}"), item)));
            }
            _ => {}
        }
    }
    found
}

/// Nodes and marks: what has a type. The value of a suggestion never has.
fn is_typed(value: &Value) -> bool {
    value.get("type").is_some() && value.get("id").is_none()
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        arbitrary::nasty_text().prop_map(Value::from),
        Just(json!({"type": "paragraph"})),
        Just(json!({"type": "text", "text": "x"})),
        Just(json!({"type": "table_row"})),
        Just(json!({"type": "link", "attrs": {"href": "javascript:x"}})),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            ("(type|attrs|content|marks|text|level)", inner)
                .prop_map(|(name, value)| json!({ name: value })),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_written_reads_back_the_same(document in arbitrary::document()) {
        prop_assert_eq!(Document::parse(&document.to_json()), Ok(document));
    }

    #[test]
    fn an_unknown_key_is_refused_wherever_it_stands(
        document in arbitrary::document(),
        place in any::<Index>(),
        name in "[a-z_]{1,8}x",
    ) {
        let mut value = document.to_value();
        let pointer = place.get(&pointers(&value, &is_typed)).clone();
        let node = value.pointer_mut(&pointer).unwrap();
        node[name.as_str()] = json!("x");
        let refused = Document::from_value(&value).unwrap_err();
        prop_assert_eq!(refused.reason, Reason::UnknownField);
        let suffix = format!(".{name}");
        prop_assert!(refused.path.ends_with(&suffix), "{}", refused.path);
    }

    #[test]
    fn an_unknown_attribute_is_refused_wherever_it_stands(
        document in arbitrary::document(),
        place in any::<Index>(),
        name in "(on[a-z]{3,6}|style|class|data-x)",
        given in prop_oneof![Just(Value::Null), Just(json!("x"))],
    ) {
        let mut value = document.to_value();
        let pointer = place.get(&pointers(&value, &is_typed)).clone();
        let node = value.pointer_mut(&pointer).unwrap();
        if node.get("attrs").is_none() {
            node["attrs"] = json!({});
        }
        node["attrs"][name.as_str()] = given;
        let refused = Document::from_value(&value).unwrap_err();
        prop_assert_eq!(refused.reason, Reason::UnknownAttribute);
        let suffix = format!(".attrs.{name}");
        prop_assert!(refused.path.ends_with(&suffix), "{}", refused.path);
    }

    #[test]
    fn an_unknown_node_is_refused_wherever_it_stands(
        document in arbitrary::document(),
        place in any::<Index>(),
        at in any::<Index>(),
    ) {
        let mut value = document.to_value();
        let pointer = place.get(&pointers(&value, &|value| value["content"].is_array())).clone();
        let content = value.pointer_mut(&pointer).unwrap()["content"].as_array_mut().unwrap();
        content.insert(at.index(content.len() + 1), json!({"type": "script"}));
        let refused = Document::from_value(&value).unwrap_err();
        prop_assert_eq!(refused.reason, Reason::UnknownNode("script".to_owned()));
    }

    #[test]
    fn damaged_json_is_refused_or_read_but_never_a_panic(
        document in arbitrary::document(),
        place in any::<Index>(),
        instead in any_json(),
    ) {
        let mut value = document.to_value();
        let pointer = place.get(&pointers(&value, &|_| true)).clone();
        *value.pointer_mut(&pointer).unwrap() = instead;
        if let Ok(read) = Document::from_value(&value) {
            prop_assert_eq!(Document::parse(&read.to_json()), Ok(read.clone()));
            render::html(&read, &Bare);
        }
    }

    #[test]
    fn no_text_at_all_is_a_panic(json in ".{0,60}") {
        let _ = Document::parse(&json);
    }

    #[test]
    fn a_document_survives_serde(document in arbitrary::document()) {
        let json = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    }
}
