use super::*;
use crate::document::{Document, corpus};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Matches names against a content expression as ProseMirror writes it, by
/// trying every way; it knows nothing of how reading does it.
fn fits(expression: &str, names: &[&str]) -> bool {
    let expression = expression.replace(" | ", "|");
    let terms: Vec<&str> = expression.split_whitespace().collect();
    fits_terms(&terms, names)
}

fn fits_terms(terms: &[&str], names: &[&str]) -> bool {
    let Some((term, later)) = terms.split_first() else {
        return names.is_empty();
    };
    let bare = term.trim_end_matches(['*', '+', '?']);
    let (least, most) = match &term[bare.len()..] {
        "" => (1, 1),
        "?" => (0, 1),
        "*" => (0, names.len()),
        "+" => (1, names.len()),
        other => panic!("the editor's rules use only *, + and ?, not {other}"),
    };
    let choices: Vec<&str> = bare.trim_matches(['(', ')']).split('|').collect();
    let alike = names
        .iter()
        .take_while(|name| choices.contains(name))
        .count();
    (least..=most.min(alike)).any(|taken| fits_terms(later, &names[taken..]))
}

fn nodes_in(value: &Value) -> Vec<&Value> {
    let mut nodes = vec![value];
    let children = value["content"].as_array().into_iter().flatten();
    nodes.extend(children.flat_map(nodes_in));
    nodes
}

fn name(node: &Value) -> &str {
    node["type"].as_str().unwrap()
}

#[test]
fn the_matcher_of_these_tests_tells_right_from_wrong() {
    assert!(fits("a (a | b)*", &["a", "b", "a"]));
    assert!(!fits("a (a | b)*", &["b"]));
    assert!(fits("a b", &["a", "b"]));
    assert!(!fits("a b", &["a"]));
    assert!(!fits("(a | b)+", &[]));
}

#[test]
fn the_corpus_holds_every_node_and_mark_and_attribute() {
    let document = corpus::everything().to_value();
    let schema = prosemirror();
    for (list, found) in [
        ("nodes", nodes_in(&document)),
        (
            "marks",
            nodes_in(&document)
                .into_iter()
                .flat_map(|node| node["marks"].as_array().into_iter().flatten())
                .collect(),
        ),
    ] {
        let names: BTreeSet<&str> = found.iter().map(|one| name(one)).collect();
        let known = schema[list].as_object().unwrap();
        assert_eq!(names, known.keys().map(String::as_str).collect());
        for (name_of, spec) in known {
            let attrs = spec["attrs"].as_object().into_iter().flatten();
            for (attr, _) in attrs {
                let is_used = found
                    .iter()
                    .any(|one| name(one) == name_of && !one["attrs"][attr].is_null());
                assert!(is_used, "{name_of}.{attr}");
            }
        }
    }
}

#[test]
fn the_corpus_fits_the_editors_rules() {
    let document = corpus::everything().to_value();
    let schema = prosemirror();
    for node in nodes_in(&document) {
        let children = node["content"].as_array();
        let children: Vec<&str> = children.into_iter().flatten().map(name).collect();
        let rule = schema["nodes"][name(node)]["content"]
            .as_str()
            .unwrap_or_default();
        assert!(
            fits(rule, &children),
            "{}: {children:?} in {rule}",
            name(node)
        );
    }
}

/// The least node of a kind that can be read.
fn least(kind: Kind) -> Value {
    let content: Vec<Value> = kind
        .spec()
        .content
        .iter()
        .filter(|term| term.times != Times::Any)
        .map(|term| least(term.kinds[0]))
        .collect();
    let mut node = json!({"type": kind.spec().name, "content": content});
    match kind {
        Kind::Text => node = json!({"type": "text", "text": "x"}),
        Kind::Figure | Kind::Video | Kind::Audio => node["attrs"] = json!({"media_id": 1}),
        Kind::Embed => node["attrs"] = json!({"provider": "x", "id": "1"}),
        Kind::Related => node["attrs"] = json!({"articles": [1]}),
        // The rules let a table row be empty, but a table of one has no place in it.
        Kind::TableRow => node["content"] = json!([least(Kind::TableCell)]),
        _ => {}
    }
    node
}

/// A document in which `node` stands somewhere, or nothing when it is a document.
fn around(kind: Kind, node: Value) -> Value {
    let parent = Kind::ALL.into_iter().find(|parent| {
        *parent != kind
            && parent
                .spec()
                .content
                .iter()
                .any(|term| term.kinds.contains(&kind))
    });
    let Some(parent) = parent else { return node };
    let mut above = least(parent);
    let content: Vec<Value> = parent
        .spec()
        .content
        .iter()
        .filter(|term| term.times != Times::Any || term.kinds.contains(&kind))
        .map(|term| {
            if term.kinds.contains(&kind) {
                node.clone()
            } else {
                least(term.kinds[0])
            }
        })
        .collect();
    above["content"] = json!(content);
    around(parent, above)
}

#[test]
fn reading_takes_every_child_that_the_editors_rules_offer() {
    for parent in Kind::ALL {
        for term in parent.spec().content {
            for child in term.kinds {
                let mut node = least(parent);
                let content: Vec<Value> = parent
                    .spec()
                    .content
                    .iter()
                    .filter(|other| other.times != Times::Any || std::ptr::eq(*other, term))
                    .map(|other| {
                        least(if std::ptr::eq(other, term) {
                            *child
                        } else {
                            other.kinds[0]
                        })
                    })
                    .collect();
                node["content"] = json!(content);
                let document = around(parent, node);
                assert!(Document::from_value(&document).is_ok(), "{document}");
            }
        }
    }
}

#[test]
fn content_rules_name_only_known_nodes_and_put_the_paragraph_first() {
    let schema = prosemirror();
    for (name, spec) in schema["nodes"].as_object().unwrap() {
        let rule = spec["content"].as_str().unwrap_or_default();
        let named = rule.split(|c: char| !c.is_alphanumeric() && c != '_');
        for child in named.filter(|child| !child.is_empty()) {
            assert!(Kind::named(child).is_some(), "{name}: {child}");
        }
        if rule.contains("paragraph") {
            assert!(
                rule.trim_start_matches('(').starts_with("paragraph"),
                "{name}: {rule}"
            );
        }
    }
}

/// ProseMirror refuses a schema that asks for a node it cannot make by itself.
#[test]
fn what_must_stand_somewhere_can_be_made_without_attributes() {
    for parent in Kind::ALL {
        let content = parent.spec().content.iter();
        for term in content.filter(|term| term.times != Times::Any) {
            let can_be_made = |kind: &Kind| {
                let attrs = kind.spec().attrs;
                *kind != Kind::Text && attrs.iter().all(|attr| attr.absent != Absent::Refused)
            };
            assert!(term.kinds.iter().any(can_be_made), "{parent:?}");
        }
    }
}

#[test]
fn required_attributes_have_no_default_and_others_do() {
    let schema = prosemirror();
    let figure = &schema["nodes"]["figure"]["attrs"];
    assert_eq!(figure["media_id"], json!({"validate": "number"}));
    assert_eq!(
        figure["alt"],
        json!({"default": null, "validate": "string|null"})
    );
    assert_eq!(
        figure["size"],
        json!({"default": "column", "validate": "string"})
    );
    assert_eq!(schema["nodes"]["table"]["tableRole"], "table");
    assert_eq!(schema["marks"]["link"]["inclusive"], false);
}
