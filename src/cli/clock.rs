//! The day on which a board is looked at: today, or the one that was asked for.

use std::time::{SystemTime, UNIX_EPOCH};

use clap::ArgMatches;

use super::failure::Failure;
use crate::model::Date;
use crate::text::{Lang, commands};

/// The day that was asked for, else today; `None` if the computer's clock stands before 1970.
pub(super) fn day(given: &ArgMatches, lang: Lang) -> Result<Option<Date>, Failure> {
    match super::text_of(given, "on") {
        Some(text) => Date::read(text).map(Some).ok_or_else(|| Failure::Usage(commands::no_date(lang, text))),
        None => Ok(today()),
    }
}

fn today() -> Option<Date> {
    Date::of_seconds(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs())
}
