//! Filling cells with the brush, by mouse and by keys.

use super::*;

/// The cell of an institution under an area.
fn cell(window: &Window<'_>, actor: &str, area: &str) -> egui::Rect {
    place(window, &format!("{actor}, {area}"), "")
}

/// Number of steps that can be taken back.
fn steps(window: &Window<'_>) -> usize {
    window.state().as_ref().unwrap().document().history().len()
}

/// The responsibilities of an institution in an area: role, target groups, how many statuses.
fn responsibilities(window: &Window<'_>, actor: &str, area: &str) -> Vec<(Role, Vec<String>, usize)> {
    let (board, area) = (board(window), AreaId::new(area));
    let own = board.responsibilities().iter().filter(|responsibility| responsibility.actor == ActorId::new(actor));
    own.filter_map(|responsibility| {
        let statuses = responsibility.covers.statuses_in(&area)?.len();
        Some((responsibility.role, responsibility.groups.iter().map(ToString::to_string).collect(), statuses))
    })
    .collect()
}

/// The matrix, with the empty cell of "Amt" under "Sprache" selected and nothing set.
fn matrix<'a>() -> Window<'a> {
    let mut window = window();
    press(&mut window, Key::F8);
    press(&mut window, Key::P);
    let at = cell(&window, "Amt", "Sprache").center();
    click(&mut window, at);
    press(&mut window, Key::P);
    window
}

#[test]
fn space_sets_what_the_brush_has_and_takes_it_away_again() {
    let mut window = matrix();
    assert_eq!(steps(&window), 0, "without the brush a click only selects");
    press(&mut window, Key::Space);
    assert_eq!(responsibilities(&window, "Amt", "sprache"), [(Role::Involved, vec!["alle".to_owned()], 6)]);
    assert_eq!(steps(&window), 1);
    assert_eq!(selected(&window, egui::Role::Cell).len(), 1, "the cell stays selected");
    press(&mut window, Key::Space);
    assert_eq!(responsibilities(&window, "Amt", "sprache"), []);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!((steps(&window), board(&window)), (0, small()));
}

#[test]
fn letters_and_digits_change_the_brush() {
    let mut window = matrix();
    press(&mut window, Key::F);
    press(&mut window, Key::Num2);
    press(&mut window, Key::Num1);
    press(&mut window, Key::Space);
    let second = board(&window).target_groups().at(1).unwrap().id.to_string();
    let first = board(&window).target_groups().at(0).unwrap().id.to_string();
    let mut groups = vec!["alle".to_owned()];
    for group in [first, second] {
        match groups.iter().position(|other| *other == group) {
            Some(place) => drop(groups.remove(place)),
            None => groups.push(group),
        }
    }
    assert_eq!(responsibilities(&window, "Amt", "sprache"), [(Role::Lead, groups, 6)]);
}

#[test]
fn a_click_sets_and_another_takes_away() {
    let mut window = matrix();
    let at = cell(&window, "Verein", "Arbeit").center();
    click(&mut window, at);
    assert_eq!(responsibilities(&window, "Verein", "arbeit").len(), 1);
    let at = cell(&window, "Verein", "Arbeit").center();
    click(&mut window, at);
    assert_eq!((responsibilities(&window, "Verein", "arbeit").len(), steps(&window)), (0, 2));
}

#[test]
fn a_drag_paints_all_cells_in_one_step_and_escape_cancels_it() {
    let mut window = matrix();
    let (from, to) = (cell(&window, "Amt", "Sprache").center(), cell(&window, "Verein", "Arbeit").center());
    crate::common::drag_without_drop(&mut window, from, to);
    press(&mut window, Key::Escape);
    window.drop_at(to);
    window.run();
    assert_eq!(steps(&window), 0);
    crate::common::drag(&mut window, from, to);
    assert_eq!(steps(&window), 1);
    assert_eq!((responsibilities(&window, "Amt", "sprache").len(), responsibilities(&window, "Amt", "arbeit").len()), (1, 1));
    assert_eq!(responsibilities(&window, "Verein", "arbeit").len(), 1);
    assert_eq!(responsibilities(&window, "Verein", "sprache").iter().map(|(.., statuses)| *statuses).collect::<Vec<_>>(), [6]);
    assert!(crate::common::covers(&board(&window), "verein", "sprache", "eu"));
    // From a cell that is set the same way takes away.
    let (from, to) = (cell(&window, "Amt", "Sprache").center(), cell(&window, "Verein", "Arbeit").center());
    crate::common::drag(&mut window, from, to);
    assert_eq!((steps(&window), board(&window).responsibilities().len()), (2, 1));
    for _ in 0..2 {
        press_with(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(board(&window), small());
}

#[test]
fn shift_and_arrows_select_cells_that_space_sets_together() {
    let mut window = matrix();
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&window, egui::Role::Cell).len(), 4);
    press(&mut window, Key::Space);
    assert_eq!(steps(&window), 1);
    // One of the four was there for one status and is now for all.
    assert_eq!(board(&window).responsibilities().len(), small().responsibilities().len() + 3);
}

