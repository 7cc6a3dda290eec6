//! Institutions of a board by all that they are called: found by their own names, never by another name of their kind. Whoever reads
//! a name in a line, a list, a cell or a block that is pasted asks here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::kinds::{KindWords, WordsOfKind, holds};
use crate::model::{Actor, ActorId, Board, Item as _, KindId};
use crate::text::matching::{dotless_key, search_key};

/// Institutions that a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// This one.
    One(ActorId),
    /// One of these; which is not guessed.
    Several(Vec<ActorId>),
    /// One of these, of which only the kind fits, or a new one; which is not guessed.
    Perhaps(Vec<ActorId>),
    /// None: a new one, or nothing that is known.
    New,
}

/// Institutions of a board by their names and kinds; made once for many names.
#[derive(Clone, Debug, Default)]
pub struct Institutions {
    kinds: Arc<KindWords>,
    /// By the keys of the names that a board shows.
    shown: BTreeMap<String, BTreeSet<ActorId>>,
    /// By the keys of whole names.
    whole: BTreeMap<String, BTreeSet<ActorId>>,
    /// By the keys of all words of names.
    words: BTreeMap<String, BTreeSet<ActorId>>,
    of_kind: BTreeMap<KindId, Vec<ActorId>>,
    /// Names of each.
    called: BTreeMap<ActorId, Vec<String>>,
}

impl Institutions {
    /// The institutions of this board.
    pub fn of(board: &Board) -> Self {
        let mut all = Self { kinds: Arc::new(KindWords::of(board)), ..Self::default() };
        board.actors().iter().for_each(|actor| all.add(actor));
        all
    }

    /// Words for the kinds of the board.
    pub fn kinds(&self) -> &KindWords {
        &self.kinds
    }

    /// Adds one more.
    pub fn add(&mut self, actor: &Actor) {
        let names: Vec<String> = self.own_names(actor).map(str::to_owned).collect();
        for name in names.iter().chain([&actor.name]) {
            for key in [search_key(name.trim()), dotless_key(name.trim())] {
                self.whole.entry(key).or_default().insert(actor.id.clone());
            }
        }
        for name in &names {
            for word in words(&search_key(name)) {
                self.words.entry(word.to_owned()).or_default().insert(actor.id.clone());
            }
        }
        if let Some(kind) = &actor.kind {
            self.of_kind.entry(kind.clone()).or_default().push(actor.id.clone());
        }
        for key in [search_key(actor.name().trim()), dotless_key(actor.name().trim())] {
            self.shown.entry(key).or_default().insert(actor.id.clone());
        }
        self.called.insert(actor.id.clone(), names);
    }

