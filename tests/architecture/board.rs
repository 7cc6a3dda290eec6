//! The invariants about boards: only an edit changes one, and nobody draws or writes what an audience may not see.

use crate::lexer::{Sort, Token};
use crate::rule::Rule;
use crate::source::{Source, bracketed, lines_with};

/// The rules about boards.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        text: "the fields of a board, and of what an audience may see, are private",
        find: |source| {
            let mut lines = Vec::new();
            for name in ["Board", "Disclosed"] {
                blocks(source, &["struct", name]).for_each(|block| lines.extend(open_items(block)));
            }
            lines
        },
        planted: &[
            ("src/model/board.rs", "pub struct Board {\n  head: Head,\n  pub areas: Table<Area>,\n}"),
            ("src/report/disclose.rs", "pub struct Disclosed { pub(crate) board: Board }"),
            ("src/report/disclose.rs", "pub struct Disclosed(pub Board);"),
        ],
        allowed: &[(
            "src/model/board.rs",
            "pub struct Board { pub(super) head: Head, areas: u8 } pub struct Reserved { pub log: u8 }",
        )],
    },
    Rule {
        text: "only an Edit changes a board: no public method takes it as &mut self",
        find: |source| {
            let own = blocks(source, &["impl", "Board"]).chain(blocks(source, &["impl", "Disclosed"]));
            let methods = own.flat_map(public_signatures);
            methods.filter(|(_, signature)| has(signature, &["mut", "self"])).map(|(line, _)| line).collect()
        },
        planted: &[
            ("src/model/board.rs", "impl Board { pub fn put(&mut self) {} }"),
            ("src/model/piece.rs", "impl Board { pub(crate) const fn put<'a>(&'a mut self) {} }"),
        ],
        allowed: &[(
            "src/model/board.rs",
            "impl Board { pub(super) fn put(&mut self) {} fn a(&mut self) {} pub fn b(&self) {} }",
        )],
    },
    Rule {
        text: "only an Edit changes a board: no public function takes or returns a &mut Board",
        find: |source| {
            let mutable = |signature: &[Token]| {
                let plain: Vec<Token> = signature.iter().filter(|token| token.sort != Sort::Literal).cloned().collect();
                has(&plain, &["&", "mut", "Board"])
            };
            signatures_in(source).filter(|(_, signature)| mutable(signature)).map(|(line, _)| line).collect()
        },
        planted: &[
            ("src/model/history.rs", "impl History { pub fn board(&mut self) -> &mut Board { a } }"),
            ("src/model/history.rs", "pub fn board<'a>(b: &'a mut History) -> Option<&'a mut Board> { a }"),
            ("src/app/session/document.rs", "pub(crate) fn with(f: impl FnOnce(&mut Board)) {}"),
        ],
        allowed: &[("src/model/history.rs", "pub fn board(&mut self) -> &Board { a }\nfn arrange(board: &mut Board) {}")],
    },
    Rule {
        text: "layout and exporters take what disclose() made, never a Board",
        find: |source| {
            let drawing = matches!(source.room(), Some("layout" | "paint" | "export"));
            let takes = signatures_in(source).filter(|(_, signature)| drawing && has(signature, &["Board"]));
            takes.map(|(line, _)| line).collect()
        },
        planted: &[
            ("src/layout/mod.rs", "pub fn layout(board: &Board) -> Scene { a }"),
            ("src/export/job/sheet.rs", "impl Sheet { pub(crate) fn write(board: Arc<Board>) {} }"),
        ],
        allowed: &[
            ("src/layout/mod.rs", "pub fn layout(shown: &Disclosed) -> Scene { a }\nfn rows(board: &Board) {}"),
            ("src/report/cells.rs", "pub fn cells(board: &Board) {}"),
        ],
    },
];

fn has(tokens: &[Token], row: &[&str]) -> bool {
    !lines_with(tokens, row).is_empty()
}

/// Contents of the brackets after these words, wherever they stand in shipped code.
fn blocks<'a>(source: &'a Source, words: &'a [&str]) -> impl Iterator<Item = &'a [Token]> {
    let tokens = &source.shipped;
    let starts = (0..tokens.len()).filter(move |place| {
        let after = tokens.get(*place..).unwrap_or_default();
        after.len() > words.len() && after.iter().zip(words).all(|(token, word)| token.text == *word)
    });
    starts.filter_map(move |place| {
        let after = tokens.get(place + words.len()..)?;
        let open = after.first().is_some_and(|token| matches!(token.text.as_str(), "{" | "("));
        if open { after.get(..bracketed(after)) } else { None }
    })
}

/// The lines of items that more than the own module and its parent see.
fn open_items(block: &[Token]) -> Vec<usize> {
    let inner = |pair: &&[Token]| matches!(pair, [word, next] if word.text == "pub" && next.text != "(");
    let mut lines: Vec<usize> = block.windows(2).filter(inner).filter_map(|pair| pair.first()).map(|word| word.line).collect();
    lines.extend(lines_with(block, &["pub", "(", "crate", ")"]));
    lines
}

fn signatures_in(source: &Source) -> impl Iterator<Item = (usize, &[Token])> {
    let tokens: &[Token] = if source.room().is_some() { &source.shipped } else { &[] };
    public_signatures(tokens)
}

/// The functions that other rooms see: the line, and everything from `pub` up to the body.
fn public_signatures(tokens: &[Token]) -> impl Iterator<Item = (usize, &[Token])> {
    let starts = tokens.iter().enumerate().filter(|(_, token)| token.text == "pub");
    starts.filter_map(|(place, word)| {
        let after = tokens.get(place + 1..)?;
        let closed = after.first()?.text == "(" && after.get(1)?.text != "crate";
        let end = after.iter().position(|token| matches!(token.text.as_str(), "{" | ";" | "}"))?;
        let signature = after.get(..end)?;
        let function = has(signature, &["fn"]) && !has(signature, &["struct"]);
        (function && !closed).then_some((word.line, signature))
    })
}
