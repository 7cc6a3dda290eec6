//! Phone numbers, extensions and mail addresses anywhere in a text, however they are written: nobody may be reached by what all can
//! read. One recognizer for lines, cells, lists, properties and what goes out.

use std::ops::Range;

use unicode_normalization::char::decompose_compatible;

use crate::text::matching::is_invisible;

/// Fewest digits of a number that begins with 0 or +.
const MIN_DIGITS: usize = 6;
/// Most signs between two digits of one number.
const MAX_GAP: usize = 4;
/// Sign where something was struck out.
const STRUCK: &str = "…";
/// Words before a number, and the fewest digits of it.
const PHONE_WORDS: [(&[&str], usize); 3] = [
    (&["durchwahl", "dw", "apparat", "app.", "nebenstelle", "nst", "extension", "ext."], 2),
    (&["tel", "telefon", "telefonnummer", "fon", "phone", "fax", "telefax", "☎", "☏", "✆", "🕿", "🕾", "📞", "📱", "📠"], 3),
    (&["mobil", "mobile", "handy", "whatsapp", "signal"], 5),
];
/// Signs for the @ of an address, hidden from machines.
const AT: [&str; 9] = ["@", "(at)", "[at]", "{at}", "<at>", "(ät)", "[ät]", "(@)", "[@]"];
/// Signs for the dots of an address.
const DOT: [&str; 9] = [".", "(dot)", "[dot]", "{dot}", "(punkt)", "[punkt]", "{punkt}", " dot ", " punkt "];

/// True for a text with a phone number, an extension or a mail address somewhere. Dates, times and paragraphs are none.
pub fn has_contact_details(text: &str) -> bool {
    !find_contact_details(text).is_empty()
}

/// Places of all phone numbers, extensions and mail addresses in a text, in their order.
pub fn find_contact_details(text: &str) -> Vec<Range<usize>> {
    if !may_hold_some(text) {
        return Vec::new();
    }
    let folded = Folded::of(text);
    let mut found: Vec<Range<usize>> = folded.numbers().into_iter().chain(folded.addresses()).collect();
    found.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => apart.push(range),
        }
    }
    let byte = |place: usize| folded.places.get(place).copied().unwrap_or(text.len());
    apart.into_iter().map(|range| byte(range.start)..byte(range.end)).collect()
}

/// The text with every phone number, extension and mail address struck out; `None` where there is none.
pub fn without_contact_details(text: &str) -> Option<String> {
    let found = find_contact_details(text);
    let mut rest = 0;
    let mut out = String::with_capacity(text.len());
    for range in &found {
        out.push_str(text.get(rest..range.start).unwrap_or_default());
        out.push_str(STRUCK);
        rest = range.end;
    }
    out.push_str(text.get(rest..).unwrap_or_default());
    (!found.is_empty()).then_some(out)
}

/// False for most texts, without a closer look: they have neither two digits nor a sign for an @.
fn may_hold_some(text: &str) -> bool {
    let is_at = |three: &[u8]| matches!(three, [b'(' | b'[' | b'{' | b'<' | b' ', b'a' | b'A' | 0xC3, _]);
    let digits =
        text.chars().filter(|letter| if letter.is_ascii() { letter.is_ascii_digit() } else { letter.is_numeric() }).count();
    digits > 1
        || text.contains(['@', '\u{FF20}', '\u{FE6B}'])
        || (text.contains(['.', '(', '[', '{']) && text.as_bytes().windows(3).any(is_at))
}

/// Letters of a text as they are compared here: small, digits of any script as ours, all blanks, hyphens and dots alike.
struct Folded {
    letters: Vec<char>,
    /// Place of each in the text, in bytes.
    places: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let (mut letters, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        for (place, letter) in text.char_indices().filter(|(_, letter)| !is_invisible(*letter) && *letter != '\u{FE0F}') {
            let mut first = None;
            decompose_compatible(letter, |part| first = first.or(Some(part)));
            letters.push(folded(letter, first.unwrap_or(letter)));
            places.push(place);
        }
        Self { letters, places }
    }

