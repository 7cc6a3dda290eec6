//! Records that have no chip: kinds, sectors, views, legal checks; adding and removing what the axes and lists have.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::model::{self, Date, Item as _, RecordKind};
use schaubild::text::Lang;

use crate::inspector::window::*;

/// Opens a list of the board and shows a record of it.
fn show(window: &mut Window<'_>, list: &str, record: &str) {
    click(window, list, "(");
    click(window, record, "");
}

#[test]
fn the_kind_of_an_institution_leads_to_its_properties_and_from_there_to_the_sector() {
    let mut window = window(Lang::De);
    select(&mut window);
    click(&mut window, "Institution bearbeiten", "");
    click(&mut window, "Akteursart bearbeiten", "");
    assert!(says(&window, "Akteursart: Jobcenter"));
    assert!(says(&window, "Typische Zuständigkeiten (5)"));
    type_into(&mut window, "Vorgeschlagener Kurzname", "JobC");
    type_into(&mut window, "Weitere Namen (mit Komma)", "JC, Grundsicherung");
    click(&mut window, "Übliche Aufträge: Projekt", "");
    let kind = board(&window).kinds().get(&"jobcenter".into()).cloned().unwrap();
    assert_eq!((kind.short.as_str(), kind.aliases.len()), ("JobC", 2));
    assert!(kind.mandates.contains(&model::MandateForm::Project));
    click(&mut window, "Institution: Jobcenter", "");
    assert!(says(&window, "Akteursart bearbeiten"), "where it is used leads to the institution");
    click(&mut window, "Sektor bearbeiten", "");
    type_into(&mut window, "Name", "Arbeit und Soziales");
    press(&mut window, &[Key::Enter]);
    assert!(board(&window).sectors().iter().any(|sector| sector.name == "Arbeit und Soziales"));
    assert_eq!(steps(&window), 4);
}

#[test]
fn a_kind_without_typical_responsibilities_says_so() {
    let mut window = window(Lang::De);
    command(&mut window, "Neue Akteursart");
    assert!(says(&window, "Für diese Akteursart sind keine typischen Zuständigkeiten hinterlegt"));
}

#[test]
fn records_of_every_list_are_added_by_command_and_named_at_once() {
    for (name, kind) in [
        ("Neuer Bereich", RecordKind::Area),
        ("Neuer Status", RecordKind::Status),
        ("Neue Statusgruppe", RecordKind::StatusGroup),
        ("Neue Zielgruppe", RecordKind::TargetGroup),
        ("Neuer Sektor", RecordKind::Sector),
        ("Neue Akteursart", RecordKind::Kind),
        ("Neue Ansicht", RecordKind::View),
        ("Neuer Rechtsprüfpunkt", RecordKind::LegalCheck),
    ] {
        let mut window = window(Lang::De);
        let before = board(&window);
        command(&mut window, name);
        let after = board(&window);
        assert_eq!((after.len(), steps(&window)), (before.len() + 1, 1), "{name}");
        let focused = window.query_all_by(|node| node.is_focused() && !node.is_hidden()).next().unwrap();
        assert!(matches!(focused.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput), "{name}");
        focused.type_text("Eigener Name");
        window.run();
        press(&mut window, &[Key::Enter]);
        let named = |record: &model::Record| record.key().kind() == kind && record.name() == "Eigener Name";
        assert!(board(&window).records().any(|record| named(&record)), "{name}: what is typed replaces the name");
        for _ in 0..2 {
            window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            window.run();
        }
        assert!(Arc::ptr_eq(&board(&window), &before), "{name}");
    }
}

#[test]
fn a_head_has_the_commands_for_its_list_in_its_menu() {
    let mut window = window(Lang::De);
    menu_on(&mut window, Role::RowHeader, "Arbeit");
    click(&mut window, "Neuer Bereich …", "");
    let after = board(&window);
    let place = |name: &str| after.areas().iter().position(|area| area.short == name).unwrap();
    assert_eq!(place("Neuer Bereich"), place("Arbeit") + 1, "beside the one it was added to");
    menu_on(&mut window, Role::ColumnHeader, "Duldung");
    click(&mut window, "Neuer Status …", "");
    let after = board(&window);
    let status = |name: &str| after.statuses().iter().find(|status| status.short == name).unwrap().clone();
    assert_eq!(status("Neuer Status").group, status("Duldung").group);
}

