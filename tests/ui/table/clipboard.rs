//! Copying and pasting.

use egui_kittest::kittest::Queryable as _;

use super::*;

/// Text put into the clipboard last.
fn copied(window: &mut Window<'_>) -> String {
    window.event(Event::Copy);
    window.step();
    let mut texts = window.output().platform_output.commands.iter().filter_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = texts.next_back().unwrap_or_default();
    window.run();
    text
}

#[test]
fn a_cell_and_rows_are_copied_and_put_back_changes_nothing() {
    let mut window = window();
    go(&mut window, 0, 3);
    assert_eq!(copied(&mut window), "Sprache");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    let all = copied(&mut window);
    assert_eq!(all.lines().count(), 3);
    assert!(all.starts_with("Verein\t\t\tSprache\t"), "{all}");
    go(&mut window, 0, 0);
    window.event(Event::Paste(all));
    window.run();
    assert_eq!(steps(&window), 0);
}

#[test]
fn a_block_from_a_spreadsheet_is_one_step_and_the_rest_is_told() {
    let mut window = window();
    go(&mut window, 1, 7);
    window.event(Event::Paste("§ 12\tbestätigt\r\n§ 13\tfast\r\n".to_owned()));
    window.run();
    let basis = |id: &str| board(&window).responsibilities().get(&ResponsibilityId::new(id)).unwrap().basis.clone();
    assert_eq!((basis("amt"), basis("zwei"), steps(&window)), ("§ 12".to_owned(), "§ 13".to_owned(), 1));
    assert!(window.query_all_by_label_contains("Zeile 2, Stand: „fast“ nicht übernommen").next().is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Nicht übernommen").is_none());
}

#[test]
fn one_line_goes_into_every_selected_row() {
    let mut window = window();
    go(&mut window, 0, 7);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    window.event(Event::Paste("§ 9".to_owned()));
    window.run();
    assert!(board(&window).responsibilities().iter().all(|task| task.basis == "§ 9"));
    assert_eq!(steps(&window), 1);
}

#[test]
fn rows_that_begin_with_an_institution_are_added() {
    let mut window = window();
    go(&mut window, 2, 0);
    window.event(Event::Paste("Amt\t\t\tArbeit\tDuldung\r\nVerein\t\tBerät\tWohnen\talle\r\n".to_owned()));
    window.run();
    let all = board(&window);
    let new = all.responsibilities().iter().find(|task| task.task == "Berät").unwrap();
    assert_eq!((new.actor.as_str(), new.covers.len(), steps(&window)), ("Verein", 6, 1));
}
