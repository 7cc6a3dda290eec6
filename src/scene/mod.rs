//! The scene: what a drawing consists of, laid out once, for the screen and for every export.
