//! The catalogue in the program: templates and example regions, compiled in and read once. Boards are made of them in
//! `compose` and `typical`.

use std::sync::{Arc, OnceLock};

use crate::model::{Board, KindId};
use crate::save::{LoadError, LogoSource, Note, load_bytes};
use crate::text::{self, Lang};

/// Part of a board that a template brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TemplatePart {
    /// One axis: statuses, their groups, and the legal checks on them.
    Statuses,
    /// The other axis.
    Areas,
    /// Target groups with color and symbol.
    TargetGroups,
    /// Sectors and kinds of institution.
    Kinds,
    /// Meetings with their agendas.
    Meetings,
    /// A complete board with every kind's typical responsibilities.
    Typical,
    /// An invented region.
    Region,
}

impl TemplatePart {
    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Statuses => text::templates::part_statuses(lang),
            Self::Areas => text::templates::part_areas(lang),
            Self::TargetGroups => text::templates::part_target_groups(lang),
            Self::Kinds => text::templates::part_kinds(lang),
            Self::Meetings => text::templates::part_meetings(lang),
            Self::Typical => text::templates::part_typical(lang),
            Self::Region => text::templates::part_region(lang),
        }
    }
}

/// A file of the catalogue: a board, or a part of one, in the same format as any other.
#[derive(Debug)]
pub struct Template {
    name: &'static str,
    part: TemplatePart,
    source: &'static str,
    title: fn(Lang) -> String,
    board: OnceLock<Result<Arc<Board>, TemplateError>>,
    logos: LogoSource,
}

impl Template {
    /// Its name on the command line: that of its file.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Part of a board that it brings.
    pub fn part(&self) -> TemplatePart {
        self.part
    }

    /// The text of its file.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Its name for users. What it is for stands in its head, in German only.
    pub fn say(&self, lang: Lang) -> String {
        (self.title)(lang)
    }

    /// Source of the files of its logos: compiled in as well.
    pub fn logos(&self) -> &LogoSource {
        &self.logos
    }

    /// The board in it; an error is a fault of the program.
    pub fn board(&self) -> Result<Arc<Board>, TemplateError> {
        self.board.get_or_init(|| self.read()).clone()
    }

    fn read(&self) -> Result<Arc<Board>, TemplateError> {
        let loaded = load_bytes(self.source.as_bytes());
        let loaded = loaded.map_err(|why| TemplateError::Unreadable { name: self.name, why })?;
        let note = loaded.notes.into_iter().next();
        note.map_or(Ok(loaded.board), |note| Err(TemplateError::Faulty { name: self.name, note: Box::new(note) }))
    }

    /// True for a name by which a user means this template: its own, or its own without the first word (`kurz-6`).
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.name.split_once('-').is_some_and(|(_, rest)| rest == name)
    }
}

/// Reason for which a template cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TemplateError {
    /// A compiled-in file cannot be read: a fault of the program.
    #[error("{}", self.say(Lang::En))]
    Unreadable {
        /// Its name.
        name: &'static str,
        /// Fault in it.
        why: LoadError,
    },
    /// A compiled-in file needs repair: a fault of the program.
    #[error("{}", self.say(Lang::En))]
    Faulty {
        /// Its name.
        name: &'static str,
        /// The first of its faults.
        note: Box<Note>,
    },
    /// A kind of institution is neither on the board nor in the templates.
    #[error("{}", self.say(Lang::En))]
    UnknownKind(KindId),
}

impl TemplateError {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { name, why } => text::templates::error_broken(lang, name, &why.say(lang)),
            Self::Faulty { name, note } => text::templates::error_broken(lang, name, &note.say(lang)),
            Self::UnknownKind(kind) => text::templates::error_unknown_kind(lang, kind.as_str()),
        }
    }
}

macro_rules! catalogue {
    ($list:ident in $folder:literal: $($constant:ident $part:ident $file:literal $title:ident $($logo:literal)*;)*) => {
        $(pub(super) static $constant: Template = Template {
            name: $file,
            part: TemplatePart::$part,
            source: include_str!(concat!("../../", $folder, "/", $file, ".ron")),
            title: text::templates::$title,
            board: OnceLock::new(),
            logos: LogoSource::Compiled(&[$(($logo, include_bytes!(concat!("../../", $folder, "/", $logo)))),*]),
        };)*
        static $list: &[&Template] = &[$(&$constant),*];
    };
}

