//! The window as a user meets it, without a screen.

mod beamer;
mod board;
mod capture;
#[path = "../common/window.rs"]
mod common;
#[path = "../common/dice.rs"]
mod dice;
mod export;
mod gestures;
#[path = "../common/hand.rs"]
mod hand;
mod inspector;
mod matrix;
mod meeting;
mod notes;
mod preferences;
mod recovery;
mod settings;
#[path = "../common/spoken.rs"]
mod spoken;
mod start;
mod table;
mod tiles;
mod versions;
mod words;
