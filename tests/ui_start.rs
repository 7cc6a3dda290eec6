//! The start page and files as a user meets them, without a screen: choosing by mouse and by keys, opening over unsaved changes.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, Key, Modifiers, Role, ViewportCommand, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::model::Board;
use schaubild::save;
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// The window as it is when the program starts without a file.
fn start<'a>(lang: Lang) -> Window<'a> {
    window(move |ctx| App::start(ctx, lang, bits))
}

/// The window with a file.
fn open<'a>(path: &Path) -> Window<'a> {
    let mut document = Some(Document::open(path).unwrap());
    window(move |ctx| App::new(ctx, document.take().unwrap(), Lang::De, bits))
}

fn window<'a>(mut app: impl FnMut(&egui::Context) -> App + 'a) -> Window<'a> {
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
fn bits() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn board(window: &Window<'_>) -> Arc<Board> {
    Arc::clone(window.state().as_ref().expect("the window is open").document().board())
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn click(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

/// A click on whatever says just this.
fn tick(window: &mut Window<'_>, label: &str) {
    window.get_all_by_label(label).next().expect("it is on the screen").click();
    window.run();
}

fn is_shown(window: &Window<'_>, part: &str) -> bool {
    let part = part.to_owned();
    let says = move |text: Option<String>| text.is_some_and(|text| text.contains(&part));
    window.query_all_by(move |node| says(node.label()) || says(node.value())).next().is_some()
}

fn card(window: &Window<'_>, title: &str) -> String {
    let title = format!("{title}: ");
    let mut all = window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&title)));
    all.next().and_then(|node| node.accesskit_node().label()).expect("the card is there")
}

fn title(window: &Window<'_>) -> Option<String> {
    let commands = &window.output().viewport_output.get(&ViewportId::ROOT)?.commands;
    commands.iter().rev().find_map(|command| match command {
        ViewportCommand::Title(title) => Some(title.clone()),
        _ => None,
    })
}

fn type_path(window: &mut Window<'_>, label: &str, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, label).type_text(path.to_str().unwrap());
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// Falkenrode in a file of its own; the folder lives as long as the first of the two.
fn falkenrode() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("falkenrode.ron");
    std::fs::write(&path, save::the_example().source()).unwrap();
    (folder, path)
}

/// Something that is not saved: the first cell below that has a chip loses it.
fn change(window: &mut Window<'_>) {
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

const NAMES: &str = "Jobcenter Falkenrode\nAgentur für Arbeit\nABH\nSozialamt\nJugendamt\nGesundheitsamt\nBAMF\nVHS\nIHK\nHWK\n\
    Caritas\nDiakonie\nDRK\nAWO\nKreishandwerkerschaft\nWelcome Center\nMBE\nJMD\nFlüchtlingsrat\nPolizei\nTafel e. V.\n\
    Treff am Park\nStadtbibliothek\nRadwerkstatt\nFrauenhaus";

/// What only the tray says.
const TRAY: &str = "Nach Sektor";

#[test]
fn the_example_opens_as_a_copy_that_asks_for_a_name() {
    let mut window = start(Lang::De);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?"));
    assert!(window.query_by_role_and_label(Role::Button, "Speichern").unwrap().accesskit_node().is_disabled());
    let example = card(&window, "Beispiel ansehen");
    click(&mut window, &example);
    assert_eq!(board(&window).head().title, "Beispiel (Kopie)");
    assert_ne!(board(&window).head().board, save::the_example().board().unwrap().head().board, "a board of its own");
    assert_eq!(board(&window).actors().len(), 25);
    assert!(is_shown(&window, "noch nie gespeichert"));
    press(&mut window, Modifiers::COMMAND, Key::S);
    let field = window.get_by_role_and_label(Role::TextInput, "Speichern unter");
    assert!(field.is_focused());
    assert!(field.accesskit_node().value().unwrap().ends_with("beispiel-kopie.ron"));
}

#[test]
fn a_board_is_made_from_templates_by_keys_alone() {
    let mut window = start(Lang::De);
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "11 Aufenthaltsstatus, 11 Aktivitätsbereiche, 8 Zielgruppen, 65 Akteursarten"));
    assert!(window.get_by_role_and_label(Role::Button, "Board anlegen").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    let board = board(&window);
    assert_eq!((board.statuses().len(), board.areas().len(), board.actors().len()), (11, 11, 0));
    assert!(is_shown(&window, "Schaubild: Wer ist wofür zuständig?"), "the board is drawn");
}

