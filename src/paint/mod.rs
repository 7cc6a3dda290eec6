//! Scene to egui shapes.
