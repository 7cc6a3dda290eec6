//! Versions of a file, as a user meets them: the previous one, one that somebody else saved, one that is damaged.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod asides;
mod automatic;
mod conflict;
mod leaving;
mod previous;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use egui::{Key, Modifiers, Role, ViewportEvent, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{Board, Edit, HeadField};
use schaubild::save::{self, Overwrite};
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// A folder with a board of its own in it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        save::store(&catalogue::the_example().board().unwrap(), None, &place.file(), Overwrite::Never, &[]).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.path("kreis.ron")
    }

    /// The title in a file.
    fn title(&self, name: &str) -> String {
        save::load(&self.path(name)).unwrap().board.head().title.clone()
    }

    /// Somebody else saves the board under another title.
    fn saved_elsewhere(&self, title: &str) {
        let loaded = save::load(&self.file()).unwrap();
        let board = titled(&loaded.board, title);
        save::store(&board, Some(&loaded.origin), &self.file(), Overwrite::Unchanged, &[]).unwrap();
    }
}

fn titled(board: &Arc<Board>, title: &str) -> Arc<Board> {
    board.apply(&Edit::Head(HeadField::new("title", title.to_owned()))).unwrap()
}

/// Bits that no other id of this run has.
fn bits() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(7);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A window on a file, with its changes: titles that were typed one after the other.
fn window<'a>(file: &Path, titles: &[&str], recovery: Option<PathBuf>) -> Window<'a> {
    let mut document = Document::open(file).unwrap();
    for title in titles {
        document.apply(&Edit::Head(HeadField::new("title", (*title).to_owned())), None).unwrap();
    }
    let mut document = Some(document);
    // High enough for whole lists: what is scrolled out of sight is not spoken.
    let mut window = Harness::builder().with_size(vec2(1366.0, 1600.0)).build_ui_state(
        move |ui, app: &mut Option<App>| {
            if let Some(app) = app {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let new = |document| App::new(ui.ctx(), document, Lang::De, bits).with_recovery(recovery.clone(), ui.ctx());
            *app = document.take().map(new);
        },
        None,
    );
    window.run();
    window.run();
    window
}

fn document<'a>(window: &'a Window<'_>) -> &'a Document {
    window.state().as_ref().unwrap().document()
}

fn title(window: &Window<'_>) -> String {
    document(window).board().head().title.clone()
}

fn says(window: &Window<'_>, part: &str) -> bool {
    window.query_all_by(|node| node.label().or(node.value()).is_some_and(|text| text.contains(part))).next().is_some()
}

fn click(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Starts a command by a part of its name, as from the palette.
fn command(window: &mut Window<'_>, part: &str) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.event(egui::Event::Text(part.to_owned()));
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// The wish to close the window, as the window manager passes it on.
fn close(window: &mut Window<'_>) {
    let viewport = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    window.run();
}

fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}
