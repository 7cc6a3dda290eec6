//! Index of the lines of a text: line and column of a byte, found quickly however large the file is.

use super::super::text_position::TextPosition;

/// Bytes between two places that are counted in advance.
const BLOCK: usize = 4096;

/// Text of a file with line and character counts every few kilobytes.
pub(super) struct LineIndex<'a> {
    text: &'a str,
    /// Line ends and characters before each block, and where the line begins in which it begins.
    counts: Vec<(usize, usize, usize)>,
}

impl<'a> LineIndex<'a> {
    /// Counts once through the text.
    pub(super) fn new(text: &'a str) -> Self {
        let mut counts = vec![(0, 0, 0)];
        let mut sum = (0, 0, 0);
        for (number, block) in text.as_bytes().chunks(BLOCK).enumerate() {
            let line = last_line(block).map_or(sum.2, |start| number * BLOCK + start);
            sum = (sum.0 + line_ends(block), sum.1 + characters(block), line);
            counts.push(sum);
        }
        Self { text, counts }
    }

    /// The whole text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The place at which this byte stands.
    pub(super) fn position(&self, offset: usize) -> TextPosition {
        let offset = offset.min(self.text.len());
        let (lines, end, start) = self.count(offset);
        TextPosition { line: lines + 1, column: end - self.count(start).1 + 1 }
    }

    fn count(&self, offset: usize) -> (usize, usize, usize) {
        let block = offset / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        let (lines, chars, line) = self.counts.get(block).copied().unwrap_or_default();
        (lines + line_ends(rest), chars + characters(rest), last_line(rest).map_or(line, |start| block * BLOCK + start))
    }
}

/// Begin of the last line of these bytes, if one begins in them.
fn last_line(bytes: &[u8]) -> Option<usize> {
    bytes.iter().rposition(|&byte| byte == b'\n').map(|end| end + 1)
}

fn line_ends(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte == b'\n')).sum()
}

fn characters(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters() {
        let text = format!("{}\näö x", "ä\n".repeat(5000));
        let source = LineIndex::new(&text);
        assert_eq!(source.position(text.len() - 1), TextPosition { line: 5002, column: 4 });
        assert_eq!(source.position(0), TextPosition { line: 1, column: 1 });
        assert_eq!(source.position(usize::MAX), TextPosition { line: 5002, column: 5 });
    }
}
