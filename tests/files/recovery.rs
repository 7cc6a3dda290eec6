//! Recovery files: whatever happened before the program ended, the board comes back with its steps, up to where the file is
//! whole.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use schaubild::catalogue;
use schaubild::model::{Actor, ActorId, Edit, HeadField, History, Item as _, Record, RecordRef};
use schaubild::save::{
    self, BoardFileState, Overwrite, RecoveryFile, RecoverySession, Unreadable, orphaned_recoveries, recover, recovery_files,
    remove_recovery,
};

/// Doings of a user.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Title(u8),
    Add(u8),
    Remove(u8),
    Undo,
    Redo,
    Save,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => any::<u8>().prop_map(Deed::Title),
        3 => any::<u8>().prop_map(Deed::Add),
        2 => any::<u8>().prop_map(Deed::Remove),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Save),
    ]
}

fn session() -> RecoverySession {
    let board = catalogue::the_example().board().unwrap();
    RecoverySession {
        history: History::new(Arc::clone(&board)),
        path: Some("/a/region.ron".into()),
        origin: None,
        saved: board,
        typed: Vec::new(),
    }
}

fn act(session: &mut RecoverySession, deed: Deed) {
    let history = &mut session.history;
    match deed {
        Deed::Title(number) => edit(history, &Edit::Head(HeadField::new("title", format!("Kreis\n„{number}“")))),
        Deed::Add(number) => {
            let actor = Actor::named(ActorId::new(&format!("neu-{number}")), &format!("Neu {number}"));
            edit(history, &Edit::Put(Record::from(actor)));
        }
        Deed::Remove(number) => {
            let actors = history.present().actors();
            let actor = actors.iter().nth(usize::from(number) % actors.len().max(1)).map(|actor| actor.id().clone());
            if let Some(actor) = actor {
                edit(history, &Edit::Remove(RecordRef::Actor(actor)));
            }
        }
        Deed::Undo => drop(history.undo()),
        Deed::Redo => drop(history.redo()),
        Deed::Save => session.saved = Arc::clone(session.history.present()),
    }
}

fn edit(history: &mut History, edit: &Edit) {
    history.apply(edit, None).unwrap();
}

fn labels(history: &History) -> Vec<String> {
    history.steps().map(|step| format!("{:?}", step.label)).collect()
}

/// Everything that must be the same.
fn check_same(kept: &RecoverySession, back: &RecoverySession) {
    assert_eq!(**back.history.present(), **kept.history.present());
    assert_eq!(back.history.len(), kept.history.len());
    assert_eq!(back.path, kept.path);
    let (mut back, mut kept) = (back.history.clone(), kept.history.clone());
    assert_eq!(labels(&back)[..back.len()], labels(&kept)[..kept.len()]);
    while kept.undo().is_some() {
        assert!(back.undo().is_some());
        assert_eq!(**back.present(), **kept.present(), "undo reaches back over it");
    }
    assert!(back.undo().is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_was_done_comes_back_with_its_steps(deeds in prop::collection::vec(deed(), 1..24)) {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session();
        let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
        for deed in deeds {
            act(&mut session, deed);
            file.update(&session, 2).unwrap();
            let back = recover(file.path()).unwrap();
            check_same(&session, &back.session);
            let is_saved = Arc::ptr_eq(&session.saved, session.history.present());
            let was_saved = Arc::ptr_eq(&back.session.saved, back.session.history.present());
            prop_assert!(was_saved || !is_saved || *session.saved == *back.session.saved);
        }
    }
}

#[test]
fn a_file_cut_anywhere_gives_back_every_whole_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    let mut lengths = vec![fs::metadata(file.path()).unwrap().len()];
    for number in 0..5 {
        act(&mut session, Deed::Title(number));
        file.update(&session, 2).unwrap();
        lengths.push(fs::metadata(file.path()).unwrap().len());
    }
    let whole = fs::read(file.path()).unwrap();
    let torn = folder.path().join("torn.recovery");
    for length in (lengths[0]..=lengths[5]).step_by(37).chain(lengths.clone()) {
        fs::write(&torn, &whole[..usize::try_from(length).unwrap()]).unwrap();
        let steps = recover(&torn).unwrap().session.history.len();
        // The last line break does not make a step.
        let expected = lengths.iter().filter(|whole| **whole <= length + 1).count() - 1;
        assert_eq!(steps, expected, "of {length} bytes");
    }
    fs::write(&torn, &whole[..100]).unwrap();
    assert!(recover(&torn).is_err(), "without its first board there is nothing");
}

#[test]
fn what_cannot_be_read_is_told_from_what_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    act(&mut session, Deed::Title(1));
    file.update(&session, 2).unwrap();
    assert!(!recover(file.path()).unwrap().is_torn);
    let whole = fs::read(file.path()).unwrap();
    let other = folder.path().join("x.recovery");
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for rest in ["Unsinn", "Unsinn\n", "\0\0\0\0\0\0"] {
        fs::write(&other, [&whole[..first], rest.as_bytes()].concat()).unwrap();
        let back = recover(&other).unwrap();
        assert!(back.is_torn && back.session.history.is_empty(), "{rest:?}");
    }
    for nothing in [Vec::new(), vec![0; 10_000], b"Unsinn".to_vec()] {
        fs::write(&other, nothing).unwrap();
        assert_eq!(recover(&other).unwrap_err(), Unreadable::Empty);
    }
    assert_eq!(recover(&folder.path().join("fehlt.recovery")).unwrap_err(), Unreadable::NotFound);
}

