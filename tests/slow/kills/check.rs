//! Conditions that must hold of the files that a killed process left.

use std::collections::HashMap;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use schaubild::save::{self, Overwrite, RecoveryFile, RecoverySession};

use crate::kills::diary::{self, Line, fingerprint};

/// Time of which the edits may be missing.
const SECOND: Duration = Duration::from_secs(1);

/// Observations so far.
#[derive(Default)]
pub(crate) struct Seen {
    /// Number of kills that left something to offer.
    pub(crate) offered: usize,
    /// Number of recovery files that ended in half a line, which costs nothing but that line.
    torn: usize,
    /// Number of drafts that lay about.
    drafts: usize,
    /// Since when steps were missing, at most.
    missing: Duration,
    /// Number of these, at most.
    behind: usize,
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offered, torn, drafts, missing, behind } = self;
        write!(f, "{offered} boards offered, at most {behind} steps of the last {} ms missing, ", missing.as_millis())?;
        write!(f, "{torn} recovery files with half a line at the end, {drafts} drafts swept away, 0 files unreadable")
    }
}

/// Checks everything in the folder.
pub(crate) fn check(folder: &Path, killed: SystemTime, seen: &mut Seen) {
    let diary = diary::read(folder);
    for version in [folder.join("region.ron"), save::previous_path(&folder.join("region.ron"))] {
        if version.exists() {
            assert!(save::load(&version).unwrap().notes.is_empty(), "{} is whole", version.display());
        }
    }
    let kept = folder.join("recovery");
    let is_old = |line: &&Line| killed.duration_since(line.at).is_ok_and(|ago| ago > SECOND);
    let left = save::recovery_files(&kept);
    if left.is_empty() {
        assert_eq!(diary.iter().filter(is_old).count(), 0, "there is nothing to bring back");
    } else {
        let missing = left.iter().map(|file| missing(file, &diary, seen)).min_by_key(Vec::len).unwrap();
        assert_eq!(missing.iter().copied().filter(is_old).count(), 0, "steps of more than a second ago are missing");
        let since = missing.first().and_then(|line| killed.duration_since(line.at).ok()).unwrap_or_default();
        seen.offered += 1;
        seen.missing = seen.missing.max(since);
        seen.behind = seen.behind.max(missing.len());
    }
    for erased in diary.iter().filter(is_old).filter_map(|line| line.erased.as_ref()) {
        for file in files(&kept) {
            let bytes = fs::read(&file).unwrap();
            let holds = bytes.windows(erased.len()).any(|part| part == erased.as_bytes());
            assert!(!holds, "{} holds what was erased", file.display());
        }
    }
    nothing_foreign(folder, seen);
}

/// The steps that a recovery file does not hold; it holds no board that was never there.
fn missing<'a>(file: &Path, diary: &'a [Line], seen: &mut Seen) -> Vec<&'a Line> {
    let back = save::recover(file).unwrap();
    seen.torn += usize::from(back.is_torn);
    let (found, steps) = (fingerprint(back.session.history.present()), back.session.history.len());
    let when: HashMap<&str, usize> = diary.iter().enumerate().map(|(place, line)| (line.board.as_str(), place)).collect();
    if let Some(place) = when.get(found.as_str()) {
        return diary.iter().skip(place + 1).collect();
    }
    // The very last step may have been written down before the diary was.
    let written = diary.last().map_or(0, |last| last.steps);
    assert!(steps.abs_diff(written) <= 1, "a board came back that was never there");
    Vec::new()
}

/// Beside what belongs there only drafts are left, and those go when the next file is written in their folder.
fn nothing_foreign(folder: &Path, seen: &mut Seen) {
    let is_draft = |file: &&PathBuf| name(file).starts_with(".schaubild-");
    let all = || [files(folder), files(&folder.join("recovery"))].concat();
    for draft in all().iter().filter(is_draft) {
        let draft = File::options().write(true).open(draft).unwrap();
        let long_ago = draft.metadata().unwrap().modified().unwrap() - Duration::from_hours(2);
        draft.set_modified(long_ago).unwrap();
        seen.drafts += 1;
    }
    let path = folder.join("region.ron");
    let board = save::load(&path).unwrap().board;
    save::store(&board, None, &path, Overwrite::Always, &[]).unwrap();
    let session = RecoverySession {
        history: schaubild::model::History::new(board.clone()),
        path: None,
        origin: None,
        saved: board,
        typed: Vec::new(),
    };
    RecoveryFile::create(&folder.join("recovery"), "next", &session, 1).unwrap();
    let known = ["region.ron", "region.vorher.ron", ".~region.ron.lock", "diary"];
    for file in all() {
        let name = name(&file);
        assert!(known.contains(&name.as_str()) || name.ends_with(".recovery"), "{name} is left");
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}
