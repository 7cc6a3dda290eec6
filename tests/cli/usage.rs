//! Help, wrong use, language, and how the program behaves in a pipe.

use std::process::{Command, Stdio};

use super::{PROGRAM, schaubild, with_input};

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
  check      Prüft ein Board: Ladehinweise, Unstimmigkeiten, Kennzahlen, Schriftgrößen
  list       Zeigt eine Liste des Boards
  templates  Zeigt die mitgelieferten Vorlagen
  new        Legt ein neues Board aus Vorlagen an
  example    Schreibt eine Beispielregion
  capture    Übernimmt Zeilen wie „Jobcenter; Arbeit; Duldung“ in ein Board
  anonymize  Schreibt ein Board ohne das, was nicht alle sehen dürfen
  export     Zeichnet das Schaubild als SVG, PNG oder PDF

Optionen:
  -h, --help          Zeigt diese Hilfe
      --lang <de|en>  Sprache: de oder en
  -V, --version       Zeigt die Version
";
    assert!(german.out.starts_with(expected), "{}", german.out);
    let english = with_input(&["--help"], b"", &[("LANG", "en_US.UTF-8")]);
    assert!(english.out.starts_with("Schaubild: who is responsible for what in a region\n\nUsage: schaubild [BOARD]"));
}

#[test]
fn no_english_stands_in_german_help() {
    for command in [
        &["--help"][..],
        &["check", "-h"],
        &["list", "-h"],
        &["new", "-h"],
        &["example", "-h"],
        &["capture", "-h"],
        &["anonymize", "-h"],
        &["export", "-h"],
    ] {
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
Prüft ein Board: Ladehinweise, Unstimmigkeiten, Kennzahlen, Schriftgrößen

Aufruf: schaubild check [BOARD] [--on YYYY-MM-DD] [--json]

Angaben:
  [BOARD]  Datei des Boards; ohne Angabe das eingebaute Beispiel

Optionen:
      --on <YYYY-MM-DD>  Tag, an dem etwas fällig oder abgelaufen ist (sonst heute)
      --json             Ausgabe als JSON
  -h, --help             Zeigt diese Hilfe
      --lang <de|en>     Sprache: de oder en

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
             Bekannt sind: check, list, templates, new, example, capture, anonymize, export\nMehr dazu: schaubild --help\n",
            "Error: There is no command “chekc”; did you mean “check”?\n\
             Known: check, list, templates, new, example, capture, anonymize, export\nMore: schaubild --help\n",
        ),
        (
            &["check", "--jsn"],
            "Fehler: Die Angabe „--jsn“ ist unbekannt; meinten Sie „--json“?\nMehr dazu: schaubild --help\n",
            "Error: The argument “--jsn” is unknown; did you mean “--json”?\nMore: schaubild --help\n",
        ),
        (
            &["list"],
            "Fehler: Es fehlt: <LISTE>\nMehr dazu: schaubild --help\n",
            "Error: Missing: <LIST>\nMore: schaubild --help\n",
        ),
        (
            &["example", "--to"],
            "Fehler: Zu „--to <DATEI>“ fehlt der Wert\nMehr dazu: schaubild --help\n",
            "Error: “--to <FILE>” lacks its value\nMore: schaubild --help\n",
        ),
        (
            &["check", "--json", "--json"],
            "Fehler: „--json“ kommt zweimal vor\nMehr dazu: schaubild --help\n",
            "Error: “--json” occurs twice\nMore: schaubild --help\n",
        ),
        (
            &["list", "statsues"],
            "Fehler: Die Liste „statsues“ gibt es nicht; meinten Sie „statuses“?\n\
             Bekannt sind: statuses, areas, groups, kinds, actors, responsibilities, matrix, table\n",
            "Error: There is no list “statsues”; did you mean “statuses”?\n\
             Known: statuses, areas, groups, kinds, actors, responsibilities, matrix, table\n",
        ),
        (
            &["example", "falkenrod", "--to", "-"],
            "Fehler: Die Beispielregion „falkenrod“ gibt es nicht; meinten Sie „falkenrode“?\n\
             Bekannt sind: falkenrode, ginsterheid\n",
            "Error: There is no example region “falkenrod”; did you mean “falkenrode”?\n\
             Known: falkenrode, ginsterheid\n",
        ),
        (
            &["anonymize", "-", "--to", "-", "--audience", "intern"],
            "Fehler: Den Empfängerkreis „intern“ gibt es nicht\nBekannt sind: public, network\n",
            "Error: There is no audience “intern”\nKnown: public, network\n",
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
fn a_closed_pipe_is_no_error() {
    let mut command = Command::new(PROGRAM);
    command.args(["list", "kinds", "--json"]).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{err}");
    assert!(!err.contains("panic") && !err.contains("Fehler"), "{err}");
}

#[test]
fn what_a_check_finds_is_its_code_however_little_of_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let board = folder.path().join("kreis.ron");
    std::fs::write(&board, r#"Schaubild(format: 1, board: "kreis", title: "Kreis", unbekannt: 1)"#).unwrap();
    for more in [&[][..], &["--json"]] {
        let mut command = Command::new(PROGRAM);
        command.arg("check").arg(&board).args(more).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait_with_output().unwrap().status.code(), Some(3), "{more:?}");
    }
}

#[test]
fn the_language_follows_the_environment() {
    let said = |env: &[(&str, &str)]| with_input(&["list"], b"", env).err;
    assert!(said(&[]).starts_with("Fehler"));
    assert!(said(&[("LANG", "en_GB.UTF-8")]).starts_with("Error"));
    assert!(said(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "de_AT.UTF-8")]).starts_with("Fehler"));
    assert!(said(&[("LANG", "fr_FR.UTF-8")]).starts_with("Fehler"), "neither: German");
}
