//! Saves: the file holds what was there, reading brings back what was saved, and a file is never half-written.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use schaubild::model::{
    Area, AreaId, Board, Coverage, Edit, Head, HeadField, Item, Record, Reserved, Responsibility, ResponsibilityId, StatusId,
};
use schaubild::save::{self, Overwrite, StoreError, Stored};
use schaubild::text::Lang;

use crate::region::region;

proptest! {
    #[test]
    fn saving_then_loading_is_identity(board in crate::common::boards()) {
        let text = save::to_text(&board, None);
        let loaded = save::load_bytes(text.as_bytes()).unwrap();
        prop_assert_eq!(&loaded.notes, &[]);
        prop_assert_eq!(&loaded.set_aside, &[]);
        prop_assert_eq!(&loaded.board, &board);
        prop_assert_eq!(save::to_text(&loaded.board, None), text);
    }

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_change_nothing(board in crate::common::boards()) {
        // Entries kept for later versions are kept word for word, line ends included.
        prop_assume!(board.reserved() == &Reserved::default());
        let text = save::to_text(&board, None);
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        let loaded = save::load_bytes(windows.as_bytes()).unwrap();
        prop_assert_eq!(&loaded.notes, &[]);
        prop_assert_eq!(&loaded.board, &board);
    }
}

pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

pub(crate) fn store_new(path: &Path) -> Stored {
    save::store(&region(3, 4), None, path, Overwrite::Never, &[]).unwrap()
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Compares both languages of a message, the folder's name left out.
pub(crate) fn says(error: &StoreError, folder: &Path, de: &str, en: &str) {
    let plain = |text: String| text.replace(folder.to_str().unwrap(), "").replace(std::path::MAIN_SEPARATOR, "/");
    assert_eq!(plain(error.say(Lang::De)), de);
    assert_eq!(plain(error.say(Lang::En)), en);
    assert_eq!(plain(error.to_string()), en);
}

#[test]
fn the_text_of_a_file_is_as_documented() {
    let text = save::to_text(&region(1, 1), None);
    let start = "Schaubild(\n    format: 5,\n    board: \"board.00000000\",\n    revision: 1,\n    language: \"de\",\n    title: \"Wer macht was?\",\n    region: \"Falkenrode\",\n    sectors: [\n        (\n            id: \"kommune\",\n            name: \"Kommune\",\n        ),\n    ],\n";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("            covers: [(areas: [\"bereich0\"], statuses: [\"status0\"])],\n"), "{text}");
    assert!(text.ends_with("    ],\n)\n"), "{text}");
}

#[test]
fn a_small_change_is_a_small_difference() {
    let board = std::sync::Arc::new(region(25, 60));
    let changed = board.apply(&Edit::Head(HeadField::new("title", "Neu".to_owned()))).unwrap();
    let (old, new) = (save::to_text(&board, None), save::to_text(&changed, None));
    assert_eq!(old.lines().zip(new.lines()).filter(|(one, two)| one != two).count(), 1);
    assert_eq!(old.lines().count(), new.lines().count());
}

#[test]
fn each_save_counts_on_and_names_the_file_it_came_from() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let first = store_new(&path);
    assert_eq!((first.origin.revision, first.previous), (1, None));
    let loaded = save::load(&path).unwrap();
    assert_eq!(loaded.origin, first.origin);
    let second = save::store(&loaded.board, Some(&loaded.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    assert_eq!(second.origin.revision, 2);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(&format!("    revision: 2,\n    previous: \"{}\",\n", first.origin.hash)), "{text}");
    assert_eq!(save::load(second.previous.as_ref().unwrap()).unwrap().origin, first.origin);
    assert_eq!(names(folder.path()), ["region.ron", "region.vorher.ron"]);
}

#[test]
fn nothing_is_overwritten_that_was_not_read() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let stored = store_new(&path);
    let board = region(2, 2);
    let exists = save::store(&board, None, &path, Overwrite::Never, &[]).unwrap_err();
    says(
        &exists,
        folder.path(),
        "Die Datei gibt es schon; bitte einen anderen Namen wählen oder das Überschreiben erlauben: /region.ron",
        "The file exists already; please choose another name or allow it to be overwritten: /region.ron",
    );
    fs::write(&path, "Schaubild(format: 1, board: \"b\")").unwrap();
    let changed = save::store(&board, Some(&stored.origin), &path, Overwrite::Unchanged, &[]).unwrap_err();
    says(
        &changed,
        folder.path(),
        "Die Datei wurde inzwischen anderswo geändert; bitte unter anderem Namen speichern oder das Überschreiben erlauben: /region.ron",
        "The file has been changed elsewhere in the meantime; please save under another name or allow it to be overwritten: /region.ron",
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "Schaubild(format: 1, board: \"b\")");
    save::store(&board, Some(&stored.origin), &path, Overwrite::Always, &[]).unwrap();
    let kept = fs::read_to_string(folder.path().join("region.vorher.ron")).unwrap();
    assert_eq!(kept, "Schaubild(format: 1, board: \"b\")");
}

