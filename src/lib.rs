//! Schaubild: who is responsible for whom, for what, and who hands over to whom, on one board.
//!
//! The floors, from the ground up; a floor uses only floors below it (see ARCHITECTURE.md and `tests/architecture`).

pub mod app;
pub mod capture;
pub mod catalogue;
pub mod cli;
pub mod export;
pub mod intake;
pub mod layout;
pub mod model;
pub mod paint;
pub mod picture;
pub mod raster;
pub mod report;
pub mod save;
pub mod scene;
pub mod text;
pub mod typeset;
