//! The Schaubild as a tagged PDF: what a screen reader finds in it, where its texts stand, and boards that are hard to write.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop at the first surprise")]

mod boards;
mod chapters;
mod contacts;
mod matrix;
mod page;
mod read;
mod table;
mod tools;
mod views;

use std::sync::Arc;

use schaubild::catalogue::example;
use schaubild::export::{PdfInfo, pdf};
use schaubild::layout::{Layout, Options, Page, layout};
use schaubild::model::Board;
use schaubild::report::{Audience, disclose};
use schaubild::typeset::Typesetter;

/// One of the two regions.
fn region(name: &str) -> Arc<Board> {
    example(Some(name)).unwrap().board().unwrap()
}

fn a3() -> Options {
    Options { page: Page::named("a3").unwrap(), ..Options::default() }
}

/// A board laid out, and its PDF, which the writer has checked against PDF/A-2a and PDF/UA-1.
fn written(board: &Arc<Board>, options: &Options) -> (Layout, Vec<u8>) {
    let disclosed = disclose(board, Audience::Internal);
    let layout = layout(&Typesetter::new(), &disclosed, options, None);
    let bytes = pdf(&[&layout.scene], &PdfInfo::of(&disclosed)).unwrap();
    (layout, bytes)
}