    /// Names of an institution by which it is spoken of and no other: all but those of its sisters.
    pub fn own_names<'a>(&self, actor: &'a Actor) -> impl Iterator<Item = &'a str> {
        let kind = actor.kind.as_ref().and_then(|kind| self.kinds.get(kind)).cloned();
        let own = move |name: &'a str| match &kind {
            Some(kind) if name == actor.name => Some(kind.without_sisters(name)),
            Some(kind) if name != actor.short && kind.is_of_sister(name, kind.without_sisters(&actor.name)) => None,
            _ => Some(name),
        };
        actor.names().filter(|name| !name.trim().is_empty()).filter_map(own)
    }

    /// True where one of them has this very name.
    pub fn has_name(&self, name: &str) -> bool {
        self.whole.contains_key(&search_key(name.trim()))
    }

    /// The institutions that a name means: by their whole names first, of these by the one that the board shows, then by words of them
    /// or the beginnings of such, then by the plain word for their kind.
    pub fn find(&self, name: &str) -> Found {
        let key = search_key(name.trim());
        let whole = self.shown.get(&key).or_else(|| self.whole.get(&key)).into_iter().flatten().cloned();
        match &whole.collect::<Vec<_>>()[..] {
            [] => {}
            [one] => return Found::One(one.clone()),
            several => return Found::Several(several.to_vec()),
        }
        let named = self.by_words(&key);
        let of_kinds: Vec<Found> = self.kinds.called(&key).map(|kind| self.of_kind(kind, name.trim(), &key)).collect();
        match (&named[..], &of_kinds[..]) {
            ([], []) => Found::New,
            ([one], []) => Found::One(one.clone()),
            (several, []) => Found::Several(several.to_vec()),
            ([], [one]) => one.clone(),
            // Of another kind than the word says, only a word of its name fits.
            _ => {
                let mut all = named;
                for found in &of_kinds {
                    all.extend(found.institutions().iter().filter(|one| !all.contains(one)).cloned().collect::<Vec<_>>());
                }
                match (&all[..], of_kinds.iter().all(|found| matches!(found, Found::One(_) | Found::Several(_)))) {
                    ([], _) => Found::New,
                    ([one], true) => Found::One(one.clone()),
                    (_, true) => Found::Several(all),
                    (_, false) => Found::Perhaps(all),
                }
            }
        }
    }

    /// The institutions that a word for their kind means.
    pub fn by_kind_word(&self, kind: &KindId, word: &str) -> Found {
        self.kinds.get(kind).map_or(Found::New, |kind| self.of_kind(kind, word, &search_key(word.trim())))
    }

    /// A kind stands for an institution that bears the word in its own name, if there is one. Another name of a kind finds nobody, unless
    /// it is that of an authority, of which a region rarely has two: then it is asked.
    fn of_kind(&self, kind: &WordsOfKind, word: &str, key: &str) -> Found {
        let all = self.of_kind.get(&kind.id).map(Vec::as_slice).unwrap_or_default();
        let is_named = |one: &&ActorId, is: &dyn Fn(&str) -> bool| {
            self.called.get(*one).is_some_and(|names| names.iter().any(|name| is(name)))
        };
        let bearing: Vec<ActorId> = all.iter().filter(|one| is_named(one, &|name| holds(name, word))).cloned().collect();
        let plainly = || all.iter().any(|one| is_named(&one, &|name| kind.is_plainly_in(name)));
        match (&bearing[..], all) {
            ([one], _) => Found::One(one.clone()),
            ([_, _, ..], _) => Found::Several(bearing),
            // One of another kind may bear the name of this one.
            ([], []) => self.bearing_name_of(kind),
            ([], [one]) if kind.is_plain(key) && !kind.is_collective && plainly() => Found::One(one.clone()),
            ([], _) if kind.is_plain(key) || (!kind.is_collective && (kind.is_authority || plainly())) => {
                Found::Perhaps(all.to_vec())
            }
            _ => Found::New,
        }
    }

    /// The institutions of the authority that is recognized in a name.
    pub fn of_same_authority(&self, name: &str) -> &[ActorId] {
        let kind = self.kinds.find(name).and_then(|found| self.kinds.at(found.place)).filter(|kind| kind.is_authority);
        kind.and_then(|kind| self.of_kind.get(&kind.id)).map(Vec::as_slice).unwrap_or_default()
    }

    fn bearing_name_of(&self, kind: &WordsOfKind) -> Found {
        let is = |names: &[String]| names.iter().any(|name| kind.is_plain(&search_key(name.trim())));
        let all: Vec<ActorId> = self.called.iter().filter(|(_, names)| is(names)).map(|(id, _)| id.clone()).collect();
        if all.is_empty() { Found::New } else { Found::Perhaps(all) }
    }

    /// The institutions in one of whose names these words stand one after the other, the last as its beginning.
    fn by_words(&self, key: &str) -> Vec<ActorId> {
        let typed: Vec<&str> = words(key).collect();
        let Some(first) = typed.first().filter(|_| key.chars().count() >= MIN_LETTERS) else { return Vec::new() };
        let begin = self.words.range((*first).to_owned()..).take_while(|(word, _)| word.starts_with(first));
        let candidates: BTreeSet<&ActorId> = begin.flat_map(|(_, all)| all).collect();
        let is_named = |one: &&ActorId, is_whole: bool| {
            self.called.get(*one).is_some_and(|names| names.iter().any(|name| stands_in(&typed, name, is_whole)))
        };
        let whole: Vec<ActorId> = candidates.iter().filter(|one| is_named(one, true)).map(|one| (*one).clone()).collect();
        if whole.is_empty() { candidates.into_iter().filter(|one| is_named(one, false)).cloned().collect() } else { whole }
    }
}

impl Found {
    /// The institutions that may be meant.
    pub fn institutions(&self) -> &[ActorId] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(all) | Self::Perhaps(all) => all,
            Self::New => &[],
        }
    }
}

