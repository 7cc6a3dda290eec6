//! The first page, templates, and lists of names.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::catalogue;
use schaubild::text::Lang;

use crate::start::window::*;

#[test]
fn the_example_opens_as_a_copy_that_asks_for_a_name() {
    let mut window = start(Lang::De);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?"));
    assert!(window.query_by_role_and_label(Role::Button, "Speichern").unwrap().accesskit_node().is_disabled());
    let example = card(&window, "Beispiel ansehen");
    click(&mut window, &example);
    assert_eq!(board(&window).head().title, "Beispiel (Kopie)");
    assert_ne!(board(&window).head().board, catalogue::the_example().board().unwrap().head().board, "a board of its own");
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
    assert!(is_shown(&window, "Line 4: “0123 456” passed over (phone number)"));
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
fn nothing_lies_over_the_start_page_that_lay_over_the_board() {
    let (_folder, path) = falkenrode();
    let mut window = open(&path);
    press(&mut window, Modifiers::NONE, Key::F1);
    assert!(is_shown(&window, "Befehle und Tasten"));
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(is_shown(&window, "Womit möchten Sie beginnen?") && !is_shown(&window, "Befehle und Tasten"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(is_shown(&window, "Speichern unter"));
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(window.query_by_role_and_label(Role::TextInput, "Speichern unter").is_none());
}

#[test]
fn keys_are_not_for_the_list_while_a_file_is_asked_for() {
    let mut window = start(Lang::De);
    let names = card(&window, "Mit einer Namensliste");
    click(&mut window, &names);
    window.event(egui::Event::Paste("Tafel\nZoll".to_owned()));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::O);
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(is_shown(&window, "2 Institutionen, davon 0 mit erkannter Art"), "they are not taken");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(board(&window).actors().len(), 2);
}

#[test]
fn what_is_no_name_is_told_with_its_line_and_what_stands_beside_a_name_is_kept() {
    let mut window = start(Lang::De);
    window.event(egui::Event::Paste("info@jc.example\rhttps://tafel.example\r\n03023 1254\u{2028}".to_owned()));
    window.run();
    for says in [
        "Zeile 1: „info@jc.example“ übergangen (E-Mail-Adresse)",
        "Zeile 2: „https://tafel.example“ übergangen (Internetadresse)",
        "Zeile 3: „03023 1254“ übergangen (Telefonnummer)",
    ] {
        assert!(is_shown(&window, says), "{says}");
    }
    let mut window = start(Lang::De);
    let table = "Netzwerkliste, Stand 04/2026\t\t\nInstitution\tOrt\tTelefon\nTafel e. V.\tKolkmoor\t03023 777";
    window.event(egui::Event::Paste(table.to_owned()));
    window.run();
    assert!(is_shown(&window, "Zeile 1: „Netzwerkliste, Stand 04/2026“ als Titel übergangen"));
    assert!(is_shown(&window, "Nicht als Namen gelesen, aber in den Bemerkungen aufbewahrt (intern): Ort, Telefon"));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(board(&window).actors().at(0).unwrap().remarks, "Aus der Liste: Ort: Kolkmoor; Telefon: 03023 777");
}

#[test]
fn a_name_that_is_too_long_is_shortened_beside_the_list() {
    let mut window = start(Lang::De);
    let long = format!("Gemeinnützige Gesellschaft {}mbH", "zur Förderung ".repeat(9));
    window.event(egui::Event::Paste(format!("Zoll\n{long}")));
    window.run();
    let label = "Zeile 2: Der Name ist zu lang (156 Zeichen, höchstens 120); bitte hier kürzen";
    assert!(is_shown(&window, label) && is_shown(&window, "1 Institution, davon"));
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("Fördergesellschaft mbH".to_owned()));
    window.run();
    window.run();
    assert!(is_shown(&window, "2 Institutionen, davon"));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(board(&window).actors().iter().any(|actor| actor.name == "Fördergesellschaft mbH"));
}

#[test]
fn a_file_in_the_letters_of_dos_is_read_and_others_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("liste.csv");
    std::fs::write(&csv, b"Einrichtung;Kurzname\r\nAusl\x84nderbeh\x94rde Kolkmoor;ABH\r\nB\x81cherstube S\x81d;\r\n").unwrap();
    let mut window = start(Lang::De);
    let names = card(&window, "Mit einer Namensliste");
    click(&mut window, &names);
    click(&mut window, "Aus Datei lesen …");
    type_path(&mut window, "Liste lesen", &csv);
    assert!(is_shown(&window, "Ausländerbehörde Kolkmoor") && is_shown(&window, "Bücherstube Süd"));
    assert!(is_shown(&window, "Zeichen der Datei:") && is_shown(&window, "DOS (Westeuropa)"));
}
