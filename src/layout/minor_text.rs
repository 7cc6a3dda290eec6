//! Small words: "teils" and "+3" on a chip, "offen" in a cell. Beside the name they step back; on what is read from the last row
//! they are as large, or the smallest of them would say how far the whole drawing can be read.

use super::metric;
use super::surroundings::Surroundings;

/// Setting of small words; all widths in ems of the body type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MinorText {
    /// Their type.
    em: f32,
    /// The room of "+38" for flags that are left out.
    pub(super) more_em: f32,
    /// The room of "teils", with the space before it.
    pub(super) partly_em: f32,
}

impl MinorText {
    /// Setting beside a name.
    const SMALL: Self = Self { em: metric::MINOR_TEXT, more_em: metric::MORE, partly_em: metric::PARTLY };
    /// Setting as large as the name.
    const LARGE: Self = Self { em: 1.0, more_em: metric::MORE_LARGE, partly_em: metric::PARTLY_LARGE };

    /// Setting on a drawing with these surroundings.
    pub(super) fn of(surroundings: Surroundings) -> Self {
        if surroundings.is_whole() { Self::SMALL } else { Self::LARGE }
    }

    /// Their size, in points; the smallest type is the limit for them too.
    pub(super) fn size(self, em: f32) -> f32 {
        (self.em * em).max(metric::MIN_SIZE.min(em))
    }

    /// True where they are as large as the body.
    pub(super) fn is_large(self) -> bool {
        self == Self::LARGE
    }
}
