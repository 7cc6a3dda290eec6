//! Two processes on one file, one saving every 100 ms and one as fast as it can: whoever saves over what the other has saved
//! meanwhile is refused, and the file is whole at every moment. `SCHAUBILD_WRITERS` says for how many seconds, 5 if it does not. The
//! same through the window, where the user decides whether to replace the other's.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for another process"
)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::{Edit, HeadField};
use schaubild::save::{self, Overwrite, StoreError};
use schaubild::text::{Lang, versions};

use crate::alone::turn;
use crate::common::{Window, board, text_with, window_with};

/// Variable for the file that the second process writes; it is there only in that process.
const FILE: &str = "SCHAUBILD_WRITES_TO";

/// Title of the board as one of them wrote it: who and how often.
fn title(who: &str, times: usize) -> String {
    format!("{who} {times}")
}

/// Pace of a process: how long it holds the file between reading and writing it, and how long it then rests.
#[derive(Clone, Copy)]
struct Pace {
    hold: Duration,
    rest: Duration,
}

/// Every 100 ms, with the board in its hands for none to half of that, so that it is not always the slower one.
const STEADY: Pace = Pace { hold: Duration::from_millis(10), rest: Duration::from_millis(100) };

/// As fast as it can.
const FAST: Pace = Pace { hold: Duration::ZERO, rest: Duration::ZERO };

/// Reads the file and writes it with another title, over and over; how often that was, and how often somebody else had been
/// faster.
fn write_for(path: &Path, who: &str, time: Duration, pace: Pace) -> (usize, usize) {
    let began = Instant::now();
    let (mut written, mut refused) = (0, 0);
    while began.elapsed() < time {
        let loaded = save::load(path).unwrap();
        assert!(loaded.notes.is_empty(), "the file is whole");
        let board = loaded.board.apply(&Edit::Head(HeadField::new("title", title(who, written)))).unwrap();
        let hold = pace.hold * ((written + 2 * refused) % 6) as u32;
        std::thread::sleep(hold);
        match save::store(&board, Some(&loaded.origin), path, Overwrite::Unchanged, &[]) {
            Ok(stored) => {
                assert_eq!(stored.origin.revision, loaded.origin.revision + 1);
                written += 1;
            }
            Err(StoreError::ChangedOnDisk(_)) => refused += 1,
            Err(other) => assert_eq!(other.to_string(), "", "nothing else may stand in the way"),
        }
        std::thread::sleep(pace.rest.saturating_sub(hold));
    }
    (written, refused)
}

fn second_process(path: &Path, seconds: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "two_writers::nobody_wins_silently_over_another"])
        .env(FILE, path)
        .env("SCHAUBILD_WRITERS", seconds.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn nobody_wins_silently_over_another() {
    let seconds = std::env::var("SCHAUBILD_WRITERS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(5);
    if let Some(path) = std::env::var_os(FILE) {
        let path = Path::new(&path);
        let (written, _) = write_for(path, "B", Duration::from_secs(seconds), FAST);
        std::fs::write(path.with_extension("count"), written.to_string()).unwrap();
        return;
    }
    let _turn = turn();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    save::store(&catalogue::the_example().board().unwrap(), None, &path, Overwrite::Never, &[]).unwrap();
    let first = save::load(&path).unwrap().origin.revision;
    let mut other = second_process(&path, seconds);
    let (written, refused) = write_for(&path, "A", Duration::from_secs(seconds), STEADY);
    assert!(other.wait().unwrap().success());
    let others: u64 = std::fs::read_to_string(path.with_extension("count")).unwrap().parse().unwrap();
    let all = save::load(&path).unwrap().origin.revision - first;
    eprintln!("{written} saves of one process every 100 ms, {others} of the other, {refused} of the first refused");
    assert_eq!(written as u64 + others, all, "every save that was not refused is one that the next one built on");
    assert!(refused > 0, "they must meet");
}

/// Presses keys as a hand does.
fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

#[test]
fn in_the_window_nobody_wins_unasked_either() {
    let _turn = turn();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    save::store(&catalogue::the_example().board().unwrap(), None, &path, Overwrite::Never, &[]).unwrap();
    let mut window = window_with(Lang::De, Document::open(&path).unwrap());
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    for round in 0..6 {
        let key = [Key::L, Key::S].into_iter().nth(round % 2).unwrap();
        press(&mut window, Modifiers::NONE, key);
        let other = save::load(&path).unwrap();
        let theirs = other.board.apply(&Edit::Head(HeadField::new("title", title("B", round)))).unwrap();
        save::store(&theirs, Some(&other.origin), &path, Overwrite::Unchanged, &[]).unwrap();
        press(&mut window, Modifiers::COMMAND, Key::S);
        assert!(
            text_with(&window, &versions::changed_unsaved(Lang::De, "region.ron")).is_some(),
            "it is said, the keyboard is on the board again, round {round}"
        );
        assert_eq!(*save::load(&path).unwrap().board, *theirs, "nothing is written");
        assert!(window.state().as_ref().unwrap().document().has_edits());
        for answer in [versions::changed_replace(Lang::De), versions::changed_replace_sure(Lang::De)] {
            window.get_by_role_and_label(Role::Button, &answer).click();
            window.run_steps(3);
        }
        assert_eq!(*save::load(&path).unwrap().board, *board(&window), "who said so replaces it");
        assert_eq!(*save::load(&save::previous_path(&path)).unwrap().board, *theirs, "and the other's is kept");
        assert!(!window.state().as_ref().unwrap().document().has_edits());
        window.run_steps(3);
    }
}
