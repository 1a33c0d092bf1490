use super::Label;
use crate::document::href::Href;
use crate::document::schema::MarkKind;
use std::ops::Deref;

/// What may lie over a piece of running text. The order is the one in which
/// marks are kept and opened: suggestions outside, code inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A suggestion to add this.
    Insertion(SuggestionId),
    /// A suggestion to take this out.
    Deletion(SuggestionId),
    /// A suggestion to change this; several may lie over one text.
    Modification(Modification),
    /// A link.
    Link(Link),
    /// Of importance; shown bold.
    Strong,
    /// Stressed; shown in italics.
    Em,
    /// Underlined.
    Underline,
    /// Struck out, no longer true.
    Strike,
    /// Lower index.
    Sub,
    /// Upper index.
    Sup,
    /// Computer code.
    Code,
}

impl Mark {
    pub(in crate::document) fn kind(&self) -> MarkKind {
        match self {
            Self::Insertion(_) => MarkKind::Insertion,
            Self::Deletion(_) => MarkKind::Deletion,
            Self::Modification(_) => MarkKind::Modification,
            Self::Link(_) => MarkKind::Link,
            Self::Strong => MarkKind::Strong,
            Self::Em => MarkKind::Em,
            Self::Underline => MarkKind::Underline,
            Self::Strike => MarkKind::Strike,
            Self::Sub => MarkKind::Sub,
            Self::Sup => MarkKind::Sup,
            Self::Code => MarkKind::Code,
        }
    }

    /// Whether the mark is a suggestion, which a published document holds none of.
    pub fn is_suggestion(&self) -> bool {
        matches!(
            self,
            Self::Insertion(_) | Self::Deletion(_) | Self::Modification(_)
        )
    }

    fn excludes(&self, other: &Self) -> bool {
        if let (Self::Modification(_), Self::Modification(_)) = (self, other) {
            return self == other;
        }
        self.kind() == other.kind() || (self.is_suggestion() && other.is_suggestion())
    }
}

/// The marks on one piece: in rank order, none twice, none beside one that
/// excludes it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// No marks.
    pub fn none() -> Self {
        Self::default()
    }

    /// Puts the marks in order; of two that exclude each other the first stays.
    pub fn new(marks: impl IntoIterator<Item = Mark>) -> Self {
        marks.into_iter().fold(Self::none(), Self::with)
    }

    /// These marks and one more, unless one of them excludes it.
    #[must_use]
    pub fn with(mut self, mark: Mark) -> Self {
        self.add(mark);
        self
    }

    /// `false` when a mark that is there excludes the new one.
    pub(in crate::document) fn add(&mut self, mark: Mark) -> bool {
        if self.0.iter().any(|there| there.excludes(&mark)) {
            return false;
        }
        let place = self.0.partition_point(|there| there.kind() <= mark.kind());
        self.0.insert(place, mark);
        true
    }
}

impl Deref for Marks {
    type Target = [Mark];

    fn deref(&self) -> &[Mark] {
        &self.0
    }
}

/// A link's target and what it says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: Href,
    rel: Vec<Rel>,
}

impl Link {
    /// A link without `rel`.
    pub fn to(href: Href) -> Self {
        Self::new(href, [])
    }

    /// A link with relations, each kept once.
    pub fn new(href: Href, relations: impl IntoIterator<Item = Rel>) -> Self {
        let mut rel = Vec::new();
        for one in relations {
            if !rel.contains(&one) {
                rel.push(one);
            }
        }
        Self { href, rel }
    }

    /// What search engines and the browser are told.
    pub fn rel(&self) -> &[Rel] {
        &self.rel
    }
}

/// A link relation that authors may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rel {
    /// The author does not vouch for the target.
    Nofollow,
    /// The link was paid for.
    Sponsored,
    /// Readers wrote the link.
    Ugc,
    /// The target learns nothing of this window.
    Noopener,
    /// The target learns nothing of this page.
    Noreferrer,
}

impl Rel {
    /// Every relation.
    pub const ALL: [Self; 5] = [
        Self::Nofollow,
        Self::Sponsored,
        Self::Ugc,
        Self::Noopener,
        Self::Noreferrer,
    ];

    /// The name, in HTML as in the stored form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nofollow => "nofollow",
            Self::Sponsored => "sponsored",
            Self::Ugc => "ugc",
            Self::Noopener => "noopener",
            Self::Noreferrer => "noreferrer",
        }
    }

    /// `None` for a relation that authors may not set.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rel| rel.as_str() == name)
    }
}

/// Tells suggestions apart. The editor's plugin counts or names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SuggestionId {
    /// A count.
    Number(i64),
    /// A name.
    Text(Label),
}

/// A suggested change of an attribute or a mark, as the editor's plugin
/// describes it. Kept, never shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modification {
    /// Which suggestion.
    pub id: SuggestionId,
    /// What is changed (`attr`, `mark`…).
    pub kind: Label,
    /// Which attribute.
    pub attr_name: Option<Label>,
    /// What it was.
    pub previous: Option<Scalar>,
    /// What it shall be.
    pub next: Option<Scalar>,
}

/// A value in a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A short text.
    Text(Label),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_kept_in_rank_order_and_none_twice() {
        let marks = Marks::new([Mark::Code, Mark::Strong, Mark::Em, Mark::Strong]);
        assert_eq!(&*marks, [Mark::Strong, Mark::Em, Mark::Code]);
    }

    #[test]
    fn one_text_is_either_inserted_or_deleted() {
        let marks = Marks::new([
            Mark::Deletion(SuggestionId::Number(1)),
            Mark::Insertion(SuggestionId::Number(2)),
        ]);
        assert_eq!(&*marks, [Mark::Deletion(SuggestionId::Number(1))]);
    }
}
