//! Exports: SVG, PNG and PDF, logos and pictures, and that the formats agree.

mod agreement;
#[path = "../common/boards.rs"]
mod common;
mod logos;
mod old_formats;
mod pdf;
mod pictures;
mod scene;
