//! Script of the process that is killed: it works in a window without a screen, and keeps a diary of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{Cell, CellNote, Decision, Edit, HeadField, History, Record};
use schaubild::save::{self, LockOwner, Overwrite, RecoveryFile, RecoverySession};
use schaubild::text::Lang;

use crate::kills::diary::{self, fingerprint};

type Window<'a> = Harness<'a, Option<App>>;

/// The keys that it presses, each of them a step, over and over.
const KEYS: [(Modifiers, Key); 9] = [
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::L),
    (Modifiers::NONE, Key::S),
    (Modifiers::NONE, Key::ArrowRight),
    (Modifiers::NONE, Key::N),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::NONE, Key::Backspace),
    (Modifiers::COMMAND, Key::Y),
    (Modifiers::NONE, Key::S),
];

/// Main occupation of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// It edits, and saves now and then.
    Edits,
    /// It saves nearly all the time.
    Saves,
    /// It edits long texts, so that the recovery file grows and is written anew again and again.
    LongTexts,
    /// It adds persons and deletes them for good.
    Erases,
    /// It starts with an offer, takes that up, and edits.
    TakesUp,
}

impl Script {
    pub(crate) const ALL: [Self; 5] = [Self::Edits, Self::Saves, Self::LongTexts, Self::Erases, Self::TakesUp];

    pub(crate) fn name(self) -> String {
        format!("{self:?}")
    }

    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|script| script.name() == name).unwrap()
    }

    /// Every so many keys it saves.
    fn saves(self) -> usize {
        if self == Self::Saves { 4 } else { 40 }
    }

    /// Files that are there before the process begins.
    pub(crate) fn prepare(self, folder: &Path) {
        let path = board(folder);
        let mut board = catalogue::the_example().board().unwrap();
        if self == Self::LongTexts {
            let remark = "Wer ist wofür zuständig? ".repeat(1000);
            let (areas, statuses): (Vec<_>, Vec<_>) =
                (board.areas().iter().cloned().collect(), board.statuses().iter().cloned().collect());
            // Those cells that the keys come to.
            let steps = areas.iter().zip(&statuses).chain(areas.iter().skip(1).zip(&statuses));
            for (area, status) in steps {
                let cell = Cell { area: area.id.clone(), status: status.id.clone() };
                let note = CellNote { cell, decision: Decision::Gap, remark: remark.clone() };
                board = board.apply(&Edit::Put(Record::from(note))).unwrap();
            }
        }
        let origin = save::store(&board, None, &path, Overwrite::Never, &[]).unwrap().origin;
        if self == Self::TakesUp {
            let saved = Arc::clone(&board);
            let mut session = RecoverySession {
                history: History::new(board),
                path: Some(path),
                origin: Some(origin),
                saved,
                typed: Vec::new(),
            };
            for title in ["Kreis A", "Kreis B", "Kreis C"] {
                session.history.apply(&Edit::Head(HeadField::new("title", title.to_owned())), None).unwrap();
            }
            drop(RecoveryFile::create(&folder.join("recovery"), "earlier", &session, 1).unwrap());
            diary::write(folder, 3, &fingerprint(session.history.present()), None);
        }
    }

    /// Works until it is killed.
    pub(crate) fn work_until_killed(self, folder: &Path) -> ! {
        let document = (self != Self::TakesUp).then(|| Document::open(&board(folder)).unwrap());
        let mut window = window(folder, document);
        if self == Self::TakesUp {
            let take_up = |window: &Window<'_>| {
                let button = window.query_by_role_and_label(Role::Button, "Weiterarbeiten");
                button.map(|button| button.click()).is_some()
            };
            while !take_up(&window) {
                thread::sleep(Duration::from_millis(1));
                window.step();
            }
            window.run();
        }
        let mut work = Work { folder, known: now(&window) };
        for number in 1_usize.. {
            let (modifiers, key) = KEYS.iter().cycle().nth(number % KEYS.len()).copied().unwrap();
            let (modifiers, key) = if number % self.saves() == 0 { (Modifiers::COMMAND, Key::S) } else { (modifiers, key) };
            window.key_press_modifiers(modifiers, key);
            window.step();
            work.note(&window, None);
            if self == Self::Erases && number % 20 == 10 {
                work.add_and_erase(&mut window, number);
            }
        }
        unreachable!("it is killed before")
    }
}

/// Work done so far.
struct Work<'a> {
    folder: &'a Path,
    known: String,
}

impl Work<'_> {
    fn note(&mut self, window: &Window<'_>, erased: Option<&str>) {
        let now = now(window);
        if now != self.known {
            let steps = window.state().as_ref().unwrap().document().history().len();
            diary::write(self.folder, steps, &now, erased);
            self.known = now;
        }
    }

    /// Adds a person with a telephone number of their own, and deletes them for good.
    fn add_and_erase(&mut self, window: &mut Window<'_>, number: usize) {
        let phone = format!("0555-{number}");
        let act = |window: &mut Window<'_>, beginning: &str, work: &mut Self, erased: Option<&str>| {
            click(window, beginning);
            work.note(window, erased);
        };
        act(window, "ABH, auf dem Board", self, None);
        act(window, "Person hinzufügen", self, None);
        window.get_by_role_and_label(Role::TextInput, "Telefon").focus();
        window.step();
        window.get_by_role_and_label(Role::TextInput, "Telefon").type_text(&phone);
        window.step();
        self.note(window, None);
        act(window, "Person endgültig löschen …", self, None);
        act(window, "Endgültig löschen", self, Some(&phone));
        // Back on the board.
        window.key_press(Key::Escape);
        window.run_steps(2);
        self.note(window, None);
    }
}

fn board(folder: &Path) -> PathBuf {
    folder.join("region.ron")
}

fn now(window: &Window<'_>) -> String {
    window.state().as_ref().map_or_else(String::new, |app| fingerprint(app.document().board()))
}

/// A click as a hand makes it: there, down, up.
fn click(window: &mut Window<'_>, beginning: &str) {
    let at = {
        let mut all = window.query_all_by(|node| node.label().is_some_and(|label| label.starts_with(beginning)));
        all.next().unwrap().rect().center()
    };
    window.hover_at(at);
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run_steps(2);
}

/// Other bits each time.
fn bits() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A window on a document or on the start page, so high that no field has to be scrolled to.
fn window<'a>(folder: &Path, mut document: Option<Document>) -> Window<'a> {
    let kept = folder.join("recovery");
    let holder = LockOwner { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: "1".to_owned(), counter: 0 };
    let mut window = Harness::builder().with_size(vec2(1600.0, 3200.0)).build_ui_state(
        move |ui, state: &mut Option<App>| {
            if let Some(app) = state {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let app = match document.take() {
                Some(document) => App::new(ui.ctx(), document, Lang::De, bits),
                None => App::start(ui.ctx(), Lang::De, bits),
            };
            *state = Some(app.with_recovery(Some(kept.clone()), ui.ctx()).with_name(holder.clone(), None));
        },
        None,
    );
    window.run();
    window
}
