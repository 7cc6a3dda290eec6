//! Slow frames, fingers, and keys right after a gesture.

use crate::common::Window;
use crate::common::board;
use crate::common::chip;
use crate::common::drag;
use crate::common::drag_without_drop;
use crate::common::place;
use crate::common::text_with;
use crate::gestures::NAMES;
use crate::gestures::STATUSES;
use crate::gestures::click;
use crate::gestures::columns;
use crate::gestures::command;
use crate::gestures::corner;
use crate::gestures::go_to;
use crate::gestures::is_shown;
use crate::gestures::jobcenter_in_tray;
use crate::gestures::order_of_areas;
use crate::gestures::press;
use crate::gestures::steps;
use crate::gestures::type_text;
use crate::gestures::window;
use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::PointerButton;
use egui::Pos2;
use egui::Role;
use egui::TouchDeviceId;
use egui::TouchId;
use egui::TouchPhase;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use schaubild::layout::Options;
use schaubild::layout::layout;
use schaubild::model::AreaId;
use schaubild::model::ResponsibilityId;
use schaubild::model::StatusId;
use schaubild::report::Audience;
use schaubild::report::disclose;
use schaubild::scene::Target;
use schaubild::typeset::Typesetter;

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

/// Presses, and is elsewhere already when the frame comes.
fn hurry(window: &mut Window<'_>, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.step();
    window.input_mut().events.extend([button(from, true), Event::PointerMoved(to)]);
    window.step();
    window.step();
    window.drop_at(to);
    window.run();
}

#[test]
fn in_a_slow_frame_the_chip_is_taken_up_that_was_pressed() {
    let mut window = window();
    // Onto the other chip: that one must stay where it is.
    let (from, to) = (chip(&window, "Amt", "Wohnen").center(), chip(&window, "Verein", "Sprache").center());
    hurry(&mut window, from, to);
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "verein", "sprache")), (vec![], vec![0]));
    assert_eq!(columns(&window, "amt", "sprache").len(), 1);
}

#[test]
fn in_a_slow_frame_the_head_or_the_end_is_taken_up_that_was_pressed() {
    let mut window = window();
    let (from, to) = (place(&window, "Sprache: ", "").center(), place(&window, "Existenzsicherung: ", "").center_top());
    hurry(&mut window, from, to + vec2(0.0, 3.0));
    assert_eq!(order_of_areas(&window), ["aufenthalt", "sprache", "existenz", "wohnen"]);
    let edge = chip(&window, "Amt", "Wohnen").left_center() + vec2(2.0, 0.0);
    let to = Pos2::new(corner(&window, "Wohnen", 0).x, edge.y);
    hurry(&mut window, edge, to);
    assert_eq!(columns(&window, "amt", "wohnen"), [0, 1, 2]);
}

#[test]
fn a_click_on_a_chip_gives_the_board_the_keyboard_at_once() {
    let mut window = window();
    let field = place(&window, "Institution suchen", "").center();
    click(&mut window, field);
    let at = chip(&window, "Amt", "Wohnen").center();
    // All in one frame.
    window.hover_at(at);
    window.step();
    window.input_mut().events.extend([button(at, true), button(at, false)]);
    window.step();
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(board(&window).responsibilities().get(&ResponsibilityId::new("amt")).is_none());
}

#[test]
fn ctrl_z_in_the_untouched_field_for_the_task_takes_the_drop_back() {
    let mut window = window();
    let (from, to) = (jobcenter_in_tray(&window), corner(&window, "Arbeit", 3));
    drag(&mut window, from, to);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window.query_by_role_and_label(Role::TextInput, "Aufgabe (Esc überspringt)").is_none());
    assert_eq!((steps(&window), board(&window).responsibilities().len()), (0, 2));
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(steps(&window), 1, "the keyboard is back on the board");

    drag(&mut window, from, to + vec2(0.0, 2.0));
    type_text(&mut window, "Vermittlung");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window.query_by_role_and_label(Role::TextInput, "Aufgabe (Esc überspringt)").is_some());
    assert_eq!(steps(&window), 2, "what was typed is what is taken back");
}

fn touch(window: &mut Window<'_>, pos: Pos2, phase: TouchPhase) {
    let touch = Event::Touch { device_id: TouchDeviceId(1), id: TouchId(1), phase, pos, force: None };
    // As the window system reports a finger: as a touch, and as a pointer that presses.
    window.input_mut().events.push(touch);
    match phase {
        TouchPhase::Start => window.input_mut().events.extend([Event::PointerMoved(pos), button(pos, true)]),
        TouchPhase::Move => window.input_mut().events.push(Event::PointerMoved(pos)),
        TouchPhase::End | TouchPhase::Cancel => window.input_mut().events.extend([button(pos, false), Event::PointerGone]),
    }
    window.step();
}

#[test]
fn a_long_press_of_a_finger_opens_the_menu() {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    touch(&mut window, at, TouchPhase::Start);
    window.run_steps(60);
    touch(&mut window, at, TouchPhase::End);
    window.run();
    assert!(is_shown(&window, "Ergänzend"), "it stays open when the finger is lifted");
    window.get_by_label("Ergänzend").click();
    window.run();
    assert!(is_shown(&window, "Amt, ergänzend"));
}

