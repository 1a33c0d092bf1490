//! Reading long files line by line in bounded memory.

use std::io::{self, BufRead};

/// The longest line that is taken, in bytes: a document of 2 MB and room for its escapes.
pub(super) const LONGEST: usize = 8 * 1024 * 1024;

/// A line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes, without the line's end.
    Whole(Vec<u8>),
    /// Longer than [`LONGEST`]; passed over without being held in memory.
    TooLong,
}

/// The next line and how many bytes it took from the file; `None` at the end.
pub(super) fn next(reader: &mut impl BufRead) -> io::Result<Option<(Line, u64)>> {
    let mut line = Vec::new();
    let mut taken = 0_u64;
    let mut too_long = false;
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        too_long |= line.len() + part.len() > LONGEST;
        if too_long {
            line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        reader.consume(used);
        taken += used as u64;
        if end.is_some() {
            break;
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    let line = if too_long {
        Line::TooLong
    } else {
        Line::Whole(line)
    };
    Ok((taken > 0).then_some((line, taken)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_whole_and_long_ones_are_passed_over() {
        let long = vec![b'x'; LONGEST + 1];
        let file = [b"one\r\n\n".as_slice(), &long, b"\nlast"].concat();
        let mut reader = io::BufReader::new(file.as_slice());
        let mut lines = Vec::new();
        while let Some((line, _)) = next(&mut reader).unwrap() {
            lines.push(line);
        }
        let whole = |text: &str| Line::Whole(text.into());
        assert_eq!(
            lines,
            [whole("one"), whole(""), Line::TooLong, whole("last")]
        );
    }
}
