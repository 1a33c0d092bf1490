//! Articles come in from older portals and go out again.
//!
//! A format makes items, [`bring`] puts them into the database. Every item that was not understood
//! is told by file and line; everything else comes in. The same input a second time changes
//! nothing, so an import that was cut off is simply run again.

mod body;
mod bring;
mod entities;
mod export;
mod from_jsonl;
mod from_page;
pub mod html;
mod item;
mod lines;
pub mod page;
mod pictures;
mod report;
mod run;
mod target;

pub use export::{ExportSummary, export};
pub use report::{Finding, Outcome, Place, Summary};
pub use run::{Format, Import, Listener, size};
pub use target::Target;
