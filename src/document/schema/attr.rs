/// An attribute of a node or mark.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::document) struct Attr {
    pub name: &'static str,
    /// In the words of ProseMirror's `validate`; empty when it has none for it.
    /// The exact rule is the reader's.
    pub validate: &'static str,
    pub absent: Absent,
}

/// What it means that the attribute is not there, or `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Absent {
    Refused,
    Null,
    Number(i64),
    Flag(bool),
    Name(&'static str),
}

const fn attr(name: &'static str, validate: &'static str, absent: Absent) -> Attr {
    Attr {
        name,
        validate,
        absent,
    }
}

/// The attributes. Two may share a name when they belong to different things.
pub(in crate::document) mod all {
    use super::{Absent, Attr, attr};
    use crate::document::{Level, Size};

    const TEXT_OR_NULL: &str = "string|null";

    pub(in crate::document) const ALT: Attr = attr("alt", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const ARTICLES: Attr = attr("articles", "", Absent::Refused);
    pub(in crate::document) const CAPTION: Attr = attr("caption", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const CITE: Attr = attr("cite", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const COLSPAN: Attr = attr("colspan", "number", Absent::Number(1));
    pub(in crate::document) const DECORATIVE: Attr =
        attr("decorative", "boolean", Absent::Flag(false));
    pub(in crate::document) const EMBED_ID: Attr = attr("id", "string", Absent::Refused);
    pub(in crate::document) const FALLBACK: Attr = attr("fallback", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const HREF: Attr = attr("href", "string", Absent::Refused);
    pub(in crate::document) const LEVEL: Attr =
        attr("level", "number", Absent::Number(Level::Two.number()));
    pub(in crate::document) const MEDIA_ID: Attr = attr("media_id", "number", Absent::Refused);
    pub(in crate::document) const PROVIDER: Attr = attr("provider", "string", Absent::Refused);
    pub(in crate::document) const REL: Attr = attr("rel", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const ROWSPAN: Attr = attr("rowspan", "number", Absent::Number(1));
    pub(in crate::document) const SIZE: Attr =
        attr("size", "string", Absent::Name(Size::Column.as_str()));
    pub(in crate::document) const START: Attr = attr("start", "number", Absent::Number(1));
    pub(in crate::document) const TITLE: Attr = attr("title", TEXT_OR_NULL, Absent::Null);

    // Named as the suggestion plugin of the editor names them.
    pub(in crate::document) const ATTR_NAME: Attr = attr("attrName", TEXT_OR_NULL, Absent::Null);
    pub(in crate::document) const CHANGE: Attr = attr("type", "string", Absent::Refused);
    pub(in crate::document) const NEW_VALUE: Attr = attr("newValue", "", Absent::Null);
    pub(in crate::document) const PREVIOUS_VALUE: Attr = attr("previousValue", "", Absent::Null);
    pub(in crate::document) const SUGGESTION_ID: Attr =
        attr("id", "number|string", Absent::Refused);
}
