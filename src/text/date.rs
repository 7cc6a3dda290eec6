//! Dates as users write them: 23.04.2026 in German, 23 April 2026 in English; a month or a year alone where no more is known.

use super::Lang;

/// A date of which the day, or the day and the month, may be unknown.
pub fn date(lang: Lang, year: i32, month: Option<u8>, day: Option<u8>) -> String {
    match (lang, month, day) {
        (_, None, _) => format!("{year:04}"),
        (Lang::De, Some(month), None) => format!("{month:02}/{year:04}"),
        (Lang::De, Some(month), Some(day)) => format!("{day:02}.{month:02}.{year:04}"),
        (Lang::En, Some(month), None) => format!("{} {year:04}", month_name(lang, month)),
        (Lang::En, Some(month), Some(day)) => format!("{day} {} {year:04}", month_name(lang, month)),
    }
}

/// The name of a month, 1 to 12; empty for any other number.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_known() {
        assert_eq!(date(Lang::De, 2026, Some(4), Some(23)), "23.04.2026");
        assert_eq!(date(Lang::De, 2026, Some(3), None), "03/2026");
        assert_eq!(date(Lang::En, 2026, Some(4), Some(3)), "3 April 2026");
        assert_eq!(date(Lang::En, 2026, Some(3), None), "March 2026");
        assert_eq!(date(Lang::De, 2026, None, None), "2026");
    }
}
