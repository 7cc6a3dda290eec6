//! A scanner for RON: where words, texts and brackets begin and end, and which belong together. It never recurses and
//! never fails; what the values mean is for `ron` to say.

use std::ops::Range;

/// The deepest nesting of brackets that is read.
pub(super) const MAX_DEPTH: usize = 64;

/// One piece of RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`, `[` or `{`
    Open(u8),
    /// `)`, `]` or `}`
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text in quotation marks, or a letter in apostrophes.
    Text,
    /// A name or a number.
    Word,
    /// A text or a comment that never ends.
    Endless,
    /// Anything else.
    Other,
}

/// The pieces of a text with the places where they stand, white space and comments left out.
pub(super) struct Tokens<'a> {
    source: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    /// The pieces of this text.
    pub(super) fn of(source: &'a str) -> Self {
        Self { source: source.as_bytes(), at: 0 }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.source.get(self.at + ahead).copied()
    }

    /// Skips white space and comments; `false` if a comment never ends.
    fn skip(&mut self) -> bool {
        loop {
            match (self.byte(0), self.byte(1)) {
                (Some(b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C), _) => self.at += 1,
                (Some(b'/'), Some(b'/')) => {
                    while self.byte(0).is_some_and(|byte| byte != b'\n') {
                        self.at += 1;
                    }
                }
                (Some(b'/'), Some(b'*')) => {
                    if !self.skip_block_comment() {
                        return false;
                    }
                }
                _ => return true,
            }
        }
    }

    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        loop {
            match (self.byte(0), self.byte(1)) {
                (Some(b'/'), Some(b'*')) => (self.at, depth) = (self.at + 2, depth + 1),
                (Some(b'*'), Some(b'/')) => (self.at, depth) = (self.at + 2, depth - 1),
                (Some(_), _) => self.at += 1,
                (None, _) => return false,
            }
            if depth == 0 {
                return true;
            }
        }
    }

    fn text(&mut self) -> Token {
        self.at += 1;
        loop {
            let rest = self.source.get(self.at..).unwrap_or_default();
            let Some(ahead) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                self.at = self.source.len();
                return Token::Endless;
            };
            self.at += ahead;
            if self.byte(0) == Some(b'"') {
                self.at += 1;
                return Token::Text;
            }
            self.at += 2;
        }
    }

    /// A raw text after `prefix` letters and `hashes` hash signs.
    fn raw_text(&mut self, prefix: usize, hashes: usize) -> Token {
        self.at += prefix + hashes + 1;
        loop {
            match self.byte(0) {
                Some(b'"') if (1..=hashes).all(|ahead| self.byte(ahead) == Some(b'#')) => {
                    self.at += hashes + 1;
                    return Token::Text;
                }
                Some(_) => self.at += 1,
                None => return Token::Endless,
            }
        }
    }

    /// A letter such as `'a'`, `'ä'` or `'\u{e4}'`; a lone apostrophe is none.
    fn letter(&mut self) -> Token {
        let skip = if self.byte(1) == Some(b'\\') { 3 } else { 2 };
        if let Some(end) = (skip..12).find(|&ahead| self.byte(ahead) == Some(b'\'')) {
            self.at += end + 1;
            return Token::Text;
        }
        self.at += 1;
        Token::Other
    }

    /// The start of a text with a prefix (`b"`, `r"`, `br##"`), as lengths of prefix and hash signs; raw or not.
    fn prefixed(&self) -> Option<(usize, usize, bool)> {
        let (prefix, raw) = match (self.byte(0), self.byte(1)) {
            (Some(b'b'), Some(b'r')) => (2, true),
            (Some(b'b'), _) => (1, false),
            (Some(b'r'), _) => (1, true),
            _ => return None,
        };
        let after = self.source.get(self.at + prefix..).unwrap_or_default();
        let hashes = if raw { after.iter().take_while(|&&byte| byte == b'#').count() } else { 0 };
        (self.byte(prefix + hashes) == Some(b'"')).then_some((prefix, hashes, raw))
    }

    fn word(&mut self) -> Token {
        let in_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-' | b'#') || byte >= 0x80;
        let start = self.at;
        while self.byte(0).is_some_and(in_word) {
            self.at += 1;
        }
        if self.at == start {
            self.at += 1;
            return Token::Other;
        }
        Token::Word
    }
}

impl Iterator for Tokens<'_> {
    type Item = (Token, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let comment = self.at;
        if !self.skip() {
            return Some((Token::Endless, comment..self.source.len()));
        }
        let start = self.at;
        let token = match self.byte(0)? {
            open @ (b'(' | b'[' | b'{') => self.single(Token::Open(open)),
            close @ (b')' | b']' | b'}') => self.single(Token::Close(close)),
            b',' => self.single(Token::Comma),
            b':' => self.single(Token::Colon),
            b'"' => self.text(),
            b'\'' => self.letter(),
            _ => match self.prefixed() {
                Some((prefix, hashes, true)) => self.raw_text(prefix, hashes),
                Some((prefix, _, false)) => {
                    self.at += prefix;
                    self.text()
                }
                None => self.word(),
            },
        };
        Some((token, start..self.at.min(self.source.len())))
    }
}

