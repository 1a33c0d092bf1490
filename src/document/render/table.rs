use super::Renderer;
use crate::document::{Cell, CellKind, Flow, Label, Table};

impl<'a> Renderer<'a> {
    /// In a box of its own that scrolls, and can be scrolled by keys, when the
    /// table is wider than the page.
    pub(super) fn table(&mut self, table: &'a Table) {
        let label = table.caption().map_or("Bảng", Label::as_str);
        let attrs = [
            ("class", "table-scroll"),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-label", label),
        ];
        self.page.open("div", &attrs);
        self.page.open("table", &[]);
        if let Some(caption) = table.caption() {
            self.page.element("caption", &[], caption.as_str());
        }
        let shape = Shape::of(table);
        let (head, body) = table.rows().split_at(shape.head_rows);
        if !head.is_empty() {
            self.page.open("thead", &[]);
            self.rows(head, 0, &shape, "col");
            self.page.close("thead");
        }
        self.page.open("tbody", &[]);
        self.rows(body, shape.head_rows, &shape, "row");
        self.page.close("tbody");
        self.page.close("table");
        self.page.close("div");
    }

    fn rows(&mut self, rows: &'a [Vec<Cell>], first: usize, shape: &Shape, scope: &'static str) {
        for (at, row) in rows.iter().enumerate() {
            if row.is_empty() {
                continue;
            }
            self.page.open("tr", &[]);
            for (cell, column) in row.iter().zip(&shape.columns[first + at]) {
                let (colspan, rowspan) = shape.spans(cell, first + at, *column);
                self.cell(cell, &colspan, &rowspan, scope);
            }
            self.page.close("tr");
        }
    }

    fn cell(&mut self, cell: &'a Cell, colspan: &str, rowspan: &str, scope: &'static str) {
        let mut attrs = Vec::new();
        if colspan != "1" {
            attrs.push(("colspan", colspan));
        }
        if rowspan != "1" {
            attrs.push(("rowspan", rowspan));
        }
        let tag = match cell.kind {
            CellKind::Header => {
                attrs.push(("scope", scope));
                "th"
            }
            CellKind::Data => "td",
        };
        self.page.open(tag, &attrs);
        match &*cell.content {
            [Flow::Paragraph(line)] => self.line(line),
            several => several.iter().for_each(|flow| self.flow(flow)),
        }
        self.page.close(tag);
    }
}

/// A table as HTML wants it: a row or column in which no cell begins is an
/// error there, and says nothing, so such rows and columns are taken out and
/// the cells that reach through them made shorter.
struct Shape {
    columns: Vec<Vec<usize>>,
    begins_in_column: Vec<bool>,
    begins_in_row: Vec<bool>,
    head_rows: usize,
}

impl Shape {
    fn of(table: &Table) -> Self {
        let columns = table.columns();
        let mut begins_in_column = vec![false; table.width()];
        for column in columns.iter().flatten() {
            begins_in_column[*column] = true;
        }
        Self {
            columns,
            begins_in_column,
            begins_in_row: table.rows().iter().map(|row| !row.is_empty()).collect(),
            head_rows: head_rows(table.rows()),
        }
    }

    fn spans(&self, cell: &Cell, row: usize, column: usize) -> (String, String) {
        let left = |begins: &[bool], from: usize, span: u16| {
            let reached = &begins[from..from + usize::from(span)];
            reached.iter().filter(|begins| **begins).count().to_string()
        };
        (
            left(&self.begins_in_column, column, cell.colspan),
            left(&self.begins_in_row, row, cell.rowspan),
        )
    }
}

/// How many rows at the top hold only headers that do not reach below them. A
/// table of nothing but headers has no head.
fn head_rows(rows: &[Vec<Cell>]) -> usize {
    let mut head = 0;
    let mut reach = 0;
    for (at, row) in rows.iter().enumerate() {
        if !row.iter().all(|cell| cell.kind == CellKind::Header) {
            break;
        }
        let lowest = row.iter().map(|cell| at + usize::from(cell.rowspan));
        reach = lowest.fold(reach, usize::max);
        if reach <= at + 1 {
            head = at + 1;
        }
    }
    if head == rows.len() { 0 } else { head }
}
