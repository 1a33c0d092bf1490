use super::node::object;
use super::path::Path;
use super::{Reason, Refused};
use crate::document::Label;
use crate::document::schema::{Absent, Attr};
use serde_json::{Map, Value};
use std::ops::RangeInclusive;

/// JavaScript counts exactly up to here.
const MAX_SAFE: i64 = (1 << 53) - 1;

/// The attributes of a node or mark; none that it does not have.
pub(super) struct Attrs<'a> {
    path: &'a Path<'a>,
    given: Option<&'a Map<String, Value>>,
}

impl<'a> Attrs<'a> {
    /// `null` for an attribute, or for all of them, is the same as nothing;
    /// but even a `null` needs a known name.
    pub(super) fn open(
        fields: &'a Map<String, Value>,
        path: &'a Path<'a>,
        known: &[&Attr],
    ) -> Result<Self, Refused> {
        let here = path.field("attrs");
        let given = match fields.get("attrs") {
            None | Some(Value::Null) => None,
            Some(given) => Some(object(given, &here)?),
        };
        for name in given.into_iter().flat_map(Map::keys) {
            if !known.iter().any(|attr| attr.name == name) {
                return Err(here.field(name).refuse(Reason::UnknownAttribute));
            }
        }
        Ok(Self { path, given })
    }

    pub(super) fn refuse(&self, attr: &Attr, reason: Reason) -> Refused {
        self.path.field("attrs").field(attr.name).refuse(reason)
    }

    /// `None` when it is absent and may be.
    pub(super) fn value(&self, attr: &Attr) -> Result<Option<&'a Value>, Refused> {
        let value = self
            .given
            .and_then(|given| given.get(attr.name))
            .filter(|value| !value.is_null());
        if value.is_none() && attr.absent == Absent::Refused {
            return Err(self.refuse(attr, Reason::MissingAttribute));
        }
        Ok(value)
    }

    /// A whole number.
    pub(super) fn number(&self, attr: &Attr, range: RangeInclusive<i64>) -> Result<i64, Refused> {
        let number = match (self.value(attr)?, attr.absent) {
            (None, Absent::Number(default)) => default,
            (value, _) => self.whole(attr, value)?,
        };
        if !range.contains(&number) {
            return Err(self.refuse(attr, Reason::WrongValue));
        }
        Ok(number)
    }

    /// A whole number that a column or row count fits into.
    pub(super) fn count(&self, attr: &Attr, least: u16) -> Result<u16, Refused> {
        let number = self.number(attr, i64::from(least)..=i64::from(u16::MAX))?;
        Ok(u16::try_from(number).expect("the range ends where u16 does"))
    }

    /// A row of the database.
    pub(super) fn id(&self, attr: &Attr) -> Result<i64, Refused> {
        self.number(attr, 1..=MAX_SAFE)
    }

    /// Rows of the database, at most 50.
    pub(super) fn ids(&self, attr: &Attr) -> Result<Vec<i64>, Refused> {
        let Some(Value::Array(items)) = self.value(attr)? else {
            let expected = "danh sách";
            return Err(self.refuse(attr, Reason::WrongType { expected }));
        };
        let ids: Option<Vec<i64>> = items
            .iter()
            .map(|item| item.as_i64().filter(|id| (1..=MAX_SAFE).contains(id)))
            .collect();
        ids.filter(|ids| (1..=50).contains(&ids.len()))
            .ok_or_else(|| self.refuse(attr, Reason::WrongValue))
    }

    pub(super) fn flag(&self, attr: &Attr) -> Result<bool, Refused> {
        match (self.value(attr)?, attr.absent) {
            (Some(Value::Bool(flag)), _) => Ok(*flag),
            (None, Absent::Flag(flag)) => Ok(flag),
            _ => {
                let expected = "true hoặc false";
                Err(self.refuse(attr, Reason::WrongType { expected }))
            }
        }
    }

    /// A string; empty when it is absent and may be.
    pub(super) fn string(&self, attr: &Attr) -> Result<&'a str, Refused> {
        match (self.value(attr)?, attr.absent) {
            (Some(Value::String(text)), _) => Ok(text),
            (None, Absent::Name(name)) => Ok(name),
            (None, _) => Ok(""),
            (Some(_), _) => {
                let expected = "chuỗi";
                Err(self.refuse(attr, Reason::WrongType { expected }))
            }
        }
    }

    /// A short text; an empty one counts as absent.
    pub(super) fn label(&self, attr: &Attr) -> Result<Option<Label>, Refused> {
        self.exactly(attr, self.string(attr)?)
    }

    /// One of a few names, or whatever else `read` makes a value of.
    pub(super) fn named<T>(
        &self,
        attr: &Attr,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Refused> {
        read(self.string(attr)?).ok_or_else(|| self.refuse(attr, Reason::WrongValue))
    }

    /// `text` as a label, if that leaves it as it is.
    pub(super) fn exactly(&self, attr: &Attr, text: &str) -> Result<Option<Label>, Refused> {
        let label = Label::new(text);
        if label.as_ref().map_or("", Label::as_str) != text {
            return Err(self.refuse(attr, Reason::ForbiddenCharacter));
        }
        Ok(label)
    }

    fn whole(&self, attr: &Attr, value: Option<&Value>) -> Result<i64, Refused> {
        let expected = "số nguyên";
        value
            .and_then(Value::as_i64)
            .ok_or_else(|| self.refuse(attr, Reason::WrongType { expected }))
    }
}
