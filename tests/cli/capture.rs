//! Lines taken over on the command line: what is said of each, what is set aside, exit codes.

use schaubild::catalogue;
use schaubild::save;

use super::{example_text, with_input};

/// A folder with Falkenrode in it.
fn falkenrode() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    std::fs::write(&from, example_text()).unwrap();
    (folder, from.display().to_string(), to.display().to_string())
}

#[test]
fn lines_are_taken_over_and_said_in_words() {
    let (_folder, from, to) = falkenrode();
    let lines =
        "Jobcenter; Arbeit; Duldung; U25; ff; berät\n? an ABH: Seit wann?\n\nTafel; Existenzsicherung; alle; ALLE; ergänzend\n";
    let done = with_input(&["capture", &from, "--to", &to], lines.as_bytes(), &[]);
    assert_eq!(done.code, 0, "{done:?}");
    let expected = "\
Jobcenter; Arbeit; Duldung; U25; ff; berät
    Institution Jobcenter; Bereich Arbeit; Status Duldung; Zielgruppe Junge Menschen unter 25; Rolle federführend; Aufgabe „berät“
? an ABH: Seit wann?
    Offene Frage an ABH: „Seit wann?“
Tafel; Existenzsicherung; alle; ALLE; ergänzend
    neue Institution „Tafel“; Bereich Existenzsicherung; Status alle Status; Zielgruppe Alle Zugewanderten; Rolle ergänzend
Übernommen: 3, beiseitegelegt: 0
";
    assert_eq!(done.out, expected);
    let (before, after) = (catalogue::the_example().board().unwrap(), save::load(to.as_ref()).unwrap().board);
    assert_eq!(after.responsibilities().len(), before.responsibilities().len() + 2);
    assert!(after.responsibilities().iter().any(|one| one.task == "berät" && one.question == "an ABH: Seit wann?"));
    // The same lines give the same file.
    let first = std::fs::read(&to).unwrap();
    with_input(&["capture", &from, "--to", &to, "--overwrite"], lines.as_bytes(), &[]);
    assert_eq!(std::fs::read(&to).unwrap(), first);
}

#[test]
fn what_is_not_clear_is_set_aside_and_the_exit_code_says_so() {
    let (_folder, from, to) = falkenrode();
    let lines = "VHS; Sprache; EU\nMBE; Beratung; Duldung; ALLE; lead\n";
    let done = with_input(&["capture", &from, "--to", &to, "--lang", "en"], lines.as_bytes(), &[]);
    assert_eq!(done.code, 3);
    let expected = "\
MBE; Beratung; Duldung; ALLE; lead
    Institution MBE; Area Beratung; Status Duldung; Target group Alle Zugewanderten; Role lead
VHS; Sprache; EU
    set aside: Ambiguous; please be more precise (Institution VHS; Area Sprache; ambiguous: Status EU-Bürgerinnen und EU-Bürger or Target group EU-Bürgerinnen und EU-Bürger)
Taken: 1, set aside: 1
";
    assert_eq!(done.out, expected);
}

#[test]
fn the_board_may_go_to_standard_output_and_cannot_come_from_where_the_lines_do() {
    let (_folder, from, _) = falkenrode();
    let done = with_input(&["capture", &from, "--to", "-"], b"VHS; Sprache; Duldung", &[]);
    assert_eq!(done.code, 0);
    assert!(save::load_bytes(done.out.as_bytes()).is_ok() && done.err.contains("Übernommen: 1"));
    let wrong = with_input(&["capture", "-", "--to", "-"], b"", &[]);
    wrong.check(2, "", "Fehler: Von der Standardeingabe kommen die Zeilen; das Board bitte als Datei angeben\n");
}

#[test]
fn lines_come_in_the_letters_of_any_system_and_a_question_never_goes_to_an_older_line() {
    let (_folder, from, to) = falkenrode();
    // Windows-1252.
    let done = with_input(&["capture", &from, "--to", &to], b"Beh\xF6rde X; Arbeit; Duldung", &[]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(save::load(to.as_ref()).unwrap().board.actors().iter().any(|actor| actor.name == "Behörde X"));
    let lines = "Jobcenter; Arbeit; Duldung\nVHS; Sprache; EU\n? Wer bezahlt den VHS-Kurs\n";
    let done = with_input(&["capture", &from, "--to", &to, "--overwrite"], lines.as_bytes(), &[]);
    assert_eq!(done.code, 3);
    assert!(save::load(to.as_ref()).unwrap().board.responsibilities().iter().all(|one| one.question.is_empty()));
    let none = with_input(&["capture", &from, "--to", &to], b"PK\x03\x04\0", &[]);
    none.check(2, "", "Fehler: Die Zeilen sind kein Text\n");
}
