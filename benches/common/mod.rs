//! A large board for timings: made up, the same in every run.

use std::sync::Arc;

use schaubild::model::{
    Actor, ActorId, Area, AreaId, Board, BoardId, Cell, CellNote, Color, Contact, ContactId, Coverage, Date, Decision, Head,
    Mandate, MandateForm, Record, Reserved, Responsibility, ResponsibilityId, Role, Sector, SectorId, Source, State, Status,
    StatusGroup, StatusGroupId, StatusId, Symbol, TargetGroup, TargetGroupId, Visibility,
};

/// Number of institutions of the large board; each has one contact person.
pub(crate) const ACTORS: usize = 1_000;

/// Number of its responsibilities.
pub(crate) const RESPONSIBILITIES: usize = 3_000;

const AREAS: usize = 12;
const GROUP_SIZES: [usize; 5] = [3, 4, 2, 1, 1];
const STATUSES: usize = 11;
const SECTORS: usize = 6;
const TARGET_GROUPS: usize = 6;

/// The large board: 11 statuses in 5 groups, 12 areas, 1,000 institutions, 3,000 responsibilities of 1 to 16 cells.
pub(crate) fn large_board() -> Arc<Board> {
    board_of(RESPONSIBILITIES)
}

/// The large board with so many responsibilities.
pub(crate) fn board_of(responsibilities: usize) -> Arc<Board> {
    let mut dice = Dice(2026);
    let mut records = axes();
    for number in 0..ACTORS {
        records.push(actor(number, &mut dice).into());
        records.push(contact(number).into());
    }
    records.extend((0..responsibilities).map(|number| Record::from(responsibility(number, &mut dice))));
    records.extend((0..AREAS).map(|area| Record::from(note(area))));
    let head = Head { region: "Landkreis Großbeispiel".to_owned(), ..Head::new(BoardId::new("gross"), "Zuständigkeiten") };
    Arc::new(Board::from_records(head, records, Reserved::default()))
}

/// The id of an institution of the large board.
pub(crate) fn actor_id(number: usize) -> ActorId {
    ActorId::make(&actor_name(number), number as u64)
}

/// The id of a responsibility of the large board.
pub(crate) fn responsibility_id(number: usize) -> ResponsibilityId {
    ResponsibilityId::make("Zuständigkeit", number as u64)
}

/// A cell of the large board, counted from its upper left corner.
pub(crate) fn cell(area: usize, status: usize) -> Cell {
    Cell::new(area_id(area), status_id(status))
}

/// A linear congruential generator (Knuth's MMIX): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

fn area_id(number: usize) -> AreaId {
    AreaId::new(&format!("bereich-{number}"))
}

fn status_id(number: usize) -> StatusId {
    StatusId::new(&format!("status-{number}"))
}

fn group_id(number: usize) -> TargetGroupId {
    TargetGroupId::new(&format!("gruppe-{number}"))
}

fn actor_name(number: usize) -> String {
    let forms = ["Beratungsstelle", "Verein „Brücke“", "Fachdienst", "Bildungswerk", "Migrationsdienst"];
    format!("{} {number}", forms.get(number % forms.len()).copied().unwrap_or_default())
}

fn axes() -> Vec<Record> {
    let mut all: Vec<Record> = Vec::new();
    all.extend((0..SECTORS).map(|number| Record::from(Sector { id: sector_id(number), name: format!("Sektor {number}") })));
    let mut statuses = 0..STATUSES;
    for (number, size) in GROUP_SIZES.into_iter().enumerate() {
        let id = StatusGroupId::new(&format!("statusgruppe-{number}"));
        all.push(StatusGroup { id: id.clone(), name: format!("Statusgruppe {number}"), hint: String::new() }.into());
        for status in statuses.by_ref().take(size) {
            let named = Status::named(status_id(status), &format!("Status {status}"));
            all.push(Status { group: Some(id.clone()), sections: "§ 60a AufenthG".to_owned(), ..named }.into());
        }
    }
    all.extend((0..AREAS).map(|number| Record::from(Area::named(area_id(number), &format!("Bereich {number}")))));
    all.extend((0..TARGET_GROUPS).zip(Symbol::ALL).map(|(number, symbol)| Record::from(target_group(number, symbol))));
    all
}

fn sector_id(number: usize) -> SectorId {
    SectorId::new(&format!("sektor-{number}"))
}

fn target_group(number: usize, symbol: Symbol) -> TargetGroup {
    TargetGroup {
        id: group_id(number),
        abbreviation: format!("Z{number}"),
        name: format!("Zielgruppe {number}"),
        color: Color::rgb(0, 114, 40 * number as u8),
        symbol,
        covers_all: number == 0,
        hint: String::new(),
    }
}

fn actor(number: usize, dice: &mut Dice) -> Actor {
    let forms = [MandateForm::Statutory, MandateForm::Project, MandateForm::Voluntary];
    let form = forms.get(dice.below(forms.len())).copied().unwrap_or(MandateForm::Voluntary);
    Actor {
        short: format!("Stelle {number}"),
        aliases: vec![format!("ST{number}")],
        parent: "Landkreis Großbeispiel".to_owned(),
        sector: Some(sector_id(dice.below(SECTORS))),
        mandate: Some(Mandate { form, basis: "§ 75 AufenthG".to_owned(), until: None }),
        core: dice.below(5) == 0,
        sites: vec!["00417 Großbeispiel".to_owned()],
        website: format!("https://stelle{number}.example"),
        hours: "Mo bis Do 9 bis 16 Uhr".to_owned(),
        remarks: "Nimmt regelmäßig am Runden Tisch teil".to_owned(),
        ..Actor::named(actor_id(number), &actor_name(number))
    }
}

fn contact(number: usize) -> Contact {
    let visibilities = [Visibility::Public, Visibility::Network, Visibility::Internal];
    Contact {
        function: "Leitung".to_owned(),
        phone: format!("00000 55-{number:04}"),
        email: format!("stelle{number}@example.org"),
        visibility: visibilities.get(number % 3).copied().unwrap_or(Visibility::Internal),
        consent: if number.is_multiple_of(2) { Date::day(2026, 4, 23) } else { None },
        confirmed: Date::month(2026, 4),
        ..Contact::named(ContactId::make("Ansprechperson", number as u64), actor_id(number), &format!("Erika Beispiel {number}"))
    }
}

fn responsibility(number: usize, dice: &mut Dice) -> Responsibility {
    let (area, areas) = (dice.below(AREAS), 1 + dice.below(4));
    let (status, statuses) = (dice.below(STATUSES), 1 + dice.below(4));
    Responsibility {
        groups: [group_id(0), group_id(dice.below(TARGET_GROUPS))].into(),
        role: Role::ALL.get(dice.below(Role::ALL.len())).copied().unwrap_or(Role::Involved),
        task: format!("Berät und begleitet Ratsuchende, Aufgabe {number}"),
        basis: "§ 45 SGB VIII".to_owned(),
        state: State::ALL.get(dice.below(State::ALL.len())).copied().unwrap_or(State::Proposed),
        source: Some(Source::Workshop),
        confirmed: Date::day(2026, 4, 23),
        ..Responsibility::new(
            responsibility_id(number),
            actor_id(number % ACTORS),
            Coverage::rectangle(
                (area..area + areas).map(|area| area_id(area % AREAS)),
                (status..status + statuses).map(|status| status_id(status % STATUSES)),
            ),
        )
    }
}

fn note(area: usize) -> CellNote {
    let remark = "Kein Angebot in erreichbarer Nähe".to_owned();
    CellNote { cell: cell(area, area % STATUSES), decision: Decision::Gap, remark }
}
