//! Timings of reading and writing files: 1,000 institutions, 3,000 responsibilities.
//!
//! `cargo bench --bench files`; what is to be held stands in ARCHITECTURE.md.

mod common;

use divan::Bencher;
use schaubild::save::{self, Overwrite};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

#[divan::bench]
fn open(bencher: Bencher<'_, '_>) {
    let bytes = save::to_text(&common::large_board(), None).into_bytes();
    bencher.bench_local(|| save::load_bytes(&bytes));
}

#[divan::bench]
fn save_without_disk(bencher: Bencher<'_, '_>) {
    let board = common::large_board();
    bencher.bench_local(|| save::to_text(&board, None));
}

#[divan::bench]
fn save_with_sync(bencher: Bencher<'_, '_>) {
    let board = common::large_board();
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("board.ron");
    bencher.bench_local(|| save::store(&board, None, &path, Overwrite::Always, &[]));
}

#[divan::bench]
fn open_with_every_record_bad(bencher: Bencher<'_, '_>) {
    let text = save::to_text(&common::large_board(), None).replace("role: ", "rolle: ").replace("visibility: ", "sicht: ");
    bencher.bench_local(|| save::load_bytes(text.as_bytes()));
}
