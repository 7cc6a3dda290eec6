//! Names that a user chooses from a known list, and the error about one that is not on it.

use super::nearest::nearest;
use crate::text::{Lang, commands};

/// Number of known names that are told; of more only the nearest, and how to see all.
const TOLD: usize = 25;

/// Kind of thing that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// A list of the board.
    List,
    /// A template.
    Template,
    /// A template of areas.
    Areas,
    /// A template of target groups.
    Groups,
    /// An example region.
    Example,
    /// A kind of institution.
    Kind,
    /// An institution.
    Actor,
    /// An audience.
    Audience,
    /// A format of pictures.
    Format,
    /// A residence status or a status group.
    Status,
    /// An activity area.
    Area,
    /// A target group.
    TargetGroup,
    /// A sector.
    Sector,
    /// A role.
    Role,
    /// The state of a responsibility.
    State,
    /// A saved view.
    View,
    /// A status, status group or area to hide.
    Hidden,
    /// A page.
    Page,
    /// A theme.
    Theme,
    /// The columns of a matrix.
    Columns,
    /// The order of its rows.
    Rows,
}

impl Choice {
    fn say(self, lang: Lang) -> String {
        match self {
            Self::List => commands::choice_list(lang),
            Self::Template => commands::choice_template(lang),
            Self::Areas => commands::choice_areas(lang),
            Self::Groups => commands::choice_groups(lang),
            Self::Example => commands::choice_example(lang),
            Self::Kind => commands::choice_kind(lang),
            Self::Actor => commands::choice_actor(lang),
            Self::Audience => commands::choice_audience(lang),
            Self::Format => commands::choice_format(lang),
            Self::Status => commands::choice_status(lang),
            Self::Area => commands::choice_area(lang),
            Self::TargetGroup => commands::choice_target_group(lang),
            Self::Sector => commands::choice_sector(lang),
            Self::Role => commands::choice_role(lang),
            Self::State => commands::choice_state(lang),
            Self::View => commands::choice_view(lang),
            Self::Hidden => commands::choice_hidden(lang),
            Self::Page => commands::choice_page(lang),
            Self::Theme => commands::choice_theme(lang),
            Self::Columns => commands::choice_columns(lang),
            Self::Rows => commands::choice_rows(lang),
        }
    }

    /// The error about a name that is not among the known ones.
    pub(super) fn unknown<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Unknown {
        let known: Vec<String> = known.into_iter().map(str::to_owned).collect();
        let by_preset = matches!(self, Self::Template | Self::Areas | Self::Groups);
        // A template answers to the name of its preset too: `kurz-6` is `status-kurz-6`.
        let presets = known.iter().filter(|_| by_preset).filter_map(|name| Some(name.split_once('-')?.1));
        let nearest = nearest(given, known.iter().map(String::as_str).chain(presets)).map(str::to_owned);
        Unknown { choice: self, given: given.to_owned(), nearest, known }
    }
}

/// A name that is not known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
pub(super) struct Unknown {
    choice: Choice,
    given: String,
    nearest: Option<String>,
    known: Vec<String>,
}

impl Unknown {
    /// Separator of known names: names of a board may have commas themselves.
    fn between(&self) -> &'static str {
        if self.known.iter().any(|name| name.contains(',')) { "; " } else { ", " }
    }

    /// The message for users.
    pub(super) fn say(&self, lang: Lang) -> String {
        let mut message = commands::unknown(lang, &self.choice.say(lang), &self.given);
        if let Some(nearest) = &self.nearest {
            message += &commands::did_you_mean(lang, nearest);
        }
        message += &match (self.known.len() > TOLD, self.choice) {
            (true, Choice::Kind) => commands::see_kinds(lang),
            (true, Choice::Actor) => commands::see_actors(lang),
            _ if self.known.is_empty() => commands::known_none(lang),
            _ => commands::known(lang, &self.known.join(self.between())),
        };
        message
    }
}

/// Value of a name on a list.
pub(super) fn one_of<T: Copy>(name: &str, all: &[(&'static str, T)], choice: Choice) -> Result<T, Unknown> {
    let found = all.iter().find(|(code, _)| *code == name).map(|(_, value)| *value);
    found.ok_or_else(|| choice.unknown(name, all.iter().map(|(code, _)| *code)))
}