/// The fewest letters by which an institution is found that are not its whole name.
const MIN_LETTERS: usize = 3;

fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// True where these words stand in a name, one after the other; the last one may be the beginning of one.
fn stands_in(typed: &[&str], name: &str, is_whole: bool) -> bool {
    let key = search_key(name);
    let all: Vec<&str> = words(&key).collect();
    let begins = |run: &[&str]| {
        let fits = |(place, (word, typed)): (usize, (&&str, &&str))| {
            word == typed || (!is_whole && place + 1 == run.len() && word.starts_with(typed))
        };
        run.iter().zip(typed).enumerate().all(fits)
    };
    all.windows(typed.len()).any(begins)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{BoardId, Edit, Head, Kind};

    /// A board with the kind "Wohlfahrtsverband (Caritas, Diakonie)" and institutions of these kinds and names.
    fn found(institutions: &[(&str, &str)], name: &str) -> String {
        let jobcenter = Kind { short: "JC".to_owned(), ..Kind::named(KindId::new("jobcenter"), "Jobcenter") };
        let aliases = vec!["Caritas".to_owned(), "Diakonie".to_owned()];
        let welfare = Kind { aliases, ..Kind::named(KindId::new("welfare"), "Wohlfahrtsverband (Caritas, Diakonie)") };
        let kinds = [jobcenter, welfare].map(|kind| Edit::Put(kind.into()));
        let actors = institutions.iter().map(|(kind, name)| {
            let kind = (!kind.is_empty()).then(|| KindId::new(kind));
            Edit::Put(Actor { kind, ..Actor::named(ActorId::new(name), name) }.into())
        });
        let board = Arc::new(Board::new(Head::new(BoardId::new("x"), "X")));
        let board = board.apply(&board.one_step(kinds.into_iter().chain(actors).collect())).unwrap();
        match Institutions::of(&board).find(name) {
            Found::One(one) => one.to_string(),
            Found::Several(all) => format!("several {}", all.len()),
            Found::Perhaps(all) => format!("perhaps {}", all.len()),
            Found::New => "new".to_owned(),
        }
    }

    #[test]
    fn own_names_come_first_then_words_of_them_and_their_beginnings() {
        let all = [("", "Stadtbibliothek"), ("", "Tafel Kolkmoor e. V."), ("", "Treff"), ("", "Treff Nord"), ("", "Bücherstube")];
        for (name, expected) in [
            ("Treff", "Treff"),
            ("tafel", "Tafel Kolkmoor e. V."),
            ("Tafel Kolk", "Tafel Kolkmoor e. V."),
            ("Kolkmoor", "Tafel Kolkmoor e. V."),
            ("Stadtbib", "Stadtbibliothek"),
            ("Bu\u{308}cherstube", "Bücherstube"),
            ("BUECHERSTUBE", "Bücherstube"),
            ("IB", "new"),
            ("bibliothek", "new"),
            ("Tr", "new"),
            ("Tref", "several 2"),
        ] {
            assert_eq!(found(&all, name), expected, "{name}");
        }
    }

    #[test]
    fn a_kind_finds_those_that_bear_its_plain_word_and_no_others() {
        let one = [("jobcenter", "Jobcenter Muldental")];
        assert_eq!(found(&one, "Jobcenter"), "Jobcenter Muldental");
        assert_eq!(found(&one, "JC"), "Jobcenter Muldental");
        assert_eq!(found(&[("jobcenter", "Eingliederung")], "Jobcenter"), "perhaps 1");
        let welfare = [("welfare", "Caritas Nord")];
        assert_eq!(found(&welfare, "Caritas"), "Caritas Nord");
        assert_eq!(found(&welfare, "Diakonie"), "new");
        assert_eq!(found(&welfare, "Wohlfahrtsverband"), "perhaps 1");
        let stand_in = [("welfare", "Wohlfahrtsverband (Caritas, Diakonie)")];
        assert_eq!(found(&stand_in, "Diakonie"), "new", "of a list of sisters nobody is meant");
        for name in ["Wohlfahrtsverband", "Wohlfahrtsverband (Caritas, Diakonie)"] {
            assert_eq!(found(&stand_in, name), "Wohlfahrtsverband (Caritas, Diakonie)");
        }
        assert_eq!(found(&[("", "Beratung der Caritas")], "Caritas"), "perhaps 1", "it is of another kind");
    }
}