#[test]
fn where_something_else_stands_a_list_lets_each_be_ticked_and_opened() {
    let mut window = matrix();
    let at = cell(&window, "Amt", "Wohnen").center();
    press(&mut window, Key::F);
    click(&mut window, at);
    assert_eq!(steps(&window), 0, "nothing is set over what stands there");
    assert!(window.query_by_role_and_label(egui::Role::CheckBox, "Pinsel: federführend · ALLE").is_some());
    // The line of the brush has the keyboard.
    press(&mut window, Key::Space);
    assert_eq!(responsibilities(&window, "Amt", "wohnen").len(), 2);
    let other = "beteiligt · ALLE · Wohnen, Duldung und Schutzstatus (§ 25 I, II)";
    window.get_by_role_and_label(egui::Role::CheckBox, other).click();
    window.run();
    assert_eq!(responsibilities(&window, "Amt", "wohnen").len(), 1);
    window.get_by_role_and_label(egui::Role::CheckBox, other).click();
    window.run();
    assert_eq!(responsibilities(&window, "Amt", "wohnen").len(), 2, "it comes back as it was");
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(egui::Role::CheckBox, other).is_none());
    // The keyboard is on the matrix again.
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::Insert);
    assert!(window.query_by_label("Pinsel: federführend · ALLE").is_some());
}

#[test]
fn in_other_columns_the_brush_has_areas_or_statuses() {
    let mut window = matrix();
    for (columns, expect) in [("Spalten: Aufenthaltsstatus", 11), ("Spalten: Zielgruppen", 66)] {
        palette(&mut window, columns);
        let row = window.get_by_role_and_label(egui::Role::RowHeader, "Verein").rect().center();
        click(&mut window, row);
        for _ in 0..3 {
            press(&mut window, Key::ArrowRight);
        }
        press(&mut window, Key::Space);
        let board = board(&window);
        let new = board.responsibilities().iter().last().unwrap();
        assert_eq!((new.actor.clone(), new.covers.len()), (ActorId::new("Verein"), expect), "{columns}");
        press(&mut window, Key::Space);
        assert_eq!(super::board(&window), small(), "{columns}");
    }
}

#[test]
fn what_stands_there_already_gives_no_step_its_name() {
    let mut window = matrix();
    press(&mut window, Key::Space);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut window, Key::Space);
    assert_eq!(steps(&window), 2);
    let document = window.state().as_ref().unwrap().document();
    let name = document.history().undo_step().unwrap().label.say(Lang::De);
    assert!(name.starts_with("Amt: "), "{name}");
}

#[test]
fn in_the_column_of_a_target_group_del_takes_that_group_away_and_nothing_else() {
    let mut window = matrix();
    press(&mut window, Key::Num2);
    press(&mut window, Key::Space);
    let before = responsibilities(&window, "Amt", "sprache");
    assert_eq!(before[0].1.len(), 2, "{before:?}");
    palette(&mut window, "Spalten: Zielgruppen");
    let group = board(&window).target_groups().at(1).unwrap().clone();
    let at = place(&window, &format!("Amt, {}", group.name), "").center();
    press(&mut window, Key::P);
    click(&mut window, at);
    press(&mut window, Key::Delete);
    let left = responsibilities(&window, "Amt", "sprache");
    assert_eq!((left.len(), left[0].1.clone(), left[0].2), (1, vec!["alle".to_owned()], before[0].2));
}
