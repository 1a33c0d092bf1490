//! The size gate: what readers load, against what is promised to them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::json;

use crate::compress::Encoding;
use crate::table::{self, Stored};

/// Bytes of an asset, as stored and in the form that most browsers get.
#[derive(Clone, Copy, Debug)]
struct Size {
    raw: u64,
    gzip: u64,
    zstd: u64,
    br: u64,
}

struct Budget {
    what: &'static str,
    holds: fn(&str) -> bool,
    /// Bytes after brotli 11.
    most: u64,
}

const BUDGETS: [Budget; 3] = [
    Budget {
        what: "script and wasm of a reader page",
        // Promised: at most 80 KB. Held lower, so that islands to come have room.
        most: 61_440,
        holds: |name| matches!(name, "boot.js" | "reader.js" | "reader.wasm"),
    },
    Budget {
        what: "style of a reader page",
        // Promised: at most 25 KB for HTML and CSS of an article page together.
        most: 20_480,
        holds: |name| name == "reader.css",
    },
    Budget {
        what: "fonts of a reader page",
        // Promised: at most 70 KB.
        most: 71_680,
        holds: |name| name.ends_with(".woff2"),
    },
];

/// Prints all sizes, writes them to `file` as JSON for the tests, and fails above a budget.
pub(crate) fn check(stored: &[Stored], file: &Path) -> Result<()> {
    let sizes = sizes(stored)?;
    println!("{:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for (name, size) in &sizes {
        println!("{:>9} {:>9} {:>9}  {name}", size.raw, size.gzip, size.br);
    }
    let files: BTreeMap<_, _> = sizes
        .iter()
        .map(|(name, it)| {
            let size = json!({ "raw": it.raw, "gzip": it.gzip, "zstd": it.zstd, "br": it.br });
            (name, size)
        })
        .collect();
    let budgets: Vec<_> = BUDGETS
        .iter()
        .map(|it| json!({ "what": it.what, "br": spent(it, &sizes), "most": it.most }))
        .collect();
    let report = json!({ "build": table::build_id(stored), "files": files, "budgets": budgets });
    crate::files::write_whole(file, format!("{report:#}\n").as_bytes())?;
    for budget in &BUDGETS {
        let spent = spent(budget, &sizes);
        println!("{:>29}  {}, of {}", spent, budget.what, budget.most);
    }
    let over = over(&sizes);
    if !over.is_empty() {
        bail!("over budget: {}", over.join("; "));
    }
    Ok(())
}

fn sizes(stored: &[Stored]) -> Result<BTreeMap<String, Size>> {
    stored
        .iter()
        .map(|one| {
            let raw = one.asset.bytes.len() as u64;
            let of = |encoding| match one.form(encoding) {
                Some(path) => fs::metadata(path).map(|it| it.len()),
                None => Ok(raw),
            };
            let size = Size {
                raw,
                gzip: of(Encoding::Gzip)?,
                zstd: of(Encoding::Zstd)?,
                br: of(Encoding::Brotli)?,
            };
            Ok((one.asset.name.clone(), size))
        })
        .collect()
}

fn spent(budget: &Budget, sizes: &BTreeMap<String, Size>) -> u64 {
    sizes
        .iter()
        .filter(|(name, _)| (budget.holds)(name))
        .map(|(_, size)| size.br)
        .sum()
}

/// One clause for each budget that is overspent.
fn over(sizes: &BTreeMap<String, Size>) -> Vec<String> {
    BUDGETS
        .iter()
        .map(|budget| (budget, spent(budget, sizes)))
        .filter(|(budget, spent)| *spent > budget.most)
        .map(|(budget, spent)| format!("{}: {spent} bytes, of {}", budget.what, budget.most))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(all: &[(&str, u64)]) -> BTreeMap<String, Size> {
        let size = |br| Size {
            raw: br * 3,
            gzip: br * 2,
            zstd: br * 2,
            br,
        };
        all.iter()
            .map(|(name, br)| ((*name).to_owned(), size(*br)))
            .collect()
    }

    #[test]
    fn sixty_kilobytes_of_script_and_wasm_are_within_the_budget() {
        let within = sizes(&[
            ("boot.js", 440),
            ("reader.js", 1_000),
            ("reader.wasm", 60_000),
        ]);
        assert!(over(&within).is_empty());
    }

    #[test]
    fn one_byte_more_is_over() {
        let over = over(&sizes(&[("reader.js", 1_441), ("reader.wasm", 60_000)]));
        assert_eq!(over.len(), 1);
        assert!(over[0].contains("61441 bytes, of 61440"), "{}", over[0]);
    }

    #[test]
    fn the_desk_may_be_larger() {
        assert!(over(&sizes(&[("desk.wasm", 900_000), ("desk.css", 90_000)])).is_empty());
    }

    #[test]
    fn fonts_are_counted_together() {
        let two = sizes(&[("a.woff2", 40_000), ("b.woff2", 40_000)]);
        assert!(over(&two)[0].starts_with("fonts"));
    }
}
