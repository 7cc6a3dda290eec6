//! The log of frames: for each how long it took and what was done in it, to see where time goes in the real window.
//!
//! `all_ms` is all that the processor does for a frame but what the graphics driver makes of the triangles: that depends on the
//! graphics card, and stands in `driver_ms`, with whatever other programs did meanwhile. Layout, painting and tessellation are parts of
//! `all_ms`.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, LineWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context, FullOutput, Id, Plugin, RawInput, ViewportId};

use super::stopwatch::Stopwatch;
use crate::paint;

/// The option that asks for it.
const OPTION: &str = "--frame-log";

/// A file with one line a frame.
#[derive(Debug)]
pub(in crate::app) struct FrameLog {
    file: LineWriter<File>,
    began: Instant,
    /// The frame that is written as soon as it is known how long it took in all.
    last: Option<FrameLine>,
}

/// Line of a frame in the log.
#[derive(Debug)]
struct FrameLine {
    at: Duration,
    spent: Spent,
    did: Vec<String>,
}

/// Time of one frame of ours, by where it went.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::app) struct Spent {
    /// From its beginning to its end.
    pub frame: Duration,
    /// In laying out.
    pub layout: Duration,
    /// In turning the scene to shapes.
    pub painting: Duration,
}

/// Work of egui and eframe on a frame, known only when the next one begins.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::app) struct FrameSurroundings {
    /// From the input to the finished shapes, our own part within.
    pass: Duration,
    /// In turning shapes to triangles.
    tessellation: Duration,
    /// Cost of this measuring, which nobody would have spent without a log.
    watching: Duration,
    /// By eframe's count: all of it, with what the graphics driver did until the picture was handed over.
    pub all: Duration,
}

/// Measures what egui does around our part of a frame.
#[derive(Debug, Default)]
struct FrameWatch {
    began: Option<Stopwatch>,
    /// Of which window.
    viewport: ViewportId,
}

fn surroundings_id() -> Id {
    Id::unique("frame log")
}

fn beamer_id() -> Id {
    Id::unique("frame log of the beamer")
}

impl Plugin for FrameWatch {
    fn debug_name(&self) -> &'static str {
        "frame log"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        (self.began, self.viewport) = (Some(Stopwatch::start()), input.viewport_id);
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let pass = self.began.take().map_or(Duration::ZERO, Stopwatch::spent);
        // eframe does this out of sight, so it is done once more on a copy. Where the processor draws, only what changed is turned to
        // triangles, which is a part of the drawing.
        let watching = Stopwatch::start();
        let shapes = if paint::is_tiled(ctx) { Vec::new() } else { output.shapes.clone() };
        let began = Stopwatch::start();
        let triangles = ctx.tessellate(shapes, output.pixels_per_point);
        let tessellation = began.spent();
        drop(triangles);
        if self.viewport == ViewportId::ROOT {
            let surroundings = FrameSurroundings { pass, tessellation, watching: watching.spent(), all: Duration::ZERO };
            ctx.data_mut(|data| data.insert_temp(surroundings_id(), surroundings));
        } else {
            ctx.data_mut(|data| data.get_temp_mut_or_default::<Vec<Duration>>(beamer_id()).push(pass + tessellation));
        }
    }
}

/// Work of the beamer's window on each of its frames since this was asked last.
pub(in crate::app) fn beamer_frames(ctx: &Context) -> Vec<Duration> {
    ctx.data_mut(|data| data.remove_temp(beamer_id())).unwrap_or_default()
}

/// Measurements around the frame before this one, which took so long in all by eframe's count.
pub(in crate::app) fn surroundings(ctx: &Context, all: Option<f32>) -> Option<FrameSurroundings> {
    let surroundings: FrameSurroundings = ctx.data_mut(|data| data.remove_temp(surroundings_id()))?;
    Some(FrameSurroundings { all: Duration::try_from_secs_f32(all?).ok()?, ..surroundings })
}

