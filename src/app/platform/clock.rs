//! Today's date, and the running time of the program.

use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime};

use jiff::ZonedDateTime;

use crate::model::Date;

/// Today, by the computer's clock and time zone; `None` if the clock stands outside the years 1900 to 2999.
pub(in crate::app) fn today() -> Option<Date> {
    let today = ZonedDateTime::try_from(SystemTime::now()).ok()?.date();
    let part = |number: i8| u8::try_from(number).ok();
    Date::day(today.year().into(), part(today.month())?, part(today.day())?)
}

/// Running time of the program, by a clock that nobody sets: for what is counted, not for what time it is.
pub(in crate::app) fn running() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}
