//! Other programs on the file: qpdf and poppler, where they are installed.

use std::path::Path;
use std::process::Command;

use schaubild::layout::{Options, Page};
use schaubild::model::ViewSpec;
use tempfile::TempDir;

use crate::pdf::{a3, region, written};

/// Output of a program about a file; `None`, and a word about it, where the program is not installed.
#[expect(clippy::print_stdout, reason = "who runs the tests is to know what was not looked at")]
fn told(program: &str, args: &[&str], file: &Path) -> Option<String> {
    let Ok(output) = Command::new(program).args(args).arg(file).args((program == "pdftotext").then_some("-")).output() else {
        println!("{program} is not installed; skipped");
        return None;
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn other_programs_find_nothing_wrong() {
    let folder = TempDir::new().unwrap();
    let focus = region("falkenrode").areas().iter().take(1).map(|area| area.id.clone()).collect();
    for (name, options) in [
        ("falkenrode", a3()),
        ("ginsterheid", a3()),
        ("focus", Options { spec: ViewSpec { focus, ..a3().spec }, page: a3().page.portrait(), ..a3() }),
    ] {
        let path = folder.path().join(format!("{name}.pdf"));
        let board = if name == "ginsterheid" { region(name) } else { region("falkenrode") };
        std::fs::write(&path, written(&board, &options).1).unwrap();
        if let Some(found) = told("qpdf", &["--check"], &path) {
            assert!(found.contains("No syntax or stream encoding errors found"), "{found}");
        }
        if let Some(fonts) = told("pdffonts", &[], &path) {
            let lines: Vec<&str> = fonts.lines().skip(2).collect();
            assert_eq!(lines.len(), 2, "{fonts}");
            for line in lines {
                let words: Vec<&str> = line.split_whitespace().collect();
                assert!(words[0].contains("+SourceSans3-"), "{line}");
                assert!(line.contains("yes yes yes"), "embedded, subset, readable: {line}");
            }
        }
        if let Some(info) = told("pdfinfo", &[], &path) {
            for wanted in ["Tagged:          yes", "Pages:           1", "(A3)", "Title:           "] {
                assert!(info.contains(wanted), "{wanted} in {info}");
            }
        }
        if let Some(tags) = told("pdfinfo", &["-struct-text"], &path) {
            for wanted in ["\"(§§ 25a, 25b)\"", "THead", "/Scope /Row", "/Headers"] {
                assert!(tags.contains(wanted) || name == "focus" && wanted.starts_with('"'), "{wanted}");
            }
        }
        if let Some(text) = told("pdftotext", &["-raw"], &path) {
            for wanted in ["Jobcenter", "Familiennachzug", "Agentur für Arbeit"] {
                assert!(text.contains(wanted) || name != "falkenrode", "{wanted}");
            }
        }
    }
}

#[test]
fn another_program_reads_a_hyphen_at_the_end_of_a_line_as_a_soft_one() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("narrow.pdf");
    let narrow = Options { page: Page::named("200x300").unwrap(), ..Options::default() };
    std::fs::write(&path, written(&region("falkenrode"), &narrow).1).unwrap();
    if let Some(text) = told("pdftotext", &["-raw"], &path) {
        assert!(text.contains("Familien\u{AD}\nnachzug"), "{text}");
    }
}
