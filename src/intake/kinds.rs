//! Words for the kinds of institution, and the kind that is recognized in a name: in a list, in the tray, in the capture line and on
//! the board alike.

use crate::model::{Board, Kind, KindId, MandateForm};
use crate::text::matching::search_key;

/// Endings of a word beside the name of a kind: "Caritasverband", "des Jugendamts".
const ENDINGS: [&str; 5] = ["verband", "s", "es", "n", "en"];
/// The least letters with which a kind is recognized at the end of a longer word: "Kreisjugendamt", not "Programm".
const MIN_COMPOUND_LETTERS: usize = 6;
/// The most letters of an abbreviation, in which capitals matter: "BA" is no "ba".
const MAX_ABBREVIATION_LETTERS: usize = 4;

/// A kind that was found in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindMatch {
    /// Its place among the kinds of the board.
    pub place: usize,
    /// True if the name is its very name or short name.
    pub is_whole: bool,
}

/// Words for the kinds of a board, made once for many names.
#[derive(Clone, Debug, Default)]
pub struct KindWords {
    kinds: Vec<WordsOfKind>,
}

/// Words for one kind.
#[derive(Clone, Debug)]
pub(super) struct WordsOfKind {
    pub(super) id: KindId,
    /// The short name, and the name whole and as it is spoken.
    plain: Vec<Word>,
    aliases: Vec<Word>,
    /// True for a kind whose name lists several: "Frauenhaus / Interventionsstelle" are two institutions.
    pub(super) is_collective: bool,
    /// True where its other names are those of its institutions: "Wohlfahrtsverband (Caritas, Diakonie, DRK)".
    lists_institutions: bool,
    /// True for an authority that the law demands, of which a region rarely has two.
    pub(super) is_authority: bool,
}

/// One word, as it is written and as it is compared.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    key: String,
    letters: usize,
}

impl KindWords {
    /// Words for the kinds of this board.
    pub fn of(board: &Board) -> Self {
        Self { kinds: board.kinds().iter().map(|kind| WordsOfKind::of(kind)).collect() }
    }

    /// The kind of which the most letters are found in a name.
    pub fn find(&self, name: &str) -> Option<KindMatch> {
        let (name, key) = (name.trim(), search_key(name.trim()));
        if let Some(place) = self.kinds.iter().position(|kind| kind.is_plain(&key)) {
            return Some(KindMatch { place, is_whole: true });
        }
        let letters = |kind: &WordsOfKind| {
            let found = kind.all().filter(|word| word.is_in(name, &key));
            found.map(|word| word.letters).max().unwrap_or(0)
        };
        // Of several with as many letters the first.
        let rated = self.kinds.iter().enumerate().map(|(place, kind)| (place, letters(kind))).rev();
        let (place, most) = rated.max_by_key(|(_, letters)| *letters)?;
        (most > 0).then_some(KindMatch { place, is_whole: false })
    }

    pub(super) fn at(&self, place: usize) -> Option<&WordsOfKind> {
        self.kinds.get(place)
    }

    pub(super) fn get(&self, id: &KindId) -> Option<&WordsOfKind> {
        self.kinds.iter().find(|kind| kind.id == *id)
    }

    /// The kinds that have this very name, or are called so.
    pub(super) fn called<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a WordsOfKind> {
        self.kinds.iter().filter(move |kind| kind.all().any(|word| word.key == key))
    }
}

impl WordsOfKind {
    fn of(kind: &Kind) -> Self {
        let whole = [kind.short.as_str(), &kind.name].into_iter();
        // Each part of a name that stands for several institutions is that of one.
        let is_several = is_collective(kind) && kind.name.split(" (").next().is_some_and(|spoken| spoken.contains(['/', ',']));
        let parts = spoken_names(&kind.name).filter(|_| is_several);
        Self {
            id: kind.id.clone(),
            plain: whole.chain(spoken_names(&kind.name).filter(|_| !is_several)).filter_map(Word::of).collect(),
            aliases: parts.chain(kind.aliases.iter().map(String::as_str)).filter_map(Word::of).collect(),
            is_collective: is_collective(kind),
            lists_institutions: lists_institutions(kind),
            is_authority: is_authority(kind),
        }
    }

