//! Boards that are written: examples, new ones, and those without what an audience may not see.

use std::path::{Path, PathBuf};

use schaubild::catalogue;
use schaubild::model::{Contact, Visibility};
use schaubild::save;
use tempfile::TempDir;

use super::{Outcome, example_text, schaubild, with_input};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn path_in(folder: &TempDir, name: &str) -> (PathBuf, String) {
    let path = folder.path().join(name);
    let text = path.to_str().unwrap().to_owned();
    (path, text)
}

#[test]
fn nothing_is_overwritten_unasked() {
    let folder = folder();
    let (path, to) = path_in(&folder, "region.ron");
    let [svg, png] = ["falkenrode-logo.svg", "falkenrode-foerderung.png"].map(|logo| path_in(&folder, logo).1);
    schaubild(&["example", "--to", &to]).check(0, "", &format!("Geschrieben: {to}\nGeschrieben: {svg}\nGeschrieben: {png}\n"));
    let first = std::fs::read(&path).unwrap();
    schaubild(&["example", "ginsterheid", "--to", &to]).check(
        1,
        "",
        &format!("Fehler: Die Datei gibt es schon; zum Ersetzen bitte „--overwrite“ angeben: {to}\n"),
    );
    assert_eq!(std::fs::read(&path).unwrap(), first);
    schaubild(&["example", "ginsterheid", "--to", &to, "--lang", "en"]).check(
        1,
        "",
        &format!("Error: The file exists already; to replace it, please add “--overwrite”: {to}\n"),
    );
    let replaced = schaubild(&["example", "ginsterheid", "--to", &to, "--overwrite"]);
    let (previous, kept) = path_in(&folder, "region.vorher.ron");
    replaced.check(0, "", &format!("Geschrieben: {to}\nDie vorige Fassung bleibt als: {kept}\n"));
    assert_eq!(std::fs::read(previous).unwrap(), first);
    assert_ne!(std::fs::read(&path).unwrap(), first);
}

#[test]
fn files_of_logos_are_not_copied_for_others() {
    let folder = folder();
    let (from, to) = (path_in(&folder, "region.ron").1, path_in(&folder, "b").0);
    assert_eq!(schaubild(&["example", "--to", &from]).code, 0);
    std::fs::create_dir(&to).unwrap();
    let given = to.join("b.ron");
    let outcome = schaubild(&["anonymize", &from, "--audience", "public", "--to", given.to_str().unwrap(), "--lang", "en"]);
    let told = "Note: Logos are not copied along (falkenrode-logo.svg, falkenrode-foerderung.png), because the files may say who \
                made them and where; please put checked versions beside the new file\n";
    assert!(outcome.err.contains(told), "{}", outcome.err);
    assert_eq!(std::fs::read_dir(&to).unwrap().count(), 1);
}

#[test]
fn a_pdf_is_on_a3_whatever_else_is_written_with_it() {
    let folder = folder();
    let (pdf, pdf_text) = path_in(&folder, "tafel.pdf");
    let (svg, svg_text) = path_in(&folder, "tafel.svg");
    let outcome = schaubild(&["export", "--to", &pdf_text, "--to", &svg_text]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert!(outcome.err.contains(&format!("Geschrieben: {pdf_text}\n")), "{}", outcome.err);
    let pdf = std::fs::read(pdf).unwrap();
    let box_of_page = b"/MediaBox[0 0 1190.55";
    assert!(pdf.starts_with(b"%PDF-1.7") && pdf.windows(box_of_page.len()).any(|part| part == box_of_page));
    assert!(std::fs::read_to_string(svg).unwrap().contains("viewBox=\"0 0 960 540\""));
}

#[test]
fn an_example_passes_through_a_pipe_unchanged() {
    let example = schaubild(&["example", "--to", "-"]);
    assert_eq!((example.code, example.err.as_str()), (0, ""));
    let board = save::load_bytes(example.out.as_bytes()).unwrap();
    assert!(board.notes.is_empty(), "{:?}", board.notes);
    assert_eq!(board.board, catalogue::example(None).unwrap().board().unwrap());
}

#[test]
fn agendas_come_along_with_any_axes() {
    let folder = folder();
    let (path, to) = path_in(&folder, "neu.ron");
    let outcome = schaubild(&["new", "--template", "ablaeufe", "--areas", "arbeit-8", "--to", &to]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let board = save::load(&path).unwrap().board;
    assert_eq!((board.areas().len(), board.meetings().len(), board.kinds().len()), (8, 10, 65));
}

#[test]
fn a_new_board_has_what_was_asked_for() {
    let folder = folder();
    let (path, to) = path_in(&folder, "neu.ron");
    let args = ["new", "--template", "kurz-6", "--areas", "arbeit-8", "--groups", "erweitert", "--title", "Kreis Probe"];
    let kinds = ["--kind", "jobcenter", "--kind", "sonstige", "--to", &to];
    let outcome = schaubild(&[&args[..], &kinds].concat());
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.err.starts_with("Jobcenter: "), "{}", outcome.err);
    assert!(
        outcome.err.contains("Hinweis: Für diese Akteursart sind keine typischen Zuständigkeiten hinterlegt"),
        "{}",
        outcome.err
    );
    let board = save::load(&path).unwrap().board;
    assert_eq!(board.head().title, "Kreis Probe");
    assert!(board.head().board.as_str().starts_with("kreis-probe."));
    assert_eq!((board.statuses().len(), board.areas().len(), board.target_groups().len()), (6, 8, 24));
    assert_eq!(board.actors().len(), 2);
    assert!(!board.responsibilities().is_empty());
    let check = schaubild(&["check", &to]);
    assert_eq!(check.code, 0, "{check:?}");
}

#[test]
fn every_template_makes_a_board() {
    let table = schaubild(&["templates"]);
    assert_eq!(table.code, 0);
    let names: Vec<&str> = table.out.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names.len(), catalogue::templates().len());
    for name in names {
        let outcome = schaubild(&["new", "--template", name, "--to", "-"]);
        assert_eq!((outcome.code, outcome.err.as_str()), (0, ""), "{name}");
        assert!(save::load_bytes(outcome.out.as_bytes()).unwrap().notes.is_empty(), "{name}");
    }
}

