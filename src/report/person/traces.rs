//! Traces of a person in a text: name, phone number, e-mail. Names are compared by their search keys, phone numbers by their
//! digits.

use std::ops::Range;

use crate::model::Contact;
use crate::text::matching::{is_mark, search_key};
use crate::text::{Lang, inspector, person};

/// Shortest family name that is looked for: a shorter one would be found everywhere.
const MIN_LETTERS: usize = 2;
/// Fewest digits, without area code and country code, that are a number of one's own.
const MIN_DIGITS: usize = 5;
/// Characters that may stand between the digits of a phone number.
const PHONE_SEPARATORS: [char; 8] = [' ', '\u{a0}', '-', '–', '/', '(', ')', '.'];

/// Kind of trace of a person in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Trace {
    /// Whole name.
    Name,
    /// Family name alone, which may be another person's or a word.
    FamilyName,
    /// Phone number.
    Phone,
    /// E-mail address.
    Email,
}

impl Trace {
    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Name => person::trace_name(lang),
            Self::FamilyName => person::trace_family(lang),
            Self::Phone => person::trace_phone(lang),
            Self::Email => person::trace_email(lang),
        }
    }
}

/// Traces that are looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traces {
    /// Words of the given names.
    given: Vec<String>,
    /// Words of the family name.
    family: Vec<String>,
    /// Digits of phone numbers, without area and country codes' zeros.
    phones: Vec<String>,
    /// E-mail addresses.
    emails: Vec<String>,
}

/// Traces that were found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct TracesFound {
    /// Kinds of traces, each once.
    pub traces: Vec<Trace>,
    /// Place of the first one, in bytes.
    first: usize,
}

impl Traces {
    /// Traces of a person; `earlier` is what was known of the same person before.
    pub fn of(contact: &Contact, earlier: &[&Contact]) -> Self {
        let (given, family) = named(&contact.name);
        let all = || [contact].into_iter().chain(earlier.iter().copied());
        let mut phones: Vec<String> = all().flat_map(|one| numbers(&one.phone)).map(|(_, digits)| digits).collect();
        let mut emails: Vec<String> =
            all().map(|one| one.email.trim().to_lowercase()).filter(|mail| mail.contains('@')).collect();
        for list in [&mut phones, &mut emails] {
            list.sort();
            list.dedup();
        }
        Self { given, family, phones, emails }
    }

    /// Traces that stand in a text; `None` if there are none.
    pub fn find(&self, text: &str) -> Option<TracesFound> {
        let mut hits: Vec<(Trace, usize)> = self.names_in(text);
        let has = |digits: &str| self.phones.iter().any(|phone| digits.contains(phone.as_str()));
        hits.extend(numbers(text).filter(|(_, digits)| has(digits)).map(|(at, _)| (Trace::Phone, at)));
        let lower = text.to_ascii_lowercase();
        hits.extend(self.emails.iter().filter_map(|email| alone(&lower, email)).map(|at| (Trace::Email, at)));
        let first = hits.iter().map(|(_, at)| *at).min()?;
        let mut traces: Vec<Trace> = hits.into_iter().map(|(trace, _)| trace).collect();
        traces.sort_unstable();
        traces.dedup();
        // Whoever is named in full is named by family name as well.
        if traces.contains(&Trace::Name) {
            traces.retain(|trace| *trace != Trace::FamilyName);
        }
        Some(TracesFound { traces, first })
    }

    fn names_in(&self, text: &str) -> Vec<(Trace, usize)> {
        if self.family.is_empty() {
            return Vec::new();
        }
        let words: Vec<(usize, String)> = words(text).collect();
        let is_given =
            |place: Option<usize>| place.and_then(|place| words.get(place)).is_some_and(|(_, word)| self.given.contains(word));
        let hit = |(place, window): (usize, &[(usize, String)])| {
            let same = window.iter().zip(&self.family).enumerate().all(|(at, ((_, word), own))| {
                let is_last = at + 1 == self.family.len();
                word == own || is_last && word.strip_suffix('s') == Some(own)
            });
            let after = place + self.family.len();
            let whole = self.given.is_empty() || is_given(place.checked_sub(1)) || is_given(Some(after));
            let (at, _) = window.first()?;
            same.then_some((if whole { Trace::Name } else { Trace::FamilyName }, *at))
        };
        words.windows(self.family.len()).enumerate().filter_map(hit).collect()
    }
}

