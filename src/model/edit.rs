//! Edits: the only way from one board to the next. A few verbs over all kinds of record.

use std::collections::HashSet;
use std::sync::Arc;

use super::head::HeadField;
use super::item::{Forget, Item};
use super::label::Label;
use super::record_ref::for_each_record;
use super::table::Table;
use super::{Board, Coverage, FieldError, Record, RecordKind, RecordRef, Responsibility, ResponsibilityId, Status, StatusId};
use crate::text::{Lang, edits};

/// A wish to change a board. New ids are made by whoever makes the edit and carried inside.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds a record at the end of its list, or replaces the one with its id.
    Put(Record),
    /// Removes a record; what hangs on it is adapted or goes too.
    Remove(RecordRef),
    /// Moves a record before another of its kind, to the end without one. A status that would stand apart from its group
    /// joins the group it is placed in.
    Place {
        /// The record.
        what: RecordRef,
        /// The record before which it comes to stand.
        before: Option<RecordRef>,
    },
    /// Adds cells to a responsibility.
    Cover(ResponsibilityId, Coverage),
    /// Takes cells away; with its last cell a responsibility goes.
    Uncover(ResponsibilityId, Coverage),
    /// Changes one field of the head.
    Head(HeadField),
    /// Puts another version of the board in the place of all.
    Whole(Arc<Board>),
    /// Several edits as one step; all or none.
    All(Label, Vec<Self>),
}

/// Reason why an edit cannot be applied. The board stays as it is.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The record is not on the board; its id is all that is known of it.
    #[error("{}", self.say(Lang::En))]
    Missing(RecordRef),
    /// The record points at something that is not on the board.
    #[error("{}", self.say(Lang::En))]
    Dangling {
        /// The kind of the record.
        kind: RecordKind,
        /// Its name.
        name: String,
        /// Record that is not there; its id is all that is known of it.
        missing: RecordRef,
    },
    /// A responsibility without a cell.
    #[error("{}", self.say(Lang::En))]
    EmptyCover {
        /// The name of its institution.
        actor: String,
    },
    /// A value that cannot be in a field.
    #[error("{}", self.say(Lang::En))]
    Field(FieldError),
    /// A record cannot be placed before one of another kind.
    #[error("{}", self.say(Lang::En))]
    OtherKind {
        /// Kind of the record to be placed.
        what: RecordKind,
        /// Kind of the record before which it was to stand.
        before: RecordKind,
    },
}

impl EditError {
    /// Message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            // Neither is on the board, so an id is all that there is to say.
            Self::Missing(key) => edits::error_missing(lang, &key.kind().say(lang), &key.id_text()),
            Self::Dangling { kind, name, missing } => {
                edits::error_dangling(lang, &kind.say(lang), name, &missing.kind().say(lang), &missing.id_text())
            }
            Self::EmptyCover { actor } => edits::error_empty_cover(lang, actor),
            Self::Field(why) => why.say(lang),
            Self::OtherKind { what, before } => edits::error_other_kind(lang, &what.say(lang), &before.say(lang)),
        }
    }
}

impl Board {
    /// The board after the edit; the *same* one if the edit changes nothing.
    pub fn apply(self: &Arc<Self>, edit: &Edit) -> Result<Arc<Self>, EditError> {
        let mut board = Self::clone(self);
        board.carry_out(edit)?;
        board.normalize();
        if board == **self { Ok(Arc::clone(self)) } else { Ok(Arc::new(board)) }
    }

    /// The board after the edit, made of this one itself: of many edits in a row none copies what the one before made.
    pub fn into_applied(self, edit: &Edit) -> Result<Self, EditError> {
        let mut board = self;
        board.carry_out(edit)?;
        board.normalize();
        Ok(board)
    }

