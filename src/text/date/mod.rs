//! Dates: shown to readers, written for machines, read from RFC 3339 and from Vietnamese text.

mod machine;
mod parts;
mod shown;
mod written;
mod zone;

pub use super::time::{Precision, UnixMillis};
pub use machine::{machine, parse_rfc3339};
pub use shown::shown;
pub use written::{WrittenDate, read};
pub use zone::Zone;
