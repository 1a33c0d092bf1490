use super::{Absent, Attr, Kind, MarkKind, Term, Times};
use serde_json::{Map, Value, json};

/// The schema as ProseMirror reads it: `nodes` and `marks` by name, plus
/// `node_order` and `mark_order`, because the order counts there and JSON
/// objects promise none. Content expressions name their nodes one by one and
/// use only `*`, `+` and `|`.
pub fn prosemirror() -> Value {
    let nodes: Map<String, Value> = Kind::ALL.map(node).into_iter().collect();
    let marks: Map<String, Value> = MarkKind::ALL.map(mark).into_iter().collect();
    json!({
        "nodes": nodes,
        "marks": marks,
        "node_order": Kind::ALL.map(|kind| kind.spec().name),
        "mark_order": MarkKind::ALL.map(|kind| kind.spec().name),
    })
}

fn node(kind: Kind) -> (String, Value) {
    let spec = kind.spec();
    let mut out = Map::new();
    if !spec.content.is_empty() {
        out.insert("content".to_owned(), json!(expression(spec.content)));
        if !spec
            .content
            .iter()
            .any(|term| term.kinds.contains(&Kind::Text))
        {
            out.insert("marks".to_owned(), json!(""));
        }
    }
    if kind.is_inline() {
        out.insert("group".to_owned(), json!("inline"));
    } else if kind.is_block() {
        out.insert("group".to_owned(), json!("block"));
    }
    for flag in spec.flags {
        out.insert((*flag).to_owned(), json!(true));
    }
    if let Some(role) = spec.table_role {
        out.insert("tableRole".to_owned(), json!(role));
    }
    put_attrs(&mut out, spec.attrs);
    (spec.name.to_owned(), Value::Object(out))
}

fn mark(kind: MarkKind) -> (String, Value) {
    let spec = kind.spec();
    let mut out = Map::new();
    if let Some(others) = spec.excludes {
        out.insert("excludes".to_owned(), json!(others));
    }
    if !spec.inclusive {
        out.insert("inclusive".to_owned(), json!(false));
    }
    put_attrs(&mut out, spec.attrs);
    (spec.name.to_owned(), Value::Object(out))
}

fn put_attrs(out: &mut Map<String, Value>, attrs: &[&Attr]) {
    if attrs.is_empty() {
        return;
    }
    let attrs: Map<String, Value> = attrs
        .iter()
        .map(|attr| {
            let mut said = Map::new();
            match attr.absent {
                Absent::Refused => None,
                Absent::Null => said.insert("default".to_owned(), Value::Null),
                Absent::Number(number) => said.insert("default".to_owned(), json!(number)),
                Absent::Flag(flag) => said.insert("default".to_owned(), json!(flag)),
                Absent::Name(name) => said.insert("default".to_owned(), json!(name)),
            };
            if !attr.validate.is_empty() {
                said.insert("validate".to_owned(), json!(attr.validate));
            }
            (attr.name.to_owned(), Value::Object(said))
        })
        .collect();
    out.insert("attrs".to_owned(), Value::Object(attrs));
}

/// A content rule in ProseMirror's words, such as `paragraph (paragraph | bullet_list)*`.
pub(in crate::document) fn expression(terms: &[Term]) -> String {
    let terms: Vec<String> = terms.iter().map(term).collect();
    terms.join(" ")
}

fn term(term: &Term) -> String {
    let names: Vec<&str> = term.kinds.iter().map(|kind| kind.spec().name).collect();
    let names = match names.as_slice() {
        [only] => (*only).to_owned(),
        several => format!("({})", several.join(" | ")),
    };
    let times = match term.times {
        Times::Once => "",
        Times::Any => "*",
        Times::OneOrMore => "+",
    };
    names + times
}
