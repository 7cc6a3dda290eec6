//! Timings of what is seen: disclosing, laying out, drawing a frame, exporting; for the example region and for the large
//! board of 1,000 institutions and 3,000 responsibilities.
//!
//! `cargo bench --bench views`; what is to be held stands in ARCHITECTURE.md.

#![expect(clippy::panic, reason = "without the example there is nothing to time")]

mod common;

use std::ops::ControlFlow;
use std::sync::Arc;

use divan::{Bencher, black_box};
use schaubild::export::{self, Ground, PdfInfo, PixelSize, PngError, SvgText};
use schaubild::layout::{DrawingKind, Fit, Layout, MatrixArrangement, Options, Page, Room, layout, reflow};
use schaubild::model::{Board, Item, RecordRef};
use schaubild::report::{Audience, Cells, disclose};
use schaubild::scene::Scene;
use schaubild::typeset::Typesetter;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

fn example() -> Arc<Board> {
    schaubild::catalogue::the_example().board().unwrap_or_else(|error| panic!("{error}"))
}

fn layout_of(typesetter: &Typesetter, board: &Arc<Board>, page: &str, keep: Option<&Fit>) -> Layout {
    let options = Options { page: Page::named(page).unwrap_or_default(), ..Options::default() };
    layout(typesetter, &disclose(board, Audience::Internal), &options, keep)
}

/// The board after a step that changes one responsibility.
fn edited(board: &Arc<Board>) -> Arc<Board> {
    let first = board.responsibilities().iter().next().map(|first| first.id().clone());
    let edit = first.map(|id| schaubild::model::Edit::Remove(RecordRef::Responsibility(id)));
    edit.and_then(|edit| board.apply(&edit).ok()).unwrap_or_else(|| Arc::clone(board))
}

#[divan::bench]
fn disclose_the_large_board(bencher: Bencher<'_, '_>) {
    let board = common::large_board();
    bencher.bench_local(|| disclose(black_box(&board), Audience::Public));
}

#[divan::bench]
fn cells_of_the_large_board(bencher: Bencher<'_, '_>) {
    let board = common::large_board();
    bencher.bench_local(|| Cells::of(black_box(&board)));
}

#[divan::bench]
fn from_an_edit_to_the_scene_of_the_example(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), example());
    let before = layout_of(&typesetter, &board, "16:9", None);
    bencher.bench_local(|| layout_of(&typesetter, &edited(&board), "16:9", Some(&before.fit)));
}

#[divan::bench]
fn first_layout_of_the_example(bencher: Bencher<'_, '_>) {
    let board = example();
    bencher.bench_local(|| layout_of(&Typesetter::new(), &board, "16:9", None));
}

#[divan::bench]
fn anew_after_an_edit_of_the_example(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), example());
    bencher.bench_local(|| layout_of(&typesetter, &edited(&board), "16:9", None));
}

/// Most of what a region may ever have; the page is the largest that has a name.
#[divan::bench]
fn first_layout_of_1000_responsibilities(bencher: Bencher<'_, '_>) {
    let board = common::board_of(1_000);
    bencher.bench_local(|| layout_of(&Typesetter::new(), &board, "a0", None));
}

#[divan::bench]
fn from_an_edit_to_the_scene_of_1000_responsibilities(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), common::board_of(1_000));
    let before = layout_of(&typesetter, &board, "a0", None);
    bencher.bench_local(|| layout_of(&typesetter, &edited(&board), "a0", Some(&before.fit)));
}

#[divan::bench]
fn anew_after_an_edit_of_1000_responsibilities(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), common::board_of(1_000));
    bencher.bench_local(|| layout_of(&typesetter, &edited(&board), "a0", None));
}

/// Three times as much as goes on any page.
#[divan::bench]
fn from_an_edit_to_the_scene_of_a_board_too_large_for_its_page(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), common::large_board());
    let before = layout_of(&typesetter, &board, "a0", None);
    bencher.bench_local(|| layout_of(&typesetter, &edited(&board), "a0", Some(&before.fit)));
}

