//! What an import says of its work.

use std::fmt;
use std::path::{Path, PathBuf};

/// Where in the input something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was named.
    pub file: PathBuf,
    /// The line, from 1; `None` for the file as a whole.
    pub line: Option<usize>,
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &Path) -> Self {
        Self {
            file: file.into(),
            line: None,
        }
    }

    /// A line of a file, from 1.
    pub fn line(file: &Path, line: usize) -> Self {
        Self {
            file: file.into(),
            line: Some(line),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file.display()),
            None => write!(f, "{}", self.file.display()),
        }
    }
}

/// Something that an editor should know about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Not understood or not allowed, and left out; the exit status tells.
    Skipped(String),
    /// Brought in, but worth a look.
    Remark(String),
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new article.
    Added,
    /// An article whose body was missing has it now.
    Completed,
    /// The item differs from what it was at its last import.
    Updated,
    /// Nothing to do.
    Unchanged,
    /// The item differs, but somebody has worked on the article here: left as it is.
    EditedHere,
}

/// Counts of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New articles.
    pub added: u64,
    /// Articles that got their body.
    pub completed: u64,
    /// Articles with a new version.
    pub updated: u64,
    /// Items that changed nothing.
    pub unchanged: u64,
    /// Items or parts of items that were left out.
    pub skipped: u64,
    /// Remarks.
    pub remarks: u64,
}

impl Summary {
    /// Counts what became of an item.
    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Added => self.added += 1,
            Outcome::Completed => self.completed += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged | Outcome::EditedHere => self.unchanged += 1,
        }
    }

    /// Counts a finding.
    pub fn note(&mut self, finding: &Finding) {
        match finding {
            Finding::Skipped(_) => self.skipped += 1,
            Finding::Remark(_) => self.remarks += 1,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} bài mới, {} bài được bổ sung nội dung, {} bài cập nhật, {} bài giữ nguyên; {} mục bỏ qua, {} lưu ý",
            self.added, self.completed, self.updated, self.unchanged, self.skipped, self.remarks
        )
    }
}
