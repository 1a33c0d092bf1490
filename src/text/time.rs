//! Points in time as the database keeps them.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. It is always given, never read from a
/// clock here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
#[serde(transparent)]
pub struct UnixMillis(pub i64);

/// How exactly a time is known: many old articles tell only their day.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type),
    sqlx(type_name = "text", rename_all = "snake_case")
)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The day in the site's zone; the stored time is that day's first moment.
    Day,
    /// A time of day was given.
    #[default]
    Minute,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_bare_number_in_json() {
        let json = serde_json::to_string(&UnixMillis(1_665_970_200_000)).unwrap();
        assert_eq!(json, "1665970200000");
        assert_eq!(
            serde_json::from_str::<UnixMillis>(&json).unwrap(),
            UnixMillis(1_665_970_200_000)
        );
    }
}