impl TracesFound {
    /// Text, or of a long one the part around the first trace.
    pub fn excerpt(&self, text: &str) -> String {
        const BEFORE: usize = 40;
        const AFTER: usize = 110;
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = text.split_at_checked(self.first).unwrap_or(("", text));
        let skipped = before.chars().count().saturating_sub(BEFORE);
        let lead: String = before.chars().skip(skipped).collect();
        let rest: String = after.chars().take(AFTER).collect();
        let (from, to) = (if skipped > 0 { "… " } else { "" }, if after.chars().count() > AFTER { " …" } else { "" });
        format!("{from}{}{to}", one_line(&(lead + &rest)))
    }
}

/// Given names and family name of "Dr. Mia Muster" or "Muster, Mia"; nothing of a name that nobody has typed yet.
fn named(name: &str) -> (Vec<String>, Vec<String>) {
    let is_new = Lang::ALL.into_iter().any(|lang| inspector::contact_new(lang) == name.trim());
    let (given, family) = match name.split_once(',') {
        Some((family, given)) => (given, family),
        None => name.trim().rsplit_once(char::is_whitespace).unwrap_or(("", name)),
    };
    let list = |text: &str| words(text).map(|(_, word)| word).collect::<Vec<_>>();
    let family = list(family);
    if is_new || family.iter().map(|word| word.chars().count()).sum::<usize>() < MIN_LETTERS {
        return (Vec::new(), Vec::new());
    }
    (list(given), family)
}

/// Words of a text, each with where it begins; as they are compared.
fn words(text: &str) -> impl Iterator<Item = (usize, String)> {
    runs(text, |letter| letter.is_alphanumeric() || is_mark(letter))
        .map(|range| (range.start, search_key(text.get(range).unwrap_or_default())))
}

/// Phone numbers in a text, each with where it begins: the digits without a leading zero or the code of Germany, so that
/// "+49 (0)1234 567" and "01234/567" are the same.
fn numbers(text: &str) -> impl Iterator<Item = (usize, String)> {
    let within = |letter: char| letter.is_ascii_digit() || letter == '+' || PHONE_SEPARATORS.contains(&letter);
    runs(text, within).filter_map(|range| {
        let run = text.get(range.clone())?;
        let run_start = run.find(|letter: char| letter.is_ascii_digit() || letter == '+')?;
        let run = run.get(run_start..)?.replace("(0)", "");
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let abroad = run.starts_with('+').then_some(&*digits).or_else(|| digits.strip_prefix("00"));
        let own = match abroad {
            Some(abroad) => abroad.strip_prefix("49").unwrap_or(abroad),
            None => digits.trim_start_matches('0'),
        };
        (own.len() >= MIN_DIGITS).then(|| (range.start + run_start, own.to_owned()))
    })
}

/// Ranges in which letters of one sort stand in a row.
fn runs(text: &str, is_in: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = letters.find(|(_, letter)| is_in(*letter))?;
        let mut end = None;
        while let Some((at, letter)) = letters.peek().copied() {
            if !is_in(letter) {
                end = Some(at);
                break;
            }
            letters.next();
        }
        Some(start..end.unwrap_or(text.len()))
    })
}

