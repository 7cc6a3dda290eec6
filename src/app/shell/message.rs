//! Message to the user, ready in every language: it goes along when the window speaks another one.

use crate::text::Lang;

/// Something that was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Message {
    german: String,
    english: String,
}

impl Message {
    /// Message that says this, in every language.
    pub(in crate::app) fn of(say: impl Fn(Lang) -> String) -> Self {
        Self { german: say(Lang::De), english: say(Lang::En) }
    }

    /// It in one language.
    pub(in crate::app) fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.german,
            Lang::En => &self.english,
        }
    }

    /// Says this after it.
    pub(in crate::app) fn add(&mut self, more: impl Fn(Lang) -> String) {
        self.german += &more(Lang::De);
        self.english += &more(Lang::En);
    }
}
