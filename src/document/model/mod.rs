//! The kinds of things an article's body is made of.
//!
//! Content rules live in the types: a list cannot be empty, a footnote holds
//! only text, a table is a rectangle. What a value of these types says can be
//! stored, read back and shown without a further check.

mod block;
mod character;
mod embed;
mod ids;
mod inline;
mod label;
mod mark;
mod one_or_more;
mod table;

pub use block::{
    Block, BoxPart, Clip, Figure, Flow, Heading, InfoBox, Level, ListItem, OrderedList, PullQuote,
    Size,
};
pub use embed::{Embed, EmbedId, Provider};
pub use ids::{ArticleRef, MediaId};
pub use inline::{Footnote, Inline, Join, Line, Run, Text};
pub use label::Label;
pub use mark::{Link, Mark, Marks, Modification, Rel, Scalar, SuggestionId};
pub use one_or_more::OneOrMore;
pub use table::{Cell, CellKind, NotRectangular, Table};

pub(super) use character::is_allowed_in_text;
