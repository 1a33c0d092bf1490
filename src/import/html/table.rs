use super::line::{in_one_line, texts_of};
use super::media::{figures_and_others, with_caption};
use super::report::Severity;
use super::{Importer, tree};
use crate::document::{Block, Cell, CellKind, Flow, Inline, Label, Marks, OneOrMore, Table};
use crate::text::door_line;
use markup5ever_rcdom::Handle;

/// A cell as the source has it.
struct Found {
    kind: CellKind,
    colspan: usize,
    rowspan: usize,
    flows: Vec<Flow>,
    outside: Vec<Block>,
}

impl Importer<'_> {
    pub(super) fn table(&mut self, node: &Handle) {
        self.finish_line();
        let mut caption = None;
        let mut rows = Vec::new();
        for part in tree::children(node) {
            match tree::name(&part) {
                "caption" => {
                    let (line, outside) =
                        self.line_of(|importer| importer.children(&part, &Marks::none()));
                    self.blocks.extend(outside);
                    caption = Label::new(&door_line(&texts_of(&line)));
                }
                "tr" => rows.push(self.row(&part)),
                "tbody" | "thead" | "tfoot" => {
                    for row in tree::children(&part) {
                        if tree::name(&row) == "tr" {
                            rows.push(self.row(&row));
                        }
                    }
                }
                _ => {}
            }
        }
        rows.retain(|row| !row.is_empty());
        if is_layout(&rows) {
            self.report.add("bảng dàn trang", Severity::Harmless);
            self.unwrap_table(caption, rows);
        } else {
            self.push_table(caption, rows);
        }
    }

    fn row(&mut self, row: &Handle) -> Vec<Found> {
        let mut cells = Vec::new();
        for cell in tree::children(row) {
            let kind = match tree::name(&cell) {
                "th" => CellKind::Header,
                "td" => CellKind::Data,
                _ => continue,
            };
            let (flows, outside) =
                self.flows_of(3, |importer| importer.children(&cell, &Marks::none()));
            cells.push(Found {
                kind,
                colspan: span(&cell, "colspan"),
                rowspan: span(&cell, "rowspan"),
                flows,
                outside,
            });
        }
        cells
    }

    fn push_table(&mut self, caption: Option<Label>, rows: Vec<Vec<Found>>) {
        if rows.is_empty() {
            return self.unwrap_table(caption, rows);
        }
        let Some(places) = place(&rows) else {
            self.report.add("table", Severity::Content);
            return self.unwrap_table(caption, rows);
        };
        let (rows, is_repaired) = rectangle(rows, places);
        if is_repaired {
            self.report.add("bảng lệch ô", Severity::Harmless);
        }
        let table = Table::new(caption, rows).expect("every place has been given one cell");
        self.blocks.push(Block::Table(table));
    }

    /// The cells one after the other. A picture over a text, the old way to
    /// write a caption, becomes one again.
    fn unwrap_table(&mut self, caption: Option<Label>, rows: Vec<Vec<Found>>) {
        let is_column = rows.len() == 2 && rows.iter().all(|row| row.len() == 1);
        let mut blocks: Vec<Block> = caption
            .iter()
            .map(|text| Block::paragraph(vec![Inline::plain(text.as_str())]))
            .collect();
        for cell in rows.into_iter().flatten() {
            blocks.extend(cell.outside);
            blocks.extend(cell.flows.into_iter().map(Block::Flow));
        }
        let is_captioned = is_column
            && matches!(
                blocks.as_slice(),
                [Block::Figure(_), Block::Flow(Flow::Paragraph(_))]
            );
        if is_captioned {
            let (figures, words) = figures_and_others(blocks);
            let (caption, _) = in_one_line(words);
            self.blocks.extend(with_caption(figures, caption));
        } else {
            self.blocks.extend(blocks);
        }
    }
}

/// Pictures, tables in tables and a single cell tell that somebody arranged a
/// page with it.
fn is_layout(rows: &[Vec<Found>]) -> bool {
    let mut cells = rows.iter().flatten();
    let is_single = rows.iter().map(Vec::len).sum::<usize>() == 1;
    is_single || cells.any(|cell| !cell.outside.is_empty())
}

/// HTML's own limit for columns.
fn span(cell: &Handle, name: &str) -> usize {
    tree::attr(cell, name)
        .and_then(|span| span.trim().parse().ok())
        .unwrap_or(1)
        .clamp(1, 1_000)
}

struct Place {
    column: usize,
    colspan: usize,
    rowspan: usize,
}

/// Puts each cell where HTML puts it, and shortens it where it would overlap
/// another or reach below the table. `None` for more than a document's table holds.
fn place(rows: &[Vec<Found>]) -> Option<Vec<Vec<Place>>> {
    if rows.len() > Table::MAX_ROWS {
        return None;
    }
    // For each column, the first row that is free in it.
    let mut free_from: Vec<usize> = Vec::new();
    let mut places = Vec::with_capacity(rows.len());
    for (y, row) in rows.iter().enumerate() {
        let is_free = |free_from: &[usize], x: usize| free_from.get(x).is_none_or(|row| *row <= y);
        let mut column = 0;
        let mut placed = Vec::with_capacity(row.len());
        for cell in row {
            while !is_free(&free_from, column) {
                column += 1;
            }
            let colspan = (column..column + cell.colspan)
                .take_while(|x| is_free(&free_from, *x))
                .count();
            let rowspan = cell.rowspan.min(rows.len() - y);
            let end = column + colspan;
            if end > Table::MAX_COLUMNS {
                return None;
            }
            if free_from.len() < end {
                free_from.resize(end, 0);
            }
            free_from[column..end].fill(y + rowspan);
            placed.push(Place {
                column,
                colspan,
                rowspan,
            });
            column = end;
        }
        places.push(placed);
    }
    Some(places)
}

/// The rows with holes filled by empty cells, and whether anything was changed.
fn rectangle(rows: Vec<Vec<Found>>, places: Vec<Vec<Place>>) -> (Vec<Vec<Cell>>, bool) {
    let ends = places.iter().flatten().map(|at| at.column + at.colspan);
    let width = ends.max().unwrap_or(0);
    let mut is_repaired = false;
    let mut free_from = vec![0; width];
    let mut out = Vec::with_capacity(rows.len());
    for (y, (row, places)) in rows.into_iter().zip(places).enumerate() {
        let mut cells = Vec::new();
        let mut given = row.into_iter().zip(places).peekable();
        let mut x = 0;
        while x < width {
            if free_from[x] > y {
                x += 1;
            } else if let Some((found, at)) = given.next_if(|(_, at)| at.column == x) {
                is_repaired |= at.colspan != found.colspan || at.rowspan != found.rowspan;
                free_from[x..x + at.colspan].fill(y + at.rowspan);
                x += at.colspan;
                cells.push(cell(found, &at));
            } else {
                is_repaired = true;
                cells.push(Cell::new(CellKind::Data, empty()));
                x += 1;
            }
        }
        out.push(cells);
    }
    (out, is_repaired)
}

fn cell(found: Found, at: &Place) -> Cell {
    let fits = "spans are at most a thousand columns and two thousand rows";
    Cell {
        kind: found.kind,
        colspan: u16::try_from(at.colspan).expect(fits),
        rowspan: u16::try_from(at.rowspan).expect(fits),
        content: OneOrMore::new(found.flows).unwrap_or_else(empty),
    }
}

fn empty() -> OneOrMore<Flow> {
    OneOrMore::one(Flow::paragraph(Vec::new()))
}
