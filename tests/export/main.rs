//! Exports: SVG, PNG and PDF, logos and pictures, and that the formats agree.

mod agreement;
#[path = "../common/boards.rs"]
mod common;
mod logos;
mod pdf;
mod pictures;
mod scene;
