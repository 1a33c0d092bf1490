//! The demonstration newsroom: a made-up town on a made-up coast, its portal and three sub-sites,
//! articles in our own words, pictures drawn by the program.

mod load;
mod newsroom;
pub mod pictures;

pub use load::{Progress, load};
