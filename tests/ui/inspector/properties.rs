//! The properties of everything but persons.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::model::{self, Date};
use schaubild::text::Lang;

use crate::inspector::window::*;

#[test]
fn without_a_selection_the_board_itself_is_shown() {
    let mut window = window(Lang::De);
    let start = board(&window);
    type_into(&mut window, "Region", "Kreis Neu");
    press(&mut window, &[Key::Enter]);
    assert_eq!((board(&window).head().region.as_str(), steps(&window)), ("Kreis Neu", 1));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &start));
}

#[test]
fn what_is_typed_in_one_field_is_one_step_and_the_next_time_another() {
    let mut window = window(Lang::De);
    select(&mut window);
    type_as(&mut window, Role::MultilineTextInput, "Aufgabe", "Berät");
    window.get_by_role_and_label(Role::MultilineTextInput, "Aufgabe").type_text(" und vermittelt");
    window.run();
    assert_eq!(selected(&window).task, "Berät und vermittelt", "it is on the board before the field is left");
    press(&mut window, &[Key::Enter]);
    assert_eq!((selected(&window).task.as_str(), steps(&window)), ("Berät und vermittelt", 1));
    type_as(&mut window, Role::MultilineTextInput, "Aufgabe", "Berät");
    press(&mut window, &[Key::Tab]);
    assert_eq!(steps(&window), 2, "Enter had ended the first step");
}

#[test]
fn escape_brings_back_what_the_field_said() {
    let mut window = window(Lang::De);
    select(&mut window);
    let start = board(&window);
    type_into(&mut window, "Rechtsgrundlage", "§ 1");
    assert_eq!(steps(&window), 1);
    press(&mut window, &[Key::Escape]);
    assert!(Arc::ptr_eq(&board(&window), &start));
    assert_eq!(steps(&window), 0);
}

#[test]
fn what_is_typed_is_not_lost_when_something_else_is_selected() {
    let mut window = window(Lang::De);
    select(&mut window);
    type_into(&mut window, "Rechtsgrundlage", "§ 16 SGB II");
    click(&mut window, "ABH, auf dem Board", "");
    assert_eq!(selected(&window).basis, "§ 16 SGB II");
    assert!(says(&window, "Institution: ABH"));
}

#[test]
fn a_role_a_state_and_a_source_are_chosen_each_in_one_step() {
    let mut window = window(Lang::De);
    select(&mut window);
    click(&mut window, "Rolle: ergänzend", "");
    click(&mut window, "Stand: ruht", "");
    click(&mut window, "Quelle: Telefonat", "");
    let now = selected(&window);
    assert_eq!((now.role, now.state), (model::Role::Supplementary, model::State::Dormant));
    assert_eq!((now.source, steps(&window)), (Some(model::Source::Phone), 3));
    click(&mut window, "Quelle: keine Angabe", "");
    assert_eq!(selected(&window).source, None);
}

#[test]
fn target_groups_are_ticked_one_by_one_all_none_and_the_others() {
    let mut window = window(Lang::De);
    select(&mut window);
    let all = board(&window).target_groups().len();
    let before = selected(&window).groups.len();
    click(&mut window, "Zielgruppen: umkehren", "");
    assert_eq!(selected(&window).groups.len(), all - before);
    click(&mut window, "Zielgruppen: alle", "");
    assert_eq!(selected(&window).groups.len(), all);
    click(&mut window, "Zielgruppen: Kinder", "");
    assert_eq!(selected(&window).groups.len(), all - 1);
    click(&mut window, "Zielgruppen: keine", "");
    assert_eq!((selected(&window).groups.len(), steps(&window)), (0, 4));
}

