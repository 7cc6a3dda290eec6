//! Adding records that have no place of their own on the board, asking to remove one, and adding logos.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::super::path_bar::{PathBar, Purpose};
use super::super::window::App;
use crate::model::{
    Area, AreaId, Board, Color, Date, Edit, Filter, HeadField, Kind, KindId, Label, LegalCheck, LegalCheckId, Logo, LogoPart,
    MAX_LOGOS, Record, RecordKind, RecordRef, Sector, SectorId, Status, StatusGroup, StatusGroupId, StatusId, Symbol,
    TargetGroup, TargetGroupId, View, ViewId,
};
use crate::save;
use crate::scene::Target;
use crate::text::{Lang, inspector as t, logos, menu};

/// Colours of target groups that are told apart by everybody (Okabe and Ito 2008).
const COLORS: [[u8; 3]; 8] = [
    [0x00, 0x72, 0xB2],
    [0xD5, 0x5E, 0x00],
    [0x00, 0x9E, 0x73],
    [0xCC, 0x79, 0xA7],
    [0xE6, 0x9F, 0x00],
    [0x56, 0xB4, 0xE9],
    [0xF0, 0xE4, 0x42],
    [0x00, 0x00, 0x00],
];
/// The mean length of a Gregorian year.
const SECONDS_OF_YEAR: u64 = 31_556_952;

impl App {
    /// Adds a record beside the one that is shown, and lets its name be typed.
    pub(super) fn add_record(&mut self, kind: RecordKind) {
        let (board, beside) = (self.work.document.board(), self.work.selection.subject());
        let name = unused(board, kind, self.lang);
        let Some(record) = fresh(board, kind, &name, (self.new_bits)(), beside.as_ref()) else { return };
        let key = record.key();
        let mut edits = vec![Edit::Put(record)];
        if let Some(before) = beside.filter(|beside| beside.kind() == kind).and_then(|beside| next_after(board, &beside)) {
            edits.push(Edit::Place { what: key.clone(), before: Some(before) });
        }
        self.edit(&Edit::All(Label::Added(kind, name), edits), None);
        if !self.work.document.board().has(&key) {
            return;
        }
        let target = match &key {
            RecordRef::Area(id) => Some(Target::Area(id.clone())),
            RecordRef::Status(id) => Some(Target::Status(id.clone())),
            RecordRef::TargetGroup(id) => Some(Target::LegendGroup(id.clone())),
            _ => None,
        };
        if let Some(target) = target.filter(|target| self.work.drawing.group(target).is_some()) {
            self.work.selection.choose(target, &self.work.drawing);
        }
        self.work.selection.show(key);
        self.open_properties();
    }

    /// Asks in the properties whether to remove what they show.
    pub(super) fn ask_removal(&mut self) {
        if let Some(record) = self.work.selection.subject() {
            self.open_properties();
            self.desk.inspector.ask_removal(record);
        }
    }

    /// Adds the picture in a file to the logos of the board; its file comes beside the board when that is saved.
    pub(super) fn add_logo(&mut self, path: &Path) {
        if self.desk.start.is_some() {
            self.desk.message = menu::no_board(self.lang);
            return;
        }
        match self.logo_of(path) {
            Ok(logo) => {
                let mut list = self.work.document.board().head().logos.clone();
                let says = t::logo_added(self.lang, &logo.file);
                list.push(logo);
                self.stop_asking();
                self.edit(&Edit::Head(HeadField::Logos(list)), None);
                self.desk.message = says;
                self.show_inspector();
            }
            Err(why) => {
                self.desk.message.clone_from(&why);
                self.show_bar(PathBar::failed(Purpose::Logo, path, why, false));
            }
        }
    }

    /// The logo that a file becomes, under a name that no other file beside the board has.
    fn logo_of(&mut self, path: &Path) -> Result<Logo, String> {
        let lang = self.lang;
        let list = &self.work.document.board().head().logos;
        if list.len() >= MAX_LOGOS {
            return Err(t::logo_most(lang, MAX_LOGOS));
        }
        let bytes = save::load_logo(path).map_err(|note| note.say(lang))?;
        let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        let (stem, ending) = (part(path.file_stem()), part(path.extension()));
        if list.iter().any(|logo| logo.file == part(path.file_name())) {
            return Err(logos::listed(lang, &part(path.file_name())));
        }
        let document = &mut self.work.document;
        let names =
            std::iter::once(part(path.file_name())).chain((2..=MAX_LOGOS).map(|number| format!("{stem}-{number}.{ending}")));
        let free = |file: &String| !list_has(document.board(), file) && !document.has_other_logo(file, &bytes);
        let logo = names.into_iter().find(free).map(|file| Logo { file, name: stem.clone(), part: LogoPart::default() });
        let logo = logo.filter(Logo::is_beside).ok_or_else(|| logos::at(lang, &stem, &logos::not_beside(lang)))?;
        document.keep_logo(&logo.file, bytes);
        Ok(logo)
    }
}

