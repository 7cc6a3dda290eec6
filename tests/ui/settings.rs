//! The settings, and what is kept on this computer.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, and waits for a thread"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{Edit, HeadField};
use schaubild::save::{self, Overwrite};
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// A user's folders.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A board in a file, of which there is a previous version as well.
    fn board(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        let board = catalogue::the_example().board().unwrap();
        for _ in 0..2 {
            save::store(&board, None, &path, Overwrite::Always, &[]).unwrap();
        }
        path
    }

    /// Recovery file of an earlier run, of a board with this title.
    fn recovery(&self, title: &str) -> PathBuf {
        let mut document = Document::untitled(catalogue::the_example().board().unwrap(), &save::LogoSource::Nowhere);
        document.apply(&Edit::Head(HeadField::new("title", title.to_owned())), None).unwrap();
        let file = save::RecoveryFile::create(&self.path("recovery"), title, &document.session(), 1).unwrap();
        file.path().to_owned()
    }

    fn window<'a>(&self, board: Option<&Path>) -> Window<'a> {
        self.window_on(board.map(|board| Document::open(board).unwrap()))
    }

    fn window_on<'a>(&self, mut document: Option<Document>) -> Window<'a> {
        let (preferences, recovery) = (self.path("config/preferences.ron"), self.path("recovery"));
        let mut window = Harness::builder().with_size(vec2(1600.0, 1400.0)).build_ui_state(
            move |ui, state: &mut Option<App>| {
                if let Some(app) = state {
                    return app.frame_ui(ui);
                }
                // Fonts are there from the next frame on.
                let app = match document.take() {
                    Some(document) => App::new(ui.ctx(), document, Lang::De, || 7),
                    None => App::start(ui.ctx(), Lang::De, || 7),
                };
                let app = app.with_preferences(Some(preferences.clone()), false, ui.ctx());
                *state = Some(app.with_recovery(Some(recovery.clone()), ui.ctx()));
            },
            None,
        );
        window.run();
        window.run();
        window
    }
}

fn says(window: &Window<'_>, part: &str) -> bool {
    window.query_all_by(|node| node.label().or(node.value()).is_some_and(|text| text.contains(part))).next().is_some()
}

fn wait_until(window: &mut Window<'_>, what: impl Fn(&Window<'_>) -> bool) {
    let began = Instant::now();
    while !what(window) {
        assert!(began.elapsed() < Duration::from_secs(20), "it does not happen");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run();
}

/// Starts the settings from the palette, as without a mouse.
fn settings(window: &mut Window<'_>) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    window.event(Event::Text("Einstellungen".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    // While it is looked at what is kept the window is drawn again and again.
    window.run_steps(4);
    wait_until(window, |window| !says(window, "Wird nachgesehen"));
}

fn click(window: &mut Window<'_>, label: &str) {
    let label = label.to_owned();
    window.query_all_by(move |node| node.label().is_some_and(|own| own == label)).next().unwrap().click();
    // What runs on a thread asks for frames of its own.
    window.run_steps(4);
}

#[test]
fn what_the_settings_offer_holds_at_once_and_at_the_next_start() {
    let home = Home::new();
    let board = home.board("region.ron");
    let mut window = home.window(Some(&board));
    settings(&mut window);
    assert!(says(&window, "Die kleinste Schrift des Boards ist so, wie es jetzt zu sehen ist, lesbar bis "));
    assert!(says(&window, "Bis in die letzte Reihe (8 m) lesbar ist Schrift ab 36 px, wenn das Bild 1.920 px breit ist"));
    click(&mut window, "Darstellung: Dunkel");
    assert_eq!(window.ctx.theme(), Theme::Dark);
    let depth = window.query_all_by(|node| node.role() == Role::SpinButton && node.value().is_some_and(|it| it == "8 m"));
    depth.last().unwrap().focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text("6,5".to_owned()));
    window.key_press(Key::Enter);
    window.run();
    assert!(says(&window, "Bis in die letzte Reihe (6,5 m) lesbar ist Schrift ab 29 px"));
    for _ in 0..200 {
        window.step();
    }
    drop(window);
    let mut again = home.window(Some(&board));
    settings(&mut again);
    assert_eq!(again.ctx.theme(), Theme::Dark);
    assert!(says(&again, "Bis in die letzte Reihe (6,5 m)"));
    click(&mut again, "Sprache: English");
    assert!(says(&again, "Data on this computer") && !says(&again, "Daten auf diesem Rechner"));
}