    fn carry_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Put(record) => self.put_checked(record.clone()),
            Edit::Remove(key) => self.remove_checked(key),
            Edit::Place { what, before } => self.place_checked(what, before.as_ref()),
            Edit::Cover(id, cells) => self.recover(id, |covers| covers.union(cells)),
            Edit::Uncover(id, cells) => self.recover(id, |covers| covers.minus(cells)),
            Edit::Head(field) => field.clone().set_in(Arc::make_mut(&mut self.head)).map_err(EditError::Field),
            Edit::Whole(version) => {
                *self = Self::clone(version);
                Ok(())
            }
            Edit::All(_, all) => all.iter().try_for_each(|edit| self.carry_out(edit)),
        }
    }

    fn put_checked(&mut self, record: Record) -> Result<(), EditError> {
        if let Some(missing) = record.references().into_iter().find(|key| !self.has(key)) {
            return Err(EditError::Dangling { kind: record.key().kind(), name: record.name().to_owned(), missing });
        }
        if let Record::Responsibility(responsibility) = &record
            && responsibility.covers.is_empty()
        {
            return Err(EditError::EmptyCover { actor: self.actor_name(&responsibility.actor) });
        }
        self.put_record(record);
        Ok(())
    }

    fn remove_checked(&mut self, key: &RecordRef) -> Result<(), EditError> {
        if !self.has(key) {
            return Err(EditError::Missing(key.clone()));
        }
        self.remove_record(key);
        let mut gone = vec![key.clone()];
        while let Some(key) = gone.pop() {
            self.forget(&key, &mut gone);
        }
        Ok(())
    }

    fn recover(&mut self, id: &ResponsibilityId, change: impl Fn(&Coverage) -> Coverage) -> Result<(), EditError> {
        let key = RecordRef::Responsibility(id.clone());
        let Some(old) = self.responsibilities.get(id).cloned() else { return Err(EditError::Missing(key)) };
        let covers = change(&old.covers);
        if covers.is_empty() {
            return self.remove_checked(&key);
        }
        self.put_checked(Record::from(Responsibility { covers, ..(*old).clone() }))
    }

    fn place_checked(&mut self, what: &RecordRef, before: Option<&RecordRef>) -> Result<(), EditError> {
        for key in std::iter::once(what).chain(before) {
            if key.kind() != what.kind() {
                return Err(EditError::OtherKind { what: what.kind(), before: key.kind() });
            }
            if !self.has(key) {
                return Err(EditError::Missing(key.clone()));
            }
        }
        self.place_record(what, before);
        if let RecordRef::Status(status) = what {
            self.join_group(status);
        }
        Ok(())
    }

    /// A status that no longer stands beside one of its group joins the group of its right neighbor, at the end of the axis
    /// that of its left one. The only status of a group takes its group along when it is placed between two others.
    fn join_group(&mut self, id: &StatusId) {
        let Some(place) = self.statuses.position(id) else { return };
        let group_at = |place: Option<usize>| place.and_then(|place| self.statuses.at(place)).map(|status| status.group.clone());
        let (left, right) = (group_at(place.checked_sub(1)), group_at(Some(place + 1)));
        let Some(status) = self.statuses.get(id).cloned() else { return };
        if left.as_ref() == Some(&status.group) || right.as_ref() == Some(&status.group) {
            return;
        }
        match &status.group {
            Some(group) if left != right && self.statuses.iter().filter(|other| other.group == status.group).count() == 1 => {
                self.status_groups.place(group, right.flatten().as_ref());
            }
            _ => {
                let group = right.or(left).unwrap_or_default();
                self.put_record(Record::from(Status { group, ..(*status).clone() }));
            }
        }
    }
}

macro_rules! over_all_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        impl Board {
            /// Adapts or removes every record that points at what is gone; what had to go is added to `also_gone`.
            pub(super) fn forget(&mut self, gone: &RecordRef, also_gone: &mut Vec<RecordRef>) {
                $(also_gone.extend(forget_in(&mut self.$list, gone).into_iter().map(RecordRef::$name));)*
            }

            fn place_record(&mut self, what: &RecordRef, before: Option<&RecordRef>) {
                match what {
                    $(RecordRef::$name(id) => {
                        let before = match before {
                            Some(RecordRef::$name(before)) => Some(before),
                            _ => None,
                        };
                        self.$list.place(id, before);
                    })*
                }
            }
        }
    };
}
for_each_record!(over_all_lists);

fn forget_in<T: Item>(table: &mut Table<T>, gone: &RecordRef) -> Vec<T::Id> {
    let mut adapted = Vec::new();
    let mut removed = Vec::new();
    for record in table.iter() {
        match record.forget(gone) {
            Forget::Untouched => {}
            Forget::Adapted(record) => adapted.push(Arc::new(record)),
            Forget::Gone => removed.push(record.id().clone()),
        }
    }
    for record in adapted {
        table.put(record);
    }
    if !removed.is_empty() {
        let lost: HashSet<&T::Id> = removed.iter().collect();
        table.retain(|record| !lost.contains(record.id()));
    }
    removed
}
