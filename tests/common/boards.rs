//! Random boards, for laws that hold for any board.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use schaubild::model::*;

/// Any board: records of every kind, with every kind of value, references that all resolve.
pub(crate) fn boards() -> impl Strategy<Value = Arc<Board>> {
    vec(any::<u32>(), 0..300).prop_map(|choices| Arc::new(Maker { choices: choices.into_iter() }.board()))
}

/// Turns numbers into choices; when they are used up, everything is the simplest there is.
struct Maker {
    choices: std::vec::IntoIter<u32>,
}

impl Maker {
    fn pick(&mut self, count: usize) -> usize {
        self.choices.next().unwrap_or_default() as usize % count.max(1)
    }

    fn yes(&mut self) -> bool {
        self.pick(2) == 1
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.pick(all.len())].clone()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.yes() { Some(make(self)) } else { None }
    }

    fn some_of<T: Clone + Ord>(&mut self, all: &[T]) -> BTreeSet<T> {
        all.iter().filter(|_| self.yes()).cloned().collect()
    }

    fn text(&mut self) -> String {
        let texts = [
            "",
            "Jobcenter",
            "Brücke „e. V.“",
            "a\nb\r\n\tc",
            "\"\\\"\\",
            "(),[]{}:,",
            "// kein Kommentar",
            "/* */",
            "🙂\u{301}",
            "\u{a0}\u{202f}\u{feff}",
            "r#\"x\"#",
            "\u{0}\u{1b}",
            "        (",
            "None",
            "Some(1)",
            "'",
            "  ",
            "Zeile\\nkeine",
        ];
        self.of(&texts).to_owned()
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.pick(3)).map(|_| self.text()).collect()
    }

    fn date(&mut self) -> Date {
        self.of(&["2026", "2026-03", "2026-04-23", "1900", "2999-12-31", "2024-02-29"].map(|text| Date::parse(text).unwrap()))
    }

    fn ids<T>(&mut self, kind: &str, make: impl Fn(&str) -> T) -> Vec<T> {
        (0..self.pick(4)).map(|number| make(&format!("{kind}{number}"))).collect()
    }

    fn logos(&mut self) -> Vec<Logo> {
        let parts = [LogoPart::Publisher, LogoPart::Funder];
        (0..self.pick(3)).map(|_| Logo { file: self.text(), name: self.text(), part: self.of(&parts) }).collect()
    }

    fn head(&mut self) -> Head {
        Head {
            language: self.of(&schaubild::text::Lang::ALL),
            region: self.text(),
            about: self.text(),
            as_of: self.maybe(Self::date),
            edition: self.text(),
            moderation: self.text(),
            publisher: self.text(),
            funders: self.texts(),
            logos: self.logos(),
            law_as_of: self.maybe(Self::date),
            law_short: self.text(),
            law_long: self.text(),
            privacy: self.text(),
            ..Head::new(BoardId::new("board.zzzzzzzz"), &self.text())
        }
    }

    fn board(mut self) -> Board {
        let mut all: Vec<Record> = Vec::new();
        let head = self.head();
        let sectors = self.ids("sector", SectorId::new);
        for id in &sectors {
            all.push(Sector { id: id.clone(), name: self.text() }.into());
        }
        let kinds = self.ids("kind", KindId::new);
        for id in &kinds {
            all.push(self.kind(id, &sectors).into());
        }
        let groups = self.ids("group", StatusGroupId::new);
        for id in &groups {
            all.push(StatusGroup { id: id.clone(), name: self.text(), hint: self.text() }.into());
        }
        let statuses = self.ids("status", StatusId::new);
        for id in &statuses {
            all.push(self.status(id, &groups).into());
        }
        let areas = self.ids("area", AreaId::new);
        for id in &areas {
            all.push(
                Area { long: self.text(), line: self.text(), goal: self.text(), ..Area::named(id.clone(), "Arbeit") }.into(),
            );
        }
        let targets = self.ids("target", TargetGroupId::new);
        for id in &targets {
            all.push(self.target(id).into());
        }
        let actors = self.ids("actor", ActorId::new);
        for id in &actors {
            all.push(self.actor(id, &kinds, &sectors).into());
        }
        if !actors.is_empty() {
            for id in self.ids("contact", ContactId::new) {
                all.push(self.contact(id, &actors).into());
            }
        }
        if !actors.is_empty() && !areas.is_empty() && !statuses.is_empty() {
            for id in self.ids("responsibility", ResponsibilityId::new) {
                all.push(self.responsibility(id, &actors, &areas, &statuses, &targets).into());
            }
            let cell = Cell::new(self.of(&areas), self.of(&statuses));
            all.push(CellNote { cell, decision: self.of(&Decision::ALL), remark: self.text() }.into());
        }
        for id in self.ids("view", ViewId::new) {
            let filter = Filter {
                statuses: self.some_of(&statuses),
                areas: self.some_of(&areas),
                groups: self.some_of(&targets),
                roles: self.some_of(&Role::ALL),
                actors: self.some_of(&actors),
                sectors: self.some_of(&sectors),
                states: self.some_of(&State::ALL),
            };
            let (folded, focus) = (self.some_of(&groups), self.some_of(&areas));
            let (name, page) = (self.text(), self.text());
            let spec = ViewSpec { filter, folded, focus, status_order: statuses.clone(), area_order: vec![] };
            all.push(View { id, name, spec, page }.into());
        }
        for id in self.ids("check", LegalCheckId::new) {
            let (due, planned, check) = (self.date(), self.yes(), self.yes());
            let (what, research) = (self.text(), self.text());
            let (statuses, kinds) = (self.some_of(&statuses), self.some_of(&kinds));
            all.push(LegalCheck { id, due, planned, what, statuses, kinds, research, check }.into());
        }
        for id in self.ids("meeting", MeetingId::new) {
            all.push(self.meeting(id, &actors).into());
        }
        let entries = ["()", "(at: \"2026-04-23\", text: \"a, (b\")", "[1, 2]", "Some(r#\"x\"#)", "(a: (\n    b: 1,\n))"];
        let log = (0..self.pick(3)).map(|_| self.of(&entries).to_owned()).collect();
        let editions = (0..self.pick(2)).map(|_| self.of(&entries).to_owned()).collect();
        Board::from_records(head, all, Reserved { log, editions })
    }

    fn meeting(&mut self, id: MeetingId, actors: &[ActorId]) -> Meeting {
        let (date, start) = (self.maybe(Self::date), self.maybe(|maker| Time::new(maker.of(&[0, 9, 23]), 59).unwrap()));
        let minutes = [0, 15, MAX_ITEM_MINUTES];
        let agenda = (0..self.pick(3)).map(|_| {
            let (title, minutes) = (self.text(), self.of(&minutes));
            AgendaItem { title, minutes, method: self.text(), note: self.text() }
        });
        let agenda = agenda.collect();
        let present = |maker: &mut Self| maker.of(&[1, 2, MAX_PRESENT]);
        let there = self.some_of(actors).into_iter().map(|actor| {
            let present = present(self);
            (actor, Attendance { present, decide: self.of(&[0, 1, present]) })
        });
        let attendance = there.collect();
        Meeting { date, start, agenda, attendance, ..Meeting::named(id, &self.text()) }
    }

    fn kind(&mut self, id: &KindId, sectors: &[SectorId]) -> Kind {
        Kind {
            id: id.clone(),
            name: self.text(),
            short: self.text(),
            aliases: self.texts(),
            sector: if sectors.is_empty() { None } else { self.maybe(|maker| maker.of(sectors)) },
            mandates: self.some_of(&[MandateForm::Statutory, MandateForm::Project, MandateForm::Voluntary]),
            basis: self.text(),
            core: self.yes(),
            certainty: self.text(),
            check: self.yes(),
        }
    }

    fn status(&mut self, id: &StatusId, groups: &[StatusGroupId]) -> Status {
        Status {
            long: self.text(),
            sections: self.text(),
            group: if groups.is_empty() { None } else { self.maybe(|maker| maker.of(groups)) },
            definition: self.text(),
            work: self.maybe(|maker| maker.of(&[WorkAccess::Free, WorkAccess::Waiting])),
            course: self.some_of(&[CourseAccess::Entitled, CourseAccess::NotOpen]),
            benefits: self.maybe(|maker| maker.of(&[Benefits::NoBenefits, Benefits::Mixed])),
            certainty: self.text(),
            check: self.yes(),
            as_of: self.maybe(Self::date),
            hint: self.text(),
            contains: self.some_of(&[StatusId::new("fein-1"), StatusId::new("fein-2")]),
            ..Status::named(id.clone(), &self.text())
        }
    }

    fn target(&mut self, id: &TargetGroupId) -> TargetGroup {
        TargetGroup {
            id: id.clone(),
            abbreviation: self.text(),
            name: self.text(),
            color: Color::rgb(self.pick(256) as u8, self.pick(256) as u8, self.pick(256) as u8),
            symbol: self.of(&Symbol::ALL),
            covers_all: self.yes(),
            hint: self.text(),
        }
    }

    fn actor(&mut self, id: &ActorId, kinds: &[KindId], sectors: &[SectorId]) -> Actor {
        let forms = [MandateForm::Statutory, MandateForm::Project, MandateForm::Voluntary];
        Actor {
            short: self.text(),
            aliases: self.texts(),
            parent: self.text(),
            kind: if kinds.is_empty() { None } else { self.maybe(|maker| maker.of(kinds)) },
            sector: if sectors.is_empty() { None } else { self.maybe(|maker| maker.of(sectors)) },
            mandate: self.maybe(|maker| Mandate { form: maker.of(&forms), basis: maker.text(), until: maker.maybe(Self::date) }),
            core: self.yes(),
            partner: self.maybe(|maker| maker.of(&[PartnerType::Operative, PartnerType::Guest])),
            sites: self.texts(),
            languages: self.texts(),
            website: self.text(),
            remarks: self.text(),
            ..Actor::named(id.clone(), &self.text())
        }
    }

    fn contact(&mut self, id: ContactId, actors: &[ActorId]) -> Contact {
        Contact {
            id,
            actor: self.of(actors),
            name: self.text(),
            function: self.text(),
            phone: self.text(),
            email: self.text(),
            channel: self.maybe(|maker| maker.of(&[Channel::DirectLine, Channel::OfficeHour])),
            address: self.text(),
            ground: self.of(&LegalGround::ALL),
            other_ground: self.text(),
            visibility: self.of(&[Visibility::Public, Visibility::Network, Visibility::Internal]),
            consent: self.maybe(Self::date),
            confirmed: self.maybe(Self::date),
        }
    }

    fn responsibility(
        &mut self,
        id: ResponsibilityId,
        actors: &[ActorId],
        areas: &[AreaId],
        statuses: &[StatusId],
        targets: &[TargetGroupId],
    ) -> Responsibility {
        let one = Cell::new(self.of(areas), self.of(statuses));
        let more = areas.iter().flat_map(|area| statuses.iter().map(|status| Cell::new(area.clone(), status.clone())));
        let covers: Coverage = more.filter(|_| self.yes()).chain([one]).collect();
        Responsibility {
            id,
            actor: self.of(actors),
            covers,
            groups: self.some_of(targets),
            role: self.of(&Role::ALL),
            task: self.text(),
            basis: self.text(),
            state: self.of(&State::ALL),
            source: self.maybe(|maker| maker.of(&[Source::Workshop, Source::Template])),
            confirmed: self.maybe(Self::date),
            question: self.text(),
        }
    }
}
