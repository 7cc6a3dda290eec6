//! Messages about files that are hard to bring about, word for word: what the system says, and what is beyond repair.

use std::path::PathBuf;

use schaubild::model::RecordKind;
use schaubild::save::{self, About, Fault, LoadError, Note, StoreError, TextPosition, Unreadable};
use schaubild::text::Lang;

const SMALL: &str = include_str!("small.ron");

fn check_note(about: About, fault: Fault, german: &str, english: &str) {
    let note = Note { position: Some(TextPosition { line: 3, column: 5 }), about, fault };
    assert_eq!(note.say(Lang::De), german);
    assert_eq!(note.say(Lang::En), english);
}

#[test]
fn of_a_file_that_breaks_off_the_end_is_named() {
    let cut = SMALL.trim_end().trim_end_matches(')');
    let loaded = save::load_bytes(cut.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let said: Vec<String> = loaded.notes.iter().map(|note| note.say(Lang::De)).collect();
    let last = cut.trim_end().lines().count();
    let wanted = "Hier bricht die Datei ab; was danach kam, fehlt. Bitte vor dem Speichern mit der vorigen Fassung (NAME.vorher.ron) vergleichen";
    assert!(said.contains(&format!("Zeile {last}, Spalte 7: {wanted}")), "{said:#?}");
    assert_eq!(said.len(), 2);
    let english = loaded.notes.iter().map(|note| note.say(Lang::En));
    let wanted = "The file breaks off here; what came after is missing. Please compare with the previous version (NAME.vorher.ron) before you save";
    assert_eq!(english.filter(|said| said.ends_with(wanted)).count(), 1);
}

#[test]
fn records_beyond_repair() {
    let nameless = || About::Record { kind: Some(RecordKind::Actor), name: String::new() };
    check_note(
        nameless(),
        Fault::WrongType { field: String::new() },
        "Zeile 3, Spalte 5, Institution ohne Namen: Ein Wert hat nicht die richtige Form; der Eintrag wird ausgesondert, bitte den Wert berichtigen",
        "Line 3, column 5, institution without a name: A value is not of the right form; the entry is set aside, please correct the value",
    );
    check_note(
        About::Record { kind: None, name: "Jobcenter".to_owned() },
        Fault::TooManyFaults,
        "Zeile 3, Spalte 5, Eintrag „Jobcenter“: Zu viele Fehler; der Eintrag wird ungelesen ausgesondert, bitte von Hand prüfen",
        "Line 3, column 5, entry “Jobcenter”: Too many faults; the entry is set aside unread, please check it by hand",
    );
    check_note(
        About::Record { kind: None, name: String::new() },
        Fault::NoList,
        "Zeile 3, Spalte 5, Eintrag ohne Namen: Der Eintrag steht in keiner Liste und passt zu keiner; er wird ausgesondert, bitte einordnen",
        "Line 3, column 5, entry without a name: The entry stands in no list and fits none; it is set aside, please put it where it belongs",
    );
}

#[test]
fn what_only_the_system_knows() {
    let path = || PathBuf::from("/mnt/region.ron");
    let unreadable = LoadError { why: Unreadable::Io("Device not ready".to_owned()), path: Some(path()) };
    assert_eq!(
        unreadable.say(Lang::De),
        "Die Datei ist nicht lesbar (Device not ready); bitte Datenträger und Verbindung prüfen: /mnt/region.ron"
    );
    assert_eq!(
        unreadable.to_string(),
        "The file cannot be read (Device not ready); please check disk and connection: /mnt/region.ron"
    );
    let unwritable = StoreError::Io { why: "Device not ready".to_owned(), path: path() };
    assert_eq!(
        unwritable.say(Lang::De),
        "Die Datei lässt sich nicht schreiben (Device not ready); bitte an anderem Ort speichern: /mnt/region.ron"
    );
    assert_eq!(
        unwritable.to_string(),
        "The file cannot be written (Device not ready); please save in another place: /mnt/region.ron"
    );
}
