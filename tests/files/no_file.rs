//! Refusal of what is no file: whoever reads from a pipe could wait for ever.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{CWD, FileType, Mode};
use schaubild::model::{Board, BoardId, Head, History};
use schaubild::save::{self, BoardFileState, LoadError, RecoveryFile, RecoverySession, Unreadable};
use schaubild::text::Lang;

/// A pipe, a link to one, and a socket in a folder.
fn no_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let [pipe, link, socket] = ["pipe.ron", "link.ron", "socket.ron"].map(|name| folder.join(name));
    rustix::fs::mknodat(CWD, &pipe, FileType::Fifo, Mode::RWXU, 0).unwrap();
    symlink(&pipe, &link).unwrap();
    drop(UnixListener::bind(&socket).unwrap());
    vec![pipe, link, socket, "/dev/zero".into()]
}

#[test]
fn no_reader_waits_for_what_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    for path in no_files(folder.path()) {
        let refused = LoadError { why: Unreadable::NoFile, path: Some(path.clone()) };
        assert_eq!(save::load(&path).unwrap_err(), refused);
        assert_eq!(save::load_list(&path).unwrap_err(), refused);
        assert!(save::load_logo(&path).is_err() && save::open(&path).is_err() && save::recover(&path).is_err());
        assert!(
            refused.say(Lang::De).starts_with("Das ist keine Datei, sondern ein Gerät oder Ähnliches; bitte eine Datei wählen: ")
        );
    }
}

#[test]
fn a_board_whose_own_file_is_a_pipe_is_recovered_like_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = no_files(folder.path()).swap_remove(0);
    let board = Arc::new(Board::new(Head::new(BoardId::new("kreis"), "Kreis")));
    let session = RecoverySession {
        history: History::new(Arc::clone(&board)),
        path: Some(pipe.clone()),
        origin: None,
        saved: board,
        typed: Vec::new(),
    };
    let kept = folder.path().join("recovery");
    drop(RecoveryFile::create(&kept, "kreis", &session, 1).unwrap());
    fs::create_dir(kept.join("folder.recovery")).unwrap();
    let pipe_there = kept.join("pipe.recovery");
    rustix::fs::mknodat(CWD, &pipe_there, FileType::Fifo, Mode::RWXU, 0).unwrap();
    let all = save::orphaned_recoveries(&kept);
    let [left] = all.as_slice() else { panic!("{all:?}") };
    let lost = BoardFileState::Lost(LoadError { why: Unreadable::NoFile, path: Some(pipe) });
    assert_eq!(left.recover().unwrap().compare(), lost);
}
