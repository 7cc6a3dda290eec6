//! Content that an audience may not see, by kind and number, for whoever keeps the board.

use crate::model::RecordRef;
use crate::text::{Lang, findings};

/// Content that was left out: its kind, and the record that it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// Kind of content.
    pub kind: WithheldKind,
    /// Record that it is of and that is still shown; `None` for the board as a whole.
    pub of: Option<RecordRef>,
    /// Name of that record for users; empty for the board as a whole.
    pub name: String,
    /// Number of them.
    pub count: usize,
}

impl Withheld {
    /// Text for users: "Jobcenter: 2 Ansprechpersonen".
    pub fn say(&self, lang: Lang) -> String {
        let what = self.kind.say(lang, self.count);
        if self.name.is_empty() { what } else { findings::withheld_of(lang, &self.name, &what) }
    }
}

/// Kind of content that is not for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WithheldKind {
    /// Contact person.
    Contact,
    /// Remarks about an institution.
    Remark,
    /// Phone number or mail address within a text that all read.
    ContactDetails,
    /// Source from which a responsibility was learned.
    Source,
    /// Open question of a responsibility.
    Question,
    /// Dispute about a responsibility: it is shown as proposed.
    Dispute,
    /// Remark of a cell note.
    NoteRemark,
    /// Note that a cell is disputed.
    NoteDispute,
    /// Responsibility that has ended: it is kept for the record only.
    Ended,
    /// Saved view that selects what is disputed: its very name may tell of a dispute.
    View,
    /// Meeting with its agenda, and the number of those who were there.
    Meeting,
    /// Verdict of the region on a finding.
    Verdict,
    /// Log of changes.
    Log,
    /// Earlier state of the board.
    Edition,
}

impl WithheldKind {
    /// Text for users: "2 Ansprechpersonen".
    pub fn say(self, lang: Lang, count: usize) -> String {
        match self {
            Self::Contact => findings::withheld_contacts(lang, count),
            Self::Remark => findings::withheld_remarks(lang, count),
            Self::ContactDetails => findings::withheld_contact_details(lang, count),
            Self::Source => findings::withheld_sources(lang, count),
            Self::Question => findings::withheld_questions(lang, count),
            Self::Dispute => findings::withheld_disputes(lang, count),
            Self::NoteRemark => findings::withheld_note_remarks(lang, count),
            Self::NoteDispute => findings::withheld_note_disputes(lang, count),
            Self::Ended => findings::withheld_ended(lang, count),
            Self::View => findings::withheld_views(lang, count),
            Self::Meeting => findings::withheld_meetings(lang, count),
            Self::Verdict => findings::withheld_verdicts(lang, count),
            Self::Log => findings::withheld_log(lang, count),
            Self::Edition => findings::withheld_editions(lang, count),
        }
    }
}
