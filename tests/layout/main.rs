//! The layout: what a reader may rely on for any board, and boards that are hard to draw.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod any;
mod around;
mod check;
mod golden;
mod growing;
mod hard;
mod laws;
mod matrix;
mod readable;
mod selected;
mod symbols;
mod told;
mod views;
