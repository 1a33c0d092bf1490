//! One import from its paths to its summary.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::sync::mpsc;

use super::bring::Bringer;
use super::item::Item;
use super::lines::{self, Line};
use super::report::{Finding, Place, Summary};
use super::target::Target;
use super::{body, from_jsonl, from_page};
use crate::media::folder::MediaFolder;
use crate::server::db::{Db, Tx};
use crate::text::UnixMillis;

/// Items in one transaction, at most. An import that is cut off repeats only the last ones.
const PER_TRANSACTION: usize = 500;
/// How long a transaction may hold the writer while the desk is in use.
const LONGEST_TRANSACTION: Duration = Duration::from_millis(500);
/// Steps that may wait for the database.
const AHEAD: usize = 32;
/// The largest page, in bytes.
const LARGEST_PAGE: u64 = 8 * 1024 * 1024;

/// What kind of input a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// By the file's ending: .jsonl, .ndjson; .txt
    #[default]
    Auto,
    /// Plain text of a saved article page
    Page,
    /// JSON Lines, one article a line
    Jsonl,
}

/// Hears of the work while it goes on.
pub trait Listener {
    /// Bytes of input that are done with.
    fn read(&mut self, bytes: u64);
    /// Something that an editor should know about.
    fn found(&mut self, place: &Place, finding: &Finding);
}

/// An import that is about to run.
#[derive(Debug)]
pub struct Import<'a> {
    /// The database.
    pub db: &'a Db,
    /// The folder of the pictures.
    pub media: MediaFolder,
    /// What the files are.
    pub format: Format,
    /// Where everything goes.
    pub target: Target,
    /// Say what would happen, change nothing.
    pub dry_run: bool,
    /// The time that new rows carry.
    pub now: UnixMillis,
}

impl Import<'_> {
    /// Imports files, and what lies in folders. An error is the database's; what is wrong with the
    /// input goes to the listener.
    pub async fn run(
        &self,
        paths: &[PathBuf],
        listener: &mut dyn Listener,
    ) -> anyhow::Result<Summary> {
        let mut work = Work {
            import: self,
            bringer: Bringer::new(self.media.clone(), self.now),
            tx: None,
            summary: Summary::default(),
            listener,
        };
        for path in paths {
            work.path(path).await?;
        }
        work.commit().await?;
        Ok(work.summary)
    }
}

/// The bytes that an import of these paths will read, for a progress bar.
pub fn size(paths: &[PathBuf]) -> u64 {
    let sizes = paths.iter().map(|path| match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => size(&entries(path).unwrap_or_default()),
        Ok(found) => found.len(),
        Err(_) => 0,
    });
    sizes.sum()
}

/// What lies in a folder, by name.
fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries: std::io::Result<Vec<_>> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    entries.map(|mut entries| {
        entries.sort();
        entries
    })
}

/// What the reading of a file of lines comes upon.
enum Step {
    Item(Box<Item>, Vec<(Place, Finding)>),
    Skipped(Place, String),
    Read(u64),
}

/// Reads a file of lines to its end. `None` when nobody listens any more.
fn read_ahead(path: &Path, file: File, target: &Target, steps: &mpsc::Sender<Step>) -> Option<()> {
    let send = |step| steps.blocking_send(step).ok();
    let mut reader = BufReader::with_capacity(256 * 1024, file);
    for number in 1.. {
        let place = Place::line(path, number);
        let (line, bytes) = match lines::next(&mut reader) {
            Ok(Some(line)) => line,
            Ok(None) if number == 1 => {
                return send(Step::Skipped(Place::file(path), "tệp rỗng".to_owned()));
            }
            Ok(None) => break,
            Err(error) => {
                return send(Step::Skipped(place, format!("không đọc được tệp: {error}")));
            }
        };
        let mut findings = Vec::new();
        let read = match line {
            Line::Whole(line) => from_jsonl::read(&place, &line, target, &mut findings),
            Line::TooLong => Err(format!("dòng dài hơn {} MiB", lines::LONGEST / 1024 / 1024)),
        };
        match read {
            Ok(Some(mut item)) => {
                item.body = body::prepare(item.body, &place, &mut findings);
                send(Step::Item(Box::new(item), findings))?;
            }
            Ok(None) => {}
            Err(reason) => send(Step::Skipped(place, reason))?,
        }
        send(Step::Read(bytes))?;
    }
    Some(())
}