#[test]
fn a_board_that_was_written_just_before_the_end_counts_as_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let mut session = session();
    let origin = save::store(session.history.present(), None, &path, Overwrite::Never, &[]).unwrap().origin;
    (session.path, session.origin) = (Some(path.clone()), Some(origin.clone()));
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    for number in [1, 2] {
        act(&mut session, Deed::Title(number));
        file.update(&session, 2).unwrap();
    }
    assert_eq!(recover(file.path()).unwrap().compare(), BoardFileState::Same);
    // It ends between writing the board and noting that.
    let written = save::store(session.history.present(), Some(&origin), &path, Overwrite::Unchanged, &[]).unwrap().origin;
    let mut back = recover(file.path()).unwrap();
    assert_eq!((back.unsaved.as_ref().map(Vec::len), back.compare()), (Some(2), BoardFileState::Same));
    assert!(Arc::ptr_eq(&back.session.saved, back.session.history.present()));
    assert_eq!((back.unsaved.map(|steps| steps.len()), back.session.origin), (Some(0), Some(written.clone())));

    act(&mut session, Deed::Title(3));
    save::store(session.history.present(), Some(&written), &path, Overwrite::Unchanged, &[]).unwrap();
    assert_eq!(recover(file.path()).unwrap().compare(), BoardFileState::Changed, "by somebody else");
    fs::remove_file(&path).unwrap();
    assert!(matches!(recover(file.path()).unwrap().compare(), BoardFileState::Lost(_)));
}

#[test]
fn flipped_bits_never_bring_back_anything_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    for number in 0..4 {
        act(&mut session, Deed::Add(number));
    }
    file.update(&session, 2).unwrap();
    let whole = fs::read(file.path()).unwrap();
    let names: Vec<String> = labels(&session.history);
    for place in (0..whole.len()).rev().step_by(whole.len() / 60) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        fs::write(folder.path().join("x.recovery"), bytes).unwrap();
        if let Ok(back) = recover(&folder.path().join("x.recovery")) {
            assert_eq!(labels(&back.session.history)[..], names[..back.session.history.len()]);
        }
    }
}

#[test]
fn what_somebody_works_on_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let file = RecoveryFile::create(folder.path(), "region", &session(), 1).unwrap();
    assert_eq!(recovery_files(folder.path()), Vec::<std::path::PathBuf>::new());
    let path = file.path().to_owned();
    drop(file);
    assert_eq!(recovery_files(folder.path()), [path]);
    let offered = orphaned_recoveries(folder.path());
    assert_eq!(recovery_files(folder.path()), Vec::<std::path::PathBuf>::new(), "one window at a time offers it");
    drop(offered);
    assert_eq!(recovery_files(folder.path()).len(), 1);
    assert_eq!(recovery_files(Path::new("/nirgends")), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_board_of_any_id_is_kept_in_the_folder_where_the_next_start_looks() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("recovery");
    for id in
        ["Kreis/2026", "..", "../../kreis", "/kreis", "\\\\server\\kreis", "C:\\kreis", "kreis\0", "", "ä".repeat(4000).as_str()]
    {
        let file = RecoveryFile::create(&own, id, &session(), 1).unwrap();
        let path = file.path().to_owned();
        drop(file);
        assert_eq!((path.parent(), recovery_files(&own)), (Some(own.as_path()), vec![path.clone()]), "{id}");
        remove_recovery(&path).unwrap();
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_earlier_versions_put_into_folders_of_their_own_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = RecoveryFile::create(folder.path(), "region", &session(), 1).unwrap();
    let below = folder.path().join("Kreis").join("2026-0007.recovery");
    fs::create_dir(below.parent().unwrap()).unwrap();
    fs::rename(file.path(), &below).unwrap();
    drop(file);
    assert_eq!(recovery_files(folder.path()), [below]);
}

#[test]
fn a_file_that_was_removed_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    fs::remove_file(file.path()).unwrap();
    act(&mut session, Deed::Title(1));
    file.update(&session, 2).unwrap();
    check_same(&session, &recover(file.path()).unwrap().session);
}

#[test]
fn typing_on_for_hours_does_not_fill_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    let mut file = RecoveryFile::create(folder.path(), "region", &session, 1).unwrap();
    let text = "Wer ist wofür zuständig? ".repeat(40);
    let mut longest = 0;
    for number in 0..1500 {
        edit(&mut session.history, &Edit::Head(HeadField::new("title", format!("{text}{number}"))));
        file.update(&session, 2).unwrap();
        longest = fs::metadata(file.path()).unwrap().len().max(longest);
        // Typing on in one field replaces its step.
        act(&mut session, Deed::Undo);
    }
    assert!(longest < (1 << 20) + 8192, "{longest} bytes, of 4 MB that were typed");
}

#[cfg(unix)]
#[test]
fn a_recovery_file_is_the_users_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("schaubild").join("recovery");
    let mut session = session();
    let mut file = RecoveryFile::create(&own, "region", &session, 1).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for rewrite in [RecoveryFile::update, RecoveryFile::rewrite] {
        act(&mut session, Deed::Title(1));
        rewrite(&mut file, &session, 2).unwrap();
        assert_eq!((mode(file.path()), mode(&own)), (0o600, 0o700));
    }
}
