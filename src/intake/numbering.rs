//! Numbering and bullets before the entries of a list, told from numbers that belong to a name: "2. Chance e. V.", "1001 Sprachen".

/// Bullets of editors; those of Word's symbol fonts lie in the private area.
const BULLETS: &str = "•◦‣⁃∙·▪▫■□●○◆◇★☆*–—-→⇒➔➢➤►▶▸»›>✓✔✗✘☐☑☒§¤";
/// Share of the entries that a sequence of numbers must have, in percent.
const MIN_SHARE: usize = 80;

/// Mark at the beginning of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// Surely numbering: "1.1", "a)", "(3)", "IV.".
    Sure,
    /// A number, or a letter by its place, that is numbering only within a sequence: "2. Chance".
    Ordinal(u32),
    /// A Roman digit that may be an initial.
    Roman,
}

/// The entries without bullets and numbering; `is_numbered` says of a text that a number before it is no part of its name.
pub(super) fn without_numbering<'a>(entries: &[&'a str], is_numbered: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let bare: Vec<&str> = entries.iter().map(|entry| without_bullets(entry)).collect();
    let marks: Vec<Option<(Mark, &str)>> = bare.iter().map(|entry| mark(entry)).collect();
    let numbers: Vec<u32> = marks.iter().flatten().filter_map(|(mark, _)| ordinal(*mark)).collect();
    let goes_up = numbers.len() > 1
        && numbers.first() == Some(&1)
        && numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one + 1 == *next);
    let is_sequence = goes_up && numbers.len() * 100 >= bare.len() * MIN_SHARE && !begin_alike(&marks);
    let has_roman = marks.iter().flatten().any(|(mark, _)| *mark == Mark::Sure);
    let stripped = bare.iter().zip(&marks).map(|(entry, mark)| match mark {
        Some((Mark::Sure, rest)) => *rest,
        Some((Mark::Ordinal(_), rest)) if is_sequence || is_numbered(rest) => *rest,
        Some((Mark::Roman, rest)) if has_roman || is_numbered(rest) => *rest,
        _ => *entry,
    });
    stripped.map(without_bullets).collect()
}

fn ordinal(mark: Mark) -> Option<u32> {
    match mark {
        Mark::Ordinal(number) => Some(number),
        Mark::Sure | Mark::Roman => None,
    }
}

/// True where all entries with a number go on with the same word: "1. Grundschule", "2. Grundschule".
fn begin_alike(marks: &[Option<(Mark, &str)>]) -> bool {
    let mut words = marks.iter().flatten().filter_map(|(_, rest)| rest.split_whitespace().next());
    let Some(first) = words.next() else { return false };
    words.all(|word| word == first)
}

