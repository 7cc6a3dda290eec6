//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::Date;

/// Today; `None` if the computer's clock stands before 1970.
pub(super) fn today() -> Option<Date> {
    Date::of_seconds(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs())
}
