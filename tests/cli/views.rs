//! `export --views`: saved views one after the other, and what is said where there is none, or nothing of one.

use std::fs;
use std::path::Path;

use super::{Outcome, example_text, schaubild, with_input};

/// Files of a folder that lives as long as this.
struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn names(&self) -> Vec<String> {
        let mut all: Vec<String> = fs::read_dir(&self.0).unwrap().map(|file| name(&file.unwrap().path())).collect();
        all.sort();
        all
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn exported(args: &[&str]) -> Outcome {
    schaubild(&[&["export", "--overwrite"], args].concat())
}

/// The text of a page of a PDF, and its size.
fn sizes(path: &str) -> Vec<(f32, f32)> {
    let file = lopdf::Document::load(path).unwrap();
    let side = |page: lopdf::ObjectId, place: usize| {
        let page = file.get_dictionary(page).unwrap();
        page.get(b"MediaBox").unwrap().as_array().unwrap().get(place).unwrap().as_float().unwrap().round()
    };
    file.page_iter().map(|page| (side(page, 2), side(page, 3))).collect()
}

#[test]
fn all_saved_views_are_the_pages_of_one_pdf_and_a_picture_each() {
    let files = Files::new();
    let to = ["--to", &files.path("a.pdf"), "--to", &files.path("b.svg"), "--to", &files.path("c.png")];
    let done = exported(&[&["--views", "all", "--width", "600"], &to[..]].concat());
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(files.names(), ["a.pdf", "b-1.svg", "b-2.svg", "b-3.svg", "c-1.png", "c-2.png", "c-3.png"]);
    assert_eq!(sizes(&files.path("a.pdf")), [(1191.0, 842.0); 3]);
    // Each is what the view alone would be.
    for (number, view) in ["Arbeit und Ausbildung", "Ohne Aufenthaltstitel", "Zielgruppe EU"].into_iter().enumerate() {
        assert_eq!(exported(&["--view", view, "--to", &files.path("one.svg")]).code, 0);
        let page = fs::read(files.path(&format!("b-{}.svg", number + 1))).unwrap();
        assert!(fs::read(files.path("one.svg")).unwrap() == page, "{view}");
    }
}

#[test]
fn some_views_are_picked_in_the_order_of_the_board_and_arguments_go_before_them() {
    let files = Files::new();
    let to = files.path("a.svg");
    let done = exported(&["--views", "zielgruppe eu, Arbeit und Ausbildung", "--page", "4:3", "--theme", "bw", "--to", &to]);
    assert_eq!((done.code, files.names()), (0, vec!["a-1.svg".to_owned(), "a-2.svg".to_owned()]), "{}", done.err);
    let svg = |number: usize| fs::read_to_string(files.path(&format!("a-{number}.svg"))).unwrap();
    assert!(svg(1).contains("id=\"cells__arbeit__ohne-titel\"") && svg(1).contains("width=\"720pt\""));
    assert!(svg(2).contains("Auswahl: EU-Bürgerinnen"));
    // One view is one file, without a number.
    let one = files.path("one.svg");
    assert_eq!(exported(&["--views", "Zielgruppe EU", "--to", &one]).code, 0);
    assert!(Path::new(&one).is_file());
    let done = exported(&["--views", "all", "--view", "matrix", "--to", &files.path("m.pdf")]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(sizes(&files.path("m.pdf")).len(), 3);
}

#[test]
fn every_view_has_its_own_page() {
    let files = Files::new();
    let text = example_text().replacen("focus: [\"arbeit\", \"ausbildung\"],", "focus: [\"arbeit\"], page: \"16:9\",", 1);
    let args = ["export", "-", "--views", "all", "--to", &files.path("a.pdf")];
    assert_eq!(with_input(&args, text.as_bytes(), &[]).code, 0);
    assert_eq!(sizes(&files.path("a.pdf")), [(960.0, 540.0), (1191.0, 842.0), (1191.0, 842.0)]);
}

#[test]
fn a_view_that_leaves_nothing_is_said_and_the_others_are_written() {
    let files = Files::new();
    let hide = |areas: &str| exported(&["--views", "all", "--hide", areas, "--to", &files.path("a.pdf")]);
    let done = hide("Arbeit,Ausbildung");
    let said = "Hinweis: Ansicht „Arbeit und Ausbildung“: Die Bereiche bei „--focus“ sind ausgeblendet\n";
    assert!(done.code == 0 && done.err.contains(said), "{}", done.err);
    assert_eq!(sizes(&files.path("a.pdf")).len(), 2);
    let areas = "Aufenthalt & Recht,Existenzsicherung,Wohnen,Sprache,Kita & Schule,Ausbildung,Anerkennung,Arbeit,Gesundheit,\
                 Teilhabe & Ehrenamt,Beratung,Mobilität";
    let done = exported(&["--views", "Ohne Aufenthaltstitel", "--hide", areas, "--to", &files.path("b.pdf")]);
    let said = "Fehler: Ansicht „Ohne Aufenthaltstitel“: Es bliebe kein Bereich";
    assert!(done.code == 2 && done.err.contains(said) && !files.names().contains(&"b.pdf".to_owned()), "{}", done.err);
}

#[test]
fn a_page_too_small_for_a_view_says_which() {
    let files = Files::new();
    let done = exported(&["--views", "all", "--page", "100x80", "--to", &files.path("a.pdf")]);
    assert!(
        done.code == 1 && done.err.contains("Fehler: Ansicht „Arbeit und Ausbildung“: Selbst mit der kleinsten"),
        "{}",
        done.err
    );
    assert!(files.names().is_empty());
}

#[test]
fn what_is_wrong_with_the_views_is_said() {
    let refused = |args: &[&str], message: &str| {
        let files = Files::new();
        let done = exported(&[args, &["--to", &files.path("a.pdf")]].concat());
        assert_eq!((done.code, files.names().len()), (2, 0), "{args:?}");
        assert!(done.err.contains(message), "{args:?}: {}", done.err);
    };
    let known = "Bekannt sind: all, Arbeit und Ausbildung, Ohne Aufenthaltstitel, Zielgruppe EU\n";
    refused(&["--views", "Plan"], &format!("Fehler: Die Ansicht „Plan“ gibt es nicht\n{known}"));
    let both = "Fehler: „--view“ nennt eine gespeicherte Ansicht und „--views“ mehrere; bitte nur eines von beiden angeben\n";
    refused(&["--views", "all", "--view", "Zielgruppe EU"], both);
    let stream = exported(&["--views", "all", "--to", "-", "--format", "svg"]);
    assert!(stream.code == 2 && stream.out.is_empty() && stream.err.contains("Es sind 3 Seiten"), "{}", stream.err);

    let start = example_text().find("    views: [").unwrap();
    let end = example_text().find("    legal_checks: [").unwrap();
    let (before, after) = (example_text().get(..start).unwrap(), example_text().get(end..).unwrap());
    for (lang, message) in [
        (
            "de",
            "Fehler: In dieser Fassung hat das Board keine gespeicherte Ansicht; bitte im Fenster eine anlegen (Neue Ansicht …)",
        ),
        ("en", "Error: In this version the board has no saved view; please make one in the window (New view …), or leave out"),
    ] {
        let files = Files::new();
        let args = ["export", "-", "--lang", lang, "--views", "all", "--to", &files.path("a.pdf")];
        let done = with_input(&args, format!("{before}{after}").as_bytes(), &[]);
        assert!(done.code == 2 && done.err.starts_with(message), "{}", done.err);
    }
}

#[test]
fn a_view_of_disputes_is_for_those_within_alone() {
    let files = Files::new();
    let view = "views: [(id: \"streit\", name: \"Streit\", filter: (states: [Disputed])),";
    let text = example_text().replacen("views: [", view, 1);
    let count = |audience: &str| {
        let path = files.path("a.pdf");
        let args = ["export", "-", "--views", "all", "--overwrite", "--audience", audience, "--to", &path];
        let done = with_input(&args, text.as_bytes(), &[]);
        assert_eq!(done.code, 0, "{}", done.err);
        let bytes = fs::read(&path).unwrap();
        (sizes(&path).len(), bytes.windows(6).any(|part| part == b"Streit") || done.err.contains("Streit"))
    };
    assert_eq!(count("public"), (3, false));
    let (pages, _) = count("internal");
    assert_eq!(pages, 4);
}