    fn at(&self, place: usize) -> char {
        self.letters.get(place).copied().unwrap_or('\0')
    }

    fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or('\0', |place| self.at(place))
    }

    /// Number of letters of this sign where it stands here.
    fn sign(&self, place: usize, sign: &str) -> Option<usize> {
        let is_there = sign.chars().enumerate().all(|(step, letter)| self.at(place + step) == letter);
        is_there.then(|| sign.chars().count())
    }

    fn numbers(&self) -> Vec<Range<usize>> {
        let dated = self.dated();
        let mut found = Vec::new();
        let mut place = 0;
        while place < self.letters.len() {
            let number = self.worded(place).or_else(|| self.bare(place, &dated));
            place = number.as_ref().map_or(place + 1, |number| number.end);
            found.extend(number);
        }
        found
    }

    /// Number behind a word or sign that announces one.
    fn worded(&self, place: usize) -> Option<Range<usize>> {
        if self.before(place).is_alphanumeric() {
            return None;
        }
        let is_word = |word: &&&str| {
            let length = self.sign(place, word)?;
            let goes_on = word.ends_with(char::is_alphanumeric) && self.at(place + length).is_alphabetic();
            (!goes_on).then_some(length)
        };
        let known = PHONE_WORDS.iter().flat_map(|(words, least)| words.iter().map(move |word| (word, *least)));
        let (length, least) = known.filter_map(|(word, least)| Some((is_word(&word)?, least))).max()?;
        let gap = (0..=MAX_GAP)
            .find(|step| self.at(place + length + step).is_ascii_digit() || self.at(place + length + step) == '+')?;
        let is_gap = (0..gap).all(|step| is_separator(self.at(place + length + step)) || self.at(place + length + step) == ':');
        let (end, digits) = self.run(place + length + gap, &[]);
        (is_gap && digits >= least).then_some(place..end)
    }

    /// Number that begins with 0 or +.
    fn bare(&self, place: usize, dated: &[bool]) -> Option<Range<usize>> {
        let (first, before) = (self.at(place), self.before(place));
        let begins = first == '0' || (first == '+' && self.run(place + 1, dated).1 > 0);
        if !begins || before.is_alphanumeric() || dated.get(place) == Some(&true) {
            return None;
        }
        let is_within = "./-,".contains(before) && place > 1 && self.at(place - 2).is_ascii_digit();
        let group = (place..self.letters.len()).take_while(|place| self.at(*place).is_ascii_digit()).count();
        // "10 000 000 Euro"
        let is_thousands = before == ' ' && place > 1 && self.at(place - 2).is_ascii_digit() && group == 3;
        let (end, digits) = self.run(place, dated);
        (!is_within && !is_thousands && digits >= MIN_DIGITS && !self.is_postal(place..end)).then_some(place..end)
    }

    /// End of the number that begins here, and how many digits it has.
    fn run(&self, from: usize, dated: &[bool]) -> (usize, usize) {
        let (mut end, mut digits, mut gap) = (from, 0, 0);
        for place in from..self.letters.len() {
            let letter = self.at(place);
            if letter.is_ascii_digit() && dated.get(place) != Some(&true) {
                (end, digits, gap) = (place + 1, digits + 1, 0);
            } else if (is_separator(letter) || letter == '+') && gap < MAX_GAP {
                gap += 1;
            } else {
                break;
            }
        }
        (end, digits)
    }

    /// True for postal codes one after the other.
    fn is_postal(&self, range: Range<usize>) -> bool {
        let digits: String = self.letters.get(range).unwrap_or_default().iter().collect();
        let mut groups = digits.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty());
        !digits.contains('/') && groups.all(|group| group.len() == 5)
    }

    /// The places of dates and times: "31.12.2026", "01.01.–31.03.2026", "09.00-12.30", "04/2026".
    fn dated(&self) -> Vec<bool> {
        let mut dated = vec![false; self.letters.len()];
        let is_part = |place: usize| self.at(place).is_ascii_digit() || "./:-".contains(self.at(place));
        let mut from = 0;
        while from < self.letters.len() {
            let end = (from..self.letters.len()).find(|place| !is_part(*place)).unwrap_or(self.letters.len());
            let token: String = self.letters.get(from..end).unwrap_or_default().iter().collect();
            if is_dated(&token) && !self.before(from).is_alphanumeric() && self.before(from) != '+' {
                dated.iter_mut().take(end).skip(from).for_each(|one| *one = true);
            }
            from = end + 1;
        }
        dated
    }

    fn addresses(&self) -> Vec<Range<usize>> {
        (0..self.letters.len()).filter_map(|place| self.address(place)).collect()
    }

    /// Mail address of which the @ stands here.
    fn address(&self, place: usize) -> Option<Range<usize>> {
        let blanks = |from: usize| (from..self.letters.len()).take_while(|place| self.at(*place) == ' ').count();
        let sign = AT.iter().find_map(|sign| self.sign(place, sign));
        let (length, is_word) = match sign {
            Some(length) => (length, false),
            None => (self.sign(place, " at ")?, true),
        };
        let name_end = (0..place).rev().find(|place| self.at(*place) != ' ')? + 1;
        let name = (0..name_end).rev().take_while(|place| is_in_name(self.at(*place))).last()?;
        let from = place + length + blanks(place + length);
        let end = self.domain(from)?;
        // "Treff @ Park. Neu": blanks stand only around what hides the sign.
        let is_loose = from > place + length || name_end < place;
        let is_hidden = length > 1;
        let is_plain = || self.letters.get(name..name_end).is_some_and(|name| name.contains(&'.'));
        ((!is_loose || is_hidden || self.letters.get(from..end).is_some_and(|domain| !domain.contains(&' ')))
            && (!is_word || is_plain()))
        .then_some(name..end)
    }

    /// End of the domain that begins here: words with dots between them, the last one of letters.
    fn domain(&self, from: usize) -> Option<usize> {
        let is_part = |place: &usize| self.at(*place).is_alphanumeric() || self.at(*place) == '-';
        let word = |from: usize| (from..self.letters.len()).take_while(is_part).count();
        let (mut end, mut dots) = (from + word(from), 0);
        if end == from {
            return None;
        }
        while let Some(length) = DOT.iter().find_map(|dot| self.dot(end, dot)) {
            let more = word(end + length);
            if more < 2 {
                break;
            }
            (end, dots) = (end + length + more, dots + 1);
        }
        (dots > 0).then_some(end)
    }

    /// Length of a sign for a dot that stands here, with the blanks around it where it is hidden.
    fn dot(&self, place: usize, dot: &str) -> Option<usize> {
        if dot == "." || dot.starts_with(' ') {
            return self.sign(place, dot);
        }
        let before = usize::from(self.at(place) == ' ');
        let length = self.sign(place + before, dot)?;
        Some(before + length + usize::from(self.at(place + before + length) == ' '))
    }
}

