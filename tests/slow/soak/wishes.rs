//! Wishes of a user beside editing: commands, other sizes, files, pictures.

use egui::{Event, Key, Modifiers, OutputCommand, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use schaubild::text::{Lang, export_panel, menu, recovery, window as text};

use crate::common::text_with;
use crate::dice::{Dice, key};
use crate::soak::meter::Meter;
use crate::soak::session::{BOARDS, Session, press, start, wait};

/// Commands that have no keys, or are worth more turns than one of many keys.
const COMMANDS: [fn(Lang) -> String; 22] = [
    menu::light,
    menu::dark,
    menu::contrast,
    menu::system,
    menu::german,
    menu::english,
    menu::less_motion,
    menu::focus,
    menu::whole_grid,
    menu::clear_filter,
    menu::refit,
    menu::fit,
    menu::zoom_in,
    menu::zoom_out,
    menu::steps,
    menu::new_area,
    menu::new_status,
    menu::new_target_group,
    menu::new_view,
    menu::remove,
    menu::lead,
    menu::supplementary,
];

pub(crate) fn command(session: &mut Session<'_>, dice: &mut Dice) {
    let lang = session.lang();
    let name = COMMANDS.get(dice.below(COMMANDS.len())).unwrap()(lang);
    start(session, &name);
}

/// Goes somewhere on the board, and notes, enters or takes away something there.
pub(crate) fn edit(session: &mut Session<'_>, dice: &mut Dice) {
    session.put_away();
    for _ in 0..dice.below(4) {
        let arrows = [Key::ArrowDown, Key::ArrowUp, Key::ArrowLeft, Key::ArrowRight];
        key(&mut session.window, (Modifiers::NONE, *arrows.get(dice.below(4)).unwrap()), None);
    }
    let keys = [Key::L, Key::N, Key::S, Key::Backspace, Key::Delete, Key::Enter];
    let pressed = *keys.get(dice.below(keys.len())).unwrap();
    key(&mut session.window, (Modifiers::NONE, pressed), None);
    if pressed == Key::Enter {
        session.window.step();
        session.window.input_mut().events.push(Event::Text(format!("Amt {}", dice.below(30))));
        session.window.step();
        key(&mut session.window, (Modifiers::NONE, Key::Enter), None);
    }
}

pub(crate) fn resize(session: &mut Session<'_>, dice: &mut Dice) {
    session.window.set_size(vec2(640.0 + dice.below(1400) as f32, 400.0 + dice.below(900) as f32));
    session.window.step();
}

pub(crate) fn save(session: &mut Session<'_>) {
    session.put_away();
    if session.document().path().is_some() {
        key(&mut session.window, (Modifiers::COMMAND, Key::S), None);
        session.window.step();
    }
}

pub(crate) fn save_as(session: &mut Session<'_>, dice: &mut Dice, meter: &mut Meter) {
    session.put_away();
    let lang = session.lang();
    key(&mut session.window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::S), None);
    if text_with(&session.window, &text::path_label(lang)).is_none() {
        return;
    }
    session.type_path(BOARDS.get(dice.below(BOARDS.len())).unwrap());
    press(&mut session.window, &text::overwrite(lang));
    session.put_away();
    meter.count("saved elsewhere");
}

pub(crate) fn open(session: &mut Session<'_>, dice: &mut Dice, meter: &mut Meter) {
    session.put_away();
    key(&mut session.window, (Modifiers::COMMAND, Key::O), None);
    session.type_path(BOARDS.get(dice.below(BOARDS.len())).unwrap());
    leave(session, dice);
    meter.count("other boards opened");
}

pub(crate) fn start_page(session: &mut Session<'_>, dice: &mut Dice, meter: &mut Meter) {
    session.put_away();
    key(&mut session.window, (Modifiers::COMMAND, Key::N), None);
    session.window.run_steps(2);
    key(&mut session.window, (Modifiers::NONE, Key::Enter), None);
    session.window.run_steps(2);
    leave(session, dice);
    session.put_away();
    meter.count("examples begun");
}

/// Answers the question about unsaved changes if it is asked.
fn leave(session: &mut Session<'_>, dice: &mut Dice) {
    let lang = session.lang();
    let answers = [text::leave_discard(lang), recovery::close_keep(lang), text::leave_save(lang), text::close_back(lang)];
    press(&mut session.window, answers.get(dice.below(answers.len())).unwrap());
    session.put_away();
}

/// Exports as PDF, PNG or SVG, or as all of them.
pub(crate) fn export(session: &mut Session<'_>, dice: &mut Dice, meter: &mut Meter) {
    session.put_away();
    let lang = session.lang();
    let field = export_panel::target(lang);
    let is_open = |session: &Session<'_>| session.window.query_by_role_and_label(Role::TextInput, &field).is_some();
    if !is_open(session) {
        key(&mut session.window, (Modifiers::COMMAND, Key::E), None);
        session.window.run_steps(3);
    }
    if !is_open(session) {
        return;
    }
    for format in ["PDF", "PNG", "SVG"] {
        if dice.below(3) == 0
            && let Some(box_) = session.window.query_by_role_and_label(Role::CheckBox, format)
        {
            box_.click();
        }
    }
    session.window.run_steps(2);
    session.window.get_by_role_and_label(Role::TextInput, &field).focus();
    session.window.step();
    key(&mut session.window, (Modifiers::COMMAND, Key::A), None);
    let path = session.place.path("eins-bild").display().to_string();
    session.window.input_mut().events.push(Event::Text(path));
    session.window.step();
    press(&mut session.window, &export_panel::write(lang));
    press(&mut session.window, &text::overwrite(lang));
    let writing = export_panel::progress(lang, 0).split(':').next().unwrap_or_default().to_owned();
    wait(&mut session.window, |window| text_with(window, &writing).is_none());
    key(&mut session.window, (Modifiers::COMMAND, Key::E), None);
    session.put_away();
    meter.count("exports");
}

/// Copies the view as a picture.
pub(crate) fn copy(session: &mut Session<'_>, meter: &mut Meter) {
    session.put_away();
    let lang = session.lang();
    key(&mut session.window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::C), None);
    let nothing = text::copy_nothing(lang);
    let is_copied = |window: &crate::common::Window<'_>| {
        let commands = &window.output().platform_output.commands;
        commands.iter().any(|command| matches!(command, OutputCommand::CopyImage(_))) || text_with(window, &nothing).is_some()
    };
    if !session.document().board().areas().is_empty() {
        let began = std::time::Instant::now();
        while !is_copied(&session.window) && began.elapsed() < std::time::Duration::from_secs(20) {
            std::thread::sleep(std::time::Duration::from_millis(2));
            session.window.step();
        }
    }
    meter.count("pictures copied");
}