impl Tokens<'_> {
    fn single(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }
}

/// Fault in the brackets of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BracketFault {
    /// A bracket without counterpart at this place, or a text that never ends.
    Broken(usize),
    /// More than [`MAX_DEPTH`] brackets inside each other, reached at this place.
    TooDeep(usize),
}

/// Checks that all brackets belong together.
pub(super) fn check_brackets(source: &str) -> Result<(), BracketFault> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (token, range) in Tokens::of(source) {
        match token {
            Token::Open(_) if open.len() == MAX_DEPTH => return Err(BracketFault::TooDeep(range.start)),
            Token::Open(bracket) => open.push((bracket, range.start)),
            Token::Close(bracket) => match open.pop() {
                Some((counterpart, _)) if closes(counterpart, bracket) => {}
                _ => return Err(BracketFault::Broken(range.start)),
            },
            Token::Endless => return Err(BracketFault::Broken(range.start)),
            Token::Comma | Token::Colon | Token::Text | Token::Word | Token::Other => {}
        }
    }
    open.pop().map_or(Ok(()), |(_, place)| Err(BracketFault::Broken(place)))
}

fn closes(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

/// Element of a list or a structure: its whole extent without the comma and, if it is a field, name and value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// Extent from its first to its last character.
    pub(super) whole: Range<usize>,
    /// The name of the field.
    pub(super) name: Option<Range<usize>>,
    /// Value after the colon; the whole element where there is none.
    pub(super) value: Range<usize>,
    /// Number of tokens of the value, not counting what is in brackets.
    pub(super) tokens: usize,
}

/// The comma-separated elements inside the first brackets found in this range of `source`, and the end of these brackets. Only for
/// texts whose brackets belong together.
pub(super) fn elements(source: &str, range: Range<usize>) -> (Vec<Element>, usize) {
    let offset = range.start;
    let mut elements = Vec::new();
    let mut tokens = Tokens::of(source.get(range).unwrap_or_default());
    if !tokens.any(|(token, _)| matches!(token, Token::Open(_))) {
        return (elements, source.len());
    }
    let mut depth = 0_usize;
    let mut end = source.len();
    let mut current: Option<Element> = None;
    for (token, place) in tokens {
        let place = place.start + offset..place.end + offset;
        let mut outer = depth == 0;
        match token {
            Token::Close(_) if depth == 0 => {
                end = place.end;
                break;
            }
            Token::Close(_) => {
                depth -= 1;
                outer = depth == 0;
            }
            Token::Open(_) => depth += 1,
            _ => {}
        }
        match (token, &mut current) {
            (Token::Comma, _) if depth == 0 => elements.extend(current.take()),
            (Token::Colon, Some(element)) if depth == 0 && element.name.is_none() => {
                element.name = Some(element.whole.clone());
                element.whole.end = place.end;
                element.value = place.end..place.end;
                element.tokens = 0;
            }
            (_, Some(element)) => {
                if element.value.is_empty() {
                    element.value.start = place.start;
                }
                element.whole.end = place.end;
                element.value.end = place.end;
                element.tokens += usize::from(outer);
            }
            (_, None) => current = Some(Element { whole: place.clone(), name: None, value: place, tokens: 1 }),
        }
    }
    elements.extend(current);
    (elements, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str) -> Vec<(&str, &str)> {
        let text = |range: Range<usize>| source.get(range).unwrap();
        let named = |element: Element| (element.name.map_or("", text), text(element.value));
        elements(source, 0..source.len()).0.into_iter().map(named).collect()
    }

    #[test]
    fn elements_are_split_at_outer_commas_only() {
        let source = r##"Schaubild( // a: 1,
            text: "a, \"b: (", raw: r#"",)"#, list: [(a: 1), 'x', '"'], /* ( */ last: Some(x),)"##;
        let wanted =
            [("text", r#""a, \"b: (""#), ("raw", r##"r#"",)"#"##), ("list", r#"[(a: 1), 'x', '"']"#), ("last", "Some(x)")];
        assert_eq!(cut(source), wanted);
        assert_eq!(check_brackets(source), Ok(()));
        assert_eq!(cut("[(a: 1), 2,]"), [("", "(a: 1)"), ("", "2")]);
    }

    #[test]
    fn brackets_without_counterpart_are_found() {
        assert_eq!(check_brackets("(a: [1)]"), Err(BracketFault::Broken(6)));
        assert_eq!(check_brackets("(a: \"x)"), Err(BracketFault::Broken(4)));
        assert_eq!(check_brackets("((a)"), Err(BracketFault::Broken(0)));
        assert_eq!(check_brackets("a /* b"), Err(BracketFault::Broken(1)));
        assert_eq!(check_brackets(&"[".repeat(1_000_000)), Err(BracketFault::TooDeep(MAX_DEPTH)));
    }
}
