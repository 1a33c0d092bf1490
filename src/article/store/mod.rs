//! Article: what is asked of the database.

mod lists;
mod page;
mod transfer;
mod write;

pub use lists::{
    category_heads, in_category, in_category_before, latest_in_site, same_category, site_heads,
};
pub use page::{any_live, live, redirected};
pub use transfer::{ExportRow, Imported, export_page, find_redirected, find_titled};
pub use write::{add_live_version, insert_live, move_to, redirect};

/// Every statement of this slice, by name.
pub(crate) const STATEMENTS: &[&[(&str, &str)]] = &[
    lists::STATEMENTS,
    page::STATEMENTS,
    transfer::STATEMENTS,
    write::STATEMENTS,
];