/// Place of an address that is not a part of another one.
fn alone(text: &str, email: &str) -> Option<usize> {
    let goes_on = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    text.match_indices(email).map(|(at, _)| at).find(|at| {
        let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
        let after = rest.get(email.len()..).unwrap_or_default();
        !before.ends_with(|letter| goes_on(letter) || letter == '.') && !after.starts_with(goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, ContactId};

    pub(super) fn person(name: &str, phone: &str, email: &str) -> Contact {
        Contact {
            phone: phone.to_owned(),
            email: email.to_owned(),
            ..Contact::named(ContactId::new("p"), ActorId::new("a"), name)
        }
    }

    fn found(contact: &Contact, text: &str) -> Vec<Trace> {
        Traces::of(contact, &[]).find(text).map(|found| found.traces).unwrap_or_default()
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let mia = person("Dr. Mia Müller-Groß", "", "");
        for text in ["Mia Müller-Groß fragen", "frau MIA MUELLER-GROSS", "Müller-Groß, Mia", "bei Mia Müller-Groß’ Vertretung"]
        {
            assert_eq!(found(&mia, text), [Trace::Name], "{text}");
        }
        assert_eq!(found(&mia, "Frau Müller-Groß ruft an"), [Trace::FamilyName]);
        for text in ["Mia Meier", "Müller", "Großes", "Vermüller-Groß", ""] {
            assert_eq!(found(&mia, text), [], "{text}");
        }
        assert_eq!(found(&person("Muster, Jan", "", ""), "Jan Musters Liste"), [Trace::Name]);
        assert_eq!(found(&person("Nguyễn Thị Lan", "", ""), "thị lan NGUYỄN"), [Trace::Name]);
    }

    #[test]
    fn a_name_that_nobody_typed_yet_is_looked_for_nowhere() {
        for name in ["Neue Person", "New person", "", " ", "X"] {
            assert_eq!(found(&person(name, "", ""), "Neue Person, New person, X"), [], "{name}");
        }
    }

    #[test]
    fn the_digits_of_a_phone_number_are_compared() {
        let mia = person("", "+49 (0)1234 567-89", "");
        for text in ["Tel. 01234/56789", "0049 1234 567 89", "(01234) 56789, App. 3", "+49-1234-56789", "am 3. 01234.56.789"] {
            assert_eq!(found(&mia, text), [Trace::Phone], "{text}");
        }
        for text in ["01234 5678", "1234", "12.03.2026"] {
            assert_eq!(found(&mia, text), [], "{text}");
        }
        let two = person("", "01234 567-89 oder 0170 2233445", "");
        assert_eq!(found(&two, "mobil 01702233445"), [Trace::Phone]);
        assert_eq!(found(&person("", "12-3", ""), "12 3"), [], "too few digits to be anybody's own");
    }

    #[test]
    fn an_address_is_found_where_it_stands_by_itself() {
        let mia = person("", "", "Mia@amt.de");
        assert_eq!(found(&mia, "an mia@AMT.de."), [Trace::Email]);
        for text in ["anna.mia@amt.de", "mia@amt.dental", "mia@amt"] {
            assert_eq!(found(&mia, text), [], "{text}");
        }
    }

    #[test]
    fn what_was_known_of_a_person_before_is_looked_for_as_well() {
        let (now, before) = (person("Mia Muster", "01234 1", ""), person("Neue Person", "0999 888777", "alt@amt.de"));
        let traces = Traces::of(&now, &[&before]);
        assert_eq!(traces.find("0999/888777").map(|found| found.traces), Some(vec![Trace::Phone]));
        assert_eq!(traces.find("Neue Person"), None);
    }

    #[test]
    fn of_a_long_text_what_stands_around_the_find_is_told() {
        let traces = Traces::of(&person("Mia Muster", "", ""), &[]);
        let text = format!("{}Frau Muster\nsagt zu {}", "lang ".repeat(50), "ja ".repeat(90));
        let excerpt = traces.find(&text).unwrap().excerpt(&text);
        assert!(excerpt.starts_with("… ") && excerpt.ends_with(" …") && excerpt.contains("Frau Muster sagt zu"), "{excerpt}");
        assert_eq!(traces.find("Frau Muster").unwrap().excerpt("Frau Muster"), "Frau Muster");
    }
}
