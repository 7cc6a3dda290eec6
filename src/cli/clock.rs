//! The day on which a board is looked at: today, or the one that was asked for.

use std::time::SystemTime;

use clap::ArgMatches;
use jiff::ZonedDateTime;

use super::failure::Failure;
use crate::model::Date;
use crate::text::{Lang, commands};

/// The day that was asked for, else today; `None` if the computer's clock tells none.
pub(super) fn day(given: &ArgMatches, lang: Lang) -> Result<Option<Date>, Failure> {
    match super::text_of(given, "on") {
        Some(text) => Date::read(text).map(Some).ok_or_else(|| Failure::Usage(commands::no_date(lang, text))),
        None => Ok(today()),
    }
}

/// Today, by the computer's clock and time zone; `None` if the clock stands outside the years 1900 to 2999.
fn today() -> Option<Date> {
    let today = ZonedDateTime::try_from(SystemTime::now()).ok()?.date();
    let part = |number: i8| u8::try_from(number).ok();
    Date::day(today.year().into(), part(today.month())?, part(today.day())?)
}
