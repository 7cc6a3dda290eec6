//! What the user chose for the window: language, look, panels, files opened last. A file of its own in the folder of the
//! platform; one that cannot be read is put aside, and never a reason not to start.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::message::Message;
use super::style::Appearance;
use crate::save::{self, StoreError};
use crate::text::{Lang, preferences};

/// More is no file of ours.
const MAX_BYTES: u64 = 1 << 20;

/// What is kept from one start to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Preferences {
    /// The language, if one was chosen in the window.
    pub language: Option<Lang>,
    /// The colours.
    pub appearance: Appearance,
    /// Whether things move at once instead of sliding, if that was chosen in the window.
    pub less_motion: Option<bool>,
    /// Whether the tray is folded away.
    pub tray_folded: bool,
    /// Whether the properties are folded away.
    pub inspector_folded: bool,
    /// Files that were opened or saved, the last first.
    pub recent: Vec<PathBuf>,
}

/// The file of the preferences, and what stands in it.
pub(super) struct PreferencesFile {
    path: PathBuf,
    stored: Preferences,
    /// The language, if one was chosen in the window.
    pub language: Option<Lang>,
    /// Whether things move at once, if that was chosen in the window.
    pub less_motion: Option<bool>,
}

impl PreferencesFile {
    /// Reads the file; what there is to say if that was not possible, and the file was put aside.
    pub(super) fn open(path: PathBuf) -> (Self, Option<Message>) {
        match read(&path) {
            Ok(stored) => (Self::of(path, stored), None),
            Err(why) => {
                let aside = path.with_extension("unlesbar.ron");
                let is_aside = fs::rename(&path, &aside).is_ok();
                let said = Message::of(|lang| {
                    if is_aside {
                        preferences::put_aside(lang, &why, &aside.display().to_string())
                    } else {
                        preferences::unreadable(lang, &why, &path.display().to_string())
                    }
                });
                (Self::of(path, Preferences::default()), Some(said))
            }
        }
    }

    fn of(path: PathBuf, stored: Preferences) -> Self {
        Self { path, language: stored.language, less_motion: stored.less_motion, stored }
    }

    /// What stands in it.
    pub(super) fn stored(&self) -> &Preferences {
        &self.stored
    }

    /// Writes what is new; what there is to say if that was not possible. It is not tried again before something else is new.
    pub(super) fn store(&mut self, now: Preferences) -> Option<Message> {
        if now == self.stored {
            return None;
        }
        self.stored = now;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let text = ron::ser::to_string_pretty(&self.stored, ron::ser::PrettyConfig::default());
        let written = fs::create_dir_all(folder).map_err(|error| Why::System(error.to_string())).and_then(|()| {
            let text = text.map_err(|error| Why::System(error.to_string()))?;
            save::write_file(text.as_bytes(), &self.path, true).map_err(Why::Store)
        });
        written.err().map(|why| Message::of(|lang| preferences::not_stored(lang, &why.say(lang))))
    }
}

/// Why the file could not be written.
enum Why {
    /// As the system says it.
    System(String),
    /// As the storing of files says it.
    Store(StoreError),
}

impl Why {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::System(why) => why.clone(),
            Self::Store(error) => error.say(lang),
        }
    }
}

/// What stands in the file; nothing if there is none.
fn read(path: &Path) -> Result<Preferences, String> {
    match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Preferences::default()),
        Ok(metadata) if metadata.len() > MAX_BYTES => return Err(format!("> {MAX_BYTES}")),
        _ => {}
    }
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    ron::from_str(&text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("schaubild").join("preferences.ron");
        let (mut file, said) = PreferencesFile::open(path.clone());
        assert_eq!((file.stored(), said), (&Preferences::default(), None));
        let chosen = Preferences {
            language: Some(Lang::En),
            appearance: Appearance::Contrast,
            recent: vec!["/a/b.ron".into()],
            ..Preferences::default()
        };
        assert_eq!(file.store(chosen.clone()), None);
        assert_eq!(PreferencesFile::open(path).0.stored(), &chosen);
    }

    #[test]
    fn a_broken_file_is_put_aside_and_a_part_that_is_missing_is_as_at_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        fs::write(&path, "(appearance: Dark, tray_folded: ").unwrap();
        let (file, said) = PreferencesFile::open(path.clone());
        assert_eq!(file.stored(), &Preferences::default());
        assert!(said.unwrap().say(Lang::De).starts_with("Die Einstellungen sind nicht lesbar und liegen jetzt in "));
        assert_eq!(
            fs::read_to_string(folder.path().join("preferences.unlesbar.ron")).unwrap(),
            "(appearance: Dark, tray_folded: "
        );

        fs::write(&path, "(appearance: Dark, something_new: 5)").unwrap();
        let (file, said) = PreferencesFile::open(path);
        assert_eq!((file.stored().appearance, said), (Appearance::Dark, None));
    }

    #[test]
    fn where_nothing_can_be_written_that_is_said_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("schaubild"), "a file").unwrap();
        let (mut file, _) = PreferencesFile::open(folder.path().join("schaubild").join("preferences.ron"));
        let chosen = Preferences { tray_folded: true, ..Preferences::default() };
        let said = file.store(chosen.clone()).unwrap();
        assert!(said.say(Lang::De).starts_with("Die Einstellungen lassen sich nicht speichern"), "{said:?}");
        assert_eq!(file.store(chosen), None);
    }
}
