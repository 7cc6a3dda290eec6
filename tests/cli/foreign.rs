//! Lines that come in as other programs write them, and what of them is kept, told and given away.

use std::path::Path;

use schaubild::model::{Board, has_contact_details};
use schaubild::save;

use super::{schaubild, with_input};

/// A folder with a new board that has a Jobcenter, and where the board with the lines goes.
fn basis() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (from, to) = (path("basis.ron"), path("b.ron"));
    schaubild(&["new", "--template", "standard", "--title", "X", "--kind", "jobcenter", "--to", &from]);
    (folder, from, to)
}

fn loaded(path: &str) -> std::sync::Arc<Board> {
    save::load(Path::new(path)).unwrap().board
}

#[test]
fn every_end_of_a_line_ends_one_and_letters_are_composed() {
    let (_folder, from, to) = basis();
    for end in ["\r", "\r\n", "\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"] {
        let lines =
            format!("Jobcenter; Arbeit; Duldung{end}Tafel Kolkmoor; Existenzsicherung{end}Bu\u{308}cherstube; Sprache{end}");
        let done = with_input(&["capture", &from, "--to", &to, "--overwrite"], lines.as_bytes(), &[]);
        assert_eq!(done.code, 0, "{end:?}: {done:?}");
        assert!(done.out.ends_with("Übernommen: 3, beiseitegelegt: 0\n"), "{end:?}: {}", done.out);
        let names: Vec<String> = loaded(&to).actors().iter().map(|actor| actor.name.clone()).collect();
        assert_eq!(names, ["Jobcenter", "Tafel Kolkmoor", "Bücherstube"], "{end:?}");
    }
}

#[test]
fn lines_come_in_the_letters_of_dos_and_of_the_mac() {
    let (_folder, from, to) = basis();
    for line in [&b"B\x81cherstube S\x81d; Sprache"[..], b"B\x9Fcherstube S\x9Fd; Sprache", b"B\xFCcherstube S\xFCd; Sprache"] {
        let done = with_input(&["capture", &from, "--to", &to, "--overwrite"], line, &[]);
        assert_eq!(done.code, 0, "{done:?}");
        assert!(loaded(&to).actors().iter().any(|actor| actor.name == "Bücherstube Süd"), "{line:?}");
    }
    let done = with_input(&["capture", &from, "--to", &to, "--overwrite"], b"Ko\x9A; Sprache", &[]);
    assert_eq!(done.code, 2);
    assert!(done.err.contains("bitte als UTF-8 speichern") && done.err.contains("Mac (älter): Koö; Sprache"), "{}", done.err);
}

#[test]
fn the_same_again_is_one_responsibility_and_said() {
    let (_folder, from, to) = basis();
    let done = with_input(
        &["capture", &from, "--to", &to],
        "Zoll; Arbeit; Duldung\nZoll; Arbeit; Duldung\nzoll; Arbeit; Geduldete\nZoll; Arbeit; Duldung; ff\n".as_bytes(),
        &[],
    );
    assert_eq!(done.code, 0);
    assert!(done.out.contains("Zoll; Arbeit; Duldung\n    Steht schon auf dem Board\n"), "{}", done.out);
    assert!(done.out.ends_with("Übernommen: 2, schon da: 2, beiseitegelegt: 0\n"), "{}", done.out);
    assert_eq!(loaded(&to).responsibilities().len(), loaded(&from).responsibilities().len() + 2);
}

#[test]
fn a_name_that_is_too_long_is_called_so() {
    let (_folder, from, to) = basis();
    let long = "Gemeinnützige Gesellschaft zur Förderung der beruflichen Eingliederung und sozialen Teilhabe von Zugewanderten im Landkreis Kolkmoor mbH, Außenstelle Wiesenau";
    for name in [long.to_owned(), "X".repeat(400), "Wort ".repeat(600)] {
        let done = with_input(&["capture", &from, "--to", &to, "--overwrite"], format!("{name}; Arbeit\n").as_bytes(), &[]);
        assert_eq!(done.code, 3);
        assert!(
            done.out.contains("Der Name der Institution ist zu lang (") && !done.out.contains("Institution fehlt"),
            "{}",
            done.out
        );
    }
    let fits = "Gemeinnützige Gesellschaft für Arbeit und Bildung im Landkreis Kolkmoor und Umgebung mbH; Arbeit";
    assert_eq!(with_input(&["capture", &from, "--to", &to, "--overwrite"], fits.as_bytes(), &[]).code, 0);
}

#[test]
fn no_number_and_no_address_comes_to_the_public() {
    let (folder, from, to) = basis();
    let lines = "Jobcenter; Arbeit; Tel. 03023/12 54-56\nZoll; Arbeit; +49 (0)3023 1254\nTafel; Existenzsicherung; Durchwahl -217\nCaritas; Beratung; a.meyer(at)caritas.example\nDiakonie; Beratung; Frau Petersen 0171 3920012\nTafel; Existenzsicherung; 03023–125456\nMBE; Beratung; ☎ 03023 125456\nneu: Treff 03023\u{202F}1254; Arbeit\nAWO; Beratung; a.b [at] awo [dot] example\nDRK; Wohnen; ０３０２３ １２５４\n";
    let done = with_input(&["capture", &from, "--to", &to], lines.as_bytes(), &[]);
    assert_eq!(
        (done.code, done.out.matches("Telefon und E-Mail gehören zu den Ansprechpersonen").count()),
        (3, 10),
        "{}",
        done.out
    );
    let public = folder.path().join("public.ron").display().to_string();
    schaubild(&["anonymize", &to, "--audience", "public", "--to", &public]);
    let board = loaded(&public);
    assert!(board.responsibilities().iter().all(|one| !has_contact_details(&one.task)));
    assert!(board.actors().iter().all(|actor| actor.names().all(|name| !has_contact_details(name))));
}

#[test]
fn arguments_are_composed() {
    let (folder, _, _) = basis();
    let to = folder.path().join("t.ron").display().to_string();
    schaubild(&[
        "new",
        "--template",
        "standard",
        "--title",
        "Bu\u{308}ndnis\u{A0}Nord\u{200B}",
        "--kind",
        "Ausla\u{308}nderbeho\u{308}rde (Kreis/Stadt)",
        "--to",
        &to,
    ]);
    let board = loaded(&to);
    assert_eq!((board.head().title.as_str(), board.actors().len()), ("Bündnis Nord", 1));
}
