//! The people of the newsroom. For now only their record; signing in comes with the desk.

mod model;

pub use model::AccountId;
