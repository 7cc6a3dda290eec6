//! Out of the window, as a user does it: the export panel against the command line, copying as a picture, files opened last.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod copy;
mod panel;
mod recent;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::cli::{self, Console};
use schaubild::model::{Edit, View, ViewId, ViewSpec};
use schaubild::save;
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// Falkenrode with a saved view, its logos beside it, in a folder that lives as long as this.
struct Region {
    folder: tempfile::TempDir,
}

impl Region {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let example = catalogue::the_example();
        let board = example.board().unwrap();
        let view = View {
            id: ViewId::new("work"),
            name: "Arbeit groß".to_owned(),
            spec: ViewSpec::focused(["arbeit".into()].into()),
            page: "4:3".to_owned(),
        };
        let board = board.apply(&Edit::Put(view.into())).unwrap();
        let path = folder.path().join("falkenrode.ron");
        fs::write(&path, save::to_text(&board, None)).unwrap();
        assert!(save::copy_logos(&board.head().logos, example.logos(), &path).is_complete());
        Self { folder }
    }

    fn board(&self) -> PathBuf {
        self.path("falkenrode.ron")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names of all files.
    fn names(&self) -> Vec<String> {
        let all = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut all: Vec<String> = all.collect();
        all.sort();
        all
    }

    fn window<'a>(&self) -> Window<'a> {
        window(&self.board(), Lang::De)
    }

    /// File that the command line writes with these arguments.
    fn by_command(&self, name: &str, arguments: &[&str]) -> Vec<u8> {
        let to = self.path(name);
        let mut all: Vec<OsString> = ["export".into(), self.board().into(), "--to".into(), to.clone().into()].into();
        all.extend(arguments.iter().map(OsString::from));
        let (mut input, mut out, mut err) = (&b""[..], Vec::new(), Vec::new());
        let mut console = Console { lang: Lang::De, input: &mut input, out: &mut out, err: &mut err, progress: false };
        let code = cli::carry_out(&all, &mut console);
        assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
        fs::read(to).unwrap()
    }
}

fn window<'a>(path: &Path, lang: Lang) -> Window<'a> {
    let mut document = Some(Document::open(path).unwrap());
    let mut window = Harness::builder().with_size(vec2(1366.0, 1400.0)).build_ui_state(
        move |ui, app: &mut Option<App>| match app {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => *app = document.take().map(|document| App::new(ui.ctx(), document, lang, || 7)),
        },
        None,
    );
    window.run();
    window.run();
    window
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

/// Clicks what has this role and name; a few frames pass.
fn click(window: &mut Window<'_>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run_steps(4);
}

fn is_shown(window: &Window<'_>, part: &str) -> bool {
    let part = part.to_owned();
    let says = move |text: Option<String>| text.is_some_and(|text| text.contains(&part));
    window.query_all_by(move |node| says(node.label()) || says(node.value())).next().is_some()
}

#[expect(clippy::disallowed_methods, reason = "a thread wakes a window that has no screen; its frames are asked for from here")]
fn pause() {
    thread::sleep(Duration::from_millis(10));
}

/// Waits for work on a thread until something is shown.
fn wait_for(window: &mut Window<'_>, part: &str) {
    for _ in 0..6000 {
        window.step();
        if is_shown(window, part) {
            window.run_steps(3);
            return;
        }
        pause();
    }
    assert!(is_shown(window, part), "{part}");
}

/// Types a path into the field of the panel.
fn type_target(window: &mut Window<'_>, path: &Path) {
    window.get_by_role_and_label(Role::TextInput, "Datei").focus();
    window.run_steps(2);
    press(window, Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Datei").type_text(path.to_str().unwrap());
    window.run_steps(3);
}

/// The panel, opened by its key, with a path for its files.
fn panel<'a>(region: &Region, name: &str) -> Window<'a> {
    let mut window = region.window();
    press(&mut window, Modifiers::COMMAND, Key::E);
    type_target(&mut window, &region.path(name));
    window
}