#[test]
fn a_finger_takes_the_end_of_a_wide_chip_and_the_middle_moves_it() {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    window.hover_at(at);
    window.event(Event::Zoom(4.0));
    window.run();
    let wide = chip(&window, "Amt", "Wohnen");
    assert!(wide.width() > 72.0, "{wide:?}");
    let (from, width) = (wide.right_center() - vec2(20.0, 0.0), place(&window, "Wohnen, Duldung", "").width());
    touch(&mut window, from, TouchPhase::Start);
    for part in 1..=4_u8 {
        touch(&mut window, from + vec2(width * f32::from(part) / 4.0, 0.0), TouchPhase::Move);
    }
    touch(&mut window, from + vec2(width, 0.0), TouchPhase::End);
    window.run();
    assert_eq!(columns(&window, "amt", "wohnen"), [1, 2, 3], "its end was drawn out");
}

#[test]
fn the_properties_follow_a_rubber_band_when_it_is_let_go() {
    let mut window = window();
    let to = chip(&window, "Amt", "Wohnen").right_bottom() + vec2(4.0, 4.0);
    let from = corner(&window, "Wohnen", 0);
    drag_without_drop(&mut window, from, to);
    assert!(text_with(&window, "Zuständigkeit: Amt").is_none() && text_with(&window, "Board: Klein").is_some());
    window.drop_at(to);
    window.run();
    assert!(text_with(&window, "Zuständigkeit: Amt").is_some());
}

/// Place at which a text is drawn in this frame.
fn drawn_at(window: &Window<'_>, text: &str) -> Pos2 {
    let mut shapes = window.output().shapes.iter();
    let found = shapes.find_map(|shape| match &shape.shape {
        egui::Shape::Text(drawn) if drawn.galley.text() == text => Some(drawn.pos),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn with_less_motion_nothing_slides() {
    // In how many frames the head of a row is on its way after another one was dropped above it.
    let frames_on_the_way = |window: &mut Window<'_>| {
        let from = place(window, "Sprache: ", "").center();
        let to = place(window, "Existenzsicherung: ", "").center_top() + vec2(0.0, 3.0);
        drag_without_drop(window, from, to);
        let start = drawn_at(window, "Existenzsicherung");
        window.drop_at(to);
        let mut on_the_way = Vec::new();
        let mut time = window.ctx.input(|input| input.time);
        for _ in 0..10 {
            time += 0.03;
            window.input_mut().time = Some(time);
            window.step();
            on_the_way.push(drawn_at(window, "Existenzsicherung"));
        }
        let end = on_the_way[9];
        assert!(end.y > start.y + 5.0);
        on_the_way.iter().filter(|at| **at != start && **at != end).count()
    };
    // Tests have no animations of themselves.
    let animated = || {
        let window = window();
        window.ctx.all_styles_mut(|style| style.animation_time = 0.15);
        window
    };
    assert!(frames_on_the_way(&mut animated()) > 0);
    let mut still = animated();
    command(&mut still, "Bewegung verringern");
    assert!(text_with(&still, "Bewegung ist verringert").is_some());
    assert_eq!(frames_on_the_way(&mut still), 0);
    command(&mut still, "Bewegung verringern");
    assert!(text_with(&still, "Bewegung ist wieder an").is_some());
}

#[test]
fn f2_renames_whatever_has_a_name() {
    let mut window = window();
    let layout = layout(&Typesetter::new(), &disclose(&board(&window), Audience::Internal), &Options::default(), None);
    let words = |is_meant: &dyn Fn(&Target) -> bool| {
        let group = layout.scene.groups.iter().find(|group| is_meant(&group.target)).unwrap();
        group.words.clone()
    };
    let kinds = [
        words(&|target| matches!(target, Target::Status(id) if id.as_str() == STATUSES[1])),
        words(&|target| matches!(target, Target::StatusGroup(Some(_)))),
        words(&|target| matches!(target, Target::Area(id) if id.as_str() == "wohnen")),
        words(&|target| matches!(target, Target::LegendGroup(_))),
        words(&|target| matches!(target, Target::Title)),
    ];
    for (number, words) in kinds.iter().enumerate() {
        let at = place(&window, words, "").center();
        click(&mut window, at);
        press(&mut window, Modifiers::NONE, Key::F2);
        press(&mut window, Modifiers::COMMAND, Key::A);
        type_text(&mut window, &format!("Neu {number}"));
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(steps(&window), number + 1, "{words}");
        window.run_steps(30);
    }
    let board = board(&window);
    assert_eq!(board.statuses().get(&StatusId::new(STATUSES[1])).unwrap().short, "Neu 0");
    assert_eq!(board.status_groups().iter().filter(|group| group.name == "Neu 1").count(), 1);
    assert_eq!(board.areas().get(&AreaId::new("wohnen")).unwrap().short, "Neu 2");
    assert_eq!(board.target_groups().iter().filter(|group| group.name == "Neu 3").count(), 1);
    assert_eq!(board.head().title, "Neu 4");
}

#[test]
fn del_and_ctrl_d_mean_every_selected_chip() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    let (amt, verein) = (chip(&window, "Amt", "Wohnen").center(), chip(&window, "Verein", "Sprache").center());
    click(&mut window, amt);
    crate::gestures::modifiers(&mut window, Modifiers::COMMAND);
    click(&mut window, verein);
    crate::gestures::modifiers(&mut window, Modifiers::NONE);
    press(&mut window, Modifiers::COMMAND, Key::D);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!((columns(&window, "amt", "sprache"), columns(&window, "verein", "bildung")), (vec![1, 2], vec![0]));
    assert_eq!((columns(&window, "amt", "wohnen"), columns(&window, "verein", "sprache")), (vec![1, 2], vec![0]), "{NAMES:?}");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    for (actor, area) in [("Amt", "Wohnen"), ("Verein", "Sprache")] {
        window.run_steps(30);
        let at = chip(&window, actor, area).center();
        click(&mut window, at);
        press(&mut window, Modifiers::NONE, Key::Delete);
    }
    assert!(board(&window).responsibilities().is_empty());
}
