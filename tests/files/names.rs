//! Names and paths of files: those that no drive takes, those that Windows cannot keep, and long ones.

use std::fs;
use std::path::PathBuf;

use schaubild::save::{self, Overwrite};

use crate::region::region;
use crate::saves::{folder, names, says, store_new};

#[test]
fn a_new_file_gets_no_name_that_windows_cannot_keep_and_one_that_is_there_keeps_its_own() {
    let folder = folder();
    let board = region(1, 1);
    for (name, de, en) in [
        (
            "NUL",
            "„NUL“ heißt unter Windows ein Gerät, keine Datei; bitte einen anderen Namen wählen: /NUL",
            "On Windows “NUL” is a device and no file; please choose another name: /NUL",
        ),
        (
            "con.ron",
            "„con.ron“ heißt unter Windows ein Gerät, keine Datei; bitte einen anderen Namen wählen: /con.ron",
            "On Windows “con.ron” is a device and no file; please choose another name: /con.ron",
        ),
        (
            "a:b.ron",
            "Unter Windows darf „:“ in keinem Dateinamen stehen; bitte einen anderen Namen wählen: /a:b.ron",
            "On Windows no file name may have “:”; please choose another name: /a:b.ron",
        ),
        (
            "region.",
            "Am Ende eines Dateinamens lässt Windows Punkte und Leerzeichen weg; bitte ohne sie speichern: /region.",
            "At the end of a file name Windows leaves out dots and blanks; please save without them: /region.",
        ),
        (
            "a\tb.ron",
            "Der Dateiname hat ein Zeichen, das man nicht sieht und das es unter Windows nicht geben darf; bitte neu eintippen: /a\tb.ron",
            "The file name has a character that cannot be seen and that Windows does not allow; please type it anew: /a\tb.ron",
        ),
    ] {
        // Not joined: that would take a colon for a drive.
        let path = PathBuf::from(format!("{}/{name}", folder.path().display()));
        for overwrite in [Overwrite::Never, Overwrite::Always] {
            says(&save::store(&board, None, &path, overwrite, &[]).unwrap_err(), folder.path(), de, en);
        }
        says(&save::write_file(b"picture", &path, true).unwrap_err(), folder.path(), de, en);
    }
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_board_with_such_a_name_is_saved_as_before() {
    let folder = folder();
    let path = folder.path().join("Stand 10:30.ron");
    fs::write(&path, save::to_text(&region(1, 1), None)).unwrap();
    let loaded = save::load(&path).unwrap();
    save::store(&loaded.board, Some(&loaded.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    assert_eq!(names(folder.path()), ["Stand 10:30.ron", "Stand 10:30.vorher.ron"]);
}

#[test]
fn paths_longer_than_260_letters_are_saved_and_opened() {
    let folder = folder();
    let deep = (0..6).fold(folder.path().to_owned(), |path, _| path.join("Ordner".repeat(9)));
    fs::create_dir_all(&deep).unwrap();
    let path = deep.join("region.ron");
    let first = store_new(&path);
    save::store(&region(1, 1), Some(&first.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    save::write_file(b"picture", &deep.join("region.png"), false).unwrap();
    assert_eq!(save::load(&path).unwrap().origin.revision, 2);
    assert_eq!(names(&deep), ["region.png", "region.ron", "region.vorher.ron"]);
}

#[cfg(unix)]
#[test]
fn names_that_no_drive_takes_and_links_into_nothing_are_said() {
    let folder = folder();
    let board = region(1, 1);
    let long = folder.path().join(format!("{}.ron", "n".repeat(300)));
    let error = save::store(&board, None, &long, Overwrite::Never, &[]).unwrap_err();
    says(
        &error,
        folder.path(),
        &format!(
            "Der Dateiname ist zu lang oder hat Zeichen, die es dort nicht geben darf; bitte einen kürzeren wählen: /{}.ron",
            "n".repeat(300)
        ),
        &format!(
            "The file name is too long or has characters that are not allowed there; please choose a shorter one: /{}.ron",
            "n".repeat(300)
        ),
    );
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink("fehlt/ziel.ron", &link).unwrap();
    let error = save::store(&board, None, &link, Overwrite::Never, &[]).unwrap_err();
    says(
        &error,
        folder.path(),
        "Den Ordner gibt es nicht; bitte anlegen oder einen anderen wählen: /fehlt/ziel.ron",
        "There is no such folder; please make it or choose another one: /fehlt/ziel.ron",
    );
    fs::create_dir(folder.path().join("fehlt")).unwrap();
    save::store(&board, None, &link, Overwrite::Never, &[]).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink() && folder.path().join("fehlt/ziel.ron").is_file());
    assert_eq!(names(folder.path()), ["fehlt", "link.ron"], "nothing is left of what failed");
}