fn folded(letter: char, first: char) -> char {
    let digit = |base: char| char::from_digit(u32::from(letter) - u32::from(base), 10).unwrap_or(letter);
    match letter {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '०'..='९' => digit('०'),
        'ä' | 'Ä' => 'ä',
        '\u{2010}'..='\u{2015}' | '−' | '﹣' | '－' | '⁃' => '-',
        '·' | '•' | '∙' | '‧' | '・' | '⋅' | '․' => '.',
        '∕' | '⁄' | '╱' | '|' | '\\' => '/',
        letter if letter.is_whitespace() => ' ',
        _ => first.to_lowercase().next().unwrap_or(first),
    }
}

const fn is_separator(letter: char) -> bool {
    matches!(letter, ' ' | '.' | '-' | '/' | '(' | ')' | '[' | ']' | '_' | '~' | '\'')
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || "._%+-".contains(letter)
}

/// True for digits that are dates or times, or the range between two.
fn is_dated(token: &str) -> bool {
    let token = token.trim_matches(['.', ':', '/', '-']);
    let parts: Vec<&str> = token.split('-').map(|part| part.trim_matches(['.', '/'])).filter(|part| !part.is_empty()).collect();
    let is_iso = parts.len() == 3 && parts.first().is_some_and(|year| is_year(year)) && token.len() == 10;
    is_iso || (!parts.is_empty() && parts.len() < 3 && parts.iter().all(|part| is_date(part)))
}

