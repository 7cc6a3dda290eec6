//! The invariants that show in the words of a file. What clippy watches is here only where an exception could hide it.

use std::collections::BTreeSet;

use crate::lexer::{Sort, Token};
use crate::rule::Rule;
use crate::source::{Named, Source, bracketed, lines_with};

/// Crates that belong to the window.
const WINDOW: [&str; 9] = ["eframe", "egui", "egui_extras", "epaint", "emath", "ecolor", "egui_glow", "egui_winit", "winit"];

/// The longest a file may be; then it is two.
const MAX_LINES: usize = 400;

/// A file that is too long.
const LONG: &str = match str::from_utf8(&[b'\n'; MAX_LINES + 1]) {
    Ok(text) => text,
    Err(_) => "",
};

/// The rules about words.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        text: "only paint/ and app/ know egui",
        find: |source| {
            let outside = source.room().is_some_and(|room| !matches!(room, "paint" | "app" | "main"));
            named(outside, source, |path| path.parts.first().is_some_and(|first| WINDOW.contains(&first.as_str())))
        },
        planted: &[
            ("src/layout/grid.rs", "use egui::Rect;"),
            ("src/cli/mod.rs", "fn f() { eframe::run_native(); }"),
            ("src/scene/geom.rs", "use {std::fmt, epaint::Color32};"),
        ],
        allowed: &[("src/paint/shapes.rs", "use egui::Shape;"), ("src/layout/grid.rs", "// egui\nuse crate::text;")],
    },
    Rule {
        text: "only app/ and cli/ print or read what is typed",
        find: |source| {
            let macros = ["print", "println", "eprint", "eprintln"].map(|name| source.lines_with(&[name, "!"]));
            let streams = |path: &Named| ["stdout", "stderr", "stdin"].iter().any(|name| path.has(name));
            within(source.is_pure(), [macros.concat(), named(true, source, streams)].concat())
        },
        planted: &[
            ("src/save/disk.rs", "fn f() { println!(\"saved\"); }"),
            ("src/model/edit.rs", "fn f() { eprint!(\"\"); }"),
            ("src/export/svg.rs", "use std::io::{self, stdout};"),
            ("src/export/svg.rs", "fn f() { io::stderr().lock(); }"),
        ],
        allowed: &[
            ("src/cli/list.rs", "fn f() { println!(\"\"); }"),
            ("src/save/disk.rs", "#[cfg(test)] mod t { fn f() { println!(); } }"),
        ],
    },
    Rule {
        text: "only app/ and cli/ ask the clock",
        find: |source| {
            let clock = |path: &Named| ["SystemTime", "Instant", "UNIX_EPOCH", "jiff"].iter().any(|name| path.has(name));
            let now = [source.lines_with(&[".", "now", "("]), source.lines_with(&["::", "now", "("])].concat();
            within(source.is_pure(), [now, named(true, source, clock)].concat())
        },
        planted: &[
            ("src/save/store.rs", "use std::time::{Duration, SystemTime};"),
            ("src/layout/fit.rs", "fn f() { std::time::Instant::now(); }"),
            ("src/model/date.rs", "use jiff::ZonedDateTime;"),
            ("src/model/history.rs", "fn f() { Clock::now(); }"),
        ],
        allowed: &[
            ("src/app/document.rs", "use std::time::SystemTime;"),
            ("src/model/date.rs", "use std::time::Duration; fn f(now: Date) {}"),
        ],
    },
    Rule {
        text: "only app/ and cli/ look at the environment",
        find: |source| {
            named(source.is_pure(), source, |path| {
                path.starts_with(&["std", "env"]) || (path.starts_with(&["env"]) && path.parts.len() > 1)
            })
        },
        planted: &[
            ("src/typeset/fonts.rs", "use std::{env, fs};"),
            ("src/save/disk.rs", "fn f() { std::env::temp_dir(); }"),
            ("src/save/disk.rs", "fn f() { env::var(\"HOME\"); }"),
        ],
        allowed: &[
            ("src/cli/mod.rs", "use std::env;"),
            ("src/text/mod.rs", "const A: &str = env!(\"A\"); fn f(env: u8) { g(env); }"),
        ],
    },
    Rule {
        text: "only app/ and cli/ ask for random bits",
        find: |source| {
            let random = ["getrandom", "rand", "fastrand", "RandomState", "uuid"];
            named(source.is_pure(), source, |path| random.iter().any(|name| path.has(name)))
        },
        planted: &[
            ("src/model/id.rs", "fn f() { getrandom::u64(); }"),
            ("src/save/load.rs", "use std::hash::{Hash, RandomState};"),
        ],
        allowed: &[("src/app/ids.rs", "fn f() { getrandom::u64(); }"), ("src/model/id.rs", "// getrandom is floor 5's\n")],
    },
    Rule {
        text: "one hook for panics, which tells no person",
        find: |source| {
            let own = source.path == "src/app/platform/panic_hook.rs";
            named(!own && source.room().is_some(), source, |path| path.has("set_hook"))
        },
        planted: &[("src/app/mod.rs", "fn f() { std::panic::set_hook(g); }"), ("src/main.rs", "use std::panic::set_hook;")],
        allowed: &[("src/app/platform/panic_hook.rs", "fn f() { panic::set_hook(g); }")],
    },
    Rule {
        text: "no internet socket",
        find: |source| {
            let sockets = ["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];
            let net = |path: &Named| path.starts_with(&["std", "net"]) || sockets.iter().any(|name| path.has(name));
            named(source.room().is_some(), source, net)
        },
        planted: &[("src/app/jobs.rs", "use std::{fs, net};"), ("src/cli/mod.rs", "fn f() { net::TcpStream::connect(a); }")],
        allowed: &[("src/app/jobs.rs", "// std::net\nuse std::os::unix::net::UnixStream;")],
    },
    Rule {
        text: "no shell and no other program is started",
        find: |source| {
            let other = |path: &Named| path.has("process") && (path.has("Command") || path.has("*"));
            named(source.room().is_some(), source, other)
        },
        planted: &[
            ("src/app/jobs.rs", "use std::process::{Command, ExitCode};"),
            ("src/cli/mod.rs", "fn f() { std::process::Command::new(\"sh\"); }"),
        ],
        allowed: &[
            ("src/app/command.rs", "pub enum Command {}"),
            ("src/cli/mod.rs", "use std::process::ExitCode;\nuse clap::Command;"),
        ],
    },
    Rule {
        text: "nothing panics on purpose outside tests",
        find: |source| {
            let methods = ["unwrap", "expect", "unwrap_err", "expect_err"].map(|name| source.lines_with(&[".", name, "("]));
            let macros = ["panic", "unreachable", "todo", "unimplemented"].map(|name| source.lines_with(&[name, "!"]));
            within(source.room().is_some(), [methods.concat(), macros.concat()].concat())
        },
        planted: &[
            ("src/model/edit.rs", "fn f() { a.unwrap(); }"),
            ("src/app/view.rs", "fn f() { a\n  .expect(\"b\"); }"),
            ("src/layout/fit.rs", "fn f() { unreachable!(); }"),
            ("src/layout/fit.rs", "fn f() { panic!(); }"),
        ],
        allowed: &[
            ("src/model/edit.rs", "fn f() { a.unwrap_or(1); } // .unwrap()\n#[cfg(test)] mod t { fn f() { a.unwrap(); } }"),
            ("src/model/edit.rs", "#[expect(clippy::float_cmp, reason = \"\")] fn f() {}"),
            ("tests/cli.rs", "fn f() { a.unwrap(); }"),
        ],
    },
    Rule {
        text: "what is not done is an issue, not a comment",
        find: |source| {
            let marked = |text: &str| {
                text.split(|letter: char| !letter.is_alphanumeric()).any(|word| matches!(word, "TODO" | "FIXME" | "XXX"))
            };
            source.comments.iter().filter(|comment| marked(&comment.text)).map(|comment| comment.line).collect()
        },
        planted: &[("src/model/edit.rs", "// TODO: more"), ("tests/cli.rs", "/* (FIXME) */")],
        allowed: &[("src/model/edit.rs", "// Todos are not data.\nconst A: &str = \"TODO\";")],
    },
    Rule {
        text: "an exception from a lint is #[expect(…, reason = …)], never an allow",
        find: |source| [lines_in_attributes(source, "allow"), bare_expects(source)].concat(),
        planted: &[
            ("src/model/edit.rs", "#[allow(dead_code)] fn f() {}"),
            ("tests/cli.rs", "//! Tests.\n#![allow(clippy::panic)]"),
            ("src/model/edit.rs", "#[cfg_attr(unix, allow(dead_code))] fn f() {}"),
            ("src/model/edit.rs", "#[expect(dead_code)] fn f() {}"),
        ],
        allowed: &[(
            "src/model/edit.rs",
            "// #[allow]\n#[expect(clippy::float_cmp, reason = \"equal on purpose\")] fn allow() { allow(1); }",
        )],
    },
    Rule {
        text: "a file starts with //! and its job",
        find: |source| if source.text.starts_with("//! ") { Vec::new() } else { vec![1] },
        planted: &[("src/model/edit.rs", "use std::fmt;"), ("tests/cli.rs", "// Tests.\n"), ("src/text/date.rs", "\n//! Dates.")],
        allowed: &[("src/model/edit.rs", "//! Edits.\n")],
    },
    Rule {
        text: "a file of more than 400 lines is two (the texts of src/text excepted)",
        find: |source| {
            let long = source.text.lines().count() > MAX_LINES && source.room() != Some("text");
            if long { vec![MAX_LINES + 1] } else { Vec::new() }
        },
        planted: &[("src/app/view.rs", LONG)],
        allowed: &[("src/text/terms.rs", LONG), ("src/app/view.rs", "//! A.\n\n\n")],
    },
    Rule {
        text: "nothing depends on the order of a hash map or set below app/ and cli/",
        find: |source| within(source.is_pure(), walks_of_hashes(source)),
        planted: &[
            ("src/report/cells.rs", "struct A { cells: HashMap<u8, u8> } fn f(a: A) { a.cells.iter(); }"),
            ("src/report/cells.rs", "fn f(seen: &Arc<HashSet<u8>>) { for one in seen {} }"),
            ("src/layout/fit.rs", "fn f() { let mut seen = HashSet::new(); for one in &seen {} }"),
            ("src/layout/fit.rs", "fn f() { let all: HashMap<_, _> = g(); all.into_values(); }"),
        ],
        allowed: &[
            ("src/report/cells.rs", "fn f(all: &HashMap<u8, u8>, rows: &[u8]) { all.get(&1); for row in rows {} rows.iter(); }"),
            ("src/app/view.rs", "fn f(all: &HashMap<u8, u8>) { all.iter(); }"),
        ],
    },
];

