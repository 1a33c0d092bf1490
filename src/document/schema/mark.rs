use super::attr::{Attr, all as a};

/// The marks, in rank order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::document) enum MarkKind {
    Insertion,
    Deletion,
    Modification,
    Link,
    Strong,
    Em,
    Underline,
    Strike,
    Sub,
    Sup,
    Code,
}

/// What is said of a mark.
pub(in crate::document) struct MarkSpec {
    pub name: &'static str,
    pub attrs: &'static [&'static Attr],
    /// ProseMirror's `excludes`; `None` for its default, the mark itself.
    pub excludes: Option<&'static str>,
    /// Whether words typed at its end get the mark too.
    pub inclusive: bool,
}

impl MarkKind {
    pub(in crate::document) const ALL: [Self; 11] = [
        Self::Insertion,
        Self::Deletion,
        Self::Modification,
        Self::Link,
        Self::Strong,
        Self::Em,
        Self::Underline,
        Self::Strike,
        Self::Sub,
        Self::Sup,
        Self::Code,
    ];

    pub(in crate::document) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.spec().name == name)
    }

    pub(in crate::document) const fn spec(self) -> MarkSpec {
        match self {
            Self::Insertion => suggestion("insertion", &[&a::SUGGESTION_ID])
                .excluding("insertion deletion modification"),
            Self::Deletion => suggestion("deletion", &[&a::SUGGESTION_ID])
                .excluding("insertion deletion modification"),
            Self::Modification => suggestion(
                "modification",
                &[
                    &a::SUGGESTION_ID,
                    &a::CHANGE,
                    &a::ATTR_NAME,
                    &a::PREVIOUS_VALUE,
                    &a::NEW_VALUE,
                ],
            )
            .excluding("insertion deletion"),
            Self::Link => MarkSpec {
                attrs: &[&a::HREF, &a::REL],
                inclusive: false,
                ..plain("link")
            },
            Self::Strong => plain("strong"),
            Self::Em => plain("em"),
            Self::Underline => plain("underline"),
            Self::Strike => plain("strike"),
            Self::Sub => plain("sub"),
            Self::Sup => plain("sup"),
            Self::Code => plain("code"),
        }
    }
}

impl MarkSpec {
    const fn excluding(self, others: &'static str) -> Self {
        Self {
            excludes: Some(others),
            ..self
        }
    }
}

const fn plain(name: &'static str) -> MarkSpec {
    MarkSpec {
        name,
        attrs: &[],
        excludes: None,
        inclusive: true,
    }
}

const fn suggestion(name: &'static str, attrs: &'static [&'static Attr]) -> MarkSpec {
    MarkSpec {
        attrs,
        inclusive: false,
        ..plain(name)
    }
}
