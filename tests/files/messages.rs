//! Every way in which a file can be wrong has its own message, in German and English: what, where, and what to do.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use schaubild::save;
use schaubild::text::Lang;

/// A small board with one of everything that the messages are about.
const SMALL: &str = include_str!("small.ron");

/// Replaces a part of the small board and compares the notes, German and English in turn.
fn check(from: &str, to: &str, records: usize, wanted: &[&str]) {
    assert!(SMALL.contains(from), "{from}");
    let loaded = save::load_bytes(SMALL.replacen(from, to, 1).as_bytes()).unwrap();
    let said: Vec<String> = loaded.notes.iter().flat_map(|note| [note.say(Lang::De), note.say(Lang::En)]).collect();
    assert_eq!(said, wanted);
    assert_eq!(loaded.board.len(), records);
    assert_eq!(loaded.notes.first().map(ToString::to_string).as_deref(), wanted.get(1).copied());
}

#[test]
fn the_small_board_is_good() {
    assert_eq!(save::load_bytes(SMALL.as_bytes()).unwrap().notes, []);
}

#[test]
fn what_is_kept_is_said() {
    check(
        r#"            short: "JC","#,
        "            short: \"JC\",\n            farbe: (1, \"rot, (hell\"),",
        7,
        &[
            r#"Zeile 45, Spalte 13, Institution „JC“: Das Feld „farbe“ ist unbekannt und wird ausgesondert (farbe: (1, "rot, (hell")); bitte den Namen des Felds prüfen"#,
            r#"Line 45, column 13, institution “JC”: The field “farbe” is unknown and is set aside (farbe: (1, "rot, (hell")); please check its name"#,
        ],
    );
    check(
        "form: Statutory,",
        "form: Statutory, nr: 6,",
        7,
        &[
            "Zeile 46, Spalte 45, Institution „JC“: Das Feld „nr“ ist unbekannt und wird ausgesondert (nr: 6); bitte den Namen des Felds prüfen",
            "Line 46, column 45, institution “JC”: The field “nr” is unknown and is set aside (nr: 6); please check its name",
        ],
    );
    check(
        "\"#D55E00\"",
        "\"#G55E00\"",
        7,
        &[
            "Zeile 29, Spalte 20, Zielgruppe „alle“: „#G55E00“ ist keine Farbe; verwendet wird #F55E00, bitte prüfen",
            "Line 29, column 20, target group “alle”: “#G55E00” is not a color; #F55E00 is used, please check it",
        ],
    );
    check(
        r#""2026-04-23""#,
        r#""2026-02-31""#,
        7,
        &[
            "Zeile 58, Spalte 29, Zuständigkeit „Beratung“: Das Datum „2026-02-31“ gibt es nicht; verwendet wird 2026-02-28, bitte prüfen",
            "Line 58, column 29, responsibility “Beratung”: There is no date “2026-02-31”; 2026-02-28 is used, please check it",
        ],
    );
    check(
        r#"groups: ["alle", "frauen"]"#,
        r#"groups: ["alle", "maenner"]"#,
        7,
        &[
            "Zeile 50, Spalte 9, Zuständigkeit „Beratung“: Der Verweis auf Zielgruppe „maenner“ führt ins Leere und wird weggelassen; bitte neu zuordnen",
            "Line 50, column 9, responsibility “Beratung”: The reference to the target group “maenner” leads nowhere and is left out; please assign it anew",
        ],
    );
    check(
        "            name: \"Jobcenter Falkenrode\",\n",
        "",
        7,
        &[
            "Zeile 41, Spalte 9, Institution „JC“: Das Feld „name“ fehlt; der Eintrag wird ausgesondert, bitte das Feld ergänzen",
            "Line 41, column 9, institution “JC”: The field “name” is missing; the entry is set aside, please add the field",
            "Zeile 41, Spalte 9, Institution „JC“: Ein Platzhalter hält die Verweise auf den ausgesonderten Eintrag; bitte ergänzen",
            "Line 41, column 9, institution “JC”: A stand-in keeps the references to the entry that was set aside; please complete it",
        ],
    );
    check(
        "        ),\n        (\n            id: \"arbeit\"",
        "        (\n            id: \"arbeit\"",
        7,
        &[
            "Zeile 22, Spalte 5: Hier passen Klammern, Kommas oder Anführungszeichen nicht zusammen; die Einträge wurden an ihren Zeilen erkannt, bitte prüfen",
            "Line 22, column 5: Brackets, commas or quotation marks do not match here; the entries were found by their lines, please check them",
        ],
    );
}

#[test]
fn zeros_are_said() {
    check(
        "task: \"Beratung\"",
        "task: \"Bera\0\0\"",
        7,
        &[
            "Zeile 56, Spalte 24: Hier stehen Nullen statt Text; was darunter lag, ist verloren, bitte mit der vorigen Fassung vergleichen",
            "Line 56, column 24: Zeros stand here instead of text; what they cover is lost, please compare with the previous version",
        ],
    );
}

