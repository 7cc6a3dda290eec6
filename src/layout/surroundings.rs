//! Surroundings of the middle of a drawing: the choice of their extent; `measured_surroundings` says how much room they take.

/// Surroundings of the middle of a drawing.
///
/// A wall has room for all of it. A projected picture is read from the last row, where every line takes type from all others; so it
/// can do without what nobody reads from there, and what remains is as large as the body: nothing steps back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Surroundings {
    /// Everything: title, date and edition, legend, law notice, imprint, logos, and beside areas in focus a line for each other one.
    #[default]
    Whole,
    /// The title and the legend.
    Legend,
    /// The title alone.
    Title,
}

impl Surroundings {
    /// All, from the most on.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Legend, Self::Title];

    /// With less around it, so that its type grows; nothing where there is no less.
    pub fn less(self) -> Option<Self> {
        Self::ALL.into_iter().find(|other| *other > self)
    }

    /// With more around it.
    pub fn more(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|other| *other < self)
    }

    /// True where notes, logos and the lines of other areas are there, and the type around the middle is as usual.
    pub(super) fn is_whole(self) -> bool {
        self == Self::Whole
    }

    /// True where there is a legend.
    pub(super) fn has_legend(self) -> bool {
        self != Self::Title
    }
}
