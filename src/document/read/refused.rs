use std::fmt;

/// Why a stored form is not read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The place, such as `doc.content[3].content[0].attrs.onerror`.
    pub path: String,
    /// What is wrong there.
    pub reason: Reason,
}

/// What can be wrong with a stored form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No JSON, or nested deeper than any document.
    NotJson(String),
    /// Longer than a document may be.
    TooLarge {
        /// How long it is.
        bytes: usize,
    },
    /// Nodes lie too deep in each other.
    TooDeep,
    /// More nodes than a document may have.
    TooManyNodes,
    /// Another JSON type than the one that belongs here.
    WrongType {
        /// The type that belongs here.
        expected: &'static str,
    },
    /// A node that no document has.
    UnknownNode(String),
    /// A mark that no document has.
    UnknownMark(String),
    /// An attribute that this node or mark does not have.
    UnknownAttribute,
    /// A key beside `type`, `attrs`, `content`, `marks` and `text`.
    UnknownField,
    /// An attribute that must be there.
    MissingAttribute,
    /// A number or name outside what is allowed.
    WrongValue,
    /// A link to somewhere a link may not lead.
    UnsafeLink,
    /// A control character or the like.
    ForbiddenCharacter,
    /// A text without a character.
    EmptyText,
    /// A known node where it may not stand.
    OutOfPlace {
        /// Which node.
        node: &'static str,
    },
    /// A node without all of its parts.
    Incomplete {
        /// What it must hold, as a content expression.
        content: String,
    },
    /// Marks on a node that may have none.
    MarksNotAllowed,
    /// A mark beside one that excludes it.
    ClashingMark,
    /// Cells that leave a hole, overlap, stick out, or are too many.
    NotRectangular,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (tại {})", self.reason, self.path)
    }
}

impl std::error::Error for Refused {}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(fault) => write!(f, "Nội dung không đọc được: {fault}"),
            Self::TooLarge { bytes } => write!(f, "Nội dung quá lớn: {bytes} byte"),
            Self::TooDeep => f.write_str("Các phần lồng nhau quá sâu"),
            Self::TooManyNodes => f.write_str("Nội dung có quá nhiều phần"),
            Self::WrongType { expected } => write!(f, "Chỗ này phải là {expected}"),
            Self::UnknownNode(name) => write!(f, "Không có loại nội dung “{}”", shortened(name)),
            Self::UnknownMark(name) => write!(f, "Không có định dạng “{}”", shortened(name)),
            Self::UnknownAttribute => f.write_str("Thuộc tính này không được phép"),
            Self::UnknownField => f.write_str("Trường này không được phép"),
            Self::MissingAttribute => f.write_str("Thiếu thuộc tính bắt buộc"),
            Self::WrongValue => f.write_str("Giá trị không hợp lệ"),
            Self::UnsafeLink => f.write_str("Liên kết không an toàn"),
            Self::ForbiddenCharacter => {
                f.write_str("Có ký tự không được phép hoặc văn bản quá dài")
            }
            Self::EmptyText => f.write_str("Đoạn chữ rỗng"),
            Self::OutOfPlace { node } => write!(f, "“{node}” không được đặt ở đây"),
            Self::Incomplete { content } => write!(f, "Thiếu nội dung: cần {content}"),
            Self::MarksNotAllowed => f.write_str("Phần này không được mang định dạng"),
            Self::ClashingMark => f.write_str("Định dạng này bị lặp hoặc loại trừ nhau"),
            Self::NotRectangular => f.write_str("Các ô của bảng không xếp thành hình chữ nhật"),
        }
    }
}

/// Names come from whoever sent the document; a refusal stays one readable line.
pub(super) fn shortened(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_control() { '\u{FFFD}' } else { c })
        .take(60)
        .collect()
}