#[test]
fn what_is_set_aside_is_said() {
    check(
        r#""2026-04-23""#,
        r#""gestern""#,
        6,
        &[
            "Zeile 58, Spalte 24, Zuständigkeit „Beratung“: Der Wert des Felds „confirmed“ hat nicht die richtige Form; der Eintrag wird ausgesondert, bitte den Wert berichtigen",
            "Line 58, column 24, responsibility “Beratung”: The value of the field “confirmed” is not of the right form; the entry is set aside, please correct the value",
        ],
    );
    check(
        r#"groups: ["alle", "frauen"]"#,
        r#"groups: ["maenner"]"#,
        6,
        &[
            "Zeile 50, Spalte 9, Zuständigkeit „Beratung“: Der Verweis auf Zielgruppe „maenner“ führt ins Leere, und ohne ihn bleibt nichts übrig; der Eintrag wird ausgesondert, bitte neu anlegen",
            "Line 50, column 9, responsibility “Beratung”: The reference to the target group “maenner” leads nowhere, and nothing is left without it; the entry is set aside, please add it anew",
        ],
    );
    check(
        r#"actor: "jobcenter""#,
        r#"actor: "agentur""#,
        6,
        &[
            "Zeile 50, Spalte 9, Zuständigkeit „Beratung“: Der Verweis auf Institution „agentur“ führt ins Leere, und ohne ihn bleibt nichts übrig; der Eintrag wird ausgesondert, bitte neu anlegen",
            "Line 50, column 9, responsibility “Beratung”: The reference to the institution “agentur” leads nowhere, and nothing is left without it; the entry is set aside, please add it anew",
        ],
    );
    check(
        "            role: Lead,\n",
        "",
        6,
        &[
            "Zeile 50, Spalte 9, Zuständigkeit „Beratung“: Das Feld „role“ fehlt; der Eintrag wird ausgesondert, bitte das Feld ergänzen",
            "Line 50, column 9, responsibility “Beratung”: The field “role” is missing; the entry is set aside, please add the field",
        ],
    );
    check(
        "role: Lead",
        r#"role: "Lead""#,
        6,
        &[
            "Zeile 55, Spalte 19, Zuständigkeit „Beratung“: Der Wert des Felds „role“ hat nicht die richtige Form; der Eintrag wird ausgesondert, bitte den Wert berichtigen",
            "Line 55, column 19, responsibility “Beratung”: The value of the field “role” is not of the right form; the entry is set aside, please correct the value",
        ],
    );
}

#[test]
fn what_is_set_aside_for_its_form_is_said() {
    check(
        "role: Lead",
        "role: Federführend",
        6,
        &[
            "Zeile 55, Spalte 19, Zuständigkeit „Beratung“: Das Wort „Federführend“ ist unbekannt; der Eintrag wird ausgesondert, möglich sind: Lead, Involved, Supplementary, Informed",
            "Line 55, column 19, responsibility “Beratung”: The word “Federführend” is unknown; the entry is set aside, possible values: Lead, Involved, Supplementary, Informed",
        ],
    );
    check(
        "            role: Lead,\n",
        "            role: Lead,\n            role: Lead,\n",
        6,
        &[
            "Zeile 56, Spalte 13, Zuständigkeit „Beratung“: Das Feld „role“ kommt zweimal vor; der Eintrag wird ausgesondert, bitte eines entfernen",
            "Line 56, column 13, responsibility “Beratung”: The field “role” occurs twice; the entry is set aside, please remove one",
        ],
    );
    check(
        r#"id: "arbeit""#,
        r#"id: "sprache""#,
        6,
        &[
            "Zeile 19, Spalte 9, Aktivitätsbereich „Arbeit“: Die Kennung „sprache“ ist schon vergeben; der Eintrag wird ausgesondert, bitte eine andere Kennung wählen",
            "Line 19, column 9, activity area “Arbeit”: The id “sprache” is in use already; the entry is set aside, please choose another id",
        ],
    );
    check(
        r#"task: "Beratung""#,
        r#"task: "Beratung"#,
        6,
        &[
            "Zeile 58, Spalte 30, Zuständigkeit „Beratung“: Klammern, Kommas oder Anführungszeichen stimmen nicht; der Eintrag wird ausgesondert, bitte berichtigen",
            "Line 58, column 30, responsibility “Beratung”: Brackets, commas or quotation marks are not right; the entry is set aside, please correct it",
            "Zeile 58, Spalte 40: Hier passen Klammern, Kommas oder Anführungszeichen nicht zusammen; die Einträge wurden an ihren Zeilen erkannt, bitte prüfen",
            "Line 58, column 40: Brackets, commas or quotation marks do not match here; the entries were found by their lines, please check them",
        ],
    );
    check(
        r#"[(areas: ["sprache"], statuses: ["duldung"])]"#,
        "[]",
        6,
        &[
            "Zeile 50, Spalte 9, Zuständigkeit „Beratung“: Es ist kein Feld abgedeckt; der Eintrag wird ausgesondert, bitte mindestens einen Bereich und einen Status nennen",
            "Line 50, column 9, responsibility “Beratung”: No cell is covered; the entry is set aside, please name at least one area and one status",
        ],
    );
}

