//! Times of day as data: hours and minutes, as an agenda has them. No clock: what time it is now is floor 5's to know.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text;

/// Minutes of an hour.
const HOUR: u16 = 60;
/// Minutes of a day.
const DAY: u16 = 24 * HOUR;

/// A time of day to the minute; written `09:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time(u16);

impl Time {
    /// A time; `None` if the clock has no such time.
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        (hour < DAY / HOUR && minute < HOUR).then_some(Self(hour * HOUR + minute))
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u32 {
        self.0.into()
    }

    /// Reads `09:00`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = Self::parts(text)?;
        Self::new(hour, minute)
    }

    /// The nearest time that exists, for a text of the right shape with numbers out of range (`25:70`).
    pub fn nearest(text: &str) -> Option<Self> {
        let (hour, minute) = Self::parts(text)?;
        if hour < DAY / HOUR { Self::new(hour, minute.min(HOUR - 1)) } else { Some(Self(DAY - 1)) }
    }

    fn parts(text: &str) -> Option<(u16, u16)> {
        let number = |part: &str| {
            let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<u16>().ok() } else { None }
        };
        let (hour, minute) = text.split_once(':')?;
        Some((number(hour)?, number(minute)?))
    }

    /// Reads a time as users write it; `None` if it is none.
    pub fn read(text: &str) -> Option<Self> {
        let (hour, minute) = text::read_time(text)?;
        Self::new(hour, minute)
    }

    /// The time for users.
    pub fn say(self) -> String {
        text::time(self.minutes())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / HOUR, self.0 % HOUR)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"a time such as 09:00"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_of_the_clock_are_read() {
        assert_eq!(Time::parse("09:05").map(Time::minutes), Some(545));
        assert_eq!(Time::parse("23:59").map(|time| time.to_string()).as_deref(), Some("23:59"));
        for wrong in ["9:00", "24:00", "09:60", "09.00", "0900", "", "-1:00", "+1:00"] {
            assert_eq!(Time::parse(wrong), None, "{wrong}");
        }
        let nearest = |text: &str| Time::nearest(text).map(|time| time.to_string());
        assert_eq!(nearest("25:70").as_deref(), Some("23:59"));
        assert_eq!(nearest("09:75").as_deref(), Some("09:59"));
        assert_eq!(nearest("bald"), None);
    }
}
