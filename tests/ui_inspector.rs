//! The properties and the tray as a user meets them, without a screen: typing, choosing, jumping, adding.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use egui::{Key, Modifiers, Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::model::{self, ActorId, Board, ContactId, Date, Responsibility};
use schaubild::save;
use schaubild::text::Lang;

type Window<'a> = Harness<'a, Option<App>>;

/// Other bits each time, so that two new records have two ids.
fn bits() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Falkenrode in a window so high that no field has to be scrolled to.
fn window<'a>(lang: Lang) -> Window<'a> {
    let mut document = Some(Document::untitled(save::the_example().board().unwrap(), save::the_example().logos()));
    let mut window = Harness::builder().with_size(vec2(1600.0, 2400.0)).build_ui_state(
        move |ui, app: &mut Option<App>| match app {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => *app = document.take().map(|document| App::new(ui.ctx(), document, lang, bits)),
        },
        None,
    );
    window.run();
    window.run();
    window
}

fn app<'a>(window: &'a Window<'_>) -> &'a App {
    window.state().as_ref().expect("the window is open")
}

fn board(window: &Window<'_>) -> Arc<Board> {
    Arc::clone(app(window).document().board())
}

fn steps(window: &Window<'_>) -> usize {
    app(window).document().history().len()
}

/// Where something is that says it in words with this beginning and this part.
fn place(window: &Window<'_>, beginning: &str, part: &str) -> Rect {
    let (beginning, part) = (beginning.to_owned(), part.to_owned());
    let mut all =
        window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&beginning) && label.contains(&part)));
    all.next().expect("it is on the screen").rect()
}

fn click(window: &mut Window<'_>, beginning: &str, part: &str) {
    let at = place(window, beginning, part).center();
    window.hover_at(at);
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
}

/// The same for what has this role and says this first.
fn click_on(window: &mut Window<'_>, role: Role, beginning: &str) {
    let beginning = beginning.to_owned();
    let at = {
        let fits = |text: Option<String>| text.is_some_and(|text| text.starts_with(&beginning));
        let mut all = window.query_all_by(|node| node.role() == role && (fits(node.label()) || fits(node.value())));
        all.next().expect("it is on the screen").rect().center()
    };
    window.hover_at(at);
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
}

fn press(window: &mut Window<'_>, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run();
    }
}

/// Replaces what is in a field, without leaving it.
fn type_into(window: &mut Window<'_>, field: &str, text: &str) {
    type_as(window, Role::TextInput, field, text);
}

fn type_as(window: &mut Window<'_>, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

fn says(window: &Window<'_>, text: &str) -> bool {
    window.query_by_label(text).is_some()
}

/// The Jobcenter's responsibility for work, whose chip these tests select.
fn selected(window: &Window<'_>) -> Responsibility {
    let board = board(window);
    let mut all = board.responsibilities().iter();
    let found = all.find(|one| one.actor == ActorId::new("a09") && one.covers.areas().any(|area| area.as_str() == "arbeit"));
    (**found.unwrap()).clone()
}

fn select(window: &mut Window<'_>) {
    click(window, "Jobcenter, ", ", Arbeit, ");
}

fn abh(window: &Window<'_>) -> model::Actor {
    (**board(window).actors().get(&ActorId::new("a01")).unwrap()).clone()
}

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
    type_into(&mut window, "Sprachen", "Deutsch, Ukrainisch,");
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

/// Adds a person to the ABH.
fn add_person(window: &mut Window<'_>) -> ContactId {
    click(window, "ABH, auf dem Board", "");
    let before = board(window);
    click(window, "Person hinzufügen", "");
    let after = board(window);
    let new = after.contacts().iter().find(|contact| !before.contacts().contains(&contact.id));
    new.unwrap().id.clone()
}

#[test]
fn the_fields_of_a_person_say_what_is_wrong_with_them() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    type_into(&mut window, "E-Mail", "mia@beispiel");
    assert!(says(&window, "Keine E-Mail-Adresse; bitte so: name@beispiel.de"));
    type_into(&mut window, "E-Mail", "mia@beispiel.de");
    assert!(!says(&window, "Keine E-Mail-Adresse; bitte so: name@beispiel.de"));
    type_into(&mut window, "Telefon", "null acht");
    assert!(says(&window, "Keine Telefonnummer; bitte nur Ziffern, Leerzeichen und + ( ) / -"));
    click(&mut window, "Sichtbar für: öffentlich", "");
    assert!(says(&window, "Ohne Einwilligung erscheint die Person nicht öffentlich"));
    type_into(&mut window, "Einwilligung vom", "1.3.2026");
    assert!(!says(&window, "Ohne Einwilligung erscheint die Person nicht öffentlich"));
    let contact = board(&window).contacts().get(&id).cloned().unwrap();
    assert_eq!((contact.email.as_str(), contact.consent), ("mia@beispiel.de", Date::day(2026, 3, 1)));
}

