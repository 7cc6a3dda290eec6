//! A window as it starts, and the hands of its user.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers, Role, ViewportCommand, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::Board;
use schaubild::text::Lang;

pub(crate) type Window<'a> = Harness<'a, Option<App>>;

/// The window as it is when the program starts without a file.
pub(crate) fn start<'a>(lang: Lang) -> Window<'a> {
    window(move |ctx| App::start(ctx, lang, bits))
}

/// The window with a file.
pub(crate) fn open<'a>(path: &Path) -> Window<'a> {
    let mut document = Some(Document::open(path).unwrap());
    window(move |ctx| App::new(ctx, document.take().unwrap(), Lang::De, bits))
}

pub(crate) fn window<'a>(mut app: impl FnMut(&egui::Context) -> App + 'a) -> Window<'a> {
    let mut window = Harness::builder().with_size(vec2(1366.0, 768.0)).build_ui_state(
        move |ui, state: &mut Option<App>| match state {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => *state = Some(app(ui.ctx())),
        },
        None,
    );
    window.run();
    window.run();
    window
}

/// Other bits at every call, so that ids differ.
pub(crate) fn bits() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

pub(crate) fn board(window: &Window<'_>) -> Arc<Board> {
    Arc::clone(window.state().as_ref().expect("the window is open").document().board())
}

pub(crate) fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub(crate) fn click(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

/// A click on whatever says just this.
pub(crate) fn tick(window: &mut Window<'_>, label: &str) {
    window.get_all_by_label(label).next().expect("it is on the screen").click();
    window.run();
}

pub(crate) fn is_shown(window: &Window<'_>, part: &str) -> bool {
    let part = part.to_owned();
    let says = move |text: Option<String>| text.is_some_and(|text| text.contains(&part));
    window.query_all_by(move |node| says(node.label()) || says(node.value())).next().is_some()
}

pub(crate) fn card(window: &Window<'_>, title: &str) -> String {
    let title = format!("{title}: ");
    let mut all = window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&title)));
    all.next().and_then(|node| node.accesskit_node().label()).expect("the card is there")
}

pub(crate) fn title(window: &Window<'_>) -> Option<String> {
    let commands = &window.output().viewport_output.get(&ViewportId::ROOT)?.commands;
    commands.iter().rev().find_map(|command| match command {
        ViewportCommand::Title(title) => Some(title.clone()),
        _ => None,
    })
}

pub(crate) fn type_path(window: &mut Window<'_>, label: &str, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, label).type_text(path.to_str().unwrap());
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// Falkenrode in a file of its own; the folder lives as long as the first of the two.
pub(crate) fn falkenrode() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("falkenrode.ron");
    std::fs::write(&path, catalogue::the_example().source()).unwrap();
    (folder, path)
}

/// Something that is not saved: the first cell below that has a chip loses it.
pub(crate) fn change(window: &mut Window<'_>) {
    let before = board(window);
    for _ in 0..12 {
        for key in [Key::ArrowDown, Key::Enter, Key::Delete, Key::Escape] {
            press(window, Modifiers::NONE, key);
        }
        if !Arc::ptr_eq(&board(window), &before) {
            break;
        }
    }
    assert!(!Arc::ptr_eq(&board(window), &before), "a chip was found");
}

pub(crate) const NAMES: &str = "Jobcenter Falkenrode\nAgentur für Arbeit\nABH\nSozialamt\nJugendamt\nGesundheitsamt\nBAMF\nVHS\nIHK\nHWK\n\
    Caritas\nDiakonie\nDRK\nAWO\nKreishandwerkerschaft\nWelcome Center\nMBE\nJMD\nFlüchtlingsrat\nPolizei\nTafel e. V.\n\
    Treff am Park\nStadtbibliothek\nRadwerkstatt\nFrauenhaus";

/// Texts that only the tray says.
pub(crate) const TRAY: &str = "Nach Sektor";