#[test]
fn removing_says_first_what_hangs_on_it() {
    let mut window = window(Lang::De);
    let before = board(&window);
    menu_on(&mut window, Role::RowHeader, "Arbeit");
    click(&mut window, "Entfernen …", "");
    assert!(says(&window, "Aktivitätsbereich „Arbeit“ entfernen? Rückgängig bringt alles zurück."));
    assert!(Arc::ptr_eq(&board(&window), &before), "nothing yet");
    let covers = |one: &Arc<model::Responsibility>| one.covers.statuses_in(&"arbeit".into()).is_some();
    let only = |one: &&Arc<model::Responsibility>| covers(one) && one.covers.areas().count() == 1;
    let gone = before.responsibilities().iter().filter(only).count();
    let adapted = before.responsibilities().iter().filter(|one| covers(one)).count() - gone;
    assert!(says(&window, &format!("Zuständigkeiten: {adapted} angepasst, {gone} mit entfernt")));
    click(&mut window, "Behalten", "");
    assert!(!says(&window, "Jetzt entfernen"));
    click(&mut window, "Aktivitätsbereich entfernen …", "");
    click(&mut window, "Jetzt entfernen", "");
    assert!(!board(&window).areas().contains(&"arbeit".into()));
    assert_eq!((board(&window).responsibilities().len(), steps(&window)), (before.responsibilities().len() - gone, 1));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &before));
}

#[test]
fn an_institution_goes_with_its_persons_and_a_new_record_with_nothing() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    click(&mut window, "Institution entfernen …", "");
    assert!(says_part(&window, "Zuständigkeiten: "));
    click(&mut window, "Jetzt entfernen", "");
    assert!(!board(&window).actors().contains(&"a01".into()));
    command(&mut window, "Neuer Sektor");
    click(&mut window, "Sektor entfernen …", "");
    assert!(says(&window, "Es hängt nichts daran"));
}

#[test]
fn a_view_has_ticks_for_everything_it_selects_and_an_order() {
    let mut window = window(Lang::De);
    command(&mut window, "Neue Ansicht");
    type_into(&mut window, "Seite", "a3");
    type_into(&mut window, "Seite", "a33");
    assert!(says(&window, "Keine Seite; bitte 16:9, 4:3, 16:10, a4, a3, a2, a1, a0 oder Maße in Millimetern wie 420x297"));
    type_into(&mut window, "Seite", "a3");
    click(&mut window, "Nur diese Institutionen: 0 von 25", "");
    click(&mut window, "Nur diese Institutionen: Gruppe Kommunale Verwaltung", "");
    let own =
        board(&window).actors().iter().filter(|actor| actor.sector.as_ref().is_some_and(|id| id.as_str() == "kommune")).count();
    let view = || board(&window).views().iter().last().unwrap().clone();
    assert_eq!((view().spec.filter.actors.len(), view().page.as_str()), (own, "a3"));
    click(&mut window, "Nur diese Institutionen: umkehren", "");
    assert_eq!(board(&window).views().iter().last().unwrap().spec.filter.actors.len(), 25 - own);
    click(&mut window, "Nur diese Institutionen: ", " von 25");
    click(&mut window, "Eigene Reihenfolge der Bereiche", "");
    let third = board(&window).areas().at(2).unwrap().clone();
    // The keyboard goes along with what it moves.
    window.get_by_role_and_label(Role::Button, &format!("{} nach oben", third.name())).focus();
    press(&mut window, &[Key::Space, Key::Space]);
    assert_eq!(board(&window).views().iter().last().unwrap().spec.area_order.first(), Some(&third.id));
}

#[test]
fn a_legal_check_has_a_date_and_what_it_concerns() {
    let mut window = window(Lang::De);
    command(&mut window, "Neuer Rechtsprüfpunkt");
    type_into(&mut window, "Zu prüfen ab", "morgen");
    assert!(says(&window, "Kein Datum; bitte so: 21.11.2026, 11/2026 oder 2026"));
    type_into(&mut window, "Zu prüfen ab", "6/2027");
    click(&mut window, "Betrifft diese Status: 0 von 11", "");
    click(&mut window, "Betrifft diese Status: Duldung", "");
    let check = board(&window).legal_checks().iter().last().unwrap().clone();
    assert_eq!((Some(check.due), check.statuses.len()), (Date::month(2027, 6), 1));
    click_on(&mut window, Role::ColumnHeader, "Duldung");
    click(&mut window, "Rechtsprüfpunkt: Neuer Rechtsprüfpunkt", "");
    assert!(says(&window, "Zu prüfen ab"));
}

#[test]
fn the_lists_of_the_board_lead_to_every_record() {
    let mut window = window(Lang::En);
    show(&mut window, "Kinds of institution ", "Kind of institution: Jobcenter");
    assert!(says(&window, "Proposed short name"));
    assert!(window.query_by_role_and_label(Role::Button, "Remove this kind of institution …").is_some());
}
