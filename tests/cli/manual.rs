//! The manual pages and the completions for shells, which packages bring along: they say what the command line is today.
//! `INSTA_UPDATE=always cargo test --test cli` writes them anew.

use std::path::Path;
use std::{env, fs, io};

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;
use schaubild::cli;
use schaubild::text::Lang;

/// Headings of the page as `clap_mangen` writes them, in German and in English.
const HEADINGS: [(&str, &str, &str); 4] = [
    ("NAME", "BEZEICHNUNG", "NAME"),
    ("SYNOPSIS", "ÜBERSICHT", "SYNOPSIS"),
    ("OPTIONS", "OPTIONEN", "OPTIONS"),
    ("EXTRA", "BEMERKUNGEN", "NOTES"),
];

/// Text of a part of a page.
fn part(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    // Each part begins with the same two lines, which say how to write an apostrophe.
    let lines = text.lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "));
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// The page of the whole command line, every command a section of its own.
fn page(lang: Lang) -> String {
    let mut whole = cli::arguments(lang);
    whole.build();
    let man = Man::new(whole.clone()).title("SCHAUBILD").date("").manual("Schaubild").source("");
    let mut text = String::from(".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n");
    text += &part(|to| man.render_title(to));
    text += &part(|to| man.render_name_section(to));
    text += &part(|to| man.render_synopsis_section(to));
    text += &part(|to| man.render_options_section(to));
    text += &part(|to| man.render_extra_section(to));
    for (name, german, english) in HEADINGS {
        let heading = if lang == Lang::De { german } else { english };
        text = text.replace(&format!(".SH {name}\n"), &format!(".SH {heading}\n"));
    }
    whole.get_subcommands().fold(text, |text, command| text + &section(command))
}

fn section(command: &Command) -> String {
    let man = Man::new(command.clone());
    let mut text = format!(".SH \"schaubild {}\"\n", command.get_name());
    text += &part(|to| man.render_description_section(to));
    text += &part(|to| man.render_synopsis_section(to));
    text += &part(|to| man.render_options_section(to));
    if command.get_after_help().is_some() {
        text += &part(|to| man.render_extra_section(to));
    }
    // Only the command has a heading, its parts are paragraphs.
    [".SH DESCRIPTION\n", ".SH SYNOPSIS\n", ".SH OPTIONS\n", ".SH EXTRA\n"]
        .iter()
        .fold(text, |text, head| text.replace(head, ".PP\n"))
}

fn completion(shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut cli::arguments(Lang::En), "schaubild", &mut bytes);
    String::from_utf8(bytes).unwrap()
}

fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux").join(name);
    if env::var("INSTA_UPDATE").is_ok_and(|wish| wish == "always") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == text, "packaging/linux/{name} is old; INSTA_UPDATE=always cargo test --test cli writes it anew");
}

#[test]
fn the_manual_pages_tell_of_every_command() {
    check("man/schaubild.1", &page(Lang::En));
    check("man/de/schaubild.1", &page(Lang::De));
}

#[test]
fn shells_complete_every_command() {
    check("completions/schaubild.bash", &completion(Shell::Bash));
    check("completions/_schaubild", &completion(Shell::Zsh));
    check("completions/schaubild.fish", &completion(Shell::Fish));
}
