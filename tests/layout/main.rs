//! The layout: what a reader may rely on for any board, boards that are hard to draw, and lines and marks on the screen.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod any;
mod check;
mod golden;
mod growing;
mod hard;
mod laws;
mod matrix;
mod paint;
mod readable;
mod selected;
mod surroundings;
mod symbols;
mod told;
mod typeset;
mod views;
