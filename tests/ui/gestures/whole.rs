//! The board as a whole: built by keys alone, and heard.

use crate::common::board;
use crate::common::window_with;
use crate::gestures::STATUSES;
use crate::gestures::press;
use crate::gestures::type_text;
use crate::gestures::window;
use egui::Key;
use egui::Modifiers;
use egui::Role;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::export;
use schaubild::export::Ground;
use schaubild::export::SvgText;
use schaubild::layout::Options;
use schaubild::layout::layout;
use schaubild::model::BoardId;
use schaubild::model::StatusId;
use schaubild::report::Audience;
use schaubild::report::disclose;
use schaubild::save;
use schaubild::scene::Target;
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

#[test]
fn a_board_of_twenty_chips_is_built_by_keys_alone_and_exported() {
    let empty = catalogue::new_board(catalogue::template("kurz-6").unwrap(), BoardId::new("leer"), "Leer").unwrap();
    let mut window = window_with(Lang::De, Document::untitled(empty, catalogue::the_example().logos()));
    // The board has the keyboard from the first frame on; the first arrow goes to the first cell.
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    for row in 0..4 {
        press(&mut window, Modifiers::NONE, Key::Enter);
        for column in 0..5 {
            type_text(&mut window, &format!("Stelle {row}{column}"));
            press(&mut window, Modifiers::NONE, if column < 4 { Key::Tab } else { Key::Enter });
        }
        for _ in 0..4 {
            press(&mut window, Modifiers::NONE, Key::ArrowLeft);
        }
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tasten.ron");
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, path.to_str().unwrap());
    press(&mut window, Modifiers::NONE, Key::Enter);

    let board = save::load(&path).unwrap().board;
    let layout = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &Options::default(), None);
    let svg = export::svg(&layout.scene, SvgText::Live, Ground::Filled);
    for row in 0..4 {
        for (column, status) in STATUSES.iter().take(5).enumerate() {
            let name = format!("Stelle {row}{column}");
            let actor = board.actors().iter().find(|actor| actor.name == name).unwrap();
            let responsibility = board.responsibilities().iter().find(|responsibility| responsibility.actor == actor.id).unwrap();
            let area = &board.areas().at(row).unwrap().id;
            assert!(responsibility.covers.len() == 1 && responsibility.covers.contains(area, &StatusId::new(status)), "{name}");
            assert!(svg.contains(&name), "{name}");
        }
    }
}

#[test]
fn everything_seen_is_found_by_a_screen_reader_with_name_and_role() {
    let window = window();
    let layout = layout(&Typesetter::new(), &disclose(&board(&window), Audience::Internal), &Options::default(), None);
    let mut found = 0;
    for group in layout.scene.groups.iter().filter(|group| !group.words.is_empty()) {
        let role = match group.target {
            Target::Chip(_) | Target::Cell(_) => Role::Cell,
            Target::Frame(..) => Role::Group,
            Target::Status(_) | Target::StatusGroup(_) => Role::ColumnHeader,
            Target::Area(_) => Role::RowHeader,
            Target::Title => Role::Heading,
            Target::LegendGroup(_) | Target::LegendRole(_) | Target::LegendState(_) => Role::Button,
            _ => continue,
        };
        assert!(window.query_all_by_role_and_label(role, &group.words).next().is_some(), "{role:?}: {}", group.words);
        found += 1;
    }
    assert!(found > 80, "{found}");
    let nameless = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        matches!(node.role(), Role::Button | Role::TextInput | Role::CheckBox) && node.label().is_none() && node.value().is_none()
    };
    assert_eq!(window.query_all_by(nameless).count(), 0, "nothing that can be used is without a name");
}
