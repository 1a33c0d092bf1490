/// Something of the source that is not in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its name: an element, an attribute, or what it was, in a few words.
    pub what: String,
    /// How often.
    pub count: usize,
    /// How bad that is.
    pub severity: Severity,
}

/// How bad it is that something was left out, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Formatting; every word is still there.
    Harmless,
    /// Something that readers could see or use.
    Content,
    /// Something that could have run: scripts, `on…` attributes, `javascript:`.
    Active,
}

/// What was left out so far.
#[derive(Debug, Default)]
pub(super) struct Report(Vec<Dropped>);

/// A source can name its elements as it likes; the report stays readable.
const MAX_KINDS: usize = 64;
const MAX_NAME: usize = 40;

impl Report {
    pub(super) fn add(&mut self, what: &str, severity: Severity) {
        let what: String = what.chars().take(MAX_NAME).collect();
        if !self.count(&what, severity) {
            if self.0.len() < MAX_KINDS {
                let count = 1;
                self.0.push(Dropped {
                    what,
                    count,
                    severity,
                });
            } else if !self.count("khác", severity) {
                self.0.push(Dropped {
                    what: "khác".to_owned(),
                    count: 1,
                    severity,
                });
            }
        }
    }

    fn count(&mut self, what: &str, severity: Severity) -> bool {
        let known = self
            .0
            .iter_mut()
            .find(|dropped| dropped.what == what && dropped.severity == severity);
        match known {
            Some(dropped) => {
                dropped.count += 1;
                true
            }
            None => false,
        }
    }

    /// The worst first.
    pub(super) fn into_dropped(mut self) -> Vec<Dropped> {
        self.0
            .sort_by_key(|dropped| std::cmp::Reverse(dropped.severity));
        self.0
    }
}