#[test]
fn each_part_comes_from_the_template_that_is_clicked() {
    let mut window = start(Lang::En);
    let template = card(&window, "New from a template");
    click(&mut window, &template);
    click(&mut window, "short");
    click(&mut window, "integration into the labor market");
    assert!(is_shown(&window, "6 residence statuses, 8 activity areas"));
    click(&mut window, "Create the board");
    assert_eq!((board(&window).statuses().len(), board(&window).areas().len()), (6, 8));
}

#[test]
fn institutions_of_chosen_kinds_come_with_their_typical_responsibilities() {
    let mut window = start(Lang::De);
    let template = card(&window, "Neu aus einer Vorlage");
    click(&mut window, &template);
    assert!(is_shown(&window, "Noch keine Institution"));
    tick(&mut window, "Akteursarten: 0 von 65");
    tick(&mut window, "Akteursarten: alle");
    assert!(is_shown(&window, "65 Institutionen mit 86 Zuständigkeiten"), "as the complete template has them");
    assert!(is_shown(&window, "Für 10 dieser Arten ist keine typische Zuständigkeit hinterlegt, die hier passt"));
    tick(&mut window, "Akteursarten: keine");
    tick(&mut window, "Akteursarten: Gruppe Kommunale Verwaltung");
    let with = |window: &Window<'_>| is_shown(window, "Institutionen mit ");
    assert!(with(&window));
    tick(&mut window, "Typische Zuständigkeiten");
    assert!(!with(&window) && is_shown(&window, "noch ohne Zuständigkeiten"));
    tick(&mut window, "Typische Zuständigkeiten");
    click(&mut window, "Board anlegen");
    let made = board(&window);
    let sector = made.sectors().iter().find(|sector| sector.name == "Kommunale Verwaltung").unwrap();
    let kinds = made.kinds().iter().filter(|kind| kind.sector.as_ref() == Some(&sector.id)).count();
    assert_eq!(made.actors().len(), kinds);
    let source = Some(schaubild::model::Source::Template);
    assert!(!made.responsibilities().is_empty() && made.responsibilities().iter().all(|one| one.source == source));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(board(&window).actors().is_empty(), "all of them were one step");
}

#[test]
fn a_kind_that_was_guessed_wrongly_is_corrected_before_the_names_are_taken() {
    let mut window = start(Lang::De);
    window.event(egui::Event::Paste("Jobcenter Nord\nTafel".to_owned()));
    window.run();
    tick(&mut window, "Akteursart von Jobcenter Nord: Jobcenter");
    tick(&mut window, "Ausländerbehörde (Kreis/Stadt)");
    assert!(is_shown(&window, "Akteursart von Jobcenter Nord: Ausländerbehörde (Kreis/Stadt)"));
    tick(&mut window, "Akteursart von Tafel: Art unbekannt");
    tick(&mut window, "Jobcenter");
    assert!(is_shown(&window, "2 Institutionen, davon 2 mit erkannter Art"));
    window.get_by_role_and_label(Role::MultilineTextInput, "Namen der Institutionen").focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::End);
    window.get_by_role_and_label(Role::MultilineTextInput, "Namen der Institutionen").type_text("\nZoll");
    window.run();
    assert!(
        is_shown(&window, "Akteursart von Jobcenter Nord: Ausländerbehörde (Kreis/Stadt)"),
        "typing on keeps what was corrected"
    );
    tick(&mut window, "Typische Zuständigkeiten der erkannten Arten gleich eintragen");
    click(&mut window, "3 Institutionen übernehmen (Strg+Enter)");
    let made = board(&window);
    let kind_of = |name: &str| made.actors().iter().find(|actor| actor.name == name).and_then(|actor| actor.kind.clone());
    assert_eq!(kind_of("Jobcenter Nord"), Some("auslaenderbehoerde".into()));
    assert_eq!(kind_of("Tafel"), Some("jobcenter".into()));
    let of = |name: &str| made.responsibilities().iter().filter(|one| made.actor_name(&one.actor) == name).count();
    assert_eq!((of("Tafel"), of("Zoll")), (5, 0));
}

