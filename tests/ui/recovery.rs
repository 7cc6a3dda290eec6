//! Recovery, as a user meets it after the program ended without being asked.

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
use schaubild::catalogue;
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
    Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere)
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
        document.apply(&Edit::Head(HeadField::new("title", (*title).to_owned())), None).unwrap();
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
    assert!(says(&window, "Das Board ist noch in keiner Datei"));
    click(&mut window, "Schritte zeigen");
    assert!(says(&window, "1. Titel „Kreis A“") && says(&window, "2. Titel „Kreis B“"));
    click(&mut window, "Schritte ausblenden");
    assert!(!says(&window, "1. Titel „Kreis A“"));
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
fn what_is_offered_stays_offered_until_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    crash(folder.path(), &["Kreis A"]);
    let mut document = example();
    document.apply(&Edit::Head(HeadField::new("title", "Stadt".to_owned())), None).unwrap();
    let mut window = window(folder.path(), Some(document));
    wait_until(&mut window, |window| says(window, "Nicht gespeicherte Arbeit an „Kreis A“"));
    click(&mut window, "Weiterarbeiten");
    assert!(says(&window, "Es gibt Änderungen, die nicht gespeichert sind"));
    click(&mut window, "Zurück zum Board");
    assert!(says(&window, "Nicht gespeicherte Arbeit an „Kreis A“"), "it is still there to be taken");
    assert_eq!(title(&window), "Stadt");
    click(&mut window, "Weiterarbeiten");
    click(&mut window, "Für später aufbewahren");
    assert_eq!(title(&window), "Kreis A");
    assert!(!says(&window, "Nicht gespeicherte Arbeit"));
}

#[test]
fn a_second_window_offers_neither_what_the_first_works_on_nor_what_it_offers() {
    let folder = tempfile::tempdir().unwrap();
    crash(folder.path(), &["Kreis A"]);
    let first = after_crash(folder.path());
    let mut second = window(folder.path(), None);
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(5));
        second.step();
    }
    assert!(!says(&second, "Nicht gespeicherte Arbeit"));
    drop(first);
}

#[test]
fn several_boards_are_asked_about_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    for title in ["Kreis A", "Kreis B"] {
        crash(folder.path(), &[title]);
        // The made-up random bits would name both files the same.
        let is_new = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().starts_with("falkenrode");
        let file = files(folder.path()).into_iter().find(is_new).unwrap();
        fs::rename(file, folder.path().join(format!("{}.recovery", title.to_lowercase().replace(' ', "-")))).unwrap();
    }
    let mut window = after_crash(folder.path());
    assert!(says(&window, "und 1 weitere"));
    click(&mut window, "Später");
    assert!(says(&window, "Nicht gespeicherte Arbeit") && !says(&window, "und 1 weitere"));
    click(&mut window, "Später");
    assert!(!says(&window, "Nicht gespeicherte Arbeit"));
    assert_eq!(files(folder.path()).len(), 2);
}

#[test]
fn a_damaged_recovery_file_is_said_and_stays_until_it_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.recovery");
    for damaged in ["", "Unsinn"] {
        fs::write(&path, damaged).unwrap();
        let mut window = window(folder.path(), None);
        wait_until(&mut window, |window| says(window, "Eine Wiederherstellungsdatei lässt sich nicht lesen"));
        let where_it_is = format!("Sie ist leer oder beschädigt und bleibt liegen, bis Sie sie verwerfen: {}", path.display());
        assert!(says(&window, &where_it_is));
        assert!(window.query_by_role_and_label(Role::Button, "Weiterarbeiten").is_none());
        click(&mut window, "Später");
        assert!(path.exists());
    }
    let mut window = window(folder.path(), None);
    wait_until(&mut window, |window| says(window, "Eine Wiederherstellungsdatei lässt sich nicht lesen"));
    click(&mut window, "Verwerfen");
    click(&mut window, "Wirklich verwerfen");
    assert!(!path.exists() && says(&window, "Die Wiederherstellungsdatei ist verworfen"));
}

#[test]
fn a_torn_end_is_said_and_what_is_whole_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    crash(folder.path(), &["Kreis A", "Kreis B"]);
    let path = files(folder.path()).remove(0);
    let text = fs::read_to_string(&path).unwrap();
    let end = text.rfind("Kreis B").unwrap();
    fs::write(&path, text.get(..end).unwrap()).unwrap();
    let mut window = after_crash(folder.path());
    assert!(says(&window, "Das Ende der Wiederherstellungsdatei ist nicht lesbar; was zuletzt getan wurde, kann fehlen"));
    click(&mut window, "Weiterarbeiten");
    assert_eq!(title(&window), "Kreis A");
}

