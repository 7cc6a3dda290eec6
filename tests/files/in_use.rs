//! Files that another program has open, as Windows knows them: what is open only for a moment is waited for, else it is said.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits as another program does"
)]

use std::fs::{self, File, OpenOptions};
use std::os::windows::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use schaubild::model::{Edit, HeadField, History};
use schaubild::save::{
    self, LockFile, LockOutcome, LockOwner, Overwrite, RecoveryFile, RecoverySession, StoreError, Stored, recover,
};
use schaubild::text::Lang;

use crate::region::region;

/// `FILE_SHARE_READ`: others may read, but neither write nor replace it, as with most viewers.
const READING: u32 = 1;
/// `FILE_ATTRIBUTE_HIDDEN`.
const HIDDEN: u32 = 2;

fn hold(path: &Path, share: u32) -> File {
    OpenOptions::new().read(true).share_mode(share).open(path).unwrap()
}

fn stored(path: &Path) -> Stored {
    save::store(&region(1, 1), None, path, Overwrite::Never, &[]).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}

#[test]
fn a_file_that_a_viewer_holds_is_not_replaced_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let first = stored(&path);
    let before = fs::read(&path).unwrap();
    let viewer = hold(&path, READING);
    let began = Instant::now();
    let error = save::store(&region(2, 2), Some(&first.origin), &path, Overwrite::Automatic, &[]).unwrap_err();
    assert!(began.elapsed() >= Duration::from_secs(2) && began.elapsed() < Duration::from_secs(6), "{:?}", began.elapsed());
    assert_eq!(error, StoreError::InUse(path.clone()));
    assert!(error.say(Lang::De).starts_with("Die Datei ist in einem anderen Programm geöffnet und lässt sich nicht ersetzen; "));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["region.ron"], "nothing is left of the attempt");
    drop(viewer);
    save::store(&region(2, 2), Some(&first.origin), &path, Overwrite::Automatic, &[]).unwrap();
}

#[test]
fn a_picture_that_a_viewer_holds_says_so_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.pdf");
    fs::write(&path, "old").unwrap();
    let _viewer = hold(&path, READING);
    assert_eq!(save::write_file(b"new", &path, true), Err(StoreError::InUse(path.clone())));
    assert_eq!((fs::read_to_string(&path).unwrap(), names(folder.path()).len()), ("old".to_owned(), 1));
}

#[test]
fn what_a_scanner_holds_for_a_moment_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let first = stored(&path);
    let scanner = hold(&path, READING);
    thread::scope(|scope| {
        scope.spawn(move || {
            thread::sleep(Duration::from_millis(300));
            drop(scanner);
        });
        save::store(&region(2, 2), Some(&first.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    });
    assert_eq!(save::load(&path).unwrap().origin.revision, 2);
    assert_eq!(names(folder.path()), ["region.ron", "region.vorher.ron"]);
}

#[test]
fn who_changes_the_file_while_it_is_waited_for_does_not_lose_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let first = stored(&path);
    let editor = hold(&path, READING | 2);
    let outcome = thread::scope(|scope| {
        let other = path.clone();
        scope.spawn(move || {
            thread::sleep(Duration::from_millis(300));
            fs::write(other, "theirs").unwrap();
            drop(editor);
        });
        save::store(&region(2, 2), Some(&first.origin), &path, Overwrite::Automatic, &[])
    });
    assert_eq!(outcome, Err(StoreError::ChangedOnDisk(path.clone())));
    assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
}

#[test]
fn a_board_that_nobody_may_read_at_this_moment_is_said_to_be_open_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    stored(&path);
    let _other = hold(&path, 0);
    let error = save::load(&path).unwrap_err();
    assert!(error.say(Lang::De).starts_with("Die Datei ist in einem anderen Programm geöffnet; bitte dort schließen"), "{error}");
}

#[test]
fn signs_and_drafts_are_hidden_and_boards_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let first = stored(&path);
    let is_hidden = |path: &Path| fs::metadata(path).unwrap().file_attributes() & HIDDEN != 0;
    assert!(!is_hidden(&path));
    save::store(&region(2, 2), Some(&first.origin), &path, Overwrite::Unchanged, &[]).unwrap();
    assert!(!is_hidden(&path) && !is_hidden(&save::previous_path(&path)));
    let own = LockOwner { user: "anna".into(), host: "rechner-1".into(), token: "1".into(), counter: 0 };
    let LockOutcome::Acquired(mut sign) = LockFile::acquire(&path, own, None).unwrap() else { return assert!(path.exists()) };
    assert!(is_hidden(&save::lock_path(&path)), "at once");
    assert_eq!(sign.renew(&path), Ok(None));
    assert!(is_hidden(&save::lock_path(&path)), "and later");
    let draft = save::NewFile::create(&folder.path().join("a.svg"), false).unwrap();
    assert!(save::temporary_files(folder.path()).iter().all(|draft| is_hidden(draft)));
    draft.finish().unwrap();
    assert!(!is_hidden(&folder.path().join("a.svg")));
}

#[test]
fn a_recovery_file_that_cannot_be_replaced_goes_on_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let board = Arc::new(region(1, 1));
    let mut session =
        RecoverySession { history: History::new(Arc::clone(&board)), path: None, origin: None, saved: board, typed: Vec::new() };
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    let scanner = hold(file.path(), READING | 2);
    assert_eq!(file.rewrite(&session, 2), Err(StoreError::InUse(file.path().to_owned())));
    session.history.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
    file.update(&session, 3).unwrap();
    assert_eq!(recover(file.path()).unwrap().session.history.present().head().title, "Kreis");
    drop(scanner);
    file.rewrite(&session, 4).unwrap();
    assert_eq!(recover(file.path()).unwrap().session.history.present().head().title, "Kreis");
    assert_eq!(names(folder.path()), ["region.recovery"]);
}
