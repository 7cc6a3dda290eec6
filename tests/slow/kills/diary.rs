//! Diary of the process: when, after how many steps, and which board that was.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use schaubild::model::Board;
use schaubild::save;

/// One step.
pub(crate) struct Line {
    pub(crate) at: SystemTime,
    pub(crate) steps: usize,
    pub(crate) board: String,
    /// Text erased in it, to be found nowhere from then on.
    pub(crate) erased: Option<String>,
}

pub(crate) fn path(folder: &Path) -> PathBuf {
    folder.join("diary")
}

/// Notes a step that was made just now.
pub(crate) fn write(folder: &Path, steps: usize, board: &str, erased: Option<&str>) {
    let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_micros();
    let mut line = String::new();
    writeln!(line, "{at} {steps} {board} {}", erased.unwrap_or("-")).unwrap();
    let mut file = OpenOptions::new().create(true).append(true).open(path(folder)).unwrap();
    file.write_all(line.as_bytes()).unwrap();
}

/// All steps.
pub(crate) fn read(folder: &Path) -> Vec<Line> {
    let text = fs::read_to_string(path(folder)).unwrap();
    // The kill may have cut the last line.
    let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    whole
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned);
            let mut word = || words.next().unwrap();
            let at = UNIX_EPOCH + Duration::from_micros(word().parse().unwrap());
            let (steps, board, erased) = (word().parse().unwrap(), word(), word());
            Line { at, steps, board, erased: Some(erased).filter(|erased| erased != "-") }
        })
        .collect()
}

/// Tells boards apart.
pub(crate) fn fingerprint(board: &Board) -> String {
    let mut hasher = DefaultHasher::new();
    save::to_text(board, None).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