#[test]
fn a_person_is_deleted_for_good_after_one_question() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    type_into(&mut window, "Name der Person", "Mia Muster");
    press(&mut window, &[Key::Enter]);
    click(&mut window, "Person endgültig löschen …", "");
    click(&mut window, "Behalten", "");
    assert!(board(&window).contacts().contains(&id));
    click(&mut window, "Person endgültig löschen …", "");
    click(&mut window, "Endgültig löschen", "");
    assert!(!board(&window).contacts().contains(&id));
    for _ in 0..5 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert!(!board(&window).contacts().contains(&id), "no undo leads back to the person");
    }
    let steps = app(&window).document().history().steps().map(|step| step.label.say(Lang::De));
    assert!(!steps.into_iter().any(|step| step.contains("Mia")));
}

#[test]
fn where_something_is_used_leads_to_its_chip() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    click(&mut window, "ABH: Sprache", "");
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
fn a_target_group_changes_its_colour_and_symbol() {
    let mut window = window(Lang::De);
    click_on(&mut window, Role::Label, "Legende: Kinder und Jugendliche");
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
fn f6_goes_from_the_board_to_the_properties_and_the_tray_and_back() {
    let mut window = window(Lang::De);
    let titles = |window: &Window<'_>| window.get_by_role_and_label(Role::TextInput, "Titel").is_focused();
    press(&mut window, &[Key::F6]);
    assert!(titles(&window));
    press(&mut window, &[Key::F6]);
    assert!(window.get_by_role_and_label(Role::TextInput, "Institution suchen oder neu …").is_focused());
    press(&mut window, &[Key::F6, Key::F6]);
    assert!(titles(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run();
    assert!(window.query_by_label("Eigenschaften").is_none());
}

#[test]
fn the_tray_finds_by_short_name_name_and_alias() {
    let mut window = window(Lang::De);
    let entry = |window: &Window<'_>, name: &str| says(window, &format!("{name}, auf dem Board"));
    type_into_tray(&mut window, "auslän");
    assert!(entry(&window, "ABH") && !entry(&window, "Jobcenter"));
    type_into_tray(&mut window, "gibt es nicht");
    assert!(says(&window, "Keine Institution passt dazu"));
    assert!(says(&window, "Enter fügt „gibt es nicht“ hinzu"));
}

fn type_into_tray(window: &mut Window<'_>, text: &str) {
    type_into(window, "Institution suchen oder neu …", text);
}

#[test]
fn the_list_stands_by_sectors_or_by_the_alphabet() {
    let mut window = window(Lang::De);
    let above = |window: &Window<'_>, one: &str, two: &str| {
        place(window, &format!("{one}, auf dem Board"), "").top() < place(window, &format!("{two}, auf dem Board"), "").top()
    };
    assert!(says(&window, "Kommunale Verwaltung"));
    assert!(above(&window, "Jugendamt", "Agentur für Arbeit"));
    click(&mut window, "A–Z", "");
    assert!(!says(&window, "Kommunale Verwaltung"));
    assert!(above(&window, "Agentur für Arbeit", "Jugendamt"));
}

#[test]
fn an_unknown_name_and_enter_is_a_new_institution_that_stands_first() {
    let mut window = window(Lang::De);
    type_into_tray(&mut window, "Tafel Falkenrode e. V.");
    press(&mut window, &[Key::Enter]);
    assert_eq!(steps(&window), 1);
    assert!(says(&window, "Institution: Tafel Falkenrode e. V."));
    let new = place(&window, "Tafel Falkenrode e. V., noch nicht auf dem Board", "");
    assert!(new.top() < place(&window, "ABH, auf dem Board", "").top());
}

#[test]
fn a_known_kind_offers_its_typical_responsibilities_as_one_step() {
    let mut window = window(Lang::De);
    let start = board(&window);
    type_into_tray(&mut window, "Jobcenter Neustadt");
    assert!(says(&window, "Enter fügt „Jobcenter Neustadt“ hinzu (Akteursart Jobcenter)"));
    press(&mut window, &[Key::Enter]);
    assert!(Arc::ptr_eq(&board(&window), &start), "nothing is added before it is confirmed");
    let first = window.get_all_by_role(Role::CheckBox).find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.contains(" · ")
    });
    first.unwrap().click();
    window.run();
    click(&mut window, "Hinzufügen (4)", "");
    let after = board(&window);
    assert_eq!((after.responsibilities().len() - start.responsibilities().len(), steps(&window)), (4, 1));
    assert!(after.actors().iter().any(|actor| actor.name == "Jobcenter Neustadt"));
}

#[test]
fn an_institution_is_carried_from_the_tray_to_a_cell_by_the_keyboard_alone() {
    let mut window = window(Lang::De);
    let start = board(&window);
    press(&mut window, &[Key::F6, Key::F6]);
    type_into_tray(&mut window, "VHS");
    press(&mut window, &[Key::ArrowDown, Key::Enter, Key::ArrowDown, Key::Enter]);
    let after = board(&window);
    assert_eq!(after.responsibilities().len(), start.responsibilities().len() + 1);
    let new = after.responsibilities().iter().last().unwrap();
    assert_eq!(after.actor_name(&new.actor), "VHS");
    assert_eq!(steps(&window), 1);
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
