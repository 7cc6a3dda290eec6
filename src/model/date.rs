//! Dates as data: a day, a month or a year of the Gregorian calendar. No clock: today is floor 5's to know.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text::{self, Lang};

/// Seconds of a day.
const SECONDS_OF_DAY: u64 = 86_400;

/// A date as precise as it is known; written `2026-04-23`, `2026-04` or `2026`. Orders by year, month, day, the vaguer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// A day; `None` if the calendar has no such day.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        (Self::month(year, month).is_some() && (1..=days_in(year, month)).contains(&day)).then_some(Self {
            year,
            month: Some(month),
            day: Some(day),
        })
    }

    /// A month; `None` for a year outside 1900 to 2999 or a month outside 1 to 12.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        (Self::year(year).is_some() && (1..=12).contains(&month)).then_some(Self { year, month: Some(month), day: None })
    }

    /// A year; `None` outside 1900 to 2999.
    pub fn year(year: i32) -> Option<Self> {
        (1900..=2999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// The day, by Greenwich, that it is so many seconds after 1970 began.
    pub fn of_seconds(seconds: u64) -> Option<Self> {
        let mut left = seconds / SECONDS_OF_DAY;
        let mut is_within = |length: u64| {
            let is_over = left >= length;
            left -= if is_over { length } else { 0 };
            !is_over
        };
        let year = (1970..=2999).find(|year| is_within(if days_in(*year, 2) == 29 { 366 } else { 365 }))?;
        let month = (1..=12).find(|month| is_within(days_in(year, *month).into()))?;
        Self::day(year, month, u8::try_from(left).ok()? + 1)
    }

    /// The same a year earlier, 29 February as the day before March.
    pub fn a_year_earlier(self) -> Option<Self> {
        let year = self.year - 1;
        let day = self.month.and_then(|month| self.day.map(|day| day.min(days_in(year, month))));
        Self::year(year).map(|_| Self { year, day, ..self })
    }

    /// Reads `2026-04-23`, `2026-04` or `2026`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month, day) = Self::parts(text)?;
        match (month, day) {
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, u8::try_from(month).ok()?),
            (Some(month), Some(day)) => Self::day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?),
        }
    }

    /// The nearest date that exists, for a text of the right shape with numbers out of range (`2026-02-31`).
    pub fn nearest(text: &str) -> Option<Self> {
        let (year, month, day) = Self::parts(text)?;
        let year = year.clamp(1900, 2999);
        let month = month.map(|month| month.clamp(1, 12) as u8);
        let day = month.and_then(|month| day.map(|day| day.clamp(1, i32::from(days_in(year, month))) as u8));
        Some(Self { year, month, day })
    }

    fn parts(text: &str) -> Option<(i32, Option<i32>, Option<i32>)> {
        let mut numbers = text.splitn(3, '-').map(|part| {
            let plain = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<i32>().ok() } else { None }
        });
        let year = numbers.next()??;
        let month = numbers.next().map_or(Some(None), |month| month.map(Some))?;
        let day = numbers.next().map_or(Some(None), |day| day.map(Some))?;
        Some((year, month, day))
    }

    /// Its year, and month and day as far as they are known, for formats that store dates as numbers.
    pub fn numbers(self) -> (i32, Option<u8>, Option<u8>) {
        (self.year, self.month, self.day)
    }

    /// True where it is over before the other begins: the last day that it may mean before the first day that the other may mean.
    pub fn ends_before(self, other: Self) -> bool {
        let month = self.month.unwrap_or(12);
        let last = (self.year, month, self.day.unwrap_or_else(|| days_in(self.year, month)));
        last < (other.year, other.month.unwrap_or(1), other.day.unwrap_or(1))
    }

    /// Reads a date as users write it, in either language; `None` if it is none or the calendar has no such day.
    pub fn read(text: &str) -> Option<Self> {
        match text::read_date(text)? {
            (year, Some(month), Some(day)) => Self::day(year, month, day),
            (year, Some(month), None) => Self::month(year, month),
            (year, None, _) => Self::year(year),
        }
    }

    /// The date for users.
    pub fn say(self, lang: Lang) -> String {
        text::date(lang, self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"a date such as 2026-04-23"))
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_calendar_are_read() {
        assert_eq!(Date::parse("2026-04-23"), Date::day(2026, 4, 23));
        assert_eq!(Date::parse("2026-03").map(|date| date.to_string()).as_deref(), Some("2026-03"));
        for wrong in ["2026-02-29", "2026-13", "26-1-1", "2026-04-23-1", "x", "", "2026-", "+999"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_vague_date_ends_with_its_last_day() {
        let ends_before = |one: &str, two: &str| Date::parse(one).unwrap().ends_before(Date::parse(two).unwrap());
        for (one, two) in [("2025", "2026-04"), ("2026-03", "2026-04"), ("2026-03-31", "2026-04"), ("2024-02", "2024-03-01")] {
            assert!(ends_before(one, two), "{one}, {two}");
        }
        for (one, two) in [("2026", "2026-04"), ("2026-04", "2026-04-30"), ("2026-04", "2026"), ("2026-04-23", "2026-04-23")] {
            assert!(!ends_before(one, two), "{one}, {two}");
        }
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let dates = [
            (0, "1970-01-01"),
            (364, "1970-12-31"),
            (365, "1971-01-01"),
            (11_016, "2000-02-29"),
            (20_453, "2025-12-31"),
            (20_454, "2026-01-01"),
            (20_783, "2026-11-26"),
            (21_243, "2028-02-29"),
        ];
        for (days, date) in dates {
            let day = Date::of_seconds(days * 86_400 + 86_399);
            assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(date));
        }
        assert_eq!(Date::of_seconds(u64::MAX), None);
    }

    #[test]
    fn a_year_earlier_is_as_precise_and_on_the_calendar() {
        let earlier = |date: &str| Date::parse(date).and_then(Date::a_year_earlier).map(|date| date.to_string());
        assert_eq!(earlier("2026-11-26").as_deref(), Some("2025-11-26"));
        assert_eq!(earlier("2028-02-29").as_deref(), Some("2027-02-28"));
        assert_eq!(earlier("2026-04").as_deref(), Some("2025-04"));
        assert_eq!(earlier("1900"), None);
    }

    #[test]
    fn a_date_out_of_range_becomes_the_nearest() {
        assert_eq!(Date::nearest("2026-02-31"), Date::day(2026, 2, 28));
        assert_eq!(Date::nearest("0001-99"), Date::month(1900, 12));
        assert_eq!(Date::nearest("morgen"), None);
    }
}