#[test]
fn what_stands_in_the_way_of_writing_is_said() {
    let folder = folder();
    let board = region(1, 1);
    let failure = |path: PathBuf| save::store(&board, None, &path, Overwrite::Always, &[]).unwrap_err();
    says(
        &failure(folder.path().join("fehlt/region.ron")),
        folder.path(),
        "Den Ordner gibt es nicht; bitte anlegen oder einen anderen wählen: /fehlt/region.ron",
        "There is no such folder; please make it or choose another one: /fehlt/region.ron",
    );
    fs::create_dir(folder.path().join("ordner")).unwrap();
    says(
        &failure(folder.path().join("ordner")),
        folder.path(),
        "Das ist ein Ordner; bitte einen Dateinamen angeben: /ordner",
        "This is a folder; please give a file name: /ordner",
    );
    let path = folder.path().join("fest.ron");
    store_new(&path);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = fs::read(&path).unwrap();
    says(
        &failure(path.clone()),
        folder.path(),
        "Die Datei oder der Datenträger ist schreibgeschützt; bitte unter anderem Namen oder an anderem Ort speichern: /fest.ron",
        "The file or the disk is write-protected; please save under another name or in another place: /fest.ron",
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    says(
        &StoreError::NoPermission("/a.ron".into()),
        Path::new("-"),
        "In diesem Ordner darf nicht geschrieben werden; bitte an anderem Ort speichern: /a.ron",
        "Writing is not permitted in this folder; please save in another place: /a.ron",
    );
    says(
        &StoreError::DiskFull("/a.ron".into()),
        Path::new("-"),
        "Der Datenträger ist voll; bitte Platz schaffen oder an anderem Ort speichern: /a.ron",
        "The disk is full; please make space or save in another place: /a.ron",
    );
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder();
    let (real, link) = (folder.path().join("wirklich.ron"), folder.path().join("link.ron"));
    let first = store_new(&real);
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("wirklich.ron", &link).unwrap();
    let loaded = save::load(&link).unwrap();
    save::store(&loaded.board, Some(&first.origin), &link, Overwrite::Unchanged, &[]).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(save::load(&real).unwrap().origin.revision, 2);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&real), 0o640);
    assert_eq!(mode(&folder.path().join("wirklich.vorher.ron")), 0o640);
}

#[test]
fn what_was_set_aside_is_kept_beside_the_file_and_never_overwritten() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let text = save::to_text(&region(2, 2), None).replacen("role: Lead", "role: Chef", 1);
    fs::write(&path, &text).unwrap();
    let loaded = save::load(&path).unwrap();
    assert_eq!(loaded.set_aside.len(), 1);
    let stored = save::store(&loaded.board, Some(&loaded.origin), &path, Overwrite::Unchanged, &loaded.set_aside).unwrap();
    let aside = stored.set_aside.unwrap();
    let kept = fs::read_to_string(&aside).unwrap();
    assert_eq!(aside.file_name().unwrap(), "region.ausgesondert.ron");
    assert!(kept.starts_with("// Zeile "), "{kept}");
    assert!(kept.contains("            role: Chef,\n"), "{kept}");
    let more = save::load_bytes(text.replacen("role: Chef", "rolle: Lead", 1).as_bytes()).unwrap();
    save::store(&more.board, None, &path, Overwrite::Always, &more.set_aside).unwrap();
    let both = fs::read_to_string(&aside).unwrap();
    assert!(both.starts_with(&kept) && both.len() > kept.len(), "{both}");
    save::store(&more.board, None, &path, Overwrite::Always, &more.set_aside).unwrap();
    assert_eq!(fs::read_to_string(&aside).unwrap(), both);
}

