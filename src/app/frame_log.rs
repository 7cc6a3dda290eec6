//! The log of frames: for each how long it took and what was done in it, to see where time goes in the real window.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, LineWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The option that asks for it.
const OPTION: &str = "--frame-log";

/// A file with one line a frame.
#[derive(Debug)]
pub(super) struct FrameLog {
    file: LineWriter<File>,
    began: Instant,
    /// The frame that is written as soon as it is known how long it took in all.
    last: Option<Line>,
}

/// What is known of a frame.
#[derive(Debug)]
struct Line {
    at: Duration,
    spent: Spent,
    did: Vec<String>,
}

/// Where the time of one frame went.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spent {
    /// From its beginning to its end, without turning shapes to triangles.
    pub frame: Duration,
    /// In laying out.
    pub layout: Duration,
    /// In turning the scene to shapes.
    pub painting: Duration,
}

impl FrameLog {
    /// A new log in this file; what it held is gone.
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        let mut file = LineWriter::new(File::create(path)?);
        writeln!(file, "seconds\tall_ms\tlayout_ms\tpainting_ms\ttessellation_and_upload_ms\tdid")?;
        Ok(Self { file, began: Instant::now(), last: None })
    }

    /// Notes a frame. How long the one before it took in all, with its triangles, is known only now.
    pub(super) fn note(&mut self, spent: Spent, did: Vec<String>, before: Option<f32>) {
        if let Some(line) = self.last.take() {
            // A log that cannot be written any more is no reason to disturb the work.
            if let Err(error) = self.write(&line, before) {
                log::warn!("{OPTION}: {error}");
            }
        }
        self.last = Some(Line { at: self.began.elapsed(), spent, did });
    }

    fn write(&mut self, line: &Line, all: Option<f32>) -> io::Result<()> {
        let millis = |time: Duration| 1000.0 * time.as_secs_f64();
        let frame = millis(line.spent.frame);
        let all = all.map_or(frame, |seconds| 1000.0 * f64::from(seconds));
        let (layout, painting) = (millis(line.spent.layout), millis(line.spent.painting));
        let (rest, did) = ((all - frame).max(0.0), line.did.join(" "));
        writeln!(self.file, "{:.3}\t{all:.3}\t{layout:.3}\t{painting:.3}\t{rest:.3}\t{did}", line.at.as_secs_f64())
    }
}

impl Drop for FrameLog {
    fn drop(&mut self) {
        self.note(Spent::default(), Vec::new(), None);
    }
}

/// Takes the option and its file out of the arguments.
pub fn frame_log(mut args: Vec<OsString>) -> (Vec<OsString>, Option<PathBuf>) {
    match args.iter().position(|arg| arg == OPTION) {
        Some(place) if place + 1 < args.len() => {
            let path = args.drain(place..place + 2).next_back();
            (args, path.map(PathBuf::from))
        }
        _ => (args, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_taken_out_of_the_arguments() {
        let args = |all: &[&str]| all.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(frame_log(args(&["--frame-log", "x", "a.ron"])), (args(&["a.ron"]), Some(PathBuf::from("x"))));
        assert_eq!(frame_log(args(&["a.ron"])), (args(&["a.ron"]), None));
        // Without a file it stays, so that the command line says what is wrong.
        assert_eq!(frame_log(args(&["--frame-log"])), (args(&["--frame-log"]), None));
    }

    #[test]
    fn every_frame_is_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("frames.tsv");
        let mut log = FrameLog::create(&path).unwrap();
        let spent =
            Spent { frame: Duration::from_millis(3), layout: Duration::from_millis(2), painting: Duration::from_millis(1) };
        log.note(spent, vec!["Drop".to_owned()], None);
        log.note(spent, vec![], Some(0.005));
        drop(log);
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1][1..], ["5.000", "2.000", "1.000", "2.000", "Drop"]);
        assert_eq!(lines[2][1..], ["3.000", "2.000", "1.000", "0.000", ""]);
    }
}