fn list_has(board: &Board, file: &str) -> bool {
    board.head().logos.iter().any(|logo| logo.file == file)
}

/// The record that follows this one in its list.
fn next_after(board: &Board, key: &RecordRef) -> Option<RecordRef> {
    let mut of_kind = board.records().map(|record| record.key()).filter(|other| other.kind() == key.kind());
    of_kind.find(|other| other == key)?;
    of_kind.next()
}

/// A name for a new record that no other of its kind has.
fn unused(board: &Board, kind: RecordKind, lang: Lang) -> String {
    let name = match kind {
        RecordKind::Area => t::new_area(lang),
        RecordKind::StatusGroup => t::new_status_group(lang),
        RecordKind::Status => t::new_status(lang),
        RecordKind::TargetGroup => t::new_target_group(lang),
        RecordKind::Sector => t::new_sector(lang),
        RecordKind::Kind => t::new_kind(lang),
        RecordKind::View => t::new_view(lang),
        _ => t::new_legal_check(lang),
    };
    let of_kind = || board.records().filter(|record| record.key().kind() == kind);
    let is_free = |name: &String| of_kind().all(|record| record.name() != name);
    let names = std::iter::once(name.clone()).chain((2..).map(|number| t::another(lang, &name, number)));
    // Of one name more than there are records at least one is free.
    names.take(of_kind().count() + 1).find(is_free).unwrap_or(name)
}

/// A new record; a status in the group of the one beside which it is added. `None` for kinds that have other ways in.
fn fresh(board: &Board, kind: RecordKind, name: &str, bits: u64, beside: Option<&RecordRef>) -> Option<Record> {
    let name_owned = name.to_owned();
    Some(match kind {
        RecordKind::Area => Area::named(AreaId::make(name, bits), name).into(),
        RecordKind::StatusGroup => {
            StatusGroup { id: StatusGroupId::make(name, bits), name: name_owned, hint: String::new() }.into()
        }
        RecordKind::Status => {
            let group = match beside {
                Some(RecordRef::Status(other)) => board.statuses().get(other).and_then(|other| other.group.clone()),
                Some(RecordRef::StatusGroup(group)) => Some(group.clone()),
                _ => None,
            };
            Status { group, ..Status::named(StatusId::make(name, bits), name) }.into()
        }
        RecordKind::TargetGroup => target_group(board, name, bits).into(),
        RecordKind::Sector => Sector { id: SectorId::make(name, bits), name: name_owned }.into(),
        RecordKind::Kind => new_kind(name, bits, beside).into(),
        RecordKind::View => View {
            id: ViewId::make(name, bits),
            name: name_owned,
            filter: Filter::default(),
            folded: [].into(),
            focus: [].into(),
            status_order: Vec::new(),
            area_order: Vec::new(),
            page: String::new(),
        }
        .into(),
        RecordKind::LegalCheck => LegalCheck {
            id: LegalCheckId::make(name, bits),
            due: this_year()?,
            planned: false,
            what: name_owned,
            statuses: [].into(),
            kinds: [].into(),
            research: String::new(),
            check: false,
        }
        .into(),
        RecordKind::Actor | RecordKind::Contact | RecordKind::Responsibility | RecordKind::CellNote => return None,
    })
}

fn new_kind(name: &str, bits: u64, beside: Option<&RecordRef>) -> Kind {
    let sector = if let Some(RecordRef::Sector(sector)) = beside { Some(sector.clone()) } else { None };
    Kind {
        id: KindId::make(name, bits),
        name: name.to_owned(),
        short: String::new(),
        aliases: Vec::new(),
        sector,
        mandates: [].into(),
        basis: String::new(),
        core: false,
        certainty: String::new(),
        check: false,
    }
}

/// A target group with the first colour, symbol and letter that no other has.
fn target_group(board: &Board, name: &str, bits: u64) -> TargetGroup {
    let others = || board.target_groups().iter();
    let mut colors = COLORS.into_iter().map(|[r, g, b]| Color::rgb(r, g, b));
    let color = colors.find(|color| others().all(|other| other.color != *color)).unwrap_or(Color::rgb(0x77, 0x77, 0x77));
    let symbol = Symbol::ALL.into_iter().find(|symbol| others().all(|other| other.symbol != *symbol)).unwrap_or(Symbol::Circle);
    let letters = ('A'..='Z').map(String::from);
    let mut free = letters.filter(|letter| others().all(|other| other.abbreviation != *letter));
    let abbreviation = free.next().unwrap_or_else(|| "Z".to_owned());
    let id = TargetGroupId::make(name, bits);
    TargetGroup { id, abbreviation, name: name.to_owned(), color, symbol, covers_all: false, hint: String::new() }
}

/// The year in which a new legal check is due until somebody says otherwise.
fn this_year() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::year(1970 + i32::try_from(seconds / SECONDS_OF_YEAR).ok()?)
}