struct Work<'a> {
    import: &'a Import<'a>,
    bringer: Bringer,
    tx: Option<Open>,
    summary: Summary,
    listener: &'a mut dyn Listener,
}

/// The transaction in which items are written.
struct Open {
    tx: Tx,
    items: usize,
    since: Instant,
}

impl Work<'_> {
    async fn path(&mut self, path: &Path) -> anyhow::Result<()> {
        if path.is_dir() {
            let Ok(entries) = entries(path) else {
                self.skip(&Place::file(path), "không đọc được thư mục".to_owned());
                return Ok(());
            };
            for entry in &entries {
                if entry.is_dir() || self.format(entry).is_some() {
                    Box::pin(self.path(entry)).await?;
                }
            }
            return Ok(());
        }
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) => {
                self.skip(&Place::file(path), format!("không mở được tệp: {error}"));
                return Ok(());
            }
        };
        match self.format(path) {
            Some(Format::Jsonl) => self.jsonl(path, file).await,
            Some(Format::Page | Format::Auto) => self.page(path, file).await,
            None => {
                let reason =
                    "không biết định dạng của tệp, hãy dùng --format page hoặc --format jsonl";
                self.skip(&Place::file(path), reason.to_owned());
                Ok(())
            }
        }
    }

    fn format(&self, path: &Path) -> Option<Format> {
        match self.import.format {
            Format::Auto => match path.extension()?.to_str()? {
                "jsonl" | "ndjson" => Some(Format::Jsonl),
                "txt" => Some(Format::Page),
                _ => None,
            },
            chosen => Some(chosen),
        }
    }

    async fn page(&mut self, path: &Path, file: File) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        let read = file.take(LARGEST_PAGE + 1).read_to_end(&mut bytes);
        self.listener.read(bytes.len() as u64);
        if let Err(error) = read {
            self.skip(&Place::file(path), format!("không đọc được tệp: {error}"));
            return Ok(());
        }
        if bytes.len() as u64 > LARGEST_PAGE {
            self.skip(&Place::file(path), "trang lớn hơn 8 MB".to_owned());
            return Ok(());
        }
        let mut findings = Vec::new();
        match from_page::read(path, &bytes, &self.import.target, &mut findings) {
            Ok(item) => self.item(&item, findings).await,
            Err((place, reason)) => {
                self.tell(findings);
                self.skip(&place, reason);
                Ok(())
            }
        }
    }

    async fn jsonl(&mut self, path: &Path, file: File) -> anyhow::Result<()> {
        let (sender, mut steps) = mpsc::channel(AHEAD);
        let (path, target) = (path.to_owned(), self.import.target.clone());
        // Reading and converting go on while the database writes. The thread ends with the file,
        // or when nobody listens any more.
        std::thread::spawn(move || read_ahead(&path, file, &target, &sender));
        while let Some(step) = steps.recv().await {
            match step {
                Step::Item(item, findings) => self.item(&item, findings).await?,
                Step::Skipped(place, reason) => self.skip(&place, reason),
                Step::Read(bytes) => self.listener.read(bytes),
            }
        }
        Ok(())
    }

    async fn item(
        &mut self,
        item: &Item,
        mut findings: Vec<(Place, Finding)>,
    ) -> anyhow::Result<()> {
        let mut open = match self.tx.take() {
            Some(open) => open,
            None => Open {
                tx: self.import.db.begin().await?,
                items: 0,
                since: Instant::now(),
            },
        };
        let outcomes = self
            .bringer
            .bring(&mut open.tx, item, &mut findings)
            .await?;
        open.items += 1;
        let full = open.items >= PER_TRANSACTION || open.since.elapsed() > LONGEST_TRANSACTION;
        self.tx = Some(open);
        outcomes
            .into_iter()
            .for_each(|outcome| self.summary.count(outcome));
        self.tell(findings);
        if full && !self.import.dry_run {
            self.commit().await
        } else {
            Ok(())
        }
    }

    async fn commit(&mut self) -> anyhow::Result<()> {
        match self.tx.take() {
            Some(open) if !self.import.dry_run => Ok(open.tx.commit().await?),
            _ => Ok(()),
        }
    }

    fn tell(&mut self, findings: Vec<(Place, Finding)>) {
        for (place, finding) in findings {
            self.summary.note(&finding);
            self.listener.found(&place, &finding);
        }
    }

    fn skip(&mut self, place: &Place, reason: String) {
        self.tell(vec![(place.clone(), Finding::Skipped(reason))]);
    }
}