catalogue! { TEMPLATES in "assets/templates":
    STATUS_STANDARD Statuses "status-standard" status_standard;
    STATUS_STANDARD_10 Statuses "status-standard-10" status_standard_10;
    STATUS_SHORT_6 Statuses "status-kurz-6" status_short_6;
    STATUS_TWO Statuses "status-zwei" status_two;
    STATUS_REFUGE_7 Statuses "status-flucht-7" status_refuge_7;
    STATUS_INPROCEDERE_6 Statuses "status-inprocedere-6" status_inprocedere_6;
    STATUS_SKILLED_6 Statuses "status-fachkraefte-6" status_skilled_6;
    STATUS_EXTENDED Statuses "status-erweitert" status_extended;
    AREAS_STANDARD Areas "bereiche-standard" areas_standard;
    AREAS_PROCESS_5 Areas "bereiche-prozesskette-5" areas_process_5;
    AREAS_WORK_8 Areas "bereiche-arbeit-8" areas_work_8;
    AREAS_ARRIVAL_8 Areas "bereiche-ankommen-8" areas_arrival_8;
    AREAS_GUIDE_11 Areas "bereiche-wegweiser-11" areas_guide_11;
    AREAS_IDEAS_2 Areas "bereiche-ideen-2" areas_ideas_2;
    AREAS_EXTENDED Areas "bereiche-erweitert" areas_extended;
    GROUPS_STANDARD TargetGroups "zielgruppen-standard" groups_standard;
    GROUPS_EXTENDED TargetGroups "zielgruppen-erweitert" groups_extended;
    KINDS Kinds "akteursarten" kinds;
    MEETINGS Meetings "ablaeufe" meetings;
    TYPICAL Typical "typische-zustaendigkeiten" typical;
}

catalogue! { EXAMPLES in "saves":
    FALKENRODE Region "falkenrode" falkenrode "falkenrode-logo.svg" "falkenrode-foerderung.png";
    GINSTERHEID Region "ginsterheid" ginsterheid;
}

/// All templates; of each part the standard first.
pub fn templates() -> &'static [&'static Template] {
    TEMPLATES
}

/// The template that a user calls by its name, or by the name without its first word: `kurz-6` is `status-kurz-6`.
pub fn template(name: &str) -> Option<&'static Template> {
    let exact = TEMPLATES.iter().find(|template| template.name == name);
    exact.or_else(|| TEMPLATES.iter().find(|template| template.is_called(name))).copied()
}

/// The invented regions; the first is *the* example, shown where no board is named.
pub fn examples() -> &'static [&'static Template] {
    EXAMPLES
}

/// *The* example: Falkenrode.
pub fn the_example() -> &'static Template {
    &FALKENRODE
}

/// The invented region of this name; without one, Falkenrode.
pub fn example(name: Option<&str>) -> Option<&'static Template> {
    name.map_or(Some(&FALKENRODE), |name| EXAMPLES.iter().find(|example| example.name == name).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_whole_and_bears_the_name_that_users_see() {
        for template in templates().iter().chain(examples()) {
            let board = template.board().unwrap();
            assert_eq!(board.head().board.as_str(), template.name());
            assert_eq!(board.head().title, template.say(Lang::De));
            assert!(!board.head().about.is_empty(), "{}", template.name());
            assert_eq!(board.dangling(), [], "{}", template.name());
            let lines = template.source().lines().filter(|line| *line == "        (").count();
            assert_eq!(board.len(), lines, "{}: no id twice", template.name());
        }
    }

    #[test]
    fn every_file_is_as_the_program_would_write_it() {
        for template in templates().iter().chain(examples()) {
            assert!(crate::save::to_text(&template.board().unwrap(), None) == template.source(), "{}", template.name());
        }
    }

    #[test]
    fn a_template_answers_to_the_name_of_its_preset() {
        let name = |text| template(text).map(Template::name);
        assert_eq!(name("kurz-6"), Some("status-kurz-6"));
        assert_eq!(name("status-kurz-6"), Some("status-kurz-6"));
        assert_eq!(name("prozesskette-5"), Some("bereiche-prozesskette-5"));
        assert_eq!(name("standard"), Some("status-standard"));
        assert_eq!(name("typische-zustaendigkeiten"), Some("typische-zustaendigkeiten"));
        assert_eq!(name("unbekannt"), None);
    }

    #[test]
    fn falkenrode_is_the_example() {
        assert_eq!(example(None).map(Template::name), Some("falkenrode"));
        assert_eq!(example(Some("ginsterheid")).map(Template::name), Some("ginsterheid"));
        assert!(example(Some("status-standard")).is_none());
    }
}
