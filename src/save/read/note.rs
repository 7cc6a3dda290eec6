//! Notes on what was repaired or set aside while a file was read: data, and its sentence in both languages.

use std::fmt;

use super::super::text_position::TextPosition;
use crate::model::{RecordKind, RecordRef};
use crate::text::{Lang, files};

/// Note on something that was not as it should be in a file that could be read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Position; `None` if it concerns the file as a whole.
    pub position: Option<TextPosition>,
    /// Part of the file it concerns.
    pub about: About,
    /// Fault.
    pub fault: Fault,
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The file as a whole.
    File,
    /// The lines before the lists.
    Head,
    /// A record, by its name or its id.
    Record {
        /// Its kind, if that can be told.
        kind: Option<RecordKind>,
        /// Its name, else its id; empty if neither can be read.
        name: String,
    },
}

/// Fault in a file, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A field that this version does not know: left out, its text set aside.
    UnknownField {
        /// Its name.
        field: String,
        /// Its text, shortened.
        text: String,
    },
    /// A list or something else between the lists that this version does not know: set aside.
    UnknownPart {
        /// Its text, shortened.
        text: String,
    },
    /// A color that cannot be: the nearest is taken.
    Color {
        /// Text that stands there.
        found: String,
        /// Value taken instead.
        used: String,
    },
    /// A date that the calendar does not have: the nearest is taken.
    Date {
        /// Text that stands there.
        found: String,
        /// Value taken instead.
        used: String,
    },
    /// A time that the clock does not have: the nearest is taken.
    Time {
        /// Text that stands there.
        found: String,
        /// Value taken instead.
        used: String,
    },
    /// A number out of range: the nearest is taken.
    Number {
        /// The field.
        field: String,
        /// Text that stands there.
        found: String,
        /// Value taken instead.
        used: String,
    },
    /// A word for what somebody does for the board that is none: the default is taken.
    LogoPart {
        /// Text that stands there.
        found: String,
        /// Value taken instead.
        used: String,
    },
    /// A reference to a record that is not in the file: removed.
    Dangling(RecordRef),
    /// A field of the head that cannot be read: the default is kept, its text set aside.
    HeadField {
        /// The field.
        field: String,
        /// Its text, shortened.
        text: String,
    },
    /// A missing field that every head has: something else is taken.
    HeadMissing {
        /// The field.
        field: String,
        /// Value taken instead.
        used: String,
    },
    /// An id of the board that could not be read aloud, or no end of it: another one is taken.
    Id {
        /// Value taken instead.
        used: String,
    },
    /// Brackets or quotation marks that do not belong together: records were found by their lines.
    Brackets,
    /// The end of the file before its last bracket.
    CutOff,
    /// Zeros where text stood, as after a power cut: what they cover is lost.
    Zeros,
    /// A stand-in for a record that was set aside, so that references to it last.
    StandIn,
    /// Set aside: a field is missing.
    MissingField {
        /// The field.
        field: String,
    },
    /// Set aside: a field has a value of another type.
    WrongType {
        /// The field; empty if it cannot be told.
        field: String,
    },
    /// Set aside: a word that none of the field's words is.
    UnknownWord {
        /// Text that stands there.
        found: String,
        /// Words that may stand there.
        expected: Vec<String>,
    },
    /// Set aside: a field stands there twice.
    TwiceField {
        /// The field.
        field: String,
    },
    /// Set aside: another record of the kind has the id already.
    SecondUse {
        /// The id.
        id: String,
    },
    /// Set aside: brackets, commas or quotation marks are not right.
    Syntax,
    /// Set aside: no cell is covered.
    EmptyCover,
    /// Set aside: without the reference nothing is left.
    DanglingAll(RecordRef),
    /// Set aside: too much is wrong to go on trying.
    TooManyFaults,
    /// Set aside: it stands in no list, and fits none.
    NoList,
    /// Number of further notes, which are not kept.
    More(usize),
}

impl Note {
    /// The message for users: where, what, and what to do.
    pub fn say(&self, lang: Lang) -> String {
        // What is said may be logged or passed on: of a person neither name nor details.
        let is_person = matches!(self.about, About::Record { kind: Some(RecordKind::Contact), .. });
        if is_person { self.without_words(lang) } else { self.with_words(lang) }
    }

    /// The same for the window, which the whole room may see: what may be about a person is not quoted.
    pub fn say_in_the_room(&self, lang: Lang) -> String {
        let is_known = matches!(&self.about, About::Record { kind: Some(kind), .. } if *kind != RecordKind::Contact);
        if is_known { self.with_words(lang) } else { self.without_words(lang) }
    }

    fn with_words(&self, lang: Lang) -> String {
        self.say_of(&self.about, &self.fault, lang)
    }

