//! One window from its start to its end, which may be a crash.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, PointerButton, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::save::{self, Overwrite};
use schaubild::text::{Lang, recovery, window as text};

use crate::common::{Window, text_with};
use crate::dice::{Dice, by_name, click, drag, key, keys_of, types_path};
use crate::soak::checks::Checks;
use crate::soak::meter::Meter;
use crate::soak::wishes;

/// The boards that are worked on, beside the logos of the example.
pub(crate) const BOARDS: [&str; 3] = ["eins.ron", "zwei.ron", "drei.ron"];

/// So many institutions and responsibilities together are many; then work begins anew.
const MANY: usize = 260;

/// Folder in which everything is kept.
pub(crate) struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        for name in BOARDS {
            place.begin_anew(name);
        }
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn kept(&self) -> PathBuf {
        self.path("recovery")
    }

    fn begin_anew(&self, name: &str) {
        let example = catalogue::the_example();
        let path = self.path(name);
        let board = example.board().unwrap();
        save::store(&board, None, &path, Overwrite::Always, &[]).unwrap();
        assert!(save::copy_logos(&board.head().logos, example.logos(), &path).is_complete());
    }

    /// No file is broken, and none is left that does not belong there.
    pub(crate) fn check(&self) {
        for name in BOARDS {
            let loaded = save::load(&self.path(name)).unwrap();
            assert_eq!(loaded.notes, []);
            if loaded.board.actors().len() + loaded.board.responsibilities().len() > MANY {
                self.begin_anew(name);
            }
        }
        // A click anywhere may be one on the button that saves a copy of the example under the name that is proposed.
        let known = ["eins", "zwei", "drei", "falkenrode-", "recovery", "beispiel-kopie."];
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let is_known = known.iter().any(|known| name.starts_with(known));
            assert!(is_known, "{name} is written as well");
        }
    }
}

/// An open window.
pub(crate) struct Session<'a> {
    pub(crate) window: Window<'static>,
    pub(crate) place: &'a Place,
    keys: Vec<(Modifiers, Key)>,
    checks: Checks,
    /// Number of actions since the recovery file was compared.
    unseen: usize,
}

impl<'a> Session<'a> {
    /// Starts the window on a board, or on what the one before did not save.
    pub(crate) fn begin(place: &'a Place, dice: &mut Dice, meter: &mut Meter) -> Self {
        let board = place.path(BOARDS.into_iter().nth(dice.below(BOARDS.len())).unwrap());
        let left = save::recovery_files(&place.kept()).len();
        let mut window = window(place, Document::open(&board).unwrap());
        for number in 0..left {
            let asks = |window: &Window<'_>| text_with(window, &recovery::later(Lang::De)).is_some();
            wait(&mut window, asks);
            let answers = [recovery::take_over(Lang::De), recovery::beside(Lang::De)];
            if number == 0 && dice.below(4) > 0 {
                press(&mut window, &answers.into_iter().nth(dice.below(2)).unwrap());
                meter.count("boards recovered");
            } else {
                press(&mut window, &recovery::discard(Lang::De));
                press(&mut window, &recovery::discard_sure(Lang::De));
            }
        }
        let keys = keys_of(&mut window);
        let mut session = Self { window, place, keys, checks: Checks::new(), unseen: 0 };
        session.checks.check(session.window.state().as_ref().unwrap().document());
        session
    }

    pub(crate) fn document(&self) -> &Document {
        self.window.state().as_ref().unwrap().document()
    }

    pub(crate) fn lang(&self) -> Lang {
        if text_with(&self.window, "Edit").is_some() { Lang::En } else { Lang::De }
    }

    /// Does anything, and checks everything.
    pub(crate) fn act(&mut self, dice: &mut Dice, meter: &mut Meter) {
        if types_path(&self.window) {
            key(&mut self.window, (Modifiers::NONE, Key::Escape), None);
        }
        let window = &mut self.window;
        match dice.below(200) {
            0..=5 => drag(window, (dice.place(), dice.place()), dice.modifiers(), dice.below(5) == 0),
            6..=12 => click(window, dice.place(), PointerButton::Primary, dice.modifiers()),
            13 | 14 => click(window, dice.place(), PointerButton::Secondary, Modifiers::NONE),
            15..=24 => key(window, (Modifiers::NONE, Key::Enter), Some(format!("Amt {}", dice.below(30)))),
            // So that what lies over the board does not lie there for long.
            25..=50 => key(window, (Modifiers::NONE, Key::Escape), None),
            51..=60 => wishes::command(self, dice),
            61..=63 => wishes::resize(self, dice),
            64..=66 => wishes::save(self),
            67 => wishes::save_as(self, dice, meter),
            68 | 69 => wishes::open(self, dice, meter),
            70 => wishes::start_page(self, dice, meter),
            71 => wishes::export(self, dice, meter),
            72 => wishes::copy(self, meter),
            73..=110 => wishes::edit(self, dice),
            _ => {
                let pressed = self.keys.get(dice.below(self.keys.len())).copied().unwrap();
                key(window, pressed, None);
            }
        }
        meter.count("actions");
        let document = self.window.state().as_ref().unwrap().document();
        if self.checks.check(document) {
            meter.count("boards checked");
        }
        self.unseen += 1;
        if self.unseen == 50 {
            self.unseen = 0;
            self.compare_recovery(meter);
        }
    }

