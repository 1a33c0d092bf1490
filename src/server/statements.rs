//! Every statement of every store, so that a test can prepare each one on both engines.

use crate::{article, category, media, site};

/// Name and text. A name that ends in `_SQLITE` or `_POSTGRES` belongs to one engine.
pub fn statements() -> impl Iterator<Item = (&'static str, &'static str)> {
    let stores = [
        category::store::STATEMENTS,
        media::store::STATEMENTS,
        site::store::STATEMENTS,
    ];
    let stores = stores
        .into_iter()
        .chain(article::store::STATEMENTS.iter().copied());
    stores.flatten().copied()
}
