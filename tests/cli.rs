//! The real program without a window: exit codes, messages word for word, what goes where, and what an audience gets to read.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use schaubild::save;
use tempfile::TempDir;

/// What the program did.
#[derive(Debug)]
struct Outcome {
    code: i32,
    out: String,
    err: String,
}

impl Outcome {
    fn check(&self, code: i32, out: &str, err: &str) {
        assert_eq!((self.code, self.out.as_str(), self.err.as_str()), (code, out, err));
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs the program in an environment that has no language.
fn schaubild(args: &[&str]) -> Outcome {
    with_input(args, b"", &[])
}

fn with_input(args: &[&str], input: &[u8], env: &[(&str, &str)]) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schaubild"));
    command.args(args).env_clear().envs(env.iter().copied());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Outcome { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn example_text() -> &'static str {
    save::example(None).unwrap().source()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn path_in(folder: &TempDir, name: &str) -> (PathBuf, String) {
    let path = folder.path().join(name);
    let text = path.to_str().unwrap().to_owned();
    (path, text)
}

#[test]
fn help_is_german_and_english() {
    let german = schaubild(&["--help"]);
    assert_eq!(german.code, 0);
    assert_eq!(german.err, "");
    let expected = "\
Schaubild: Wer ist in der Region wofür zuständig?

Aufruf: schaubild [BOARD]
       schaubild BEFEHL …

Befehle:
  check      Prüft ein Board: Ladehinweise, Unstimmigkeiten, Kennzahlen
  list       Zeigt eine Liste des Boards
  templates  Zeigt die mitgelieferten Vorlagen
  new        Legt ein neues Board aus Vorlagen an
  example    Schreibt eine Beispielregion
  anonymize  Schreibt ein Board ohne das, was nicht alle sehen dürfen

Optionen:
      --lang <de|en>  Sprache: de oder en
  -h, --help          Zeigt diese Hilfe
  -V, --version       Zeigt die Version
";
    assert!(german.out.starts_with(expected), "{}", german.out);
    let english = with_input(&["--help"], b"", &[("LANG", "en_US.UTF-8")]);
    assert!(english.out.starts_with("Schaubild: who is responsible for what in a region\n\nUsage: schaubild [BOARD]"));
}

#[test]
fn no_english_stands_in_german_help() {
    for command in [&["--help"][..], &["check", "-h"], &["list", "-h"], &["new", "-h"], &["example", "-h"], &["anonymize", "-h"]]
    {
        let help = schaubild(command);
        assert_eq!(help.code, 0);
        for word in ["Usage", "Options", "Arguments", "Commands", "Print", "possible values", "default", "FILE", "[OPTIONS]"] {
            assert!(!help.out.contains(word), "{word} in {}", help.out);
        }
        assert!(help.out.contains("Aufruf: schaubild"), "{}", help.out);
        assert!(!help.out.contains("\n\n\n"), "{}", help.out);
    }
}

#[test]
fn help_of_a_command_says_what_it_takes() {
    schaubild(&["check", "--help"]).check(
        0,
        "\
Prüft ein Board: Ladehinweise, Unstimmigkeiten, Kennzahlen

Aufruf: schaubild check [BOARD] [--json]

Angaben:
  [BOARD]  Datei des Boards; ohne Angabe das eingebaute Beispiel

Optionen:
      --json          Ausgabe als JSON
      --lang <de|en>  Sprache: de oder en
  -h, --help          Zeigt diese Hilfe

Ergebnis: 0 in Ordnung, 1 nicht lesbar, 2 falscher Aufruf, 3 Unstimmigkeiten
",
        "",
    );
}

#[test]
fn wrong_use_is_told_in_words_and_ends_with_two() {
    let cases: &[(&[&str], &str, &str)] = &[
        (
            &["chekc"],
            "Fehler: Den Befehl „chekc“ gibt es nicht; meinten Sie „check“?\n\
             Bekannt sind: check, list, templates, new, example, anonymize\nMehr dazu: schaubild --help\n",
            "Error: There is no command “chekc”; did you mean “check”?\n\
             Known are: check, list, templates, new, example, anonymize\nMore about it: schaubild --help\n",
        ),
        (
            &["check", "--jsn"],
            "Fehler: Die Angabe „--jsn“ ist unbekannt; meinten Sie „--json“?\nMehr dazu: schaubild --help\n",
            "Error: The argument “--jsn” is unknown; did you mean “--json”?\nMore about it: schaubild --help\n",
        ),
        (
            &["list"],
            "Fehler: Es fehlt: <LISTE>\nMehr dazu: schaubild --help\n",
            "Error: Missing: <LIST>\nMore about it: schaubild --help\n",
        ),
        (
            &["example", "--to"],
            "Fehler: Zu „--to <DATEI>“ fehlt der Wert\nMehr dazu: schaubild --help\n",
            "Error: “--to <FILE>” lacks its value\nMore about it: schaubild --help\n",
        ),
        (
            &["check", "--json", "--json"],
            "Fehler: „--json“ steht zweimal da\nMehr dazu: schaubild --help\n",
            "Error: “--json” stands there twice\nMore about it: schaubild --help\n",
        ),
        (
            &["list", "statsues"],
            "Fehler: Die Liste „statsues“ gibt es nicht; meinten Sie „statuses“?\n\
             Bekannt sind: statuses, areas, groups, kinds, actors, responsibilities\n",
            "Error: There is no list “statsues”; did you mean “statuses”?\n\
             Known are: statuses, areas, groups, kinds, actors, responsibilities\n",
        ),
        (
            &["example", "falkenrod", "--to", "-"],
            "Fehler: Die Beispielregion „falkenrod“ gibt es nicht; meinten Sie „falkenrode“?\n\
             Bekannt sind: falkenrode, ginsterheid\n",
            "Error: There is no example region “falkenrod”; did you mean “falkenrode”?\n\
             Known are: falkenrode, ginsterheid\n",
        ),
        (
            &["anonymize", "-", "--to", "-", "--audience", "intern"],
            "Fehler: Den Empfängerkreis „intern“ gibt es nicht\nBekannt sind: public, network\n",
            "Error: There is no audience “intern”\nKnown are: public, network\n",
        ),
        (
            &["new", "--template", "kurz-6", "--kind", "jobcentr", "--to", "-"],
            "Fehler: Die Akteursart „jobcentr“ gibt es nicht; meinten Sie „jobcenter“?\n\
             Alle Akteursarten zeigt „schaubild list kinds“\n",
            "Error: There is no kind of institution “jobcentr”; did you mean “jobcenter”?\n\
             All kinds are shown by “schaubild list kinds”\n",
        ),
        (
            &["list", "areas", "--actor", "ABH"],
            "Fehler: „--actor“ geht nur mit der Liste „responsibilities“\n",
            "Error: “--actor” goes with the list “responsibilities” only\n",
        ),
        (
            &["new", "--template", "bereiche-arbeit-8", "--areas", "ankommen-8", "--to", "-"],
            "Fehler: Die Vorlage „bereiche-arbeit-8“ bringt selbst mit: Aktivitätsbereiche\n",
            "Error: The template “bereiche-arbeit-8” brings these itself: activity areas\n",
        ),
    ];
    for (args, german, english) in cases {
        schaubild(args).check(2, "", german);
        let in_english: Vec<&str> = ["--lang", "en"].iter().chain(*args).copied().collect();
        schaubild(&in_english).check(2, "", english);
    }
}

#[test]
fn a_mistyped_template_is_recognized_by_the_name_of_its_preset() {
    let outcome = schaubild(&["new", "--template", "kurz6", "--to", "-"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.err.starts_with("Fehler: Die Vorlage „kurz6“ gibt es nicht; meinten Sie „kurz-6“?\nBekannt sind: status-"));
}

#[test]
fn the_example_is_sound_and_counts() {
    let outcome = schaubild(&["check"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(
        outcome.err,
        "Kein Board angegeben; verwendet wird das eingebaute Beispiel „Landkreis Falkenrode: Wer ist wofür zuständig?“\n"
    );
    assert!(outcome.out.contains("\n    540  Zuordnungen zu Feldern\n"), "{}", outcome.out);
    assert!(outcome.out.contains("\n  Wohnen, 5 Status: ohne Federführung\n"), "{}", outcome.out);
    assert!(outcome.out.ends_with("\nKeine Unstimmigkeiten\n"), "{}", outcome.out);
}

#[test]
fn every_example_is_sound() {
    for example in save::examples() {
        let outcome = with_input(&["check", "-"], example.source().as_bytes(), &[]);
        assert_eq!(outcome.code, 0, "{}: {outcome:?}", example.name());
    }
}

#[test]
fn json_of_check_has_its_fields() {
    let outcome = with_input(&["check", "-", "--json", "--lang", "en"], example_text().as_bytes(), &[]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    let json = outcome.json();
    let mut fields: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["board", "counts", "hints", "inconsistencies", "notes", "sound", "source"]);
    assert_eq!(json["source"], serde_json::json!({ "kind": "input", "path": null }));
    assert_eq!(json["board"]["as_of"], "2026-04-23");
    assert_eq!(json["sound"], true);
    assert_eq!(
        json["counts"],
        serde_json::json!({
            "statuses": 11, "areas": 12, "target_groups": 8, "actors": 25, "contacts": 28, "responsibilities": 58,
            "cells": 132, "covers": 540, "pairs": 528, "covered": 119, "without_lead": 8, "empty": 13, "open": 0,
            "gaps": 12, "not_intended": 1, "disputed": 0, "fullest": 10,
        })
    );
    let lead = json["hints"].as_array().unwrap().iter().find(|hint| hint["code"] == "without-lead").unwrap();
    assert_eq!(lead["text"], "Aufenthalt & Recht, EU-Bürgerinnen und EU-Bürger: nobody leads");
}

#[test]
fn an_inconsistent_board_ends_with_three() {
    let text = example_text().replacen("short: \"ABH\"", "short: \"Jobcenter\"", 1);
    assert_ne!(text, example_text());
    let outcome = with_input(&["check", "-"], text.as_bytes(), &[]);
    assert_eq!(outcome.code, 3);
    let line = "Den Kurznamen „Jobcenter“ tragen mehrere Institutionen: „Ausländerbehörde“ und „Jobcenter Falkenrode“\n";
    assert!(outcome.out.contains(&format!("\nUnstimmigkeiten (1)\n  {line}")), "{}", outcome.out);
}

#[test]
fn a_repaired_board_ends_with_three_and_says_what_was_repaired() {
    let text = example_text().replacen("short: \"ABH\"", "kurz: \"ABH\"", 1);
    let outcome = with_input(&["check", "-"], text.as_bytes(), &[]);
    assert_eq!(outcome.code, 3);
    assert!(outcome.out.contains("\nLadehinweise (1)\n  Zeile "), "{}", outcome.out);
}

#[test]
fn what_cannot_be_read_ends_with_one() {
    schaubild(&["check", "fehlt.ron"]).check(
        1,
        "",
        "Fehler: Die Datei gibt es nicht; bitte Namen und Ordner prüfen: fehlt.ron\n",
    );
    let empty = with_input(&["check", "-", "--lang", "en"], b"", &[]);
    assert_eq!((empty.code, empty.out.as_str()), (1, ""));
    assert!(empty.err.starts_with("Error: "), "{}", empty.err);
}

#[test]
fn lists_are_columns_or_json() {
    let areas = schaubild(&["list", "areas", "-"]);
    assert_eq!(areas.code, 1, "an empty input is no board");
    let groups = with_input(&["list", "groups", "-"], example_text().as_bytes(), &[]);
    assert_eq!(groups.out.lines().next(), Some("Kennung          Kürzel  Name"));
    assert_eq!(groups.out.lines().count(), 9);
    let sizes = [("statuses", 11), ("areas", 12), ("groups", 8), ("kinds", 65), ("actors", 25), ("responsibilities", 58)];
    for (list, size) in sizes {
        let json = with_input(&["list", list, "-", "--json"], example_text().as_bytes(), &[]).json();
        assert_eq!(json["list"], list);
        assert_eq!(json["items"].as_array().unwrap().len(), size, "{list}");
        let rows = with_input(&["list", list, "-"], example_text().as_bytes(), &[]).out.lines().count();
        assert_eq!(rows, size + 1, "{list}");
    }
}

#[test]
fn responsibilities_of_one_institution_are_found_by_any_of_its_names() {
    let of =
        |name: &str| with_input(&["list", "responsibilities", "-", "--json", "--actor", name], example_text().as_bytes(), &[]);
    let json = of("Jobcenter").json();
    let items = json["items"].as_array().unwrap();
    assert!(!items.is_empty());
    for item in items {
        assert_eq!(item["actor"], "a09");
        assert!(item["covers"][0]["areas"].is_array() && item["covers"][0]["statuses"].is_array());
    }
    for name in ["a09", "jobcenter falkenrode"] {
        assert_eq!(of(name).json(), json, "{name}");
    }
    let unknown = of("Jobcentr");
    assert_eq!(unknown.code, 2);
    assert!(
        unknown
            .err
            .starts_with("Fehler: Die Institution „Jobcentr“ gibt es nicht; meinten Sie „Jobcenter“?\nBekannt sind: ABH, ")
    );
}

#[test]
fn nothing_is_overwritten_unasked() {
    let folder = folder();
    let (path, to) = path_in(&folder, "region.ron");
    schaubild(&["example", "--to", &to]).check(0, "", &format!("Geschrieben: {to}\n"));
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
fn an_example_passes_through_a_pipe_unchanged() {
    let example = schaubild(&["example", "--to", "-"]);
    assert_eq!((example.code, example.err.as_str()), (0, ""));
    let board = save::load_bytes(example.out.as_bytes()).unwrap();
    assert!(board.notes.is_empty(), "{:?}", board.notes);
    assert_eq!(board.board, save::example(None).unwrap().board().unwrap());
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
    assert_eq!(names.len(), save::templates().len());
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
    let whole = save::example(None).unwrap().board().unwrap();
    let (public, network) = (anonymized("public"), anonymized("network"));
    assert_eq!((public.code, network.code), (0, 0));
    let is_public = |contact: &schaubild::model::Contact| contact.visibility == schaubild::model::Visibility::Public;
    assert_eq!(whole.contacts().iter().filter(|contact| is_public(contact)).count(), 10);
    for contact in whole.contacts() {
        for text in [&contact.name, &contact.phone, &contact.email] {
            assert_eq!(public.out.contains(text.as_str()), is_public(contact), "{text}");
            assert!(network.out.contains(text.as_str()), "{text}");
        }
    }
    for note in whole.cell_notes() {
        assert!(note.remark.is_empty() || !network.out.contains(&note.remark), "{}", note.remark);
    }
    assert!(!network.out.contains("source: "), "where something was learned is internal");
    assert!(public.err.starts_with("Weggelassen: 18 Ansprechpersonen, "), "{}", public.err);
}

#[test]
fn what_was_anonymized_is_a_board_with_the_same_grid() {
    let counts = |text: &str| with_input(&["check", "-", "--json"], text.as_bytes(), &[]).json()["counts"].clone();
    let (whole, public) = (counts(example_text()), counts(&anonymized("public").out));
    for key in ["covers", "pairs", "covered", "without_lead", "gaps", "not_intended", "responsibilities", "actors"] {
        assert_eq!(whole[key], public[key], "{key}");
    }
    assert_eq!(public["contacts"], 10);
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

fn entries(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schaubild"));
    command.args(["list", "kinds", "--json"]).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{err}");
    assert!(!err.contains("panic") && !err.contains("Fehler"), "{err}");
}

#[test]
fn the_language_follows_the_environment() {
    let said = |env: &[(&str, &str)]| with_input(&["list"], b"", env).err;
    assert!(said(&[]).starts_with("Fehler"));
    assert!(said(&[("LANG", "en_GB.UTF-8")]).starts_with("Error"));
    assert!(said(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "de_AT.UTF-8")]).starts_with("Fehler"));
    assert!(said(&[("LANG", "fr_FR.UTF-8")]).starts_with("Fehler"), "neither: German");
}
