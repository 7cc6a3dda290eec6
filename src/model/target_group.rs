//! Target groups, shown by color, symbol and abbreviation together.

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{Color, RecordRef, Table, TargetGroupId};
use crate::text::fields as t;

/// Colors of target groups that are told apart by everybody (Okabe and Ito 2008).
const COLORS: [Color; 8] = [
    Color::rgb(0x00, 0x72, 0xB2),
    Color::rgb(0xD5, 0x5E, 0x00),
    Color::rgb(0x00, 0x9E, 0x73),
    Color::rgb(0xCC, 0x79, 0xA7),
    Color::rgb(0xE6, 0x9F, 0x00),
    Color::rgb(0x56, 0xB4, 0xE9),
    Color::rgb(0xF0, 0xE4, 0x42),
    Color::rgb(0x00, 0x00, 0x00),
];

/// Longest abbreviation that a flag is made for, in characters.
pub const ABBREVIATION_CHARS: usize = 4;

/// Zielgruppe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetGroup {
    /// Its id.
    pub id: TargetGroupId,
    /// One to four letters, for the black-and-white theme, tooltips and the matrix.
    pub abbreviation: String,
    /// Name.
    pub name: String,
    /// Color.
    pub color: Color,
    /// Symbol.
    pub symbol: Symbol,
    /// True where it stands for everybody, so that it answers every filter by target group.
    #[serde(default, skip_serializing_if = "is_default")]
    pub covers_all: bool,
    /// A hint for readers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hint: String,
}

impl TargetGroup {
    /// Word beside its flag: its abbreviation, else its name.
    pub fn flag_name(&self) -> &str {
        if self.abbreviation.is_empty() { &self.name } else { &self.abbreviation }
    }

    /// A group with this name, and the first color, symbol and letter that none of the others has.
    pub fn beside(others: &Table<Self>, id: TargetGroupId, name: &str) -> Self {
        let is_free = |is: &dyn Fn(&Self) -> bool| others.iter().all(|other| !is(other));
        let color = COLORS.into_iter().find(|color| is_free(&|other| other.color == *color));
        let symbol = Symbol::ALL.into_iter().find(|symbol| is_free(&|other| other.symbol == *symbol));
        let letter = ('A'..='Z').map(String::from).find(|letter| is_free(&|other| other.abbreviation == *letter));
        Self {
            id,
            abbreviation: letter.unwrap_or_else(|| "Z".to_owned()),
            name: name.to_owned(),
            color: color.unwrap_or(Color::rgb(0x77, 0x77, 0x77)),
            symbol: symbol.unwrap_or(Symbol::Circle),
            covers_all: false,
            hint: String::new(),
        }
    }
}

impl Fields for TargetGroup {
    const FIELDS: &'static [Field<Self>] = &[
        field!(abbreviation, t::abbreviation)
            .hint(t::abbreviation_hint)
            .needed()
            .max_chars(ABBREVIATION_CHARS)
            .counted()
            .distinct(),
        field!(name, t::name).hint(t::target_group_hint).needed().distinct(),
        field!(color, t::color).hint(t::color_hint),
        field!(symbol, t::symbol),
        field!(covers_all, t::covers_all),
        field!(hint, t::hint).hint(t::hint_hint).rows(2),
    ];
}

impl Item for TargetGroup {
    type Id = TargetGroupId;

    fn id(&self) -> &TargetGroupId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        Vec::new()
    }

    fn forget(&self, _gone: &RecordRef) -> Forget<Self> {
        Forget::Untouched
    }
}

/// A shape that is drawn, never taken from a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Symbol {
    /// ●
    Circle,
    /// ▲
    TriangleUp,
    /// ■
    Square,
    /// ★ with five points.
    Star,
    /// ◆
    Diamond,
    /// A filled pentagon.
    Pentagon,
    /// ✚
    Cross,
    /// A filled hexagon.
    Hexagon,
    /// ▼
    TriangleDown,
    /// ◐
    HalfCircle,
    /// ◈
    DiamondDot,
    /// ▣
    DoubleSquare,
    /// An open pentagon.
    PentagonOpen,
    /// A lying rectangle, a book.
    Book,
    /// ◎
    DoubleCircle,
    /// ○
    CircleOpen,
    /// A shield.
    Shield,
    /// A drop.
    Drop,
    /// The letters "Al" in a square.
    LettersAl,
    /// ♥
    Heart,
    /// A filled octagon, for a cog wheel.
    Octagon,
    /// ≈
    Wave,
    /// A single upright bar.
    Bar,
    /// The letter Q in a circle.
    LetterQ,
}

impl Symbol {
    /// All symbols, in the order of the catalogue.
    pub const ALL: [Self; 24] = [
        Self::Circle,
        Self::TriangleUp,
        Self::Square,
        Self::Star,
        Self::Diamond,
        Self::Pentagon,
        Self::Cross,
        Self::Hexagon,
        Self::TriangleDown,
        Self::HalfCircle,
        Self::DiamondDot,
        Self::DoubleSquare,
        Self::PentagonOpen,
        Self::Book,
        Self::DoubleCircle,
        Self::CircleOpen,
        Self::Shield,
        Self::Drop,
        Self::LettersAl,
        Self::Heart,
        Self::Octagon,
        Self::Wave,
        Self::Bar,
        Self::LetterQ,
    ];
}

closed_list!(Symbol, |symbol, lang| t::symbol_number(lang, symbol.place() + 1));