#[test]
fn the_tick_grid_takes_cells_rows_and_columns_in_and_out() {
    let mut window = window(Lang::De);
    select(&mut window);
    let start = selected(&window).covers;
    click(&mut window, "Feld Wohnen, Duldung", "");
    assert_eq!(selected(&window).covers.minus(&start).len(), 1);
    click(&mut window, "Feld Wohnen, Duldung", "");
    assert_eq!(selected(&window).covers, start);
    let statuses = board(&window).statuses().len();
    click(&mut window, "Ganze Zeile Wohnen", "");
    assert_eq!(selected(&window).covers.minus(&start).len(), statuses);
    click(&mut window, "Ganze Zeile Wohnen", "");
    assert_eq!(selected(&window).covers, start);
    let areas = board(&window).areas().len();
    click(&mut window, "Ganze Spalte Ukraine", "");
    let column = selected(&window).covers;
    assert_eq!(column.areas().count(), areas);
}

#[test]
fn the_tick_grid_takes_all_none_the_others_and_a_group() {
    let mut window = window(Lang::De);
    select(&mut window);
    let (start, board_before) = (selected(&window).covers, board(&window));
    let all = board_before.areas().len() * board_before.statuses().len();
    click(&mut window, "Felder: alle", "");
    assert_eq!(selected(&window).covers.len(), all);
    click(&mut window, "Alle Status der Gruppe Ohne Aufenthaltstitel", "");
    let without =
        board_before.statuses().iter().filter(|status| status.group.as_ref().is_some_and(|id| id.as_str() == "ohne-titel"));
    let left = all - board_before.areas().len() * without.count();
    assert_eq!(selected(&window).covers.len(), left);
    assert!(left < all);
    click(&mut window, "Felder: umkehren", "");
    assert_eq!(selected(&window).covers.len(), all - left);
    let before = board(&window);
    click(&mut window, "Felder: keine", "");
    assert!(Arc::ptr_eq(&board(&window), &before), "a responsibility covers at least one cell");
    assert!(says_part(&window, "Die Zuständigkeit von Jobcenter muss mindestens ein Feld abdecken"));
    assert_ne!(selected(&window).covers, start);
}

#[test]
fn ticks_are_large_enough_for_a_finger_and_speak_where_the_keyboard_is() {
    let mut window = window(Lang::De);
    select(&mut window);
    let cells: Vec<_> = window.query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Feld "))).collect();
    assert_eq!(cells.len(), board(&window).areas().len() * board(&window).statuses().len());
    for cell in &cells {
        assert!(cell.rect().width() >= 24.0 && cell.rect().height() >= 24.0 && cell.accesskit_node().role() == Role::CheckBox);
    }
    window.get_by_role_and_label(Role::Grid, "Felder").focus();
    window.run();
    press(&mut window, &[Key::ArrowRight]);
    let grid = window.get_by_role_and_label(Role::Grid, "Felder");
    let area = board(&window).areas().at(0).unwrap().short.clone();
    let status = board(&window).statuses().at(1).unwrap().short.clone();
    let spoken = format!("Feld {area}, {status}");
    let spoken = window.get_by_label(&spoken);
    assert_eq!(grid.accesskit_node().data().active_descendant(), Some(spoken.accesskit_node().locate().0));
}

#[test]
fn the_tick_grid_is_one_tab_stop_with_arrow_keys_and_space() {
    let mut window = window(Lang::De);
    select(&mut window);
    let start = selected(&window).covers;
    window.get_by_role_and_label(Role::Grid, "Felder").focus();
    window.run();
    press(&mut window, &[Key::ArrowDown, Key::ArrowRight, Key::Space]);
    let board = board(&window);
    let (area, status) = (&board.areas().at(1).unwrap().id, &board.statuses().at(1).unwrap().id);
    assert_ne!(selected(&window).covers.contains(area, status), start.contains(area, status));
    assert_eq!(steps(&window), 1);
}

