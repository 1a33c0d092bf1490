//! Tests of the whole server, through its stores, its addresses and its command line. Whatever
//! touches the database runs on both engines.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

mod command_line;
mod exchange;
mod import_faults;
mod import_pages;
mod layers;
mod pages;
mod schema;
mod stores;
