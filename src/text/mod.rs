//! Words, numbers and dates for users, in German and English. Knows nothing of the rest of the program:
//! what is named (a board, an error, a command) passes in plain strings and numbers and gets a sentence back.
//!
//! One file per topic holds its texts, both languages side by side; a text that lacks one of them does not compile.

/// Definition of texts: name, arguments, German, English. A literal is a `format!` string over the arguments; where
/// numbers decide on the wording, a block in braces yields the `String`.
macro_rules! texts {
    ($($name:ident($($arg:ident: $ty:ty),* $(,)?) $de:tt $en:tt)*) => {$(
        #[doc = concat!("```text\n", stringify!($de), "\n", stringify!($en), "\n```")]
        pub fn $name(lang: $crate::text::Lang $(, $arg: $ty)*) -> String {
            match lang {
                $crate::text::Lang::De => texts!(@text $de),
                $crate::text::Lang::En => texts!(@text $en),
            }
        }
    )*};
    (@text { $($body:tt)* }) => {{ $($body)* }};
    (@text $literal:literal) => { format!($literal) };
}

mod date;
mod list;
mod number;
mod time;

pub mod about;
pub mod beamer;
pub mod brush;
pub mod capture;
pub mod commands;
pub mod damage;
pub mod drawing;
pub mod edits;
pub mod export_panel;
pub mod fields;
pub mod files;
pub mod find;
pub mod findings;
pub mod gestures;
pub mod inspector;
pub mod intake;
pub mod logos;
pub mod matching;
pub mod meeting;
pub mod menu;
pub mod parts;
pub mod person;
pub mod preferences;
pub mod recovery;
pub mod settings;
pub mod start;
pub mod table;
pub mod templates;
pub mod terms;
pub mod versions;
pub mod window;

pub use date::{date, month_name, read_date};
pub use list::{and, quoted};
pub use number::{bytes, count, decimal, meters};
pub use time::{minutes_and_seconds, read_time, time};

use serde::{Deserialize, Serialize};

/// Language of the user interface. Board data are never translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lang {
    /// German, the first language of the program.
    #[default]
    #[serde(rename = "de")]
    De,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// All languages, in the order in which a user sees them.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// Two letters of the language (ISO 639-1).
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Language that a locale name such as `de_DE.UTF-8` stands for; `None` if it is neither.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