#[test]
fn dates_are_read_in_german_and_what_is_none_is_said_and_kept() {
    let mut window = window(Lang::De);
    select(&mut window);
    type_into(&mut window, "Bestätigt am", "21.11.2026");
    press(&mut window, &[Key::Enter]);
    assert_eq!(selected(&window).confirmed, Date::day(2026, 11, 21));
    type_into(&mut window, "Bestätigt am", "31.11.2026");
    press(&mut window, &[Key::Enter]);
    assert!(says(&window, "Kein Datum; bitte so: 21.11.2026, 11/2026 oder 2026"));
    assert_eq!(selected(&window).confirmed, Date::day(2026, 11, 21), "the board keeps the last date that was one");
    assert_eq!(window.get_by_role_and_label(Role::TextInput, "Bestätigt am").value().as_deref(), Some("31.11.2026"));
    for (typed, read) in [("1.3.2026", Date::day(2026, 3, 1)), ("03/2026", Date::month(2026, 3)), ("2026", Date::year(2026))] {
        type_into(&mut window, "Bestätigt am", typed);
        assert_eq!(selected(&window).confirmed, read, "{typed}");
    }
    type_into(&mut window, "Bestätigt am", "11/2026");
    assert!(!says(&window, "Kein Datum; bitte so: 21.11.2026, 11/2026 oder 2026"));
    assert_eq!(selected(&window).confirmed, Date::month(2026, 11));
}

#[test]
fn an_institution_is_shown_from_the_tray_and_from_its_chip() {
    let mut window = window(Lang::De);
    select(&mut window);
    click(&mut window, "Institution bearbeiten", "");
    assert!(says(&window, "Institution: Jobcenter"));
    click(&mut window, "Zurück: Zuständigkeit: Jobcenter", "");
    assert!(says(&window, "Zuständigkeit: Jobcenter"));
    click(&mut window, "ABH, auf dem Board", "");
    assert!(says(&window, "Institution: ABH"));
}

#[test]
fn a_short_name_is_counted_and_a_name_must_not_be_empty() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    assert!(says(&window, "3 von 20 Zeichen"));
    type_into(&mut window, "Kurzname", "Ausländerbehörde Nord");
    assert!(says(&window, "21 Zeichen; auf dem Board haben höchstens 20 Platz"));
    assert_eq!(abh(&window).short, "Ausländerbehörde Nord", "nothing that is typed is thrown away");
    type_into(&mut window, "Name", " ");
    assert!(says(&window, "Bitte nicht leer lassen"));
    assert_eq!(abh(&window).name, "Ausländerbehörde");
    press(&mut window, &[Key::Escape]);
    assert!(!says(&window, "Bitte nicht leer lassen"));
    type_into(&mut window, "Internetseite", "www");
    assert!(says(&window, "Keine Internetadresse; bitte so: www.beispiel.de"));
}

#[test]
fn lists_yes_or_no_and_the_mandate_of_a_project() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    type_into(&mut window, "Sprachen (mit Komma)", "Deutsch, Ukrainisch,");
    press(&mut window, &[Key::Enter]);
    assert_eq!(abh(&window).languages, ["Deutsch", "Ukrainisch"]);
    let core = abh(&window).core;
    click(&mut window, "Gehört zum Kern des Netzwerks", "");
    assert_ne!(abh(&window).core, core);
    assert!(window.query_by_role_and_label(Role::TextInput, "Projekt bis").is_none());
    click(&mut window, "Auftrag: Projekt", "");
    type_into(&mut window, "Projekt bis", "12/2027");
    assert_eq!(abh(&window).mandate.unwrap().until, Date::month(2027, 12));
}

#[test]
fn where_something_is_used_leads_to_its_chip() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    click_on(&mut window, Role::Button, "Sprache, ");
    assert!(says(&window, "Zuständigkeit: ABH"));
    let chip = place(&window, "ABH, ", ", Sprache, ");
    let mut chosen =
        window.query_all_by(|node| node.role() == Role::Cell && node.toggled() == Some(egui::accesskit::Toggled::True));
    assert_eq!(chosen.next().map(|node| node.rect()), Some(chip));
}

