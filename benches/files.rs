//! Timings of reading and writing files: 1,000 institutions, 3,000 responsibilities.

#[path = "../tests/common/region.rs"]
mod region;

use schaubild::save;

fn main() {
    divan::main();
}

#[divan::bench]
fn open(bencher: divan::Bencher<'_, '_>) {
    let bytes = save::to_text(&region::region(1000, 3000), None).into_bytes();
    bencher.bench_local(|| save::load_bytes(&bytes));
}

#[divan::bench]
fn save_without_disk(bencher: divan::Bencher<'_, '_>) {
    let board = region::region(1000, 3000);
    bencher.bench_local(|| save::to_text(&board, None));
}

#[divan::bench]
fn open_with_every_record_bad(bencher: divan::Bencher<'_, '_>) {
    let text = save::to_text(&region::region(1000, 3000), None).replace("role: ", "rolle: ").replace("visibility: ", "sicht: ");
    bencher.bench_local(|| save::load_bytes(text.as_bytes()));
}