    /// Check that after a crash now the board would come back, with all its steps.
    fn compare_recovery(&mut self, meter: &mut Meter) {
        // Two names of one file would be two files.
        self.window.step();
        if !self.document().has_edits() {
            return;
        }
        let (board, steps) = (Arc::clone(self.document().board()), self.document().history().len());
        let kept = self.place.kept();
        let began = Instant::now();
        let is_kept = || {
            let files = fs::read_dir(&kept).into_iter().flatten().map(|entry| entry.unwrap().path());
            files.filter_map(|file| save::recover(&file).ok()).any(|back| {
                let history = &back.session.history;
                **history.present() == *board && history.len() == steps
            })
        };
        while !is_kept() {
            assert!(began.elapsed() < Duration::from_secs(20), "the board is not kept");
            thread::sleep(Duration::from_millis(5));
        }
        meter.count("recovery files compared");
    }

    /// Ends the window: by a crash, or by closing it.
    pub(crate) fn end(mut self, dice: &mut Dice) {
        if dice.below(3) == 0 {
            // The thread that keeps the board writes to the end, as it does before a kill of a second later.
            return;
        }
        let lang = self.lang();
        let answers = [text::close_save(lang), text::close_discard(lang), recovery::close_keep(lang)];
        close(&mut self.window);
        let answer = answers.into_iter().nth(dice.below(3)).unwrap();
        if text_with(&self.window, &text::close_unsaved(lang)).is_some() {
            press(&mut self.window, &answer);
            close(&mut self.window);
        }
    }

    /// Types a path where one is asked for.
    pub(crate) fn type_path(&mut self, name: &str) {
        let path = self.place.path(name).display().to_string();
        self.window.run_steps(2);
        key(&mut self.window, (Modifiers::COMMAND, Key::A), None);
        self.window.input_mut().events.push(Event::Text(path));
        self.window.step();
        key(&mut self.window, (Modifiers::NONE, Key::Enter), None);
        self.window.run_steps(2);
    }

    /// Puts away whatever lies over the board.
    pub(crate) fn put_away(&mut self) {
        for _ in 0..4 {
            key(&mut self.window, (Modifiers::NONE, Key::Escape), None);
        }
    }
}

/// Clicks the button with this label if there is one; whether there was.
pub(crate) fn press(window: &mut Window<'_>, label: &str) -> bool {
    let buttons: Vec<_> = window.query_all_by_role_and_label(Role::Button, label).collect();
    let is_there = buttons.last().map(egui_kittest::Node::click).is_some();
    drop(buttons);
    window.run_steps(3);
    is_there
}

/// Waits for a thread beside the window.
pub(crate) fn wait(window: &mut Window<'_>, what: impl Fn(&Window<'_>) -> bool) {
    let began = Instant::now();
    while !what(window) {
        assert!(began.elapsed() < Duration::from_mins(1), "it does not happen");
        thread::sleep(Duration::from_millis(2));
        window.step();
    }
}

/// The wish to close the window, as the window manager passes it on.
fn close(window: &mut Window<'_>) {
    let viewport = |window: &mut Window<'_>, events: Vec<egui::ViewportEvent>| {
        window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events = events;
    };
    viewport(window, vec![egui::ViewportEvent::Close]);
    window.step();
    viewport(window, Vec::new());
    window.step();
}

/// Other bits each time.
fn bits() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn window(place: &Place, document: Document) -> Window<'static> {
    let (kept, document) = (place.kept(), Rc::new(Cell::new(Some(document))));
    let mut window = Harness::builder().with_size(vec2(1600.0, 900.0)).build_ui_state(
        move |ui, state: &mut Option<App>| {
            if let Some(app) = state {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let app = document.take().map(|document| App::new(ui.ctx(), document, Lang::De, bits));
            *state = app.map(|app| app.with_recovery(Some(kept.clone()), ui.ctx()));
        },
        None,
    );
    window.run();
    window
}

/// Starts a command by its name.
pub(crate) fn start(session: &mut Session<'_>, name: &str) {
    by_name(&mut session.window, name);
}
