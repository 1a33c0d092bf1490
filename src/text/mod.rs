//! Vietnamese text: what enters is cleaned once, words get their search keys, addresses and order,
//! dates are read and shown. Pure: no clock, no files, no network.
//!
//! Modules that need Unicode tables or time zones are native; the browser has its own.

#[cfg(feature = "ssr")]
pub mod date;
#[cfg(feature = "ssr")]
mod door;
#[cfg(feature = "ssr")]
mod keys;
#[cfg(feature = "ssr")]
mod normal;
#[cfg(feature = "ssr")]
mod slug;
#[cfg(feature = "ssr")]
mod sort_key;
#[cfg(feature = "ssr")]
mod syllable;
mod time;
#[cfg(feature = "ssr")]
mod tokens;
#[cfg(feature = "ssr")]
mod truncate;

#[cfg(feature = "ssr")]
pub use door::{door, door_line};
#[cfg(feature = "ssr")]
pub use keys::{exact, folded, tone_key};
#[cfg(feature = "ssr")]
pub use normal::nfc;
#[cfg(feature = "ssr")]
pub use slug::slug;
#[cfg(feature = "ssr")]
pub use sort_key::sort_key;
pub use time::{Precision, UnixMillis};
#[cfg(feature = "ssr")]
pub use tokens::{Token, tokens};
#[cfg(feature = "ssr")]
pub use truncate::truncate;