    /// True where a text with this key is the kind's plain word: its name, also as it is spoken, or its short name.
    pub(super) fn is_plain(&self, key: &str) -> bool {
        self.plain.iter().any(|word| letters(&word.key).eq(letters(key)))
    }

    /// True for another name of an institution that is only that of a sister: whoever was called "Wohlfahrtsverband (Caritas,
    /// Diakonie)" and is the Caritas now is not spoken of as Diakonie.
    pub(super) fn is_of_sister(&self, alias: &str, name: &str) -> bool {
        let key = search_key(alias);
        self.lists_institutions && self.aliases.iter().any(|word| word.key == key) && !holds(name, alias)
    }

    /// A name without the list of sisters in it: an institution that still bears the name of its kind, "Wohlfahrtsverband (Caritas,
    /// Diakonie)", is none of them.
    pub(super) fn without_sisters<'a>(&self, name: &'a str) -> &'a str {
        let key = search_key(name);
        let lists = self.lists_institutions && self.aliases.iter().filter(|word| word.is_in(name, &key)).count() > 1;
        name.split(" (").next().filter(|_| lists).unwrap_or(name)
    }

    /// True where a name holds the plain word for the kind.
    pub(super) fn is_plainly_in(&self, name: &str) -> bool {
        let key = search_key(name);
        self.plain.iter().any(|word| word.is_in(name, &key))
    }

    fn all(&self) -> impl Iterator<Item = &Word> {
        self.plain.iter().chain(&self.aliases)
    }
}

impl Word {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let word = Self { text: text.to_owned(), key: search_key(text), letters: text.chars().count() };
        (!text.is_empty()).then_some(word)
    }

    /// True where it stands in a name: as words of its own, with an ending, or at the end of a longer word.
    fn is_in(&self, name: &str, key: &str) -> bool {
        let is_long = self.letters > MAX_ABBREVIATION_LETTERS;
        let (name, word) = if is_long { (key, &self.key) } else { (name, &self.text) };
        name.match_indices(word.as_str()).any(|(at, _)| {
            let (before, rest) = name.split_at(at);
            let after = rest.get(word.len()..).unwrap_or_default();
            let begins = !before.ends_with(char::is_alphanumeric);
            let tail = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            let ends = tail.is_empty() || is_long && ENDINGS.contains(&tail);
            ends && (begins || self.letters >= MIN_COMPOUND_LETTERS)
        })
    }
}

/// Letters and digits alone: "Job-Center" is a Jobcenter.
fn letters(key: &str) -> impl Iterator<Item = char> {
    key.chars().filter(|letter| letter.is_alphanumeric())
}

/// True where a name holds a word: as words of its own, with an ending, or at the end of a longer word.
pub(super) fn holds(name: &str, word: &str) -> bool {
    Word::of(word).is_some_and(|word| word.is_in(name, &search_key(name)))
}

/// True for a kind whose name stands for several institutions: "Frauenhaus / Interventionsstelle". One that begins with an
/// abbreviation is one: "BAMF – Außenstelle/Asylverfahren".
pub fn is_collective(kind: &Kind) -> bool {
    let spoken = kind.name.split(" (").next().unwrap_or(&kind.name);
    let is_abbreviated = kind.short.chars().filter(|letter| letter.is_uppercase()).count() > 1 && spoken.starts_with(&kind.short);
    lists_institutions(kind) || (spoken.contains('/') && !is_abbreviated)
}

/// True for a kind that is an authority which the law demands.
pub fn is_authority(kind: &Kind) -> bool {
    kind.mandates.iter().eq(&[MandateForm::Statutory])
}

fn lists_institutions(kind: &Kind) -> bool {
    let (spoken, listed) = kind.name.split_once(" (").unwrap_or((&kind.name, ""));
    spoken.contains(',') || listed.contains(',')
}

/// The kind of an institution of this name, if it is recognized.
pub fn kind_of<'a>(name: &str, board: &'a Board) -> Option<&'a Kind> {
    board.kinds().at(KindWords::of(board).find(name)?.place).map(|kind| &**kind)
}

/// Names of a kind as they are spoken: "Ausländerbehörde (Kreis/Stadt)" is an Ausländerbehörde, and a name with a stroke is two.
pub fn spoken_names(name: &str) -> impl Iterator<Item = &str> {
    name.split(" (").next().unwrap_or(name).split(" / ")
}
