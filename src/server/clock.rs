//! The one place that reads the clock; everything else is given the time.

use std::time::UNIX_EPOCH;

use crate::text::UnixMillis;

/// The time now.
#[expect(clippy::disallowed_methods, reason = "this is where the clock enters")]
pub fn now() -> UnixMillis {
    let since = std::time::SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    UnixMillis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
