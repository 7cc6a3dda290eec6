//! Dates as users write them: 23.04.2026 in German, 23 April 2026 in English; a month or a year alone where no more is known.

use super::Lang;
use super::matching::is_same;

/// Date of which the day, or the day and the month, may be unknown.
pub fn date(lang: Lang, year: i32, month: Option<u8>, day: Option<u8>) -> String {
    match (lang, month, day) {
        (_, None, _) => format!("{year:04}"),
        (Lang::De, Some(month), None) => format!("{month:02}/{year:04}"),
        (Lang::De, Some(month), Some(day)) => format!("{day:02}.{month:02}.{year:04}"),
        (Lang::En, Some(month), None) => format!("{} {year:04}", month_name(lang, month)),
        (Lang::En, Some(month), Some(day)) => format!("{day} {} {year:04}", month_name(lang, month)),
    }
}

/// Name of a month, 1 to 12; empty for any other number.
pub fn month_name(lang: Lang, month: u8) -> &'static str {
    let names = match lang {
        Lang::De => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        Lang::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    };
    usize::from(month).checked_sub(1).and_then(|index| names.get(index)).copied().unwrap_or_default()
}

/// Year, month and day that a user means by a text in either language: `21.11.2026`, `11/2026`, `November 2026`,
/// `2026-11-21`, `2026`; also days that the calendar does not have. `None` for anything else.
pub fn read_date(text: &str) -> Option<(i32, Option<u8>, Option<u8>)> {
    let number = |part: &&str| (1..=2).contains(&part.len()).then(|| part.parse::<u8>().ok()).flatten();
    let month = |part: &&str| number(part).or_else(|| month_number(part));
    let year = |part: &&str| (part.len() == 4).then(|| part.parse::<i32>().ok().filter(|year| *year >= 0)).flatten();
    let parts: Vec<&str> = text.split([' ', '.', '/', '-']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [one] => Some((year(&one)?, None, None)),
        [one, two] if year(&one).is_some() => Some((year(&one)?, Some(month(&two)?), None)),
        [one, two] => Some((year(&two)?, Some(month(&one)?), None)),
        [one, two, three] if year(&one).is_some() => Some((year(&one)?, Some(month(&two)?), Some(number(&three)?))),
        [one, two, three] => Some((year(&three)?, Some(month(&two)?), Some(number(&one)?))),
        _ => None,
    }
}

/// Number of a month by its name, whichever language it is in.
fn month_number(name: &str) -> Option<u8> {
    (1..=12).find(|month| Lang::ALL.into_iter().any(|lang| is_same(month_name(lang, *month), name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_it_is_written_in_either_language() {
        for (text, read) in [
            ("21.11.2026", Some((2026, Some(11), Some(21)))),
            (" 1. März 2026", Some((2026, Some(3), Some(1)))),
            ("1. MAERZ 2026", Some((2026, Some(3), Some(1)))),
            ("2026-11-21", Some((2026, Some(11), Some(21)))),
            ("11/2026", Some((2026, Some(11), None))),
            ("2026", Some((2026, None, None))),
            ("21.11.26", None),
            ("21.11.", None),
            ("morgen", None),
            ("", None),
        ] {
            assert_eq!(read_date(text), read, "{text}");
        }
        for lang in Lang::ALL {
            for (month, day) in [(None, None), (Some(3), None), (Some(12), Some(7))] {
                assert_eq!(read_date(&date(lang, 2026, month, day)), Some((2026, month, day)));
            }
        }
    }

    #[test]
    fn dates_are_as_precise_as_known() {
        assert_eq!(date(Lang::De, 2026, Some(4), Some(23)), "23.04.2026");
        assert_eq!(date(Lang::De, 2026, Some(3), None), "03/2026");
        assert_eq!(date(Lang::En, 2026, Some(4), Some(3)), "3 April 2026");
        assert_eq!(date(Lang::En, 2026, Some(3), None), "March 2026");
        assert_eq!(date(Lang::De, 2026, None, None), "2026");
    }
}