fn is_date(part: &str) -> bool {
    let numbers: Vec<&str> = part.split(['.', ':', '/']).collect();
    let within = |text: &str, most: u32| text.len() < 3 && text.parse::<u32>().is_ok_and(|number| number <= most);
    match numbers[..] {
        [day, month, year] => within(day, 31) && within(month, 12) && (is_year(year) || year.len() == 2),
        [month, year] if is_year(year) => within(month, 12),
        [hours, minutes] => (within(hours, 24) && within(minutes, 59)) || (within(hours, 31) && within(minutes, 12)),
        _ => false,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_tells_how_somebody_is_reached_is_noticed() {
        for text in [
            "tel 04321 998877",
            "Frau Müller (04321) 5-6789",
            "bei Fragen: info@treff.de.",
            "+49 151 234567",
            "Tel. 03023/12 54-56",
            "+49 (0)3023 1254",
            "Durchwahl -217",
            "DW 12",
            "App. 217",
            "Apparat 33",
            "a.meyer(at)caritas.example",
            "a.meyer [at] caritas [dot] example",
            "a.meyer (ät) caritas (punkt) example",
            "a.meyer at caritas.example",
            "meyer @ caritas.example",
            "meyer＠caritas.example",
            "Frau Petersen 0171 3920012",
            "03023–125456",
            "03023\u{2011}125456",
            "☎ 03023 125456",
            "☎\u{FE0F} 1254",
            "📞1254",
            "03023\u{A0}1254",
            "03023\u{2009}1254\u{202F}56",
            "03023·1254·56",
            "03023.1254.56",
            "０３０２３ １２５４",
            "٠٣٠٢٣ ١٢٥٤",
            "0\u{AD}30\u{200B}23 1254",
            "0049 3023 1254",
            "(0 30) 23 12 54",
            "Tel.: 1254",
            "Telefon:1254",
            "Fax 125456",
            "Mobil: 0171/3920012",
            "ab 01.01.2026 unter 03023 1254",
            "03023 / 12 54 56",
            "[03023] 1254",
            "0171\\3920012",
        ] {
            assert!(has_contact_details(text), "{text}");
            let struck = without_contact_details(text).unwrap();
            assert!(!has_contact_details(&struck), "{struck}");
        }
    }

    #[test]
    fn dates_times_laws_and_amounts_are_no_numbers_to_call() {
        for text in [
            "",
            "§§ 14–16 SGB II",
            "bis 31.12.2026",
            "2026-01-05",
            "01.01.–31.03.2026",
            "Mo 09.00-12.30 und 13.00–16.00 Uhr",
            "08:00-12:00",
            "Raum 012",
            "alle 24 Monate, 100 Plätze",
            "Treff @ Park",
            "Stand 04/2026",
            "10 000 000 Euro",
            "00417 Falkenrode, 00418 Brückenrode",
            "01067 01069 Dresden",
            "2026/2027",
            "Hotel 12",
            "Telefonberatung",
            "Handy und Internet",
            "App 25",
            "Stelle 0,5 oder 0.75",
            "Mobil 2030",
            "meet at Haus Nord",
            "U25 und 27+",
            "§ 16e, § 16i",
        ] {
            assert!(!has_contact_details(text), "{text}");
            assert_eq!(without_contact_details(text), None);
        }
    }

    #[test]
    fn only_what_reaches_somebody_is_struck_out() {
        for (text, struck) in [
            ("Anmeldung: Tel. 03023 1254, Frau Müller", "Anmeldung: …, Frau Müller"),
            ("a@b.example; c(at)d.example.", "…; …."),
            ("Mo 9–12, 0171 3920012 (abends)", "Mo 9–12, … (abends)"),
        ] {
            assert_eq!(without_contact_details(text).as_deref(), Some(struck));
        }
    }
}