fn matrix(typesetter: &Typesetter, board: &Arc<Board>, page: &str, keep: Option<&Fit>) -> Layout {
    let drawing = DrawingKind::Matrix(MatrixArrangement::default());
    let options = Options { kind: drawing, page: Page::named(page).unwrap_or_default(), ..Options::default() };
    layout(typesetter, &disclose(board, Audience::Internal), &options, keep)
}

#[divan::bench]
fn from_an_edit_to_the_matrix_of_the_example(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), example());
    let before = matrix(&typesetter, &board, "16:9", None);
    bencher.bench_local(|| matrix(&typesetter, &edited(&board), "16:9", Some(&before.fit)));
}

#[divan::bench]
fn first_matrix_of_the_example(bencher: Bencher<'_, '_>) {
    let board = example();
    bencher.bench_local(|| matrix(&Typesetter::new(), &board, "16:9", None));
}

#[divan::bench]
fn from_an_edit_to_the_matrix_of_1000_responsibilities(bencher: Bencher<'_, '_>) {
    let (typesetter, board) = (Typesetter::new(), common::board_of(1_000));
    let before = matrix(&typesetter, &board, "a0", None);
    bencher.bench_local(|| matrix(&typesetter, &edited(&board), "a0", Some(&before.fit)));
}

#[divan::bench]
fn first_matrix_of_1000_responsibilities(bencher: Bencher<'_, '_>) {
    let board = common::board_of(1_000);
    bencher.bench_local(|| matrix(&Typesetter::new(), &board, "a0", None));
}

#[divan::bench]
fn the_example_changed_until_the_last_row_can_read_it(bencher: Bencher<'_, '_>) {
    let (typesetter, disclosed) = (Typesetter::new(), disclose(&example(), Audience::Internal));
    bencher.bench_local(|| reflow(&typesetter, &disclosed, &Options::default(), Room::default()));
}

#[divan::bench(sample_count = 10)]
fn the_large_board_changed_until_the_last_row_can_read_it(bencher: Bencher<'_, '_>) {
    let (typesetter, disclosed) = (Typesetter::new(), disclose(&common::large_board(), Audience::Internal));
    bencher.bench_local(|| reflow(&typesetter, &disclosed, &Options::default(), Room::default()));
}

#[divan::bench]
fn svg_of_the_example(bencher: Bencher<'_, '_>) {
    let drawing = layout_of(&Typesetter::new(), &example(), "16:9", None);
    bencher.bench_local(|| export::svg(&drawing.scene, SvgText::Live, Ground::Filled));
}

#[divan::bench]
fn svg_of_the_example_as_paths(bencher: Bencher<'_, '_>) {
    let drawing = layout_of(&Typesetter::new(), &example(), "16:9", None);
    bencher.bench_local(|| export::svg(&drawing.scene, SvgText::Paths, Ground::Filled));
}

#[divan::bench]
fn pdf_of_the_example(bencher: Bencher<'_, '_>) {
    let drawing = layout_of(&Typesetter::new(), &example(), "a3", None);
    bencher.bench_local(|| export::pdf(&[&drawing.scene], &PdfInfo::default()));
}

#[divan::bench]
fn png_of_the_example_3840(bencher: Bencher<'_, '_>) {
    let scene = layout_of(&Typesetter::new(), &example(), "16:9", None).scene;
    let pixels = PixelSize::wide(scene.size, 3840).unwrap_or_else(|error| panic!("{error}"));
    bencher.bench_local(|| packed(&scene, pixels));
}

#[divan::bench(sample_count = 10)]
fn png_of_the_example_on_a0_at_300_dpi(bencher: Bencher<'_, '_>) {
    let scene = layout_of(&Typesetter::new(), &example(), "a0", None).scene;
    let pixels = PixelSize::at_dpi(scene.size, 300).unwrap_or_else(|error| panic!("{error}"));
    bencher.bench_local(|| packed(&scene, pixels));
}

fn packed(scene: &Scene, pixels: PixelSize) -> Result<Vec<u8>, PngError> {
    let mut file = Vec::new();
    export::png(scene, (pixels, Ground::Filled), &mut file, &mut |_, _| ControlFlow::Continue(()))?;
    Ok(file)
}
