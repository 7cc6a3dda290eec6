//! Places where a line may end: after spaces, after "/" and hyphens (UAX 14), and between syllables of long words.

use unicode_linebreak::linebreaks;

use super::glue::SOFT_HYPHEN;
use crate::text::Lang;

/// Sign at which a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A space, or the end of the text.
    Word,
    /// A "/" or a hyphen of the text itself.
    Sign,
    /// Nothing: the word goes on, a hyphen is drawn.
    Syllable,
}

/// A place where a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Break {
    /// The byte that the next line starts with.
    pub(super) at: usize,
    /// Sign there.
    pub(super) end: End,
}

/// Fewest letters of a syllable or part before the end of a line, and after it.
const MIN_LETTERS: (usize, usize) = (2, 3);
/// Shortest word that is hyphenated.
const MIN_WORD: usize = 6;

/// All places where a line of this text may end, the end of the text last. The text is cleaned and glued, in one paragraph.
pub(super) fn breaks(text: &str, lang: Lang) -> Vec<Break> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in linebreaks(text) {
        let Some(piece) = text.get(start..at) else { continue };
        let last = at == text.len();
        let end = if last || piece.ends_with(' ') {
            End::Word
        } else if piece.ends_with(SOFT_HYPHEN) {
            End::Syllable
        } else {
            End::Sign
        };
        let rest = text.get(at..).unwrap_or_default();
        if end == End::Sign && !parts_are_long_enough(text.get(..at).unwrap_or_default(), rest) {
            continue;
        }
        syllables(piece, start, lang, &mut found);
        found.push(Break { at, end });
        start = at;
    }
    found
}

/// The text from a byte to a break as it is drawn in a line of its own, and whether it ends with an added hyphen.
pub(super) fn line_text(text: &str, start: usize, end: Break) -> (String, bool) {
    let mut drawn = text.get(start..end.at).unwrap_or_default().trim_end_matches(' ').replace(SOFT_HYPHEN, "");
    let hyphenated = end.end == End::Syllable && end.at < text.len();
    if hyphenated {
        drawn.push('-');
    }
    (drawn, hyphenated)
}

/// True if a "/" or hyphen has enough letters before and after it: "E-Mail" and "und -beratung" stay whole.
fn parts_are_long_enough(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(['/', '-', '\u{2010}', '–']);
    let letters_before = before.chars().rev().take_while(|c| c.is_alphanumeric()).count();
    let letters_after = after.chars().take_while(|c| c.is_alphanumeric()).count();
    // An opening sign may follow: "Schule/(Fach-)Abitur".
    let opens = after.starts_with(|c: char| !c.is_alphanumeric() && c != '-');
    letters_before >= MIN_LETTERS.0 && (letters_after >= MIN_LETTERS.1 || opens || after.is_empty())
}

/// Adds the breaks between syllables of every word of a piece that starts at byte `base`.
fn syllables(piece: &str, base: usize, lang: Lang, found: &mut Vec<Break>) {
    let language = match lang {
        Lang::De => hypher::Lang::German,
        Lang::En => hypher::Lang::English,
    };
    let mut start = 0;
    for word in piece.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if may_be_hyphenated(letters) {
            let mut at = base + start;
            let (before, after) = MIN_LETTERS;
            for syllable in hypher::hyphenate_bounded(letters, language, before, after) {
                at += syllable.len();
                if at < base + start + letters.len() {
                    found.push(Break { at, end: End::Syllable });
                }
            }
        }
        start += word.len();
    }
}

/// Long words only, and no abbreviations such as "AsylbLG" or "AufenthG".
fn may_be_hyphenated(word: &str) -> bool {
    let letters = word.chars().count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    letters >= MIN_WORD && (capitals < 2 || letters > 8 && capitals * 3 < letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lang: Lang, text: &str, shown: &str) {
        let mut out = text.to_owned();
        for found in breaks(text, lang).iter().rev().skip(1) {
            let sign = match found.end {
                End::Word => "_",
                End::Sign => "|",
                End::Syllable => "·",
            };
            out.insert_str(found.at, sign);
        }
        assert_eq!(out, shown);
    }

    #[test]
    fn german_words_break_between_syllables() {
        check(Lang::De, "Aufenthaltserlaubnis", "Auf·ent·halts·er·laub·nis");
        check(Lang::De, "Straßenbaulastträger", "Stra·ßen·bau·last·trä·ger");
        check(Lang::De, "Beschäftigungsduldung", "Be·schäf·ti·gungs·dul·dung");
        check(Lang::De, "Weitere humanitäre Titel", "Wei·tere _hu·ma·ni·täre _Titel");
    }

    #[test]
    fn abbreviations_and_short_words_stay_whole() {
        check(Lang::De, "AsylbLG AufenthG KoSt BAMF Arbeit", "AsylbLG _AufenthG _KoSt _BAMF _Ar·beit");
        check(Lang::De, "E-Mail und U-Bahn", "E-Mail _und _U-Bahn");
    }

    #[test]
    fn slashes_and_hyphens_of_the_text_are_breaks() {
        check(Lang::De, "Ausbildung/Arbeit", "Aus·bil·dung/|Ar·beit");
        check(Lang::De, "EU-Bürger", "EU-|Bür·ger");
        check(Lang::De, "Dauerhaft hier / Deutsche", "Dau·er·haft _hier / _Deut·sche");
        check(Lang::De, "Aus- und -beratung", "Aus- _und _-be·ra·tung");
    }

    #[test]
    fn english_words_break_by_english_rules() {
        check(Lang::En, "responsibility", "re·spon·si·bil·ity");
    }
}
