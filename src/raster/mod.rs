//! Scene to pixels by the processor alone: for PNG, for the clipboard, and for windows without a graphics card.

pub mod geometry;
mod images;
mod part;
mod shapes;
mod text;

pub use part::{PartPainter, REACH};
