//! Head of a board: title, region, owners and dates.

use serde::{Deserialize, Serialize};

use super::field::{Field, FieldError, FieldType, FieldValue, Fields, closed_list, field};
use super::is_default::is_default;
use super::{BoardId, Date, Logo};
use crate::text::{Lang, fields as t};

/// Head of a board: what is said once per board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Id of the board; copies of one board share it.
    pub board: BoardId,
    /// The language of the board's own texts.
    #[serde(default, with = "language_code")]
    pub language: Lang,
    /// The title over the drawing.
    pub title: String,
    /// The region.
    #[serde(default, skip_serializing_if = "is_default")]
    pub region: String,
    /// Facts about the region, for the paper.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: String,
    /// Date as of which the board is true.
    #[serde(default, skip_serializing_if = "is_default")]
    pub as_of: Option<Date>,
    /// The name of this edition, such as "Entwurf".
    #[serde(default, skip_serializing_if = "is_default")]
    pub edition: String,
    /// Facilitator.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moderation: String,
    /// Publisher.
    #[serde(default, skip_serializing_if = "is_default")]
    pub publisher: String,
    /// Funders.
    #[serde(default, skip_serializing_if = "is_default")]
    pub funders: Vec<String>,
    /// Their logos, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub logos: Vec<Logo>,
    /// The date of the law shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub law_as_of: Option<Date>,
    /// The law notice on drawings; `{stand}` stands for the date of the law.
    #[serde(default, skip_serializing_if = "is_default")]
    pub law_short: String,
    /// The law notice in paper and glossary; `{stand}` stands for the date of the law.
    #[serde(default, skip_serializing_if = "is_default")]
    pub law_long: String,
    /// The data protection notice; `{Region}` and `{Kontakt}` stand for the region and for whom to ask.
    #[serde(default, skip_serializing_if = "is_default")]
    pub privacy: String,
}

impl Head {
    /// The head of a new board.
    pub fn new(board: BoardId, title: &str) -> Self {
        Self {
            board,
            language: Lang::De,
            title: title.to_owned(),
            region: String::new(),
            about: String::new(),
            as_of: None,
            edition: String::new(),
            moderation: String::new(),
            publisher: String::new(),
            funders: Vec::new(),
            logos: Vec::new(),
            law_as_of: None,
            law_short: String::new(),
            law_long: String::new(),
            privacy: String::new(),
        }
    }
}

impl Fields for Head {
    const FIELDS: &'static [Field<Self>] = &[
        field!(title, t::board_title).hint(t::board_title_hint).needed(),
        field!(region, t::region).hint(t::region_hint),
        field!(about, t::about).hint(t::about_hint).rows(2),
        field!(as_of, t::as_of),
        field!(edition, t::edition).hint(t::edition_hint),
        field!(moderation, t::moderation).hint(t::moderation_hint),
        field!(publisher, t::publisher).hint(t::publisher_hint),
        field!(funders, t::funders),
        field!(logos, t::logos),
        field!(law_as_of, t::law_as_of).hint(t::month_hint),
        field!(law_short, t::law_short).hint(t::law_hint).rows(2),
        field!(law_long, t::law_long).hint(t::law_hint).rows(4),
        field!(privacy, t::privacy).hint(t::privacy_hint).rows(3),
        field!(language, t::language),
    ];
}

closed_list!(Lang, |language, _| language.code().to_owned());

/// Languages as their two letters in quotation marks, as everything in the head that a person writes.
mod language_code {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::text::Lang;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(super) fn serialize<S: Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(lang.code())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
        known.ok_or_else(|| de::Error::unknown_variant(&code, &["de", "en"]))
    }
}

/// Change of one thing that the head says.
#[derive(Clone, Debug, PartialEq)]
pub enum HeadField {
    /// Another value of the field with this key.
    Value(&'static str, FieldValue),
    /// Another id: a copy that shall be a board of its own.
    Board(BoardId),
}

impl HeadField {
    /// Another value of the field with this key.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers make the value for this; a reference at each of them would say no more"
    )]
    pub fn new(key: &'static str, value: impl FieldType) -> Self {
        Self::Value(key, value.value())
    }

    pub(super) fn set_in(self, head: &mut Head) -> Result<(), FieldError> {
        match self {
            Self::Value(key, value) => Head::field(key).ok_or(FieldError::NoPlace)?.set(head, value)?,
            Self::Board(board) => head.board = board,
        }
        Ok(())
    }
}
