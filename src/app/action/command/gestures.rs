//! Gestures of the mouse on the board and around it, as data beside the list of commands, each with the keys that do the same.

use super::{Command, keys_name};
use crate::model::Side;
use crate::text::{Lang, gestures};

type Say = fn(Lang) -> String;
type Way = fn(Lang, &dyn Fn(Command) -> String) -> String;

/// Something that a hand does with the mouse.
pub(in crate::app) struct Gesture {
    /// Movement of the hand.
    pub hand: Say,
    /// Effect of it.
    pub does: Say,
    /// Way by the keyboard, with the first keys of the commands that it takes.
    way: Way,
}

impl Gesture {
    /// Way by the keyboard to the same.
    pub(in crate::app) fn by_keys(&self, lang: Lang) -> String {
        (self.way)(lang, &|command| key(command, lang))
    }
}

/// As their names come in texts.
const SIDES: [Side; 4] = [Side::Left, Side::Right, Side::Above, Side::Below];

/// The first keys of a command.
fn key(command: Command, lang: Lang) -> String {
    command.spec().keys.first().map(|keys| keys_name(*keys, lang)).unwrap_or_default()
}

const fn gesture((hand, does): (Say, Say), way: Way) -> Gesture {
    Gesture { hand, does, way }
}

/// All gestures: from the tray, with chips, with several, with heads, clicks, in the matrix, looking around.
pub(in crate::app) static GESTURES: &[Gesture] = &[
    gesture((gestures::from_tray, gestures::from_tray_does), |lang, key| {
        gestures::from_tray_keys(lang, &key(Command::NextPanel), &key(Command::GoIn))
    }),
    gesture((gestures::on_frame, gestures::on_frame_does), |lang, key| {
        gestures::on_frame_keys(lang, &key(Command::GoIn), &key(Command::Extend(Side::Right)))
    }),
    gesture((gestures::on_area, gestures::on_area_does), |lang, key| {
        gestures::on_area_keys(lang, &key(Command::Go(Side::Left)), &key(Command::GoIn))
    }),
    gesture((gestures::chip, gestures::chip_does), |lang, key| {
        let (right, down) = (key(Command::Move(Side::Right)), key(Command::Move(Side::Below)));
        gestures::chip_keys(lang, &key(Command::GoIn), &right, &down)
    }),
    gesture((gestures::chip_ctrl, gestures::chip_ctrl_does), |lang, key| {
        gestures::chip_ctrl_keys(lang, &key(Command::AlsoThere), &key(Command::GoIn))
    }),
    gesture((gestures::chip_shift, gestures::chip_shift_does), |lang, key| gestures::chip_shift_keys(lang, &key(Command::Add))),
    gesture((gestures::chip_end, gestures::chip_end_does), |lang, key| {
        gestures::chip_end_keys(lang, &key(Command::Extend(Side::Right)), &key(Command::Shrink(Side::Left)))
    }),
    gesture((gestures::frame_end, gestures::frame_end_does), |lang, key| {
        gestures::frame_end_keys(lang, &key(Command::Mark), &key(Command::Extend(Side::Right)))
    }),
    gesture((gestures::chip_tray, gestures::chip_tray_does), |_, key| key(Command::TakeAway)),
    gesture((gestures::band, gestures::band_does), |lang, key| gestures::mark_keys(lang, &key(Command::Mark))),
    gesture((gestures::click_ctrl, gestures::click_ctrl_does), |lang, key| gestures::mark_keys(lang, &key(Command::Mark))),
    gesture((gestures::head, gestures::head_does), |lang, key| {
        let [left, right, up, down] = SIDES.map(|side| key(Command::Move(side)));
        gestures::head_keys(lang, &left, &right, &up, &down)
    }),
    gesture((gestures::headline, gestures::headline_does), |lang, key| gestures::headline_keys(lang, &key(Command::GoIn))),
    gesture((gestures::double_cell, gestures::double_cell_does), |_, key| key(Command::Add)),
    gesture((gestures::double_name, gestures::double_name_does), |_, key| key(Command::Rename)),
    gesture((gestures::right, gestures::right_does), |_, key| key(Command::ContextMenu)),
    gesture((gestures::long, gestures::right_does), |_, key| key(Command::ContextMenu)),
    gesture((gestures::legend, gestures::legend_does), |lang, key| {
        gestures::legend_keys(lang, &key(Command::Go(Side::Below)), &key(Command::GoIn))
    }),
    gesture((gestures::square, gestures::square_does), |_, key| key(Command::Paint)),
    gesture((gestures::cells, gestures::cells_does), |lang, key| {
        gestures::cells_keys(lang, &key(Command::ExtendSelection(Side::Right)), &key(Command::Paint))
    }),
    gesture((gestures::wheel, gestures::pan_does), pan_keys),
    gesture((gestures::middle, gestures::pan_does), pan_keys),
    gesture((gestures::wheel_ctrl, gestures::wheel_ctrl_does), |lang, key| {
        gestures::wheel_ctrl_keys(lang, &key(Command::ZoomIn), &key(Command::ZoomOut))
    }),
    gesture((gestures::file, gestures::file_does), |lang, key| {
        gestures::file_keys(lang, &key(Command::Open), &key(Command::New))
    }),
];

fn pan_keys(lang: Lang, key: &dyn Fn(Command) -> String) -> String {
    let [left, right, up, down] = SIDES.map(|side| key(Command::Go(side)));
    gestures::pan_keys(lang, &left, &right, &up, &down)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn every_gesture_has_a_way_by_keys_and_says_it() {
        for (gesture, lang) in GESTURES.iter().flat_map(|gesture| [(gesture, Lang::De), (gesture, Lang::En)]) {
            let asked = RefCell::new(Vec::new());
            let said = (gesture.way)(lang, &|command| {
                asked.borrow_mut().push(command);
                key(command, lang)
            });
            let name = (gesture.hand)(lang);
            assert!(!asked.borrow().is_empty(), "{name}: no command");
            for command in asked.into_inner() {
                let keys = key(command, lang);
                assert!(!keys.is_empty() && said.contains(&keys), "{name}: {command:?} has no keys in “{said}”");
            }
            assert_eq!(said, gesture.by_keys(lang));
        }
    }
}