#[test]
fn a_pasted_list_of_25_names_waits_in_the_tray() {
    let mut window = start(Lang::De);
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.get_by_role_and_label(Role::MultilineTextInput, "Namen der Institutionen").is_focused());
    window.event(egui::Event::Paste(NAMES.to_owned()));
    window.run();
    assert!(is_shown(&window, "25 Institutionen, davon 21 mit erkannter Art"));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(board(&window).actors().len(), 25);
    assert!(is_shown(&window, "25 Institutionen"), "the tray counts them");
    assert!(is_shown(&window, "Jobcenter Falkenrode, noch nicht auf dem Board"));
    assert!(window.state().as_ref().unwrap().document().has_edits(), "closing asks first");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window).actors().len(), 0, "all of them were one step");
}

#[test]
fn a_list_can_be_pasted_onto_the_first_page() {
    let mut window = start(Lang::En);
    window.event(egui::Event::Paste("Tafel\nZoll\nzoll\n0123 456".to_owned()));
    window.run();
    assert!(is_shown(&window, "2 institutions, 0 of them of a known kind"));
    assert!(is_shown(&window, "Named again and merged: 1"));
    assert!(is_shown(&window, "1 entry passed over (numbers, addresses, very long texts)"));
    click(&mut window, "Take 2 institutions (Ctrl+Enter)");
    assert_eq!(board(&window).actors().len(), 2);
}

#[test]
fn the_keyboard_comes_back_to_the_start_page_and_the_page_rests() {
    let mut window = start(Lang::De);
    let first = card(&window, "Beispiel ansehen");
    assert!(window.get_by_label(&first).is_focused());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.get_by_label(&first).is_focused());
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let second = card(&window, "Neu aus einer Vorlage");
    assert!(window.get_by_label(&second).is_focused(), "the arrow keys walk as well");
    press(&mut window, Modifiers::COMMAND, Key::O);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.get_by_label(&first).is_focused());
    window.run();
    assert_eq!(window.run(), 1, "a frame that nobody asked for is the last one");
}

#[test]
fn a_list_is_read_from_a_file_and_one_that_is_no_text_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let [csv, excel] = ["liste.csv", "liste.xlsx"].map(|name| folder.path().join(name));
    std::fs::write(&csv, b"Institution;Telefon\nJugend\xE4mter Nord;0123\nTafel;0\n").unwrap();
    std::fs::write(&excel, b"PK\x03\x04\0\0").unwrap();
    let mut window = start(Lang::De);
    let names = card(&window, "Mit einer Namensliste");
    click(&mut window, &names);
    click(&mut window, "Aus Datei lesen …");
    type_path(&mut window, "Liste lesen", &excel);
    assert!(is_shown(&window, "Das ist keine Textdatei. Bitte die Namen in der Tabelle kopieren und hier einfügen"));
    type_path(&mut window, "Liste lesen", &csv);
    assert!(is_shown(&window, "Jugendämter Nord") && is_shown(&window, "2 Institutionen, davon"));
}

#[test]
fn the_start_page_over_a_board_leads_back_to_it() {
    let (_folder, path) = falkenrode();
    let mut window = open(&path);
    let before = board(&window);
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?") && !is_shown(&window, TRAY));
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Board anlegen"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?"), "one page back");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(is_shown(&window, TRAY) && Arc::ptr_eq(&board(&window), &before));
}

#[test]
fn without_a_board_the_start_page_stays_and_commands_say_why_they_wait() {
    let mut window = start(Lang::De);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?"));
    assert!(window.query_by_role_and_label(Role::TextInput, "Speichern unter").is_none());
    window.get_by_role_and_label(Role::Button, "Speichern").hover();
    window.run_steps(60);
    assert!(is_shown(&window, "Bitte zuerst ein Board öffnen oder zu ihm zurückgehen"));
}

