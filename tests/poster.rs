//! A poster is drawn in strips: never whole in memory. A process of its own, so that nothing else counts.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::io;
use std::ops::ControlFlow;

use schaubild::catalogue;
use schaubild::export::{Ground, Pixels, png};
use schaubild::layout::{Options, Page, layout};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::typeset::Typesetter;

/// The pixels of A0 at this resolution take 186 MB.
const DPI: u32 = 200;
/// What drawing them may take.
const MOST: usize = 100 << 20;

/// The most that this process ever had in memory, in bytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() << 10
}

#[test]
fn a_poster_is_never_whole_in_memory() {
    let example = catalogue::example(Some("falkenrode")).unwrap();
    let board = example.board().unwrap();
    let logos = save::read_logos(&board.head().logos, example.logos()).pictures;
    let options = Options { page: Page::named("a0").unwrap(), logos, ..Options::default() };
    let laid = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &options, None);
    let pixels = Pixels::at_dpi(laid.scene.size, DPI).unwrap();
    assert!(pixels.width() as usize * pixels.height() as usize * 3 > 180_000_000);
    png(&laid.scene, (pixels, Ground::Filled), &mut io::sink(), &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(peak() < MOST, "{} MiB", peak() >> 20);
}
