//! A process that edits and saves is killed at random moments: whatever the moment, every file it leaves can be read, at most the
//! last second of edits is missing, and nothing comes back that was never there. `SCHAUBILD_KILLS` says how often, 50 times if
//! it does not.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for another process"
)]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use schaubild::app::{App, Document};
use schaubild::model::Board;
use schaubild::save;
use schaubild::text::Lang;

/// Where the process that is killed works; it is there only in that process.
const FOLDER: &str = "SCHAUBILD_KILLED_IN";

/// The keys that it presses, each of them a step, over and over.
const KEYS: [(Modifiers, Key); 9] = [
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::L),
    (Modifiers::NONE, Key::S),
    (Modifiers::NONE, Key::ArrowRight),
    (Modifiers::NONE, Key::N),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::NONE, Key::Backspace),
    (Modifiers::COMMAND, Key::Y),
    (Modifiers::NONE, Key::S),
];

/// Every so many keys it saves.
const SAVES: usize = 40;

#[test]
fn whenever_the_process_is_killed_at_most_a_second_of_edits_is_missing() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        edit_until_killed(Path::new(&folder));
    }
    let kills = std::env::var("SCHAUBILD_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(50);
    let (mut offered, mut behind) = (0, 0);
    for number in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        let killed = kill_after(folder.path(), moment(number));
        let (was_offered, missing) = check(folder.path(), killed);
        offered += usize::from(was_offered);
        behind = missing.max(behind);
    }
    eprintln!("{kills} kills, {offered} boards offered, at most {behind} steps behind");
    assert!(offered * 2 > kills, "most kills must hit while something is not saved");
}

/// A moment of a run, spread over it; the same in every run of the test.
fn moment(number: usize) -> Duration {
    let spread = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    Duration::from_millis(spread % 1500)
}

/// Starts the process, waits for its first step and then for so long, kills it; when that was.
fn kill_after(folder: &Path, wait: Duration) -> SystemTime {
    let name = "whenever_the_process_is_killed_at_most_a_second_of_edits_is_missing";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while !diary(folder).exists() {
        assert!(began.elapsed() < Duration::from_mins(1) && child.try_wait().unwrap().is_none(), "it does not begin");
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(wait);
    let killed = SystemTime::now();
    child.kill().unwrap();
    child.wait().unwrap();
    killed
}

fn diary(folder: &Path) -> PathBuf {
    folder.join("diary")
}

/// What the process did: when, after how many steps, and which board that was.
fn read_diary(folder: &Path) -> Vec<(SystemTime, usize, String)> {
    let text = fs::read_to_string(diary(folder)).unwrap();
    // The kill may have cut the last line.
    let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    whole
        .map(|line| {
            let mut words = line.split_whitespace();
            let time = UNIX_EPOCH + Duration::from_micros(words.next().unwrap().parse().unwrap());
            (time, words.next().unwrap().parse().unwrap(), words.next().unwrap().to_owned())
        })
        .collect()
}

/// Whether there was something to offer, and how many steps of the last second are missing.
fn check(folder: &Path, killed: SystemTime) -> (bool, usize) {
    let diary = read_diary(folder);
    let when: HashMap<&str, SystemTime> = diary.iter().map(|(time, _, board)| (board.as_str(), *time)).collect();
    let file = save::load(&folder.join("region.ron")).unwrap();
    assert!(file.notes.is_empty(), "the board's own file is whole");
    let left = save::recovery_files(&folder.join("recovery"));
    let Some(path) = left.first() else {
        // Nothing was unsaved for as long as it takes to write it down.
        let unsaved =
            diary.iter().filter(|(time, ..)| killed.duration_since(*time).is_ok_and(|ago| ago > Duration::from_secs(1)));
        assert_eq!(unsaved.count(), 0, "there is nothing to bring back");
        return (false, 0);
    };
    let back = save::recover(path).unwrap().session.history;
    let found = fingerprint(back.present());
    let last = diary.last().unwrap();
    match when.get(found.as_str()) {
        // The very last step may have been written down before the diary was.
        None => assert!(back.len().abs_diff(last.1) <= 1, "a board came back that was never there"),
        Some(time) => {
            let newer = diary
                .iter()
                .filter(|(at, ..)| at > time && killed.duration_since(*at).is_ok_and(|ago| ago > Duration::from_secs(1)));
            assert_eq!(newer.count(), 0, "steps of more than a second ago are missing");
        }
    }
    (true, last.1.abs_diff(back.len()))
}

/// Tells boards apart.
fn fingerprint(board: &Board) -> String {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    save::to_text(board, None).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Works in a window without a screen until it is killed, and keeps a diary of it.
fn edit_until_killed(folder: &Path) -> ! {
    let path = folder.join("region.ron");
    save::store(&save::the_example().board().unwrap(), None, &path, save::Overwrite::Never, &[]).unwrap();
    let mut document = Some(Document::open(&path).unwrap());
    let kept = folder.join("recovery");
    let mut window = Harness::builder().with_size(vec2(800.0, 500.0)).build_ui_state(
        move |ui, state: &mut Option<App>| match state {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => {
                *state = document
                    .take()
                    .map(|document| App::new(ui.ctx(), document, Lang::De, || 7).with_recovery(Some(kept.clone()), ui.ctx()));
            }
        },
        None,
    );
    window.run();
    let mut diary: Option<File> = None;
    let mut known = fingerprint(window.state().as_ref().unwrap().document().board());
    for number in 1_usize.. {
        let (modifiers, key) = KEYS.iter().cycle().nth(number % KEYS.len()).copied().unwrap();
        let (modifiers, key) = if number % SAVES == 0 { (Modifiers::COMMAND, Key::S) } else { (modifiers, key) };
        window.key_press_modifiers(modifiers, key);
        window.step();
        let document = window.state().as_ref().unwrap().document();
        let now = fingerprint(document.board());
        if now != known {
            let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_micros();
            let mut line = String::new();
            writeln!(line, "{at} {} {now}", document.history().len()).unwrap();
            let own = || OpenOptions::new().create(true).append(true).open(self::diary(folder)).unwrap();
            diary.get_or_insert_with(own).write_all(line.as_bytes()).unwrap();
            known = now;
        }
    }
    unreachable!("it is killed before")
}
