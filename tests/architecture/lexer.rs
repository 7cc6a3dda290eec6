//! Rust source as tokens: just enough to tell code from comments and from the contents of texts.

use std::str::Chars;

/// Sort of a token, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A name or keyword.
    Word,
    /// A text, character, number or lifetime; rules do not look into it.
    Literal,
    /// Anything else; `::` and `->` are one token.
    Sign,
    /// A comment of any kind.
    Comment,
}

/// A token and the line it starts in, counted from 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    /// Sort of the token.
    pub(crate) sort: Sort,
    /// As written; empty for literals.
    pub(crate) text: String,
    /// Line of the token.
    pub(crate) line: usize,
}

/// All tokens of a source text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { chars: text.chars(), line: 1 };
    let mut all = Vec::new();
    while let Some(first) = reader.peek(0) {
        if first.is_whitespace() {
            reader.skip(1);
            continue;
        }
        let line = reader.line;
        let (sort, text) = reader.token(first);
        all.push(Token { sort, text, line });
    }
    all
}

struct Reader<'a> {
    chars: Chars<'a>,
    line: usize,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.clone().nth(ahead)
    }

    fn at(&self, text: &str) -> bool {
        self.chars.as_str().starts_with(text)
    }

    fn skip(&mut self, count: usize) -> String {
        let skipped: String = self.chars.by_ref().take(count).collect();
        self.line += skipped.matches('\n').count();
        skipped
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let count = self.chars.clone().take_while(|letter| wanted(*letter)).count();
        self.skip(count)
    }

    fn token(&mut self, first: char) -> (Sort, String) {
        if self.at("//") {
            return (Sort::Comment, self.take_while(|letter| letter != '\n'));
        }
        if self.at("/*") {
            return (Sort::Comment, self.block_comment());
        }
        if self.text() || (first == '\'' && self.character()) {
            return (Sort::Literal, String::new());
        }
        if first.is_alphabetic() || first == '_' {
            return (Sort::Word, self.take_while(|letter| letter.is_alphanumeric() || letter == '_'));
        }
        if first.is_numeric() {
            self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
            return (Sort::Literal, String::new());
        }
        let long = self.at("::") || self.at("->");
        (Sort::Sign, self.skip(if long { 2 } else { 1 }))
    }

    fn block_comment(&mut self) -> String {
        let mut text = self.skip(2);
        let mut depth = 1;
        while depth > 0 && self.peek(0).is_some() {
            let step = if self.at("/*") {
                depth += 1;
                2
            } else if self.at("*/") {
                depth -= 1;
                2
            } else {
                1
            };
            text.push_str(&self.skip(step));
        }
        text
    }

    /// Skips a text in quotation marks, raw or not; `false` if there is none here.
    fn text(&mut self) -> bool {
        let prefix = self.chars.clone().take_while(|letter| matches!(letter, 'b' | 'c' | 'r')).count();
        let raw = self.chars.clone().take(prefix).any(|letter| letter == 'r');
        let hashes = if raw { self.chars.clone().skip(prefix).take_while(|letter| *letter == '#').count() } else { 0 };
        if prefix > 2 || self.peek(prefix + hashes) != Some('"') {
            return false;
        }
        self.skip(prefix + hashes + 1);
        let end = format!("\"{}", "#".repeat(hashes));
        while self.peek(0).is_some() && !self.at(&end) {
            self.skip(if !raw && self.at("\\") { 2 } else { 1 });
        }
        self.skip(end.len());
        true
    }

    /// Skips a character or a lifetime.
    fn character(&mut self) -> bool {
        let escaped = self.peek(1) == Some('\\');
        if escaped || self.peek(2) == Some('\'') {
            self.skip(if escaped { 3 } else { 2 });
            self.take_while(|letter| letter != '\'');
        }
        self.skip(1);
        self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
        true
    }
}

#[test]
fn comments_and_texts_are_no_code() {
    let source = concat!(
        "a // b\n/* c /* d */ e */ 'f' '\\'' '\\u{1}' 'g: \"h // \\\" i\" b'j' ",
        "r#\"k \" l\"# br\"m\\\" n::o -> 1.5e3 r#type \"multi\nline\" p"
    );
    let words: Vec<_> = tokens(source).into_iter().filter(|token| token.sort == Sort::Word).collect();
    let seen: Vec<&str> = words.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(seen, ["a", "b", "n", "o", "r", "type", "p"]);
    assert_eq!(words.last().map(|token| token.line), Some(3));
}