/// The lines, if the rule concerns the file at all.
fn within(concerned: bool, lines: Vec<usize>) -> Vec<usize> {
    if concerned { lines } else { Vec::new() }
}

/// The lines of shipped code that name a path of which `wrong` says yes.
fn named(concerned: bool, source: &Source, wrong: impl Fn(&Named) -> bool) -> Vec<usize> {
    let paths = if concerned { source.shipped_paths() } else { Vec::new() };
    paths.into_iter().filter(|path| wrong(path)).map(|path| path.line).collect()
}

/// The lines of attributes that contain this word and a bracket after it.
fn lines_in_attributes(source: &Source, word: &str) -> Vec<usize> {
    attributes(source).filter(|inner| !lines_with(inner, &[word, "("]).is_empty()).filter_map(line_of).collect()
}

/// The lines of `#[expect(…)]` without a reason.
fn bare_expects(source: &Source) -> Vec<usize> {
    let expects = attributes(source).filter(|inner| !lines_with(inner, &["expect", "("]).is_empty());
    expects.filter(|inner| lines_with(inner, &["reason", "="]).is_empty()).filter_map(line_of).collect()
}

fn attributes(source: &Source) -> impl Iterator<Item = &[Token]> {
    let starts = source.tokens.iter().enumerate().filter(|(_, token)| token.text == "#");
    starts.filter_map(|(place, _)| {
        let after = source.tokens.get(place + 1..)?;
        let after = if after.first()?.text == "!" { after.get(1..)? } else { after };
        if after.first()?.text == "[" { after.get(..bracketed(after)) } else { None }
    })
}