    fn without_words(&self, lang: Lang) -> String {
        let about = match &self.about {
            About::Record { kind, .. } => About::Record { kind: *kind, name: String::new() },
            other => other.clone(),
        };
        self.say_of(&about, &self.fault.without_words(), lang)
    }

    fn say_of(&self, about: &About, fault: &Fault, lang: Lang) -> String {
        let what = fault.say(lang);
        let about = match about {
            About::File => String::new(),
            About::Head => files::about_head(lang),
            About::Record { kind, name } => {
                let kind = kind.map_or_else(|| files::about_entry(lang), |kind| kind.say(lang));
                if name.is_empty() { files::about_nameless(lang, &kind) } else { files::about_record(lang, &kind, name) }
            }
        };
        let place = self.position.map(|at| files::place(lang, at.line, at.column)).unwrap_or_default();
        match (place.is_empty(), about.is_empty()) {
            (true, true) => what,
            (true, false) => files::at_one(lang, &about, &what),
            (false, true) => files::at_one(lang, &place, &what),
            (false, false) => files::at_both(lang, &place, &about, &what),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}

impl Fault {
    /// The same without the words that stand in the file.
    fn without_words(&self) -> Self {
        let words = || "…".to_owned();
        match self.clone() {
            Self::UnknownField { field, .. } => Self::UnknownField { field, text: words() },
            Self::UnknownPart { .. } => Self::UnknownPart { text: words() },
            Self::HeadField { field, .. } => Self::HeadField { field, text: words() },
            Self::UnknownWord { expected, .. } => Self::UnknownWord { found: words(), expected },
            Self::SecondUse { .. } => Self::SecondUse { id: words() },
            Self::Date { used, .. } => Self::Date { found: words(), used },
            other => other,
        }
    }

    fn say(&self, lang: Lang) -> String {
        match self {
            Self::UnknownField { field, text } => files::unknown_field(lang, field, text),
            Self::UnknownPart { text } => files::unknown_part(lang, text),
            Self::Color { found, used } => files::color(lang, found, used),
            Self::Date { found, used } => files::date(lang, found, used),
            Self::Time { found, used } => files::time(lang, found, used),
            Self::Number { field, found, used } => files::number(lang, field, found, used),
            Self::LogoPart { found, used } => files::logo_part(lang, found, used),
            Self::Dangling(gone) => files::dangling(lang, &gone.kind().say(lang), &gone.id_text()),
            Self::HeadField { field, text } => files::head_field(lang, field, text),
            Self::HeadMissing { field, used } => files::head_missing(lang, field, used),
            Self::Id { used } => files::bad_id(lang, used),
            Self::Brackets => files::brackets(lang),
            Self::CutOff => files::cut_off(lang),
            Self::Zeros => files::zeros(lang),
            Self::StandIn => files::stand_in(lang),
            Self::MissingField { field } => files::missing_field(lang, field),
            Self::WrongType { field } if field.is_empty() => files::wrong_type_somewhere(lang),
            Self::WrongType { field } => files::wrong_type(lang, field),
            Self::UnknownWord { found, expected } => files::unknown_word(lang, found, &expected.join(", ")),
            Self::TwiceField { field } => files::twice_field(lang, field),
            Self::SecondUse { id } => files::second_use(lang, id),
            Self::Syntax => files::syntax(lang),
            Self::EmptyCover => files::empty_cover(lang),
            Self::DanglingAll(gone) => files::dangling_all(lang, &gone.kind().say(lang), &gone.id_text()),
            Self::TooManyFaults => files::too_many_faults(lang),
            Self::NoList => files::no_list(lang),
            Self::More(count) => files::more_notes(lang, *count),
        }
    }
}

/// A text of the file that the board does not hold. It goes to a file beside the board at the first save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Reason.
    pub note: Note,
    /// The text, word for word.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_person_a_note_says_neither_name_nor_details() {
        let words = || "Mia Muster, 0170 1234".to_owned();
        for fault in [
            Fault::UnknownField { field: "mobile".to_owned(), text: words() },
            Fault::UnknownWord { found: words(), expected: vec!["Public".to_owned()] },
            Fault::SecondUse { id: words() },
            Fault::Date { found: words(), used: "2026-02-28".to_owned() },
            Fault::MissingField { field: "actor".to_owned() },
        ] {
            let about = |kind| About::Record { kind: Some(kind), name: words() };
            let position = Some(TextPosition { line: 7, column: 3 });
            for lang in Lang::ALL {
                let note = Note { position, about: about(RecordKind::Contact), fault: fault.clone() };
                let said = note.say(lang);
                assert!(!said.contains("Mia") && !said.contains("0170") && said.contains('7'), "{said}");
                assert!(Note { about: about(RecordKind::Actor), ..note }.say(lang).contains("Mia"));
            }
        }
    }
}
