//! A source file as the rules see it: its tokens, and the paths it names, with `use` trees spread out and `super` resolved.

use std::path::Path;
use std::{fs, io};

use crate::lexer::{self, Sort, Token};

/// One source file.
pub(crate) struct Source {
    /// Its path in the repository.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
    /// Its tokens without comments.
    pub(crate) tokens: Vec<Token>,
    /// Its comments.
    pub(crate) comments: Vec<Token>,
    /// The tokens that are not in an item under `#[cfg(test)]`.
    pub(crate) shipped: Vec<Token>,
}

/// A path that a file names, such as `crate::model::Board` or `std::env`.
#[derive(Debug, PartialEq)]
pub(crate) struct Named {
    /// Its parts; `crate` comes first for everything of the program itself that is named by `crate`, `self` or `super`.
    pub(crate) parts: Vec<String>,
    /// Line that names it.
    pub(crate) line: usize,
    /// Name that the file gives it, if a `use` takes it in.
    pub(crate) taken_in_as: Option<String>,
}

impl Named {
    /// True if the path starts with these parts.
    pub(crate) fn starts_with(&self, parts: &[&str]) -> bool {
        self.parts.len() >= parts.len() && self.parts.iter().zip(parts).all(|(own, wanted)| own == wanted)
    }

    /// True if it names this anywhere.
    pub(crate) fn has(&self, part: &str) -> bool {
        self.parts.iter().any(|own| own == part)
    }
}

impl Source {
    /// A file with this text.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (comments, tokens): (Vec<_>, Vec<_>) = lexer::tokens(text).into_iter().partition(|token| token.sort == Sort::Comment);
        // A module `tests` stands under `#[cfg(test)]`, also as a file of its own.
        let shipped = if path.ends_with("/tests.rs") { Vec::new() } else { without_tests(&tokens) };
        Self { path: path.to_owned(), text: text.to_owned(), tokens, comments, shipped }
    }

    /// Every Rust file of the repository that is ours.
    pub(crate) fn read_all(root: &Path) -> io::Result<Vec<Self>> {
        let mut all = Vec::new();
        for folder in ["src", "tests", "benches", "fuzz/fuzz_targets"] {
            if root.join(folder).is_dir() {
                read_folder(root, folder, &mut all)?;
            }
        }
        all.sort_by(|one, two| one.path.cmp(&two.path));
        Ok(all)
    }

    /// The room of the house that the file is in: `model` for `src/model/…`; `None` outside `src` and for `lib.rs`.
    pub(crate) fn room(&self) -> Option<&str> {
        let first = self.path.strip_prefix("src/")?.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first)).filter(|room| *room != "lib")
    }

    /// True if the file is part of the program and below floor 5: no clock, no chance, no environment, no printing.
    pub(crate) fn is_pure(&self) -> bool {
        self.room().is_some_and(|room| !matches!(room, "app" | "cli" | "main" | "console"))
    }

    /// The lines of shipped code in which these tokens stand in a row.
    pub(crate) fn lines_with(&self, row: &[&str]) -> Vec<usize> {
        lines_with(&self.shipped, row)
    }

    /// Every path that the file names, its tests included.
    pub(crate) fn paths(&self) -> Vec<Named> {
        paths(&self.tokens, &self.module())
    }

    /// Every path that the file names outside its tests.
    pub(crate) fn shipped_paths(&self) -> Vec<Named> {
        paths(&self.shipped, &self.module())
    }

    /// The module that the file is: `app`, `canvas` for `src/app/canvas/mod.rs`.
    pub(crate) fn module(&self) -> Vec<String> {
        let inner = self.path.strip_prefix("src/").unwrap_or_default();
        let inner = inner.strip_suffix(".rs").unwrap_or(inner);
        inner.split('/').filter(|part| !matches!(*part, "" | "lib" | "main" | "mod")).map(str::to_owned).collect()
    }
}

/// The lines in which these tokens stand in a row.
pub(crate) fn lines_with(tokens: &[Token], row: &[&str]) -> Vec<usize> {
    let fits = |window: &&[Token]| window.iter().zip(row).all(|(token, wanted)| token.text == *wanted);
    tokens.windows(row.len()).filter(fits).filter_map(|window| window.first()).map(|token| token.line).collect()
}

/// Number of tokens that a bracket and everything up to its partner take; all that are left if it has none.
pub(crate) fn bracketed(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    tokens.len()
}

