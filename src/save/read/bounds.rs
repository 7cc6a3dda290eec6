//! Numbers of a record that are larger than they may be: the nearest is taken, and that is said.

use super::note::Fault;
use super::repair::{Repair, Repaired};
use crate::model::{Meeting, Record};

/// The same record with numbers that may be, and the repairs made for that.
pub(super) fn bounded(mut read: Repaired<Record>) -> Repaired<Record> {
    if let Ok(Record::Meeting(meeting)) = &read.value {
        let within = meeting.bounded();
        let faults = of_meeting(meeting, &within);
        if !faults.is_empty() {
            read.repairs.extend(faults.into_iter().map(|fault| Repair { at: 0, fault, dropped: None }));
            read.value = Ok(within.into());
        }
    }
    read
}

fn of_meeting(found: &Meeting, used: &Meeting) -> Vec<Fault> {
    let minutes = found.agenda.iter().zip(&used.agenda).map(|(found, used)| ("minutes", found.minutes, used.minutes));
    let attendance = found.attendance.values().zip(used.attendance.values());
    let people =
        attendance.flat_map(|(found, used)| [("present", found.present, used.present), ("decide", found.decide, used.decide)]);
    let numbers = minutes.chain(people).filter(|(_, found, used)| found != used);
    let fault = |(field, found, used): (&str, u16, u16)| Fault::Number {
        field: field.to_owned(),
        found: found.to_string(),
        used: used.to_string(),
    };
    numbers.map(fault).collect()
}

#[cfg(test)]
mod tests {
    use crate::model::{Attendance, MAX_ITEM_MINUTES, Time};
    use crate::save::load_bytes;
    use crate::text::Lang;

    const FILE: &str = r#"Schaubild(
    format: 4,
    board: "b",
    title: "t",
    actors: [
        (
            id: "a",
            name: "A",
        ),
    ],
    meetings: [
        (
            id: "m",
            name: "Treffen",
            start: "25:10",
            agenda: [(title: "Runde", minutes: 9999)],
            attendance: {"a": (present: 2, decide: 3), "gone": (present: 1)},
        ),
    ],
)
"#;

    #[test]
    fn a_meeting_is_mended_and_every_mend_is_said() {
        let loaded = load_bytes(FILE.as_bytes()).unwrap();
        let meeting = loaded.board.meetings().get(&"m".into()).unwrap();
        assert_eq!((meeting.start, meeting.minutes()), (Time::new(23, 59), MAX_ITEM_MINUTES.into()));
        assert_eq!(meeting.attendance_of(&"a".into()), Attendance { present: 2, decide: 2 });
        assert_eq!(meeting.attendance.len(), 1);
        let said: Vec<String> = loaded.notes.iter().map(|note| note.say(Lang::De)).collect();
        let expected = [
            "Die Uhrzeit „25:10“ gibt es nicht; verwendet wird 23:59, bitte prüfen",
            "Die Zahl 9999 im Feld „minutes“ liegt außerhalb des Erlaubten; verwendet wird 720, bitte prüfen",
            "Die Zahl 3 im Feld „decide“ liegt außerhalb des Erlaubten; verwendet wird 2, bitte prüfen",
        ];
        assert!(expected.iter().all(|part| said.iter().any(|said| said.ends_with(part))), "{said:?}");
        assert_eq!(said.len(), 4, "and an institution that is not there: {said:?}");
    }
}