fn line_of(tokens: &[Token]) -> Option<usize> {
    tokens.first().map(|token| token.line)
}

/// The lines that walk through something declared in the same file as a hash map or set.
fn walks_of_hashes(source: &Source) -> Vec<usize> {
    const WALKS: [&str; 9] =
        ["iter", "iter_mut", "into_iter", "keys", "into_keys", "values", "values_mut", "into_values", "drain"];
    let tokens = &source.shipped;
    let mut lines = Vec::new();
    for name in hashes(tokens) {
        for walk in WALKS {
            lines.extend(lines_with(tokens, &[&name, ".", walk, "("]));
        }
        for before in [&["in"][..], &["in", "&"], &["in", "&", "mut"], &["in", "self", "."], &["in", "&", "self", "."]] {
            let row: Vec<&str> = before.iter().copied().chain([name.as_str(), "{"]).collect();
            lines.extend(lines_with(tokens, &row));
        }
    }
    lines
}

/// The names declared as hash maps or sets: `name: Arc<HashMap<…>>`, `let name = HashSet::new()`.
fn hashes(tokens: &[Token]) -> BTreeSet<String> {
    const AROUND: [&str; 13] = [":", "=", "&", "mut", "<", "Arc", "Rc", "Mutex", "RefCell", "Option", "std", "collections", "::"];
    let mut names = BTreeSet::new();
    for (place, token) in tokens.iter().enumerate() {
        if matches!(token.text.as_str(), "HashMap" | "HashSet") {
            let before = tokens.get(..place).unwrap_or_default();
            let skipped = before.iter().rev().take_while(|token| AROUND.contains(&token.text.as_str())).count();
            let declares = before.iter().rev().take(skipped).any(|token| matches!(token.text.as_str(), ":" | "="));
            let name = before.iter().rev().nth(skipped).filter(|name| declares && name.sort == Sort::Word);
            names.extend(name.map(|name| name.text.clone()));
        }
    }
    names
}
