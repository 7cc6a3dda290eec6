//! The names: those of limits, the nouns that lead doc comments, and the folders that loose files belong into.

use crate::rule::{Rule, Sample};
use crate::source::Source;

/// Words that a noun is hidden behind: "What is shown" is a view, "Whether it is shown" a visibility.
const QUESTIONS: [&str; 3] = ["What", "Whether", "How"];

/// Files that may stand at the top of `src/app`, `mod.rs` left out.
const MAX_LOOSE: usize = 6;

/// The rules about names.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        text: "a doc comment begins with its noun, not with What, Whether or How",
        find: questions,
        planted: &[
            ("src/paint/date.rs", "//! What a date is called.\n"),
            ("src/paint/date.rs", "//! Dates.\n\n/// Whether it is a leap year.\nfn f() {}"),
            ("src/paint/date.rs", "//! Dates.\nstruct A {\n    /// How long.\n    b: u8,\n}"),
            ("src/paint/date.rs", "//! Dates.\n//!\n//! How they are read.\n"),
            ("src/paint/date.rs", "/// The first.\nfn f() {}\n/// What, and why.\nfn g() {}"),
        ],
        allowed: &[
            ("src/paint/date.rs", "//! Dates, and\n//! What they are called.\n\n// What is not documented.\n"),
            ("src/paint/date.rs", "/// However long.\nfn f() { \"/// What\"; }\n//// What a line.\n"),
        ],
    },
    Rule {
        text: "a limit is called MAX_ or MIN_, not MOST_ or LEAST_",
        find: limits,
        planted: &[
            ("src/paint/date.rs", "const MOST_DAYS: u8 = 31;"),
            ("src/paint/date.rs", "fn f() { const LEAST: u8 = 1; }"),
            ("src/paint/date.rs", "impl A { pub(crate) const LEAST_DAYS: u8 = 28; }"),
        ],
        allowed: &[(
            "src/text/date.rs",
            "// MOST_DAYS\nconst MAX_DAYS: u8 = 31; const MOSTLY: &str = \"LEAST_DAYS\"; fn f(least: u8) {}",
        )],
    },
];

/// The lines of doc comments, and of paragraphs in them, that begin with a question word.
fn questions(source: &Source) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for comment in &source.comments {
        let Some(text) = doc(&comment.text) else { continue };
        let goes_on = before.is_some_and(|(line, text)| line + 1 == comment.line && !text.is_empty());
        let word = text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        if !goes_on && QUESTIONS.contains(&word) {
            lines.push(comment.line);
        }
        before = Some((comment.line, text));
    }
    lines
}

/// Text of a line of a doc comment.
fn doc(comment: &str) -> Option<&str> {
    let text = comment.strip_prefix("//!").or_else(|| comment.strip_prefix("///"))?;
    (!text.starts_with('/')).then(|| text.trim())
}

fn limits(source: &Source) -> Vec<usize> {
    let constants = source.tokens.windows(2).filter_map(|pair| match pair {
        [word, name] if word.text == "const" || word.text == "static" => Some(name),
        _ => None,
    });
    let named = constants.filter(|name| matches!(name.text.split('_').next(), Some("MOST" | "LEAST")));
    named.map(|name| name.line).collect()
}

/// The files at the top of `src/app`.
fn loose(sources: &[Source]) -> Vec<&str> {
    let tops = sources.iter().filter_map(|source| source.path.strip_prefix("src/app/"));
    tops.filter(|path| !path.contains('/') && *path != "mod.rs").collect()
}

#[test]
fn few_files_lie_loose_at_the_top_of_the_window() {
    let sources = Source::read_all(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let found = loose(&sources);
    assert!(found.len() <= MAX_LOOSE, "{} of at most {MAX_LOOSE}: {}", found.len(), found.join(", "));
}

#[test]
fn loose_files_are_found() {
    const PLANTED: [Sample; 4] =
        [("src/app/mod.rs", ""), ("src/app/window.rs", ""), ("src/app/kit/button.rs", ""), ("src/cli/mod.rs", "")];
    let sources: Vec<Source> = PLANTED.iter().map(|(path, text)| Source::new(path, text)).collect();
    assert_eq!(loose(&sources), ["window.rs"]);
}