#[test]
fn names_are_read_as_they_were_written() {
    let loaded = save::load_reader(save::to_text(&region(1, 1), None).as_bytes()).unwrap();
    assert_eq!(loaded.board.actors().at(0).unwrap().name(), "Inst. 0");
    assert_eq!(loaded.origin.revision, 1);
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let small = region(1, 1);
    let refused = |board: &Board| save::store(board, None, &path, Overwrite::Always, &[]).unwrap_err();
    let wide = |number: usize, areas: usize, statuses: usize| {
        let old = small.responsibilities().at(0).unwrap();
        let covers = Coverage::rectangle(
            (0..areas).map(|area| AreaId::new(&format!("b{area}"))),
            (0..statuses).map(|status| StatusId::new(&format!("s{status}"))),
        );
        Record::from(Responsibility { id: ResponsibilityId::new(&format!("r{number}")), covers, ..(**old).clone() })
    };
    let with = |records: Vec<Record>| {
        Board::from_records(small.head().clone(), small.records().chain(records), small.reserved().clone())
    };
    says(
        &refused(&with(vec![wide(1, 101, 100)])),
        folder.path(),
        "Eine Zuständigkeit von Inst. 0 deckt mehr als 10.000 Felder ab und ließe sich nicht wieder lesen; bitte aufteilen: /region.ron",
        "A responsibility of Inst. 0 covers more than 10,000 cells and could not be read again; please divide it: /region.ron",
    );
    let many = (0..100_001).map(|number| Record::from(Area::named(AreaId::new(&format!("b{number}")), ""))).collect();
    says(
        &refused(&with(many)),
        folder.path(),
        "Das Board hat mehr als 100.000 Einträge und ließe sich nicht wieder öffnen; bitte aufteilen: /region.ron",
        "The board has more than 100,000 entries and could not be opened again; please divide it: /region.ron",
    );
    let titled =
        |title: String| Board::from_records(Head { title, ..small.head().clone() }, small.records(), small.reserved().clone());
    says(
        &refused(&titled(",".repeat(500_001))),
        folder.path(),
        "Das Board enthält mehr als 500.000 Angaben und ließe sich nicht wieder öffnen; bitte aufteilen: /region.ron",
        "The board holds more than 500,000 values and could not be opened again; please divide it: /region.ron",
    );
    says(
        &refused(&titled("x".repeat(64 << 20))),
        folder.path(),
        "Das Board wäre größer als 64 MB und ließe sich nicht wieder öffnen; bitte aufteilen: /region.ron",
        "The board would be larger than 64 MB and could not be opened again; please divide it: /region.ron",
    );
    assert_eq!(names(folder.path()), Vec::<String>::new());
    save::store(&with(vec![wide(1, 100, 100)]), None, &path, Overwrite::Always, &[]).unwrap();
}

#[cfg(unix)]
#[test]
fn a_device_is_not_replaced_by_a_file() {
    let folder = folder();
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink("/dev/null", &link).unwrap();
    let board = region(1, 1);
    for error in [
        save::store(&board, None, &link, Overwrite::Always, &[]).unwrap_err(),
        save::write_file(b"picture", &link, true).unwrap_err(),
    ] {
        says(
            &error,
            folder.path(),
            "Das ist keine Datei, sondern ein Gerät oder Ähnliches; bitte einen anderen Namen wählen: /link.ron",
            "This is not a file but a device or the like; please choose another name: /link.ron",
        );
    }
    assert_eq!(names(folder.path()), ["link.ron"]);
}

#[test]
fn what_is_replaced_is_kept_unless_it_was_saved_automatically() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let first = store_new(&path);
    let board = region(2, 2);
    let second = save::store(&board, Some(&first.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    let kept = fs::read(save::previous_path(&path)).unwrap();
    let third = save::store(&region(3, 3), Some(&second.origin), &path, Overwrite::Automatic, &[]).unwrap();
    assert_eq!(third.previous, None);
    assert_eq!(fs::read(save::previous_path(&path)).unwrap(), kept);
    // What somebody else saved is not replaced in either way.
    let changed = save::store(&board, Some(&second.origin), &path, Overwrite::Automatic, &[]).unwrap_err();
    assert_eq!(changed, StoreError::ChangedOnDisk(path));
}

#[test]
fn a_file_that_is_gone_is_not_made_anew_unasked() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let stored = store_new(&path);
    fs::remove_file(&path).unwrap();
    let board = region(2, 2);
    for overwrite in [Overwrite::Unchanged, Overwrite::Automatic] {
        let gone = save::store(&board, Some(&stored.origin), &path, overwrite, &[]).unwrap_err();
        says(
            &gone,
            folder.path(),
            "Die Datei gibt es nicht mehr: Sie wurde entfernt oder umbenannt, oder der Datenträger fehlt. Bitte Datenträger und Verbindung prüfen und noch einmal speichern, oder an anderem Ort: /region.ron",
            "The file is no longer there: it was removed or renamed, or the drive is missing. Please check drive and connection and save again, or in another place: /region.ron",
        );
    }
    assert_eq!(names(folder.path()), Vec::<String>::new());
    save::store(&board, Some(&stored.origin), &path, Overwrite::Always, &[]).unwrap();
}
