//! The properties and the tray as a user meets them, without a screen: typing, choosing, jumping, adding.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod elsewhere;
mod lists;
mod logos;
mod persons;
mod properties;
mod tray;
mod window;