#[test]
fn a_cell_an_area_a_status_and_a_target_group_have_their_own_fields() {
    let mut window = window(Lang::De);
    click_on(&mut window, Role::RowHeader, "Arbeit");
    type_as(&mut window, Role::MultilineTextInput, "Ziel", "Alle finden Arbeit");
    click_on(&mut window, Role::ColumnHeader, "Duldung");
    type_into(&mut window, "Rechtsstand", "3/2026");
    click_on(&mut window, Role::Cell, "Mobilität, Duldung");
    click(&mut window, "Vermerk: strittig", "");
    type_as(&mut window, Role::MultilineTextInput, "Bemerkung zum Feld", "Klärt das Amt");
    let board = board(&window);
    assert_eq!(board.areas().get(&"arbeit".into()).unwrap().goal, "Alle finden Arbeit");
    assert_eq!(board.statuses().get(&"duldung".into()).unwrap().as_of, Date::month(2026, 3));
    let note = board.note(&"mobilitaet".into(), &"duldung".into()).unwrap();
    assert_eq!((note.decision, note.remark.as_str()), (model::Decision::Disputed, "Klärt das Amt"));
}

#[test]
fn a_target_group_changes_its_color_and_symbol() {
    let mut window = window(Lang::De);
    click_on(&mut window, Role::Button, "Legende: Kinder und Jugendliche");
    type_into(&mut window, "Farbe", "#12");
    assert!(says(&window, "Keine Farbe; bitte so: #0072B2"));
    type_into(&mut window, "Farbe", "#112233");
    click(&mut window, "Symbol 4", "");
    let board = board(&window);
    let group = board.target_groups().iter().find(|group| group.name == "Kinder und Jugendliche").unwrap();
    assert_eq!((group.color.to_string().as_str(), group.symbol), ("#112233", model::Symbol::Star));
}

#[test]
fn the_list_of_steps_leads_back_and_forward() {
    let mut window = window(Lang::De);
    let start = board(&window);
    select(&mut window);
    click(&mut window, "Rolle: ergänzend", "");
    click(&mut window, "Stand: ruht", "");
    let end = board(&window);
    click(&mut window, "Verlauf", "");
    click(&mut window, "Anfang", "");
    assert!(Arc::ptr_eq(&board(&window), &start));
    click(&mut window, "Jobcenter: Stand „ruht“ (zurückgenommen)", "");
    assert!(Arc::ptr_eq(&board(&window), &end));
}

#[test]
fn of_many_steps_the_present_one_comes_into_sight_with_the_keyboard() {
    let mut window = window(Lang::De);
    select(&mut window);
    for role in ["ergänzend", "beteiligt"].iter().cycle().take(60) {
        click(&mut window, &format!("Rolle: {role}"), "");
    }
    assert_eq!(steps(&window), 60);
    window.set_size(egui::vec2(1600.0, 700.0));
    for _ in 0..50 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::H);
    window.run();
    let focused =
        window.query_all_by(|node| node.is_focused() && node.label().is_some()).next().expect("a step has the keyboard");
    let label = focused.accesskit_node().label().unwrap_or_default();
    assert!(label.starts_with("Jobcenter"), "{label}");
    assert!(focused.rect().max.y < 700.0 && !label.contains("zurückgenommen"), "{label}");
}

#[test]
fn only_the_tick_grid_is_wider_than_the_panel() {
    let mut window = window(Lang::De);
    select(&mut window);
    let right = |role, name: &str| window.get_by_role_and_label(role, name).rect().max.x;
    let before = right(Role::ComboBox, "Institution: Jobcenter");
    assert!((right(Role::MultilineTextInput, "Aufgabe") - before).abs() < 1.0);
    for button in ["Zielgruppen: umkehren", "Felder: umkehren"] {
        assert!(right(Role::Button, button) < before + 1.0, "{button}");
    }
}

#[test]
fn everything_speaks_english_too() {
    let mut window = window(Lang::En);
    select(&mut window);
    type_into(&mut window, "Confirmed on", "21 November 2026");
    press(&mut window, &[Key::Enter]);
    assert_eq!(selected(&window).confirmed, Date::day(2026, 11, 21));
    type_into(&mut window, "Confirmed on", "tomorrow");
    assert!(says(&window, "Not a date; please write 21 November 2026, 21.11.2026, 11/2026 or 2026"));
    click(&mut window, "Role: supplementary", "");
    assert_eq!(selected(&window).role, model::Role::Supplementary);
}

