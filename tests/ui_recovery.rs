//! What a user meets after the program ended without being asked.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for a thread"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Role, ViewportEvent, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::model::{Edit, HeadField};
use schaubild::save::{self, LogoSource};
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// A window that keeps its recovery files in a folder, on a document or on the start page.
fn window<'a>(folder: &Path, mut document: Option<Document>) -> Window<'a> {
    let folder = folder.to_owned();
    let mut window = Harness::builder().with_size(vec2(1366.0, 768.0)).build_ui_state(
        move |ui, state: &mut Option<App>| {
            if let Some(app) = state {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let app = match document.take() {
                Some(document) => App::new(ui.ctx(), document, Lang::De, || 7),
                None => App::start(ui.ctx(), Lang::De, || 8),
            };
            *state = Some(app.with_recovery(Some(folder.clone()), ui.ctx()));
        },
        None,
    );
    window.run();
    window.run();
    window
}

fn example() -> Document {
    Document::untitled(save::the_example().board().unwrap(), &LogoSource::Nowhere)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|ending| ending == "recovery")).collect()
}

/// Waits for a thread beside the window.
fn wait_until(window: &mut Window<'_>, what: impl Fn(&mut Window<'_>) -> bool) {
    let began = Instant::now();
    while !what(window) {
        assert!(began.elapsed() < Duration::from_secs(20), "it does not happen");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

fn click(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

fn says(window: &Window<'_>, part: &str) -> bool {
    window.query_all_by(|node| node.label().or(node.value()).is_some_and(|text| text.contains(part))).next().is_some()
}

/// A window in which a person was working when it ended.
fn crash(folder: &Path, titles: &[&str]) {
    let mut document = example();
    for title in titles {
        document.apply(&Edit::Head(HeadField::Title((*title).to_owned())), None).unwrap();
    }
    let mut window = window(folder, Some(document));
    wait_until(&mut window, |_| folder.exists() && !files(folder).is_empty());
}

/// A window after it, with its question.
fn after_crash<'a>(folder: &Path) -> Window<'a> {
    let mut window = window(folder, None);
    wait_until(&mut window, |window| says(window, "Nicht gespeicherte Arbeit"));
    window
}

fn title(window: &Window<'_>) -> String {
    window.state().as_ref().unwrap().document().board().head().title.clone()
}

#[test]
fn work_that_was_not_saved_is_offered_and_undo_reaches_back_over_it() {
    let folder = tempfile::tempdir().unwrap();
    crash(folder.path(), &["Kreis A", "Kreis B"]);
    let left = files(folder.path());
    let mut window = after_crash(folder.path());
    assert!(says(&window, "Nicht gespeicherte Arbeit an „Kreis B“, zuletzt gerade eben"));
    assert!(says(&window, "Seit dem letzten Speichern 2 Schritte, zuletzt: Titel „Kreis B“"));
    click(&mut window, "Weiterarbeiten");
    assert_eq!(title(&window), "Kreis B");
    assert!(says(&window, "„Kreis B“ ist wiederhergestellt; bitte speichern"));
    wait_until(&mut window, |_| files(folder.path()).iter().all(|file| !left.contains(file)));
    assert_eq!(files(folder.path()).len(), 1, "it is kept in a file of its own again");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.run();
    assert_eq!(title(&window), "Kreis A");
}

#[test]
fn it_can_be_opened_beside_discarded_or_left_for_later() {
    let folder = tempfile::tempdir().unwrap();
    crash(folder.path(), &["Kreis A"]);
    let mut window = after_crash(folder.path());
    click(&mut window, "Später");
    assert!(!says(&window, "Nicht gespeicherte Arbeit"));
    assert_eq!(files(folder.path()).len(), 1);

    let mut window = after_crash(folder.path());
    click(&mut window, "Als Kopie öffnen");
    assert_eq!(title(&window), "Kreis A (Wiederherstellung)");
    drop(window);

    let mut window = after_crash(folder.path());
    click(&mut window, "Verwerfen");
    assert_eq!(files(folder.path()).len(), 1, "it asks once more");
    click(&mut window, "Wirklich verwerfen");
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
    assert!(says(&window, "Die nicht gespeicherte Arbeit an „Kreis A (Wiederherstellung)“ ist verworfen"));
}

#[test]
fn closing_leaves_a_file_only_if_it_is_wanted() {
    for (answer, left) in [("Ohne Speichern schließen", 0), ("Für später aufbewahren", 1)] {
        let folder = tempfile::tempdir().unwrap();
        let mut document = example();
        document.apply(&Edit::Head(HeadField::Title("Kreis".to_owned())), None).unwrap();
        let mut window = window(folder.path(), Some(document));
        close(&mut window);
        click(&mut window, answer);
        close(&mut window);
        assert_eq!(files(folder.path()).len(), left, "{answer}");
    }
}

/// The wish to close the window, as the window manager passes it on.
fn close(window: &mut Window<'_>) {
    let viewport = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    window.run();
}
