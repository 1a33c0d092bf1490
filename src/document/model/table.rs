use super::{Flow, Label, OneOrMore};

/// A table whose rows and spans form a rectangle: every place is covered by
/// exactly one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    caption: Option<Label>,
    rows: Vec<Vec<Cell>>,
    width: usize,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whether it names others.
    pub kind: CellKind,
    /// Columns covered, from 1.
    pub colspan: u16,
    /// Rows covered, from 1.
    pub rowspan: u16,
    /// What stands in it.
    pub content: OneOrMore<Flow>,
}

impl Cell {
    /// A cell over one place.
    pub fn new(kind: CellKind, content: OneOrMore<Flow>) -> Self {
        Self {
            kind,
            colspan: 1,
            rowspan: 1,
            content,
        }
    }
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Names its row or column.
    Header,
    /// Holds a value.
    Data,
}

/// Cells that leave a hole, overlap, stick out, or are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRectangular {
    /// The row where it shows, from 0.
    pub row: usize,
}

impl Table {
    /// The widest a table may be.
    pub const MAX_COLUMNS: usize = 100;
    /// The longest a table may be.
    pub const MAX_ROWS: usize = 2_000;

    /// Checks that the cells tile a rectangle of at least one place. A row may
    /// be empty when cells above reach through all of it.
    pub fn new(caption: Option<Label>, rows: Vec<Vec<Cell>>) -> Result<Self, NotRectangular> {
        let width = rows.first().map_or(0, |row| {
            row.iter().map(|cell| usize::from(cell.colspan)).sum()
        });
        if width == 0 || width > Self::MAX_COLUMNS || rows.len() > Self::MAX_ROWS {
            return Err(NotRectangular { row: 0 });
        }
        let mut reach = vec![0_u16; width];
        for (at, row) in rows.iter().enumerate() {
            lay_row(row, &mut reach).ok_or(NotRectangular { row: at })?;
        }
        if reach.iter().any(|rows_left| *rows_left > 0) {
            return Err(NotRectangular {
                row: rows.len() - 1,
            });
        }
        Ok(Self {
            caption,
            rows,
            width,
        })
    }

    /// What stands over the table.
    pub fn caption(&self) -> Option<&Label> {
        self.caption.as_ref()
    }

    /// The cells that begin in each row.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The column, from 0, in which each cell begins, row by row.
    pub fn columns(&self) -> Vec<Vec<usize>> {
        let mut reach = vec![0; self.width];
        self.rows
            .iter()
            .map(|row| lay_row(row, &mut reach).expect("a table is made only when its rows fit"))
            .collect()
    }
}

/// Puts a row's cells into the columns that no cell above reaches into.
/// `reach` holds how many rows below the last one each column is taken for.
/// `None` when the row does not come out even.
fn lay_row(row: &[Cell], reach: &mut [u16]) -> Option<Vec<usize>> {
    let mut taken: Vec<bool> = reach.iter().map(|rows_left| *rows_left > 0).collect();
    for rows_left in reach.iter_mut() {
        *rows_left = rows_left.saturating_sub(1);
    }
    let mut columns = Vec::with_capacity(row.len());
    for cell in row {
        let column = taken.iter().position(|taken| !taken)?;
        let end = column + usize::from(cell.colspan);
        let places = taken.get_mut(column..end)?;
        if cell.colspan == 0 || cell.rowspan == 0 || places.contains(&true) {
            return None;
        }
        places.fill(true);
        reach[column..end].fill(cell.rowspan - 1);
        columns.push(column);
    }
    taken.iter().all(|taken| *taken).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(colspan: u16, rowspan: u16) -> Cell {
        Cell {
            kind: CellKind::Data,
            colspan,
            rowspan,
            content: OneOrMore::one(Flow::paragraph(Vec::new())),
        }
    }

    fn table(spans: &[&[(u16, u16)]]) -> Result<Table, NotRectangular> {
        let rows = spans
            .iter()
            .map(|row| row.iter().map(|(c, r)| cell(*c, *r)).collect())
            .collect();
        Table::new(None, rows)
    }

    #[test]
    fn spans_that_tile_a_rectangle_make_a_table() {
        assert_eq!(table(&[&[(1, 1)]]).unwrap().width(), 1);
        let wide = table(&[&[(2, 1), (1, 2)], &[(1, 1), (1, 1)]]).unwrap();
        assert_eq!(wide.columns(), [vec![0, 2], vec![0, 1]]);
        assert!(table(&[&[(1, 2), (1, 2)], &[]]).is_ok());
    }

    #[test]
    fn holes_overlaps_and_overhang_make_none() {
        for (spans, row) in [
            (&[][..], 0),
            (&[&[][..]][..], 0),
            (&[&[(1, 1), (1, 1)][..], &[(1, 1)]][..], 1),
            (&[&[(1, 1)][..], &[(1, 1), (1, 1)]][..], 1),
            (&[&[(1, 2), (1, 1)][..], &[(2, 1)]][..], 1),
            (&[&[(1, 1), (1, 2)][..], &[(2, 1)]][..], 1),
            (&[&[(1, 2)][..]][..], 0),
            (&[&[(0, 1)][..]][..], 0),
            (&[&[(1, 0)][..]][..], 0),
            (&[&[(101, 1)][..]][..], 0),
        ] {
            assert_eq!(table(spans), Err(NotRectangular { row }), "{spans:?}");
        }
    }
}
