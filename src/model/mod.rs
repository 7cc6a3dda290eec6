//! The domain: a region's board, its records, edits, changes and history. No file, no clock, no screen.

mod actor;
mod agenda;
mod area;
mod attendance;
mod board;
mod carry;
mod changes;
mod color;
mod contact;
mod contact_format;
mod coverage;
mod date;
mod details;
mod edit;
mod field;
mod head;
mod history;
mod id;
mod item;
mod kind;
mod label;
mod legal_check;
mod logo;
mod meeting;
mod note;
mod order;
mod piece;
mod pieces;
mod record;
mod record_ref;
mod redact;
mod rename;
mod responsibility;
mod status;
mod table;
mod target_group;
mod time;
mod verdict;
mod view;
mod view_spec;

pub use actor::{Actor, Mandate, MandateForm, PartnerType, SHORT_NAME_CHARS};
pub use agenda::{AgendaItem, MAX_ITEM_MINUTES};
pub use area::Area;
pub use attendance::{Attendance, MAX_PRESENT};
pub use board::{Board, Reserved};
pub use carry::{Carry, Landing};
pub use changes::{Change, apply_changes, changes, invert};
pub use color::Color;
pub use contact::{Channel, Contact, Visibility};
pub use contact_format::{is_email, is_phone, is_website, tells_reach};
pub use coverage::{Cell, Coverage, MAX_CELLS_OF_ONE, Rectangle};
pub use date::Date;
pub use details::{Detail, DisplayContext};
pub use edit::{Edit, EditError};
pub use field::{
    ChoiceList, ClosedList, Field, FieldError, FieldInfo, FieldKind, FieldType, FieldValue, Fields, Say, TextFormat,
};
pub use head::{Head, HeadField};
pub use history::{FieldMark, History, Step};
pub use id::{
    ActorId, AreaId, BoardId, ContactId, KindId, LegalCheckId, MeetingId, ResponsibilityId, SectorId, StatusGroupId, StatusId,
    TargetGroupId, VerdictId, ViewId,
};
pub use item::{Forget, Item};
pub use kind::{Kind, Sector};
pub use label::{CellNames, Label};
pub use legal_check::LegalCheck;
pub use logo::{Logo, LogoPart, MAX_LOGOS};
pub use meeting::Meeting;
pub use note::{CellNote, Decision};
pub use piece::{End, Piece};
pub use pieces::Side;
pub use record::Record;
pub(crate) use record_ref::for_each_record;
pub use record_ref::{RecordKind, RecordRef};
pub use responsibility::{Responsibility, Role, Source, State};
pub use status::{Benefits, CourseAccess, STATUS_SHORT_CHARS, Status, StatusGroup, WorkAccess};
pub use table::Table;
pub use target_group::{ABBREVIATION_CHARS, Symbol, TargetGroup};
pub use time::Time;
pub use verdict::{Judgment, Verdict};
pub use view::View;
pub use view_spec::{Filter, ViewSpec};
