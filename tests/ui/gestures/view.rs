//! Sight of the things that are worked on: the board stands still beside the panels, and goes along with the keyboard.

use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;

use super::*;
use crate::common::drag;

/// Subject that the properties name.
fn shows(window: &Window<'_>, subject: &str) -> bool {
    crate::common::text_with(window, subject).is_some()
}

#[test]
fn the_board_stands_still_whatever_the_properties_show() {
    let mut window = window();
    let before = chip(&window, "Amt", "Wohnen");
    for thing in [corner(&window, "Sprache", 3), before.center(), head(&window, "Wohnen").center()] {
        click(&mut window, thing);
        assert_eq!(chip(&window, "Amt", "Wohnen"), before, "the panel becomes no wider by what it shows");
    }
}

#[test]
fn a_chip_that_was_moved_by_the_mouse_is_selected() {
    let mut window = window();
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), corner(&window, "Sprache", 3));
    drag(&mut window, from, to);
    assert!(shows(&window, "Zuständigkeit: Amt"), "its properties are shown");
}

#[test]
fn undo_selects_what_it_changed() {
    let mut window = window();
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), corner(&window, "Sprache", 3));
    drag(&mut window, from, to);
    go_to(&mut window, "Arbeit", 4);
    assert!(!shows(&window, "Zuständigkeit: Amt"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(shows(&window, "Zuständigkeit: Amt"), "its properties are shown");
}

#[test]
fn the_board_goes_along_with_the_keyboard_when_it_is_larger_than_the_window() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    for _ in 0..8 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft, Key::ArrowUp] {
        for _ in 0..3 {
            press(&mut window, Modifiers::NONE, key);
            let focus = selected(&window);
            assert!(focus.width() > 60.0 && focus.height() > 20.0, "{key:?}: only {focus:?} of it is seen");
        }
    }
}

/// Visible part of the thing that is selected.
fn selected(window: &Window<'_>) -> egui::Rect {
    let on_board = [Role::Cell, Role::RowHeader, Role::ColumnHeader];
    let mut all = window.query_all_by(|node| node.toggled() == Some(Toggled::True) && on_board.contains(&node.role()));
    all.next().unwrap().rect()
}

/// The selected chips, by what they say.
fn selected_chips(window: &Window<'_>) -> Vec<String> {
    let all = window.query_all_by(|node| node.toggled() == Some(Toggled::True) && node.role() == Role::Cell);
    all.filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("Amt, ") || label.starts_with("Verein, "))
        .collect()
}

/// "Amt" in two columns of housing and, apart from them, in two more.
fn with_two_pieces<'a>() -> Window<'a> {
    let mut window = window();
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), corner(&window, "Wohnen", 4));
    modifiers(&mut window, Modifiers::COMMAND);
    drag(&mut window, from, to);
    modifiers(&mut window, Modifiers::NONE);
    window
}

#[test]
fn after_a_move_the_piece_that_was_moved_is_selected_and_del_takes_that_one() {
    let mut window = with_two_pieces();
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2, 4, 5]);
    let from = place(&window, "Amt, ", "Wohnen, Weitere").center();
    let to = corner(&window, "Sprache", 4);
    drag(&mut window, from, to);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2]);
    assert!(selected_chips(&window).iter().all(|chip| chip.contains(", Sprache, ")), "{:?}", selected_chips(&window));
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2]);
    assert_eq!(columns(&window, "amt", "sprache"), [] as [usize; 0]);
}

#[test]
fn what_is_left_of_a_responsibility_is_not_selected_when_a_piece_is_taken_away() {
    let mut window = with_two_pieces();
    let at = place(&window, "Amt, ", "Wohnen, Weitere").center();
    click(&mut window, at);
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Delete);
    }
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2], "only one piece was meant");
}

#[test]
fn what_was_said_speaks_the_language_of_the_window() {
    let mut window = window();
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), corner(&window, "Sprache", 3));
    drag(&mut window, from, to);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(shows(&window, "Rückgängig gemacht: "));
    command(&mut window, "English");
    assert!(shows(&window, "Undone: ") && !shows(&window, "Rückgängig gemacht: "));
}

#[test]
fn heads_and_grid_are_both_seen_at_the_largest_zoom() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    for _ in 0..20 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(shows(&window, "1000 %"), "that is as large as it becomes");
    for (name, at_left) in [("Wohnen: ", true), (NAMES[2], false)] {
        let head = head(&window, name);
        let size = if at_left { head.width() / 1600.0 } else { head.height() / 900.0 };
        assert!((0.05..0.31).contains(&size), "{name}: {head:?}");
        assert!(head.width() > 40.0 && head.height() > 20.0, "{name}: {head:?}");
    }
    let focus = selected(&window);
    assert!(focus.width() > 300.0 && focus.height() > 200.0, "only {focus:?} of the cell is seen");
}

#[test]
fn what_is_selected_stays_so_when_another_chip_goes_to_the_tray() {
    let mut window = window();
    let (amt, verein) = (chip(&window, "Amt", "Wohnen").center(), chip(&window, "Verein", "Sprache").center());
    click(&mut window, amt);
    let tray = jobcenter_in_tray(&window);
    drag(&mut window, verein, tray);
    assert_eq!(steps(&window), 1);
    assert!(shows(&window, "Zuständigkeit: Amt"), "its properties are still shown");
}
