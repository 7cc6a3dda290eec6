//! The start page and files as a user meets them, without a screen: choosing by mouse and by keys, opening over unsaved changes.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod files;
mod pages;
mod window;