fn read_folder(root: &Path, folder: &str, all: &mut Vec<Source>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().display());
        if entry.file_type()?.is_dir() {
            read_folder(root, &path, all)?;
        } else if Path::new(&path).extension().is_some_and(|extension| extension == "rs") {
            all.push(Source::new(&path, &fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

/// The tokens without items under `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some((first, others)) = rest.split_first() {
        if rest.len() >= MARK.len() && rest.iter().zip(MARK).all(|(token, wanted)| token.text == wanted) {
            let item = rest.iter().position(|token| matches!(token.text.as_str(), "{" | ";")).unwrap_or(rest.len());
            let item = rest.get(item..).unwrap_or_default();
            rest = item.get(bracketed(item)..).unwrap_or_default();
        } else {
            kept.push(first.clone());
            rest = others;
        }
    }
    kept
}

fn paths(tokens: &[Token], module: &[String]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut inner: Vec<Option<&str>> = Vec::new();
    let mut place = 0;
    let text = |place: Option<usize>| place.and_then(|place| tokens.get(place)).map_or("", |token| &token.text);
    while let Some(token) = tokens.get(place) {
        let before = text(place.checked_sub(1));
        if token.sort == Sort::Word && before != "." {
            let first = found.len();
            place = tree(tokens, place, &mut Vec::new(), before == "use", &mut found);
            let modules = module.iter().map(String::as_str).chain(inner.iter().flatten().copied());
            let modules: Vec<&str> = modules.collect();
            found.iter_mut().skip(first).for_each(|path: &mut Named| resolve(path, &modules));
            continue;
        }
        match token.text.as_str() {
            "{" if text(place.checked_sub(2)) == "mod" => inner.push(Some(before)),
            "{" => inner.push(None),
            "}" => drop(inner.pop()),
            _ => {}
        }
        place += 1;
    }
    found
}

/// Reads the path or, behind the word `use`, the tree of paths at a place and returns the place after it.
fn tree(tokens: &[Token], place: usize, parts: &mut Vec<String>, used: bool, found: &mut Vec<Named>) -> usize {
    let Some(token) = tokens.get(place) else { return place };
    let text = |place: usize| tokens.get(place).map_or("", |token| &token.text);
    if token.text == "{" {
        let mut place = place + 1;
        while !matches!(text(place), "}" | "") {
            let after = tree(tokens, place, &mut parts.clone(), used, found);
            place = if after > place { after } else { after + 1 };
        }
        return place + 1;
    }
    if token.sort != Sort::Word && token.text != "*" {
        // Types in angle brackets may follow a path.
        let path = Named { parts: parts.clone(), line: token.line, taken_in_as: None };
        found.extend((!used).then_some(path));
        return place;
    }
    parts.push(token.text.clone());
    if text(place + 1) == "::" {
        return tree(tokens, place + 2, parts, used, found);
    }
    let renamed = used && text(place + 1) == "as";
    let own = parts.iter().rev().find(|part| *part != "self").cloned();
    let taken_in_as = if renamed { Some(text(place + 2).to_owned()) } else { own.filter(|_| used) };
    found.push(Named { parts: parts.clone(), line: token.line, taken_in_as });
    place + if renamed { 3 } else { 1 }
}

/// Turns `self` and `super` at the start of a path into the path from the root.
fn resolve(path: &mut Named, modules: &[&str]) {
    let ups = path.parts.iter().take_while(|part| *part == "super").count();
    let here = usize::from(path.parts.len() > 1 && path.starts_with(&["self"]));
    if ups + here == 0 {
        return;
    }
    let ups = path.parts.iter().skip(here).take_while(|part| *part == "super").count();
    let kept = modules.iter().take(modules.len().saturating_sub(ups)).map(|part| (*part).to_owned());
    let rest = path.parts.iter().skip(here + ups).cloned();
    path.parts = std::iter::once("crate".to_owned()).chain(kept).chain(rest).collect();
}

#[test]
fn paths_are_spread_out_and_resolved() {
    let text =
        "use std::{env, fs::{self, File as F}, io::*}; mod t { use super::super::Id; fn f() { super::g::<u8>(); a.b(); } }";
    let found: Vec<String> = Source::new("src/model/edit.rs", text).paths().iter().map(|path| path.parts.join("::")).collect();
    for wanted in ["std::env", "std::fs::self", "std::fs::File", "std::io::*", "crate::model::Id", "crate::model::edit::g"] {
        assert!(found.iter().any(|path| path == wanted), "{wanted} is not in {found:?}");
    }
    assert!(!found.iter().any(|path| path == "std::fs::F" || path == "std"), "{found:?}");
}

#[test]
fn code_under_test_is_not_shipped() {
    let source =
        Source::new("src/model/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c(); } }\n#[cfg(test)] use d; fn e() {}");
    let words =
        |tokens: &[Token]| tokens.iter().map(|token| token.text.as_str()).filter(|text| text.len() == 1).collect::<String>();
    assert_eq!(words(&source.shipped), "a(){}e(){}");
    assert!(Source::new("src/model/tests.rs", "fn a() {}").shipped.is_empty());
}