/// An entry without the bullets before it.
fn without_bullets(entry: &str) -> &str {
    let mut rest = entry.trim();
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let is_private = matches!(first, '\u{E000}'..='\u{F8FF}' | '①'..='⑳');
        // A sign that words begin with needs a blank behind it: "-50 %", "§ 5".
        let is_bullet = BULLETS.contains(first) && (after.starts_with(char::is_whitespace) || "•▪●○■".contains(first));
        let is_law = first == '§' && after.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        let is_circle = first == 'o' && after.starts_with(['\t', ' ']) && after.trim_start().starts_with(char::is_uppercase);
        if !(is_private || is_circle || (is_bullet && !is_law)) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// The mark at the beginning of an entry, and what follows it.
fn mark(entry: &str) -> Option<(Mark, &str)> {
    let end = entry.find(char::is_whitespace).or_else(|| entry.find(')').map(|at| at + 1)).unwrap_or(entry.len());
    let (word, after) = entry.split_at(end);
    let (rest, is_tab) = (after.trim_start(), after.starts_with('\t'));
    if rest.is_empty() || !rest.contains(char::is_alphabetic) {
        return None;
    }
    let in_brackets = word.strip_prefix(['(', '[']).and_then(|word| word.strip_suffix([')', ']']));
    let closed = in_brackets.or_else(|| word.strip_suffix(')'));
    if let Some(inner) = closed {
        return (is_counter(inner)).then_some((Mark::Sure, rest));
    }
    let inner = word.strip_suffix(['.', ':']).unwrap_or(word);
    let has_point = inner.len() < word.len();
    let parts: Vec<&str> = inner.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.len() < 4 && part.chars().all(|letter| letter.is_ascii_digit());
    let letters = || inner.chars().count();
    let mark = match &parts[..] {
        [_, _, ..] if parts.iter().all(is_number) => Mark::Sure,
        [one] if is_number(one) && is_tab => Mark::Sure,
        [one] if is_number(one) => Mark::Ordinal(one.parse().ok()?),
        [one] if has_point && is_roman(one) && letters() > 1 => Mark::Sure,
        [one] if has_point && letters() == 1 && is_roman(one) => Mark::Roman,
        [one] if has_point && letters() == 1 => Mark::Ordinal(place_of(one)?),
        _ => return None,
    };
    Some((mark, rest))
}

/// True for what stands before a closing bracket: a number, a letter or a Roman number.
fn is_counter(text: &str) -> bool {
    let is_number =
        text.len() < 4 && text.split('.').all(|part| !part.is_empty() && part.chars().all(|one| one.is_ascii_digit()));
    is_number || (text.len() == 1 && text.chars().all(|one| one.is_ascii_alphabetic())) || is_roman(&text.to_uppercase())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() < 6 && text.chars().all(|letter| "IVXLC".contains(letter))
}

/// Place of a capital in the alphabet, from 1.
fn place_of(letter: &str) -> Option<u32> {
    let letter = letter.chars().next().filter(char::is_ascii_uppercase)?;
    Some(u32::from(letter) - u32::from('A') + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(entries: &[&str], expected: &[&str]) {
        let is_authority = |rest: &str| rest.starts_with("Jobcenter");
        assert_eq!(without_numbering(entries, is_authority), expected);
    }

    #[test]
    fn numbering_of_every_kind_is_left_out() {
        check(
            &[
                "1.1 Jobcenter Kolkmoor",
                "1.2. Tafel Kolkmoor",
                "a) Zoll",
                "(3) Diakonie",
                "IV. Finanzamt",
                "b)Caritas",
                "[7] AWO",
                "iv) DRK",
            ],
            &["Jobcenter Kolkmoor", "Tafel Kolkmoor", "Zoll", "Diakonie", "Finanzamt", "Caritas", "AWO", "DRK"],
        );
        check(&["1. Zoll", "2. Tafel", "3. Treff"], &["Zoll", "Tafel", "Treff"]);
        check(&["1 Zoll", "2 Tafel", "3 Treff"], &["Zoll", "Tafel", "Treff"]);
        check(&["A. Zoll", "B. Tafel"], &["Zoll", "Tafel"]);
        check(&["I. Zoll", "II. Tafel", "III. Treff"], &["Zoll", "Tafel", "Treff"]);
        check(&["1. Jobcenter Nord", "Tafel"], &["Jobcenter Nord", "Tafel"]);
        check(&["12\tZoll"], &["Zoll"]);
    }

    #[test]
    fn bullets_of_editors_and_of_word_are_left_out() {
        check(
            &[
                "•\tZoll",
                "o\tTafel",
                "\u{F0B7}\tAWO",
                "§\tDRK",
                "➢ VHS",
                "✓ Caritas",
                "→ Treff",
                "– Haus",
                "-  Hof",
                "• • Amt",
                "•Büro",
                "- 1.2 Stelle",
            ],
            &["Zoll", "Tafel", "AWO", "DRK", "VHS", "Caritas", "Treff", "Haus", "Hof", "Amt", "Büro", "Stelle"],
        );
    }

    #[test]
    fn numbers_that_belong_to_a_name_stay() {
        for name in [
            "2. Chance e. V.",
            "1. Grundschule",
            "1001 Sprachen",
            "3 Welten",
            "60plus",
            "A. Lange Stiftung",
            "V. Oberschule",
            "§ 16i Treff",
            "oase",
            "Haus 2) Nord",
            "4. Polizeirevier",
            "24/7 Hilfe",
        ] {
            check(&[name, "Zoll", "Tafel"], &[name, "Zoll", "Tafel"]);
            check(&[name], &[name]);
        }
        check(&["1. Grundschule", "2. Grundschule", "3. Grundschule"], &["1. Grundschule", "2. Grundschule", "3. Grundschule"]);
        check(&["2. Chance e. V.", "1. Grundschule", "1001 Sprachen"], &["2. Chance e. V.", "1. Grundschule", "1001 Sprachen"]);
    }
}
