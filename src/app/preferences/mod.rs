//! Preferences of the user for the window: language, look, panels, folders, room, the last export of each board. A file of its own in
//! the folder of the platform; one that cannot be read is put aside, and never a reason not to start.

pub(super) mod actions;
mod current;
mod folders;
mod matrix_arrangements;
mod panel_widths;
mod parts;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::Serialize;

pub(super) use self::current::CurrentPreferences;
pub(super) use self::folders::Folders;
pub(super) use self::matrix_arrangements::MatrixArrangements;
pub(super) use self::panel_widths::{PanelWidths, first_width, note_width};
pub(super) use self::parts::Parts;
use super::export_panel::Choices;
use super::kit::scale::Scale;
use super::kit::style::Appearance;
use super::shell::message::Message;
use super::table::TableColumns;
use crate::layout::Room;
use crate::save::{self, StoreError};
use crate::text::{Lang, preferences};

/// More is no file of ours.
const MAX_BYTES: u64 = 1 << 20;

/// Choices that are kept from one start to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the file and a choice of the user")]
pub(super) struct Preferences {
    /// The language, if one was chosen in the window.
    pub language: Option<Lang>,
    /// The colors.
    pub appearance: Appearance,
    /// Size of letters and buttons.
    pub scale: Scale,
    /// True if things move at once instead of sliding, if that was chosen in the window.
    pub less_motion: Option<bool>,
    /// True if boards are saved automatically.
    pub automatic: bool,
    /// True if the tray is folded away.
    pub tray_folded: bool,
    /// True if the properties are folded away.
    pub inspector_folded: bool,
    /// Widths to which the panels were dragged.
    pub widths: PanelWidths,
    /// The columns of the tables.
    pub tables: TableColumns,
    /// The room in which boards are projected.
    pub room: Room,
    /// True if the user was asked how large it is.
    pub room_asked: bool,
    /// The folders in which files were chosen last.
    pub folders: Folders,
    /// Files that were opened or saved, the last first.
    pub recent: Vec<PathBuf>,
    /// Choices for the export of each board.
    pub choices: Choices,
    /// Arrangements of the matrices of boards.
    #[serde(rename = "looks")]
    pub arrangements: MatrixArrangements,
}

impl Preferences {
    /// Reads the parts of a file, each by itself.
    fn of(parts: &mut Parts) -> Self {
        let mut all = Self::default();
        parts.read("language", &mut all.language);
        parts.read("appearance", &mut all.appearance);
        parts.read("scale", &mut all.scale);
        parts.read("less_motion", &mut all.less_motion);
        parts.read("automatic", &mut all.automatic);
        parts.read("tray_folded", &mut all.tray_folded);
        parts.read("inspector_folded", &mut all.inspector_folded);
        parts.within("widths", |parts| all.widths.read(parts));
        parts.within("tables", |parts| all.tables.read(parts));
        parts.read("room", &mut all.room);
        parts.read("room_asked", &mut all.room_asked);
        parts.within("folders", |parts| all.folders.read(parts));
        parts.list("recent", &mut all.recent);
        all.choices = Choices::read("choices", parts);
        all.arrangements.read("looks", parts);
        all.room = all.room.clamped();
        all
    }
}

/// The file of the preferences, and what stands in it.
pub(super) struct PreferencesFile {
    path: PathBuf,
    stored: Preferences,
    /// The language, if one was chosen in the window.
    pub language: Option<Lang>,
    /// True if things move at once, if that was chosen in the window.
    pub less_motion: Option<bool>,
    /// Since when something is new that is not written yet, in seconds of the window's clock.
    pub changed_at: Option<f64>,
}

impl PreferencesFile {
    /// Reads the file; what there is to say if that was not possible, or not for all of it, and the file was put aside.
    pub(super) fn open(path: PathBuf) -> (Self, Option<Message>) {
        let aside = aside(&path);
        match read(&path) {
            Ok((stored, unreadable)) if unreadable.is_empty() => (Self::of(path, stored), None),
            Ok((stored, unreadable)) => {
                let names = unreadable.join(", ");
                let is_aside = fs::copy(&path, &aside).is_ok();
                let said = Message::of(|lang| {
                    let aside = aside.display().to_string();
                    if is_aside { preferences::partly_kept(lang, &names, &aside) } else { preferences::partly(lang, &names) }
                });
                (Self::of(path, stored), Some(said))
            }
            Err(why) => {
                let is_aside = fs::rename(&path, &aside).is_ok();
                let said = Message::of(|lang| {
                    let place = if is_aside { &aside } else { &path }.display().to_string();
                    if is_aside {
                        preferences::put_aside(lang, &why, &place)
                    } else {
                        preferences::unreadable(lang, &why, &place)
                    }
                });
                (Self::of(path, Preferences::default()), Some(said))
            }
        }
    }

    fn of(path: PathBuf, stored: Preferences) -> Self {
        Self { path, language: stored.language, less_motion: stored.less_motion, changed_at: None, stored }
    }

