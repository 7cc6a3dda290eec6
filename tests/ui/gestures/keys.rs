//! By keys.

use crate::common::Window;
use crate::common::board;
use crate::common::text_with;
use crate::gestures::NAMES;
use crate::gestures::STATUSES;
use crate::gestures::click;
use crate::gestures::columns;
use crate::gestures::go_to;
use crate::gestures::head;
use crate::gestures::is_shown;
use crate::gestures::order_of_areas;
use crate::gestures::order_of_statuses;
use crate::gestures::press;
use crate::gestures::steps;
use crate::gestures::type_text;
use crate::gestures::window;
use egui::Key;
use egui::Modifiers;
use egui_kittest::kittest::Queryable as _;
use schaubild::model::AreaId;
use schaubild::model::ResponsibilityId;
use schaubild::model::StatusId;

#[test]
fn ctrl_and_arrows_move_a_focused_head() {
    let mut window = window();
    let at = head(&window, "Sprache: ").center();
    click(&mut window, at);
    press(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    press(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(order_of_areas(&window), ["aufenthalt", "sprache", "existenz", "wohnen"]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(order_of_areas(&window), ["aufenthalt", "existenz", "sprache", "wohnen"]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert!(text_with(&window, "Weiter geht es in dieser Richtung nicht").is_some());
    let at = head(&window, NAMES[0]).center();
    click(&mut window, at);
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(order_of_statuses(&window)[..2], ["duldung", "gestattung"]);
    assert_eq!(steps(&window), 4);
}

#[test]
fn arrows_walk_enter_goes_in_and_escape_out() {
    let mut window = window();
    go_to(&mut window, "Existenzsicherung", 0);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2, 3]);
    press(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2, 3]);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(columns(&window, "amt", "sprache"), [0, 1, 2, 3]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2]);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "sprache")), (vec![], vec![1, 2]));
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(columns(&window, "amt", "sprache"), [0, 1]);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::L);
    assert_eq!(board(&window).cell_notes().len(), 1, "Escape led back to the cell");
}

#[test]
fn ctrl_d_carries_a_piece_to_another_cell_as_well() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::D);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "bildung")), (vec![1, 2], vec![1, 2]));
    assert_eq!(steps(&window), 1);
    press(&mut window, Modifiers::COMMAND, Key::D);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(steps(&window), 1);
}

#[test]
fn f2_renames_del_takes_away_and_shift_del_removes() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::F2);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Wohnungsamt");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Wohnungsamt, beteiligt"));
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "amt", "sprache")), (vec![], vec![1, 2]));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::SHIFT, Key::Delete);
    assert!(board(&window).responsibilities().get(&ResponsibilityId::new("amt")).is_none());
}

#[test]
fn letters_note_what_was_decided_about_a_cell() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 2);
    let noted = |window: &Window<'_>| {
        board(window).note(&AreaId::new("arbeit"), &StatusId::new("schutz")).map(|note| format!("{:?}", note.decision))
    };
    for (key, decision) in [(Key::L, "Gap"), (Key::N, "NotIntended"), (Key::S, "Disputed")] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(noted(&window).as_deref(), Some(decision));
    }
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(noted(&window), None);
}

#[test]
fn the_menu_key_shows_the_commands_for_what_has_the_focus() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(is_shown(&window, "Ergänzend"));
    window.get_by_label("Ergänzend").click();
    window.run();
    assert!(is_shown(&window, "Amt, ergänzend"));
}

#[test]
fn ins_completes_names_creates_unknown_ones_and_tab_goes_on() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 0);
    press(&mut window, Modifiers::NONE, Key::Insert);
    type_text(&mut window, "jobc");
    press(&mut window, Modifiers::NONE, Key::Tab);
    type_text(&mut window, "Neue Stelle");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Jobcenter, ") && is_shown(&window, "Neue Stelle, "));
    let board = board(&window);
    assert_eq!(board.actors().len(), 4, "the job center was there already");
    let new = board.responsibilities().iter().last().unwrap();
    assert!(new.covers.contains(&AreaId::new("arbeit"), &StatusId::new(STATUSES[1])));
}

#[test]
fn an_arrow_in_an_empty_field_does_not_lead_out_of_it() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 0);
    press(&mut window, Modifiers::NONE, Key::Insert);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut window, "jobc");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Jobcenter, "));
}

#[test]
fn the_palette_shows_all_it_finds_even_after_it_found_little() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_text(&mut window, "dunkel");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_text(&mut window, "neu");
    let at = head(&window, "Neue Ansicht").center();
    let before = board(&window).views().len();
    click(&mut window, at);
    assert_eq!(board(&window).views().len(), before + 1, "the row is where it can be clicked");
}
