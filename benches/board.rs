//! Timings of the work on boards.

fn main() {}
