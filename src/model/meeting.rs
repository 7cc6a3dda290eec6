//! Meetings of the region with agenda and attendance. Numbers only: who the
//! people are is nobody's business here, and no client is ever in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{ActorId, AgendaItem, Attendance, Date, MAX_ITEM_MINUTES, MeetingId, RecordRef, Time};
use crate::text::{fields as t, meeting};

/// Treffen, Sitzung.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Name.
    pub name: String,
    /// Day of the meeting.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// Time at which it begins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<Time>,
    /// Items of the agenda, in their order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: Vec<AgendaItem>,
    /// Numbers of people who are there; an institution of which nobody is has no entry.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attendance: BTreeMap<ActorId, Attendance>,
}

impl Meeting {
    /// A meeting of which no more than the name is known.
    pub fn named(id: MeetingId, name: &str) -> Self {
        Self { id, name: name.to_owned(), date: None, start: None, agenda: Vec::new(), attendance: BTreeMap::new() }
    }

    /// Minutes that the whole agenda takes.
    pub fn minutes(&self) -> u32 {
        self.agenda.iter().map(|item| u32::from(item.minutes)).sum()
    }

    /// Each item with the minutes at which it begins and ends: after midnight, or without a start after the beginning.
    pub fn timed(&self) -> impl Iterator<Item = (u32, u32, &AgendaItem)> {
        let start = self.start.map_or(0, Time::minutes);
        self.agenda.iter().scan(start, |now, item| {
            let begin = *now;
            *now += u32::from(item.minutes);
            Some((begin, *now, item))
        })
    }

    /// Numbers of people of an institution.
    pub fn attendance_of(&self, actor: &ActorId) -> Attendance {
        self.attendance.get(actor).copied().unwrap_or_default()
    }

    /// The same meeting with so many of an institution.
    #[must_use]
    pub fn with_attendance(&self, actor: &ActorId, attendance: Attendance) -> Self {
        let mut meeting = self.clone();
        match attendance.bounded() {
            Attendance { present: 0, .. } => meeting.attendance.remove(actor),
            some => meeting.attendance.insert(actor.clone(), some),
        };
        meeting
    }

    /// The same meeting with every number as it may be at most.
    #[must_use]
    pub fn bounded(&self) -> Self {
        let mut meeting = self.clone();
        for item in &mut meeting.agenda {
            item.minutes = item.minutes.min(MAX_ITEM_MINUTES);
        }
        for attendance in meeting.attendance.values_mut() {
            *attendance = attendance.bounded();
        }
        meeting
    }
}

impl Fields for Meeting {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, t::name).needed(),
        field!(date, meeting::date).hint(meeting::date_hint),
        field!(start, meeting::start).hint(meeting::start_hint),
        field!(agenda, meeting::agenda),
        field!(attendance, meeting::attendance),
    ];
}

impl Item for Meeting {
    type Id = MeetingId;

    fn id(&self) -> &MeetingId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        self.attendance.keys().cloned().map(RecordRef::Actor).collect()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::Actor(actor) if self.attendance.contains_key(actor) => {
                Forget::Adapted(self.with_attendance(actor, Attendance::default()))
            }
            _ => Forget::Untouched,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::MAX_PRESENT;
    use super::*;

    fn item(title: &str, minutes: u16) -> AgendaItem {
        AgendaItem { title: title.to_owned(), minutes, ..AgendaItem::default() }
    }

    #[test]
    fn running_times_follow_from_the_start_and_the_minutes() {
        let mut meeting = Meeting::named("m".into(), "Treffen");
        meeting.agenda = vec![item("Begrüßung", 15), item("Runde", 30)];
        let times = |meeting: &Meeting| meeting.timed().map(|(begin, end, _)| (begin, end)).collect::<Vec<_>>();
        assert_eq!((times(&meeting), meeting.minutes()), (vec![(0, 15), (15, 45)], 45));
        meeting.start = Time::new(9, 0);
        assert_eq!(times(&meeting), [(540, 555), (555, 585)]);
    }

    #[test]
    fn no_more_decide_than_are_there_and_nobody_leaves_no_trace() {
        let meeting = Meeting::named("m".into(), "Treffen");
        let actor = ActorId::new("a");
        let some = meeting.with_attendance(&actor, Attendance { present: 2, decide: 3 });
        assert_eq!(some.attendance_of(&actor), Attendance { present: 2, decide: 2 });
        assert_eq!(some.with_attendance(&actor, Attendance { present: 0, decide: 1 }), meeting);
        assert_eq!(some.forget(&RecordRef::Actor(actor)), Forget::Adapted(meeting.clone()));
        assert_eq!(meeting.forget(&RecordRef::Actor("b".into())), Forget::Untouched);
    }

    #[test]
    fn numbers_out_of_range_become_the_nearest() {
        let mut meeting = Meeting::named("m".into(), "Treffen");
        meeting.agenda = vec![item("Sehr lang", u16::MAX)];
        meeting.attendance.insert("a".into(), Attendance { present: 500, decide: 500 });
        let bounded = meeting.bounded();
        assert_eq!(bounded.minutes(), u32::from(MAX_ITEM_MINUTES));
        assert_eq!(bounded.attendance_of(&"a".into()), Attendance { present: MAX_PRESENT, decide: MAX_PRESENT });
        assert_eq!(bounded.bounded(), bounded);
    }
}