#[test]
fn what_is_wrong_in_the_head_is_said() {
    check(
        r#"    title: "Region","#,
        "    title: \"Region\",\n    farbe: 3,",
        7,
        &[
            "Zeile 7, Spalte 5, Kopf der Datei: Das Feld „farbe“ ist unbekannt und wird ausgesondert (farbe: 3); bitte den Namen des Felds prüfen",
            "Line 7, column 5, head of the file: The field “farbe” is unknown and is set aside (farbe: 3); please check its name",
        ],
    );
    check(
        r#"    title: "Region","#,
        "    title: 3,",
        7,
        &[
            "Zeile 6, Spalte 5, Kopf der Datei: Das Feld „title“ ist nicht lesbar und wird ausgesondert (title: 3); bitte neu eintragen",
            "Line 6, column 5, head of the file: The field “title” cannot be read and is set aside (title: 3); please enter it anew",
        ],
    );
    check(
        r#"language: "de""#,
        r#"language: "fr""#,
        7,
        &[
            r#"Zeile 5, Spalte 5, Kopf der Datei: Das Feld „language“ ist nicht lesbar und wird ausgesondert (language: "fr"); bitte neu eintragen"#,
            r#"Line 5, column 5, head of the file: The field “language” cannot be read and is set aside (language: "fr"); please enter it anew"#,
        ],
    );
    check(
        r#"as_of: Some("2026-05")"#,
        r#"as_of: Some("2026-13")"#,
        7,
        &[
            "Zeile 7, Spalte 5, Kopf der Datei: Das Datum „2026-13“ gibt es nicht; verwendet wird 2026-12, bitte prüfen",
            "Line 7, column 5, head of the file: There is no date “2026-13”; 2026-12 is used, please check it",
        ],
    );
    check(
        "    board: \"region.00000000\",\n",
        "",
        7,
        &[
            "Kopf der Datei: Das Feld „board“ fehlt; verwendet wird „board.2w9m93x2“, bitte prüfen",
            "head of the file: The field “board” is missing; “board.2w9m93x2” is used, please check it",
        ],
    );
    check(
        "    format: 5,\n",
        "",
        7,
        &[
            "Kopf der Datei: Das Feld „format“ fehlt; verwendet wird „5“, bitte prüfen",
            "head of the file: The field “format” is missing; “5” is used, please check it",
        ],
    );
}

#[test]
fn numbers_and_parts_out_of_place_are_said() {
    check(
        "revision: 1",
        "revision: -4",
        7,
        &[
            "Zeile 4, Spalte 5, Kopf der Datei: Die Zahl -4 im Feld „revision“ liegt außerhalb des Erlaubten; verwendet wird 0, bitte prüfen",
            "Line 4, column 5, head of the file: The number -4 in the field “revision” is out of range; 0 is used, please check it",
        ],
    );
    check(
        "format: 5",
        "format: 0",
        7,
        &[
            "Zeile 2, Spalte 5, Kopf der Datei: Die Zahl 0 im Feld „format“ liegt außerhalb des Erlaubten; verwendet wird 5, bitte prüfen",
            "Line 2, column 5, head of the file: The number 0 in the field “format” is out of range; 5 is used, please check it",
        ],
    );
    check(
        "    areas: [",
        "    bereiche: [],\n    areas: [",
        7,
        &[
            "Zeile 14, Spalte 5, Kopf der Datei: Das Feld „bereiche“ ist unbekannt und wird ausgesondert (bereiche: []); bitte den Namen des Felds prüfen",
            "Line 14, column 5, head of the file: The field “bereiche” is unknown and is set aside (bereiche: []); please check its name",
        ],
    );
    check(
        "\n)\n",
        "\n)\nEnde\n",
        7,
        &[
            "Zeile 62, Spalte 1: Dieser Teil gehört zu keiner bekannten Liste und wird ausgesondert (Ende); bitte prüfen",
            "Line 62, column 1: This part belongs to no known list and is set aside (Ende); please check it",
        ],
    );
}

