//! Times of day and lengths of time as users write them. Both languages write the hours of a day from 00 to 23.

/// Time of day so many minutes after midnight; after the next midnight it begins anew.
pub fn time(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// Minutes and seconds, as a clock counts them: "12:34", "90:00".
pub fn minutes_and_seconds(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Hour and minute that a user means: `9`, `9:15`, `09.15 Uhr`, `9h15`; also times that the clock does not have. `None` for anything
/// else.
pub fn read_time(text: &str) -> Option<(u16, u16)> {
    let text = text.trim();
    let text = text.strip_suffix("Uhr").or_else(|| text.strip_suffix("uhr")).unwrap_or(text).trim_end();
    let number = |part: &str| {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse::<u16>().ok() } else { None }
    };
    match text.split_once([':', '.', 'h']) {
        Some((hour, "")) => Some((number(hour)?, 0)),
        Some((hour, minute)) if minute.len() == 2 => Some((number(hour)?, number(minute)?)),
        Some(_) => None,
        None => Some((number(text)?, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_it_is_written() {
        for (text, read) in [
            ("9", Some((9, 0))),
            (" 9:15 ", Some((9, 15))),
            ("09.15 Uhr", Some((9, 15))),
            ("9 Uhr", Some((9, 0))),
            ("9h15", Some((9, 15))),
            ("9:5", None),
            ("neun", None),
            ("900", None),
            ("", None),
        ] {
            assert_eq!(read_time(text), read, "{text}");
        }
        assert_eq!(read_time(&time(545)), Some((9, 5)));
    }

    #[test]
    fn times_and_clocks_have_two_digits_where_they_need_them() {
        assert_eq!([540, 930, 1440 + 65].map(time), ["09:00", "15:30", "01:05"]);
        assert_eq!([754, 42, 5400, 0].map(minutes_and_seconds), ["12:34", "0:42", "90:00", "0:00"]);
    }
}