/// The example, anonymized, as text.
fn anonymized(audience: &str) -> Outcome {
    with_input(&["anonymize", "-", "--to", "-", "--audience", audience], example_text().as_bytes(), &[])
}

#[test]
fn a_public_board_names_no_contact_of_the_network() {
    let whole = catalogue::example(None).unwrap().board().unwrap();
    let (public, network) = (anonymized("public"), anonymized("network"));
    assert_eq!((public.code, network.code), (0, 0));
    let is_public = |contact: &Contact| contact.visibility == Visibility::Public;
    assert_eq!(whole.contacts().iter().filter(|contact| is_public(contact)).count(), 9);
    for contact in whole.contacts() {
        for text in [&contact.name, &contact.phone, &contact.email] {
            assert_eq!(public.out.contains(text.as_str()), is_public(contact), "{text}");
            assert_eq!(network.out.contains(text.as_str()), !contact.lacks_ground(), "{text}");
        }
    }
    for note in whole.cell_notes() {
        assert!(note.remark.is_empty() || !network.out.contains(&note.remark), "{}", note.remark);
    }
    assert!(!network.out.contains("source: "), "where something was learned is internal");
    assert!(public.err.starts_with("Weggelassen: 19 Ansprechpersonen, "), "{}", public.err);
}

#[test]
fn what_was_anonymized_is_a_board_with_the_same_grid() {
    let counts = |text: &str| with_input(&["check", "-", "--json"], text.as_bytes(), &[]).json()["counts"].clone();
    let (whole, public) = (counts(example_text()), counts(&anonymized("public").out));
    for key in ["covers", "pairs", "covered", "without_lead", "gaps", "not_intended", "responsibilities", "actors"] {
        assert_eq!(whole[key], public[key], "{key}");
    }
    assert_eq!(public["contacts"], 9);
    let twice = with_input(&["anonymize", "-", "--to", "-", "--audience", "public"], anonymized("public").out.as_bytes(), &[]);
    assert_eq!(twice.err, "Es war nichts wegzulassen\n");
}

#[test]
fn a_board_is_never_anonymized_onto_itself() {
    let folder = folder();
    let (path, name) = path_in(&folder, "board.ron");
    std::fs::write(&path, example_text()).unwrap();
    let outcome = schaubild(&["anonymize", &name, "--to", &name, "--audience", "public", "--overwrite"]);
    outcome.check(2, "", &format!("Fehler: Das Ziel ist das Board selbst; bitte einen anderen Namen wählen: {name}\n"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), example_text());
    assert_eq!(entries(folder.path()), 1);
}

#[test]
fn a_board_is_not_lost_as_the_previous_version_of_its_own_copy() {
    let folder = folder();
    let (whole, source) = path_in(&folder, "region.vorher.ron");
    let (_, copy) = path_in(&folder, "region.ron");
    std::fs::write(&whole, example_text()).unwrap();
    let args = ["anonymize", &source, "--to", &copy, "--audience", "public", "--overwrite"];
    assert_eq!(schaubild(&args).code, 0, "there is nothing yet that would be kept");
    schaubild(&args).check(
        2,
        "",
        &format!(
            "Fehler: Das Board läge danach nicht mehr dort, denn dort wird die vorige Fassung des Ziels abgelegt; bitte einen anderen Namen wählen: {source}\n"
        ),
    );
    assert_eq!(std::fs::read_to_string(&whole).unwrap(), example_text());
}

fn entries(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}
