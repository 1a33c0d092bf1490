//! Who may use whom: text and documents, then the newsroom's nouns, then what people see, then the
//! server. The database and the table of assets are ground on which every layer stands.

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up; a module may use its own layer and those below.
const LAYERS: [&[&str]; 5] = [
    &["text", "statements"],
    &["document"],
    &["account", "article", "category", "media", "site"],
    &["reader", "desk", "import", "demo"],
    &["server"],
];
const GROUND: [&str; 2] = ["server::db", "server::assets"];

#[test]
fn nothing_is_used_from_above() {
    let mut looked_at = 0;
    for file in sources(Path::new("src")) {
        let name = file
            .strip_prefix("src")
            .unwrap()
            .components()
            .next()
            .unwrap();
        let name = name
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned();
        let Some(layer) = layer_of(&name) else {
            continue;
        };
        let source = fs::read_to_string(&file).unwrap();
        for used in source.split("crate::").skip(1) {
            let is_ground = GROUND.iter().any(|ground| used.starts_with(ground));
            let module: String = used
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let Some(used_layer) = layer_of(&module).filter(|_| !is_ground) else {
                continue;
            };
            assert!(
                used_layer <= layer,
                "{}: {module} stands above {name}",
                file.display()
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 100);
}

#[test]
fn only_seams_know_which_build_they_are_in() {
    for file in sources(Path::new("src/reader/pages"))
        .into_iter()
        .chain(sources(Path::new("src/reader/parts")))
    {
        let source = fs::read_to_string(&file).unwrap();
        assert!(
            !source.contains("feature ="),
            "{} knows a feature",
            file.display()
        );
    }
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
