//! Attendance of a meeting in numbers, and the things to look at.

use schaubild::catalogue;
use schaubild::model::{Attendance, Item as _, Meeting, MeetingId};
use schaubild::report::{AttendanceCount, AttendanceHint, count_attendance};
use schaubild::text::Lang;

#[test]
fn too_many_people_and_a_missing_core_are_said_in_words() {
    let board = catalogue::the_example().board().unwrap();
    let empty = Meeting::named(MeetingId::new("m"), "Treffen");
    assert_eq!(count_attendance(&board, &empty), AttendanceCount::default());
    assert_eq!(AttendanceCount::default().say(Lang::De), "Noch ist niemand eingetragen");
    let core = board.actors().iter().filter(|actor| actor.core).count();
    assert!(core > 2, "the example has a core");
    let all = |count: u16| {
        let of = Attendance { present: count, decide: 1 };
        board.actors().iter().fold(empty.clone(), |meeting, actor| meeting.with_attendance(&actor.id, of))
    };
    let one_each = count_attendance(&board, &all(1));
    assert_eq!((one_each.people, one_each.institutions, one_each.decide), (25, 25, 25));
    assert_eq!(one_each.hints, [], "25 are not too many");
    assert_eq!(count_attendance(&board, &all(2)).hints, [AttendanceHint::TooMany(50)]);
    let first = board.actors().at(0).unwrap();
    let three = count_attendance(&board, &empty.with_attendance(&first.id, Attendance { present: 3, decide: 1 }));
    let said: Vec<String> = three.hints.iter().map(|hint| hint.say(Lang::De)).collect();
    assert_eq!(said.first(), Some(&format!("Mehr als 2 aus einer Institution: {} (3)", first.name())));
    let missing = said.get(1).unwrap();
    assert!(missing.starts_with("Vom Kern noch nicht da: "), "{missing}");
    let named = board.actors().iter().filter(|actor| actor.core && missing.contains(actor.name())).count();
    assert_eq!(named, core - usize::from(first.core));
}
