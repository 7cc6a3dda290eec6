//! Two processes on one file: whoever saves over what the other has saved meanwhile is refused, and the file is whole at every
//! moment. `SCHAUBILD_WRITERS` says for how many seconds, 5 if it does not.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for another process"
)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use schaubild::model::{Edit, HeadField};
use schaubild::save::{self, Overwrite, StoreError};

/// Where the second process writes; it is there only in that process.
const FILE: &str = "SCHAUBILD_WRITES_TO";

/// What one of them wrote, as the title of the board: who and how often.
fn title(who: &str, times: usize) -> String {
    format!("{who} {times}")
}

/// Reads the file and writes it with another title, as often as it can in this time; how often that was, and how often somebody
/// else had been faster.
fn write_for(path: &Path, who: &str, time: Duration, pause: Duration) -> (usize, usize) {
    let began = Instant::now();
    let (mut written, mut refused) = (0, 0);
    while began.elapsed() < time {
        let loaded = save::load(path).unwrap();
        assert!(loaded.notes.is_empty(), "the file is whole");
        let board = loaded.board.apply(&Edit::Head(HeadField::Title(title(who, written)))).unwrap();
        // Now quick, now slow, so that each of them is the faster one at times.
        std::thread::sleep(pause * ((written + 2 * refused) % 5) as u32);
        match save::store(&board, Some(&loaded.origin), path, Overwrite::Unchanged, &[]) {
            Ok(stored) => {
                assert_eq!(stored.origin.revision, loaded.origin.revision + 1);
                written += 1;
            }
            Err(StoreError::ChangedOnDisk(_)) => refused += 1,
            Err(other) => assert_eq!(other.to_string(), "", "nothing else may stand in the way"),
        }
    }
    (written, refused)
}

fn second_process(path: &Path, seconds: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "nobody_wins_silently_over_another"])
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
        let (written, _) = write_for(path, "B", Duration::from_secs(seconds), Duration::from_millis(20));
        std::fs::write(path.with_extension("count"), written.to_string()).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    save::store(&save::the_example().board().unwrap(), None, &path, Overwrite::Never, &[]).unwrap();
    let first = save::load(&path).unwrap().origin.revision;
    let mut other = second_process(&path, seconds);
    let (written, refused) = write_for(&path, "A", Duration::from_secs(seconds), Duration::from_millis(25));
    assert!(other.wait().unwrap().success());
    let others: u64 = std::fs::read_to_string(path.with_extension("count")).unwrap().parse().unwrap();
    let all = save::load(&path).unwrap().origin.revision - first;
    eprintln!("{written} saves of one process, {others} of the other, {refused} refused");
    assert_eq!(written as u64 + others, all, "every save that was not refused is one that the next one built on");
    assert!(refused > 0, "they must meet");
}