#[test]
fn opening_over_unsaved_changes_asks() {
    let (_folder, path) = falkenrode();
    let other = path.with_file_name("ginsterheid.ron");
    std::fs::write(&other, save::example(Some("ginsterheid")).unwrap().source()).unwrap();
    let mut window = open(&path);
    change(&mut window);
    let changed = board(&window);
    let ask = |window: &mut Window<'_>| {
        press(window, Modifiers::COMMAND, Key::O);
        type_path(window, "Öffnen", &other);
        assert!(is_shown(window, "Es gibt Änderungen, die nicht gespeichert sind"));
    };
    ask(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(Arc::ptr_eq(&board(&window), &changed) && !is_shown(&window, "Speichern und weiter"));

    ask(&mut window);
    click(&mut window, "Speichern und weiter");
    assert_eq!(*save::load(&path).unwrap().board, *changed);
    assert_eq!(board(&window).actors().len(), 12);

    press(&mut window, Modifiers::COMMAND, Key::O);
    type_path(&mut window, "Öffnen", &path);
    assert!(Arc::strong_count(&board(&window)) > 0 && board(&window).actors().len() == 25, "nothing to ask");
    change(&mut window);
    ask(&mut window);
    click(&mut window, "Ohne Speichern weiter");
    assert_eq!(board(&window).actors().len(), 12);
    assert_eq!(*save::load(&path).unwrap().board, *changed);
}

#[test]
fn the_names_of_a_list_are_not_lost_unasked() {
    let mut window = start(Lang::De);
    let names = card(&window, "Mit einer Namensliste");
    click(&mut window, &names);
    window.event(egui::Event::Paste("Tafel".to_owned()));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::N);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Ohne Speichern weiter"));
    click(&mut window, "Ohne Speichern weiter");
    assert_eq!(board(&window).head().title, "Beispiel (Kopie)");
}

#[test]
fn a_wrong_file_is_said_in_words_and_the_board_stays() {
    let (_folder, path) = falkenrode();
    let broken = path.with_file_name("kein-board.ron");
    std::fs::write(&broken, "etwas anderes").unwrap();
    let mut window = open(&path);
    let before = board(&window);
    for (file, why) in [(&broken, "kein Board"), (&path.with_file_name("fehlt.ron"), "gibt es nicht")] {
        press(&mut window, Modifiers::COMMAND, Key::O);
        type_path(&mut window, "Öffnen", file);
        assert!(is_shown(&window, why), "{}", file.display());
        assert!(Arc::ptr_eq(&board(&window), &before));
        assert!(window.get_by_role_and_label(Role::TextInput, "Öffnen").is_focused(), "the path can be mended at once");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.query_by_role_and_label(Role::TextInput, "Öffnen").is_none());
    }
}

/// A file as it comes from a folder of the system.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_file_opens() {
    let (_folder, path) = falkenrode();
    let list = path.with_file_name("liste.txt");
    std::fs::write(&list, "Tafel\nZoll").unwrap();
    let mut window = start(Lang::De);
    window.input_mut().dropped_files.push(Arc::new(Dropped(list)));
    window.run();
    assert!(is_shown(&window, "2 Institutionen, davon 0 mit erkannter Art"));
    window.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    window.run();
    assert_eq!(board(&window).actors().len(), 25);
    assert!(is_shown(&window, "Geöffnet: "));
}

#[test]
fn the_title_of_the_window_names_the_board_and_marks_what_is_unsaved() {
    let (_folder, path) = falkenrode();
    let mut window = open(&path);
    change(&mut window);
    for (key, expected) in [
        (Key::Z, "Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
        (Key::Y, "*Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
        (Key::S, "Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
    ] {
        // One frame alone, because the next one says nothing about the title any more.
        let modifiers = Modifiers::COMMAND;
        window.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        window.step();
        assert_eq!(title(&window).as_deref(), Some(expected), "{key:?}");
        window.run();
    }
}