#[test]
fn a_file_that_changed_or_went_meanwhile_is_said_before_one_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let board = folder.path().join("region.ron");
    save::store(&catalogue::the_example().board().unwrap(), None, &board, save::Overwrite::Never, &[]).unwrap();
    let kept = folder.path().join("kept");
    let mut document = Document::open(&board).unwrap();
    document.apply(&Edit::Head(HeadField::new("title", "Kreis A".to_owned())), None).unwrap();
    let mut window_before = window(&kept, Some(document));
    wait_until(&mut window_before, |_| kept.exists() && !files(&kept).is_empty());
    drop(window_before);
    assert!(says(&after_crash(&kept), &format!("Seine Datei ist unverändert: {}", board.display())));
    let text = fs::read_to_string(&board).unwrap();
    fs::write(&board, text.replace("Falkenrode", "Falkenberg")).unwrap();
    assert!(says(&after_crash(&kept), "Seine Datei wurde inzwischen anderswo geändert, vor dem Überschreiben wird gefragt"));
    fs::remove_file(&board).unwrap();
    assert!(says(&after_crash(&kept), "Seine Datei ist nicht mehr zu lesen. Die Datei gibt es nicht"));
}

#[test]
fn the_file_of_a_board_is_found_again_from_another_folder() {
    let document = Document::open(Path::new("saves/falkenrode.ron")).unwrap();
    assert_eq!(document.session().path, Some(std::env::current_dir().unwrap().join("saves/falkenrode.ron")));
}

#[test]
fn while_nothing_can_be_kept_that_is_said_and_keeping_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "no folder").unwrap();
    let mut document = example();
    document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
    let mut window = window(&blocked, Some(document));
    let warning = "Was Sie tun, wird gerade nicht für einen Ausfall aufbewahrt; bitte speichern Sie.";
    wait_until(&mut window, |window| says(window, warning));
    close(&mut window);
    assert!(says(&window, "Ohne Speichern schließen") && !says(&window, "Für später aufbewahren"));
    click(&mut window, "Zurück zum Board");
    fs::remove_file(&blocked).unwrap();
    wait_until(&mut window, |window| !says(window, warning));
    assert_eq!(files(&blocked).len(), 1, "it was tried again");
}

#[test]
fn of_a_board_that_was_saved_nothing_more_is_said_to_be_in_danger() {
    let folder = tempfile::tempdir().unwrap();
    let (blocked, file) = (folder.path().join("blocked"), folder.path().join("board.ron"));
    fs::write(&blocked, "no folder").unwrap();
    let board = catalogue::the_example().board().unwrap();
    save::store(&board, None, &file, save::Overwrite::Never, &[]).unwrap();
    let mut document = Document::open(&file).unwrap();
    document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
    let mut window = window(&blocked, Some(document));
    wait_until(&mut window, |window| says(window, "gerade nicht für einen Ausfall aufbewahrt"));
    click(&mut window, "Speichern");
    assert!(!says(&window, "gerade nicht für einen Ausfall aufbewahrt"));
}

#[test]
fn closing_leaves_a_file_only_if_it_is_wanted() {
    for (answer, left) in [("Ohne Speichern schließen", 0), ("Für später aufbewahren", 1)] {
        let folder = tempfile::tempdir().unwrap();
        let mut document = example();
        document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
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

#[test]
fn a_line_that_was_typed_and_not_taken_over_comes_back_with_the_board() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), Some(example()));
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Space);
    window.run();
    window.event(egui::Event::Text("IHK; Sprache; Duldung".to_owned()));
    window.run();
    close(&mut window);
    click(&mut window, "Für später aufbewahren");
    close(&mut window);
    drop(window);

    let mut window = after_crash(folder.path());
    assert!(says(&window, "dazu Zeilen der Erfassung, die noch nicht übernommen waren: 1"));
    window.get_by_role_and_label(Role::Button, "Weiterarbeiten").click();
    // The line comes up and takes the keyboard.
    window.run_steps(10);
    assert!(says(&window, "IHK; Sprache; Duldung"));
}