impl FrameLog {
    /// A new log in this file; what it held is gone.
    pub(in crate::app) fn create(path: &Path) -> io::Result<Self> {
        let mut file = LineWriter::new(File::create(path)?);
        writeln!(file, "seconds\tall_ms\tlayout_ms\tpainting_ms\ttessellation_ms\tdriver_ms\tdid")?;
        Ok(Self { file, began: Instant::now(), last: None })
    }

    /// Lets egui tell what it does around our part of a frame.
    pub(in crate::app) fn watch(ctx: &Context) {
        ctx.add_plugin(FrameWatch::default());
    }

    /// Notes a frame. What was done around the one before it is known only now.
    pub(in crate::app) fn note(&mut self, spent: Spent, did: Vec<String>, before: Option<FrameSurroundings>) {
        if let Some(line) = self.last.take() {
            // A log that cannot be written any more is no reason to disturb the work.
            if let Err(error) = self.write(&line, before) {
                log::warn!("{OPTION}: {error}");
            }
        }
        self.last = Some(FrameLine { at: self.began.elapsed(), spent, did });
    }

    /// Notes frames of the beamer's window, of which only their whole time is known.
    pub(in crate::app) fn note_beamer(&mut self, frames: &[Duration]) {
        for frame in frames {
            let did = vec!["beamer".to_owned()];
            let line = FrameLine { at: self.began.elapsed(), spent: Spent { frame: *frame, ..Spent::default() }, did };
            if let Err(error) = self.write(&line, None) {
                log::warn!("{OPTION}: {error}");
            }
        }
    }

    /// The last frame has nothing after it: of it only our own part is known.
    fn write(&mut self, line: &FrameLine, surroundings: Option<FrameSurroundings>) -> io::Result<()> {
        let millis = |time: Duration| 1000.0 * time.as_secs_f64();
        let surroundings = surroundings.unwrap_or(FrameSurroundings { pass: line.spent.frame, ..FrameSurroundings::default() });
        let all = surroundings.pass + surroundings.tessellation;
        let driver = surroundings.all.saturating_sub(all + surroundings.watching);
        let columns = [all, line.spent.layout, line.spent.painting, surroundings.tessellation, driver];
        let columns: Vec<String> = columns.iter().map(|time| format!("{:.3}", millis(*time))).collect();
        writeln!(self.file, "{:.3}\t{}\t{}", line.at.as_secs_f64(), columns.join("\t"), line.did.join(" "))
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
    fn what_egui_does_is_measured() {
        let ctx = Context::default();
        FrameLog::watch(&ctx);
        let output = ctx.run_ui(RawInput::default(), |ui| {
            ui.label("x");
            let began = Stopwatch::start();
            while began.spent() < Duration::from_millis(2) {}
        });
        output.drop_without_applying_deltas();
        let surroundings = surroundings(&ctx, Some(0.5)).unwrap();
        assert!(
            surroundings.pass >= Duration::from_millis(2) && surroundings.all == Duration::from_millis(500),
            "{surroundings:?}"
        );
        assert!(
            surroundings.tessellation > Duration::ZERO && surroundings.watching >= surroundings.tessellation,
            "{surroundings:?}"
        );
    }

    #[test]
    fn every_frame_is_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("frames.tsv");
        let mut log = FrameLog::create(&path).unwrap();
        let millis = Duration::from_millis;
        let spent = Spent { frame: millis(3), layout: millis(2), painting: millis(1) };
        log.note(spent, vec!["Drop".to_owned()], None);
        let surroundings = FrameSurroundings { pass: millis(4), tessellation: millis(1), watching: millis(2), all: millis(17) };
        log.note(spent, vec![], Some(surroundings));
        drop(log);
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1][1..], ["5.000", "2.000", "1.000", "1.000", "10.000", "Drop"]);
        assert_eq!(lines[2][1..], ["3.000", "2.000", "1.000", "0.000", "0.000", ""]);
    }
}
