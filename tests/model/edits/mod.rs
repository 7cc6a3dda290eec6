//! Edits: what they do, how they are undone, what they are called, and the laws that hold after any of them.

#![expect(clippy::indexing_slicing, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod any;
mod erase;
mod labels;
mod laws;
mod small;
mod verbs;