#[test]
fn everything_that_is_kept_is_listed_and_deleted_after_one_question() {
    let home = Home::new();
    let (board, other) = (home.board("region.ron"), home.recovery("Kreis Nord"));
    let previous = save::previous_path(&board);
    let mut window = home.window(Some(&board));
    window.key_press_modifiers(Modifiers::COMMAND, Key::B);
    window.run();
    settings(&mut window);
    for entry in [
        "Nicht gespeicherte Arbeit: Kreis Nord",
        "Vorige Fassung: region.ron",
        "Zuletzt geöffnete Dateien: 1",
        "Löschen: Einstellungen",
    ] {
        assert!(says(&window, entry), "{entry}");
    }
    assert!(says(&window, &previous.display().to_string()), "its place is told");
    click(&mut window, "Löschen: Vorige Fassung: region.ron");
    assert!(says(&window, "Endgültig löschen?"));
    click(&mut window, "Behalten");
    assert!(previous.exists());
    click(&mut window, "Löschen: Vorige Fassung: region.ron");
    click(&mut window, "Endgültig löschen");
    wait_until(&mut window, |window| says(window, "Gelöscht: Vorige Fassung: region.ron"));
    wait_until(&mut window, |window| !says(window, "Löschen: Vorige Fassung"));
    assert!(!previous.exists() && board.exists() && other.exists());
    click(&mut window, "Alles löschen …");
    assert!(says(&window, "endgültig löschen, auch die nicht gespeicherte Arbeit an einem Board?"));
    click(&mut window, "Endgültig löschen");
    wait_until(&mut window, |window| says(window, "Dinge gelöscht"));
    assert!(!other.exists() && board.exists());
    assert!(!says(&window, "Nicht gespeicherte Arbeit an „Kreis Nord“"), "nobody is asked about what is gone");
    assert!(says(&window, "Ablage"), "folded panels are back, as at first");
    wait_until(&mut window, |window| says(window, "Es ist nichts aufbewahrt"));
    assert!(!home.path("config/preferences.ron").exists());
}

#[test]
fn what_somebody_works_with_is_named_so_and_stays() {
    let home = Home::new();
    let board = home.board("region.ron");
    let mut document = Document::open(&board).unwrap();
    document.apply(&Edit::Head(HeadField::new("title", "Kreis West".to_owned())), None).unwrap();
    let mut window = home.window_on(Some(document));
    let kept = || fs::read_dir(home.path("recovery")).map_or(0, |all| all.flatten().filter(|one| ends(&one.path())).count());
    wait_until(&mut window, |_| kept() == 1);
    settings(&mut window);
    wait_until(&mut window, |window| says(window, "in Benutzung"));
    assert!(says(&window, "Nicht gespeicherte Arbeit: Kreis West") && !says(&window, "Löschen: Nicht gespeicherte Arbeit"));
    click(&mut window, "Alles löschen …");
    click(&mut window, "Endgültig löschen");
    wait_until(&mut window, |window| !says(window, "Löschen: Vorige Fassung"));
    assert_eq!(kept(), 1);
}

fn ends(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "recovery")
}

#[test]
fn the_settings_stand_beside_the_start_page_as_well() {
    let home = Home::new();
    home.recovery("Kreis Süd");
    let mut window = home.window(None);
    settings(&mut window);
    assert!(says(&window, "Nicht gespeicherte Arbeit: Kreis Süd") && !says(&window, "Die kleinste Schrift des Boards"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!says(&window, "Daten auf diesem Rechner"));
}

#[test]
fn about_tells_the_version_and_every_package_also_beside_the_start_page() {
    let home = Home::new();
    let board = home.board("region.ron");
    for board in [None, Some(board.as_path())] {
        let mut window = home.window(board);
        click(&mut window, "Hilfe");
        click(&mut window, "Über Schaubild");
        assert!(says(&window, &format!("Version {}", env!("CARGO_PKG_VERSION"))));
        assert!(says(&window, "accesskit "), "the packages are named");
        click(&mut window, "Alle Lizenztexte kopieren");
        assert!(says(&window, "Lizenztexte kopiert"));
        window.key_press(Key::Escape);
        window.run();
        assert!(!says(&window, "Alle Lizenztexte kopieren"), "after its button was used too Escape puts it away");
    }
}
