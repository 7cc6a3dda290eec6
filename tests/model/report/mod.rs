//! The report: facts that follow from a board, and those that an audience may see.

#![expect(clippy::string_slice, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod attendance;
mod contact_details;
mod derived;
mod differences;
mod disclose;
mod findings;
mod matrix;
mod person;
mod region;
mod search;
mod table;