#[test]
fn of_very_many_notes_the_rest_is_counted() {
    let areas: Vec<String> = (0..1200).map(|number| format!("(id: \"a{number}\", short: \"A\", x: 1),")).collect();
    let many = SMALL.replace("    areas: [", &format!("    areas: [{}", areas.concat()));
    let loaded = save::load_bytes(many.as_bytes()).unwrap();
    assert_eq!(loaded.notes.len(), 1001);
    assert_eq!(loaded.notes.last().unwrap().say(Lang::De), "200 weitere Hinweise");
    assert_eq!(loaded.notes.last().unwrap().say(Lang::En), "200 more notes");
    let kept: usize = loaded.set_aside.iter().map(|one| one.text.matches("x: 1").count()).sum();
    assert_eq!(kept, 1200);
}

/// Compares why a file cannot be read at all, in both languages.
fn refused(bytes: &[u8], de: &str, en: &str) {
    let error = save::load_bytes(bytes).unwrap_err();
    assert_eq!((error.say(Lang::De).as_str(), error.say(Lang::En).as_str()), (de, en));
    assert_eq!(error.to_string(), en);
}

#[test]
fn what_is_no_board_is_refused_in_words() {
    refused(b" \n", "Die Datei ist leer; bitte die vorige Fassung öffnen", "The file is empty; please open the previous version");
    refused(
        b"Schaubild(\n  title: \"J\xC3\xA4\", \xFF)",
        "Die Datei ist kein UTF-8-Text (Zeile 2, Spalte 16, Byte 27); bitte im Editor als UTF-8 speichern oder die vorige Fassung öffnen",
        "The file is not UTF-8 text (line 2, column 16, byte 27); please save it as UTF-8 in the editor or open the previous version",
    );
    refused(
        b"Config(format: 1)",
        "Die Datei beginnt mit „Config“ statt mit „Schaubild(“ und ist kein Board; bitte eine andere wählen",
        "The file begins with “Config” instead of “Schaubild(” and is not a board; please choose another one",
    );
    refused(
        b"{\"format\": 1}",
        "Die Datei beginnt nicht mit „Schaubild(“ und ist kein Board; bitte eine andere wählen",
        "The file does not begin with “Schaubild(” and is not a board; please choose another one",
    );
    refused(
        b"Schaubild(title: \"x\")",
        "Der Kopf der Datei mit „format“ und „board“ fehlt; bitte die vorige Fassung öffnen",
        "The head of the file with “format” and “board” is missing; please open the previous version",
    );
    let huge = "99999999999999999999999999";
    for (format, found) in [("7", "7"), (huge, huge), ("+6", "6"), ("0x6", "6"), ("0b110", "6"), ("1_0", "10"), ("006", "6")] {
        refused(
            SMALL.replace("format: 5", &format!("format: {format}")).as_bytes(),
            &format!(
                "Die Datei hat Format {found}, diese Version kennt bis 5; bitte eine neuere Version von Schaubild verwenden"
            ),
            &format!("The file has format {found}, this version knows up to 5; please use a newer version of Schaubild"),
        );
    }
    refused(
        format!("Schaubild(\n{}", "(".repeat(100_000)).as_bytes(),
        "Zu viele Klammern ineinander (Zeile 2, Spalte 64); bitte die vorige Fassung öffnen",
        "Too many brackets inside each other (line 2, column 64); please open the previous version",
    );
    refused(
        &vec![b' '; (64 << 20) + 1],
        "Die Datei ist größer als 64 MB und kein Board; bitte eine andere wählen",
        "The file is larger than 64 MB and not a board; please choose another one",
    );
    refused(
        &vec![b','; 500_001],
        "Die Datei enthält mehr als 500.000 Angaben und ist kein Board; bitte eine andere wählen",
        "The file holds more than 500,000 values and is not a board; please choose another one",
    );
}

#[test]
fn a_file_that_cannot_be_reached_is_named_last() {
    let folder = tempfile::tempdir().unwrap();
    let said = |path: &std::path::Path| {
        let error = save::load(path).unwrap_err();
        [error.say(Lang::De), error.say(Lang::En)].map(|text| text.replace(folder.path().to_str().unwrap(), ""))
    };
    let wanted = [
        "Die Datei gibt es nicht; bitte Namen und Ordner prüfen: /fehlt.ron",
        "There is no such file; please check name and folder: /fehlt.ron",
    ];
    assert_eq!(said(&folder.path().join("fehlt.ron")), wanted);
    let wanted = ["Das ist ein Ordner; bitte eine Datei darin wählen: ", "This is a folder; please choose a file in it: "];
    assert_eq!(said(folder.path()), wanted);
    let error = save::LoadError { why: save::Unreadable::NoPermission, path: Some("/a.ron".into()) };
    assert_eq!(error.say(Lang::De), "Die Datei darf nicht gelesen werden; bitte das Leserecht dafür einholen: /a.ron");
    assert_eq!(error.say(Lang::En), "You are not allowed to read the file; please ask for permission: /a.ron");
}