    /// Place.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the file; what was chosen is as at first.
    pub(super) fn remove(&mut self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => *self = Self::of(self.path.clone(), Preferences::default()),
        }
        Ok(())
    }

    /// Content.
    pub(super) fn stored(&self) -> &Preferences {
        &self.stored
    }

    /// Writes what is new; what there is to say if that was not possible. It is not tried again before something else is new.
    pub(super) fn store(&mut self, mut now: Preferences) -> Option<Message> {
        // A path that is no text cannot be written, and must not keep the rest from being.
        now.recent.retain(|path| path.to_str().is_some());
        now.folders.forget_unwritable();
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

/// Reason why the file could not be written.
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

/// Path to which a file is put that cannot be read.
pub(super) fn aside(path: &Path) -> PathBuf {
    path.with_extension("unlesbar.ron")
}

/// Content of the file, and the names of the parts that could not be read; nothing if there is none.
fn read(path: &Path) -> Result<(Preferences, Vec<&'static str>), String> {
    match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Preferences::default(), Vec::new())),
        Ok(metadata) if metadata.len() > MAX_BYTES => return Err(format!("> {MAX_BYTES}")),
        _ => {}
    }
    // Another window may be replacing it at this moment.
    let text = save::open(path).and_then(io::read_to_string).map_err(|error| error.to_string())?;
    let mut parts = Parts::of(&text).map_err(|error| error.to_string())?;
    let all = Preferences::of(&mut parts);
    Ok((all, parts.unreadable().to_vec()))
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
        let said = said.say(Lang::De);
        assert!(said.starts_with("Die Einstellungen lassen sich nicht speichern"), "{said}");
        assert_eq!(file.store(chosen), None);
    }

    #[test]
    fn a_part_that_cannot_be_read_is_as_at_first_and_the_others_hold() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        let text = r#"(language: Some(de), appearance: Sepia, tray_folded: "yes", room: (screen_mm: 9999999, depth_mm: 6500),
            widths: (tray: Some(300), export: Some(-5)), folders: (boards: Some("/daten"), lists: 7), recent: ["/a.ron", 5])"#;
        fs::write(&path, text).unwrap();
        let (file, said) = PreferencesFile::open(path);
        let stored = file.stored();
        assert_eq!((stored.language, stored.appearance, stored.tray_folded), (Some(Lang::De), Appearance::System, false));
        assert_eq!(stored.room, Room { screen_mm: 20_000, depth_mm: 6500 }, "the nearest that can be");
        assert_eq!((stored.widths.tray, stored.widths.export), (Some(300), None));
        assert_eq!(stored.recent, [PathBuf::from("/a.ron")]);
        let said = said.unwrap();
        let said = said.say(Lang::De);
        assert!(said.starts_with("Ein Teil der Einstellungen ist nicht lesbar"), "{said}");
        assert!(said.contains("(appearance, tray_folded, widths, folders, recent)"), "{said}");
        assert_eq!(fs::read_to_string(folder.path().join("preferences.unlesbar.ron")).unwrap(), text);
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("something"), "else").unwrap();
        let (mut file, said) = PreferencesFile::open(path.clone());
        assert!(said.unwrap().say(Lang::De).contains("liegen jetzt in"));
        assert_eq!(file.store(Preferences { tray_folded: true, ..Preferences::default() }), None);
        assert!(PreferencesFile::open(path).0.stored().tray_folded);
        assert!(folder.path().join("preferences.unlesbar.ron/something").exists());
    }

    #[test]
    fn of_two_windows_that_write_at_once_one_wins_and_the_file_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        let chosen = |window: u32, turn: u32| Preferences {
            room: Room { screen_mm: 1000 + window, depth_mm: 2000 + turn },
            recent: (0..8).map(|number| format!("/{window}/{}/{number}.ron", "x".repeat(turn as usize)).into()).collect(),
            ..Preferences::default()
        };
        std::thread::scope(|scope| {
            for window in 0..2 {
                let (path, chosen) = (path.clone(), &chosen);
                scope.spawn(move || {
                    let (mut file, _) = PreferencesFile::open(path);
                    for turn in 0..50 {
                        assert_eq!(file.store(chosen(window, turn)), None);
                    }
                });
            }
            for _ in 0..200 {
                let (file, said) = PreferencesFile::open(path.clone());
                let stored = file.stored();
                assert_eq!(said, None);
                let (window, turn) = (stored.room.screen_mm.wrapping_sub(1000), stored.room.depth_mm.wrapping_sub(2000));
                assert!(*stored == Preferences::default() || *stored == chosen(window, turn), "{stored:?}");
            }
        });
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_keeps_nothing_else_from_being_stored() {
        use std::os::unix::ffi::OsStringExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        let odd = PathBuf::from(std::ffi::OsString::from_vec(b"/\xff.ron".to_vec()));
        let mut chosen = Preferences { tray_folded: true, recent: vec![odd.clone(), "/a.ron".into()], ..Preferences::default() };
        chosen.folders.note(super::super::files::purpose::Purpose::Open, &odd.join("b.ron"));
        let (mut file, _) = PreferencesFile::open(path.clone());
        assert_eq!(file.store(chosen.clone()), None);
        let (mut again, said) = PreferencesFile::open(path.clone());
        assert_eq!((again.stored().tray_folded, &*again.stored().recent, said), (true, &["/a.ron".into()] as &[_], None));
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(again.store(chosen), None);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written, "there is nothing new to write");
    }
}
