//! The domain: a region's board, its records, edits, changes and history. No file, no clock, no screen.

mod actor;
mod area;
mod board;
mod carry;
mod changes;
mod color;
mod contact;
mod coverage;
mod date;
mod detail;
mod edit;
mod head;
mod history;
mod id;
mod item;
mod kind;
mod label;
mod legal_check;
mod logo;
mod note;
mod order;
mod piece;
mod pieces;
mod record;
mod redact;
mod rename;
mod responsibility;
mod status;
mod table;
mod target_group;
mod verdict;
mod view;

pub use actor::{Actor, Mandate, MandateForm, PartnerType, SHORT_NAME_CHARS};
pub use area::Area;
pub use board::{Board, Reserved};
pub use carry::{Carry, Landing};
pub use changes::{Change, apply_changes, changes, invert};
pub use color::Color;
pub use contact::{Channel, Contact, Visibility};
pub use coverage::{Cell, Coverage, MAX_CELLS_OF_ONE, Rectangle};
pub use date::Date;
pub use detail::{Detail, Said};
pub use edit::{Edit, EditError};
pub use head::{Head, HeadField};
pub use history::{FieldMark, History, Step};
pub use id::{
    ActorId, AreaId, BoardId, ContactId, KindId, LegalCheckId, ResponsibilityId, SectorId, StatusGroupId, StatusId,
    TargetGroupId, VerdictId, ViewId, slug,
};
pub use item::{Forget, Item};
pub use kind::{Kind, Sector};
pub use label::{CellNames, Label};
pub use legal_check::LegalCheck;
pub use logo::{Logo, LogoPart, MAX_LOGOS};
pub use note::{CellNote, Decision};
pub use piece::{End, Piece};
pub use pieces::Side;
pub(crate) use record::for_each_record;
pub use record::{Record, RecordKind, RecordRef};
pub use responsibility::{Responsibility, Role, Source, State};
pub use status::{Benefits, CourseAccess, STATUS_SHORT_CHARS, Status, StatusGroup, WorkAccess};
pub use table::Table;
pub use target_group::{Symbol, TargetGroup};
pub use verdict::{Judgment, Verdict};
pub use view::{Filter, View};
