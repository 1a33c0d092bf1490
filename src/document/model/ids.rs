use serde::{Deserialize, Serialize};

/// A picture, video or sound in the media library. Stored documents hold
/// positive numbers that JavaScript can count with (below 2^53).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct MediaId(pub i64);

/// An article that a document points at; same range as [`MediaId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleRef(pub i64);
