//! Keeps the plan of the house (see ARCHITECTURE.md): the floors, and the invariants that a reader of source can check.
//!
//! Each rule carries a planted violation, so that a rule that cannot fail is itself found.

mod board;
mod circles;
mod floors;
mod invariants;
mod lexer;
mod licenses;
mod modules;
mod names;
mod package;
mod rule;
mod source;

use std::path::Path;

use rule::Rule;
use source::Source;

/// The rules about source files; those about the package have tests of their own in `package.rs`.
fn rules() -> impl Iterator<Item = &'static Rule> {
    floors::RULES.iter().chain(invariants::RULES).chain(board::RULES).chain(names::RULES)
}

#[test]
fn the_sources_keep_every_rule() {
    let sources = Source::read_all(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert!(sources.iter().filter(|source| source.room().is_some()).count() > 20, "the sources were not found");
    let found: Vec<String> = rules().flat_map(|rule| sources.iter().flat_map(|source| rule.check(source))).collect();
    assert!(found.is_empty(), "{} places break the plan of the house:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_rule_finds_what_is_planted() {
    for rule in rules() {
        assert!(!rule.planted.is_empty(), "nothing is planted for: {}", rule.text);
        for (path, text) in rule.planted {
            let found = rule.check(&Source::new(path, text));
            assert!(!found.is_empty(), "not found in {path}: {text}\nrule: {}", rule.text);
        }
    }
}

#[test]
fn no_rule_finds_what_is_allowed() {
    for rule in rules() {
        for (path, text) in rule.allowed {
            assert_eq!(rule.check(&Source::new(path, text)), Vec::<String>::new(), "found in {path}: {text}");
        }
    }
}

#[test]
fn a_finding_names_file_line_and_rule() {
    let source = Source::new("src/model/edit.rs", "//! Edits.\n\nuse crate::text;\nuse crate::save::Loaded;\n");
    let found: Vec<String> = floors::RULES.iter().flat_map(|rule| rule.check(&source)).collect();
    assert_eq!(found, ["src/model/edit.rs:4: a floor uses only floors below it, and rooms of one floor do not know each other"]);
}