#[test]
fn every_code_of_a_status_is_chosen_and_typed() {
    let mut window = window(Lang::De);
    click_on(&mut window, Role::ColumnHeader, "Duldung");
    type_into(&mut window, "Langer Name", "Menschen mit Duldung");
    type_into(&mut window, "Paragrafen", "§ 60a");
    click(&mut window, "Zugang zu Arbeit: ", "");
    click(&mut window, "Zugang zu Arbeit: nach Wartezeit", "");
    type_as(&mut window, Role::MultilineTextInput, "Zugang zu Arbeit, in Worten", "nach sechs Monaten");
    let had = board(&window).statuses().get(&"duldung".into()).unwrap().course.clone();
    click(&mut window, "Integrationskurs: umkehren", "");
    click(&mut window, "Leistungen: ", "");
    click(&mut window, "Leistungen: gemischt", "");
    type_as(&mut window, Role::MultilineTextInput, "Quellen", "BAMF");
    type_into(&mut window, "Sicherheit der Rechtsangabe", "Q");
    let checked = board(&window).statuses().get(&"duldung".into()).unwrap().check;
    click(&mut window, "Mit Hinweis „prüfen“ zeigen", "");
    type_into(&mut window, "Rechtsstand", "03/2026");
    let status = (**board(&window).statuses().get(&"duldung".into()).unwrap()).clone();
    assert_eq!((status.long.as_str(), status.sections.as_str()), ("Menschen mit Duldung", "§ 60a"));
    assert_eq!((status.work, status.work_text.as_str()), (Some(model::WorkAccess::Waiting), "nach sechs Monaten"));
    assert_eq!(status.course, model::CourseAccess::ALL.into_iter().filter(|code| !had.contains(code)).collect());
    assert_eq!((status.benefits, status.sources.as_str()), (Some(model::Benefits::Mixed), "BAMF"));
    assert_eq!((status.certainty.as_str(), status.check, status.as_of), ("Q", !checked, Date::month(2026, 3)));
    let contained = status.contains.len();
    click(&mut window, &format!("Steht auch für: {contained} von "), "");
    click(&mut window, "Steht auch für: keine", "");
    assert!(board(&window).statuses().get(&"duldung".into()).unwrap().contains.is_empty());
    let group = window.query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Steht auch für: Gruppe "))).next();
    let name = group.unwrap().accesskit_node().label().unwrap();
    click(&mut window, &name, "");
    assert!(!board(&window).statuses().get(&"duldung".into()).unwrap().contains.is_empty(), "a whole group at once");
}

#[test]
fn a_name_that_is_taken_already_is_warned_of() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    type_into(&mut window, "Kurzname", "jobcenter");
    assert!(says(&window, "Schon vergeben an „Jobcenter Falkenrode“; so sind beide nicht zu unterscheiden"));
    press(&mut window, &[Key::Escape]);
    click_on(&mut window, Role::RowHeader, "Arbeit");
    type_into(&mut window, "Kurzname", "Wohnen");
    assert!(says(&window, "Schon vergeben an „Wohnen“; so sind beide nicht zu unterscheiden"));
    type_into(&mut window, "Kurzname", "Ein viel zu langer Name für eine Zeile");
    assert!(says(&window, "38 Zeichen; auf dem Board haben höchstens 28 Platz"));
}

#[test]
fn the_head_has_the_notices_on_law_and_data() {
    let mut window = window(Lang::De);
    type_as(&mut window, Role::MultilineTextInput, "Rechtshinweis auf dem Schaubild", "Kurz {stand}");
    type_as(&mut window, Role::MultilineTextInput, "Rechtshinweis im Papier", "Lang {stand}");
    type_as(&mut window, Role::MultilineTextInput, "Hinweis zum Datenschutz", "Fragen an {Kontakt}");
    let board = board(&window);
    let head = board.head();
    assert_eq!((head.law_short.as_str(), head.law_long.as_str()), ("Kurz {stand}", "Lang {stand}"));
    assert_eq!((head.privacy.as_str(), steps(&window)), ("Fragen an {Kontakt}", 3));
}
