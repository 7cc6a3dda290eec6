//! A poster is drawn in strips: never whole in memory. A process of its own, so that nothing else counts.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::io;
use std::ops::ControlFlow;

use schaubild::catalogue;
use schaubild::export::{Ground, PixelSize, png};
use schaubild::layout::{Options, Page, layout};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::typeset::Typesetter;

use crate::alone::{alone, peak};

/// The pixels of A0 at this resolution take 186 MB.
const DPI: u32 = 200;
/// Memory that drawing them may take.
const MAX_BYTES: usize = 100 << 20;

#[test]
fn a_poster_is_never_whole_in_memory() {
    alone("poster::a_poster_is_never_whole_in_memory", draw_a_poster);
}

fn draw_a_poster() {
    let example = catalogue::example(Some("falkenrode")).unwrap();
    let board = example.board().unwrap();
    let logos = save::read_logos(&board.head().logos, example.logos()).pictures;
    let options = Options { page: Page::named("a0").unwrap(), logos, ..Options::default() };
    let layout = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &options, None);
    let pixels = PixelSize::at_dpi(layout.scene.size, DPI).unwrap();
    assert!(pixels.width() as usize * pixels.height() as usize * 3 > 180_000_000);
    png(&layout.scene, (pixels, Ground::Filled), &mut io::sink(), &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(peak() < MAX_BYTES, "{} MiB", peak() >> 20);
}
