//! Today's date, and how long the program has been running.

use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::model::Date;

/// Today; `None` if the computer's clock stands before 1970.
pub(in crate::app) fn today() -> Option<Date> {
    Date::of_seconds(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs())
}

/// Running time of the program, by a clock that nobody sets: for what is counted, not for what time it is.
pub(in crate::app) fn running() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}
