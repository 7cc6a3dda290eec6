//! Size of the window's own letters, fields and buttons, whatever the system says; the board has its zoom.

use egui::Context;
use serde::{Deserialize, Serialize};

/// Screens as high as this, in points, have letters that are tiny from where one sits.
const HIGH: f32 = 1800.0;
/// Factor by which everything is larger on these.
const ON_HIGH: f32 = 1.5;

/// Size that the user wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::app) enum Scale {
    /// As the screen needs it.
    #[default]
    Fitting,
    /// As the system says.
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
    /// Twice as large.
    Double,
}

impl Scale {
    /// The factor on a screen of this height, in points of the system.
    fn factor(self, height: f32) -> f32 {
        match self {
            Self::Fitting if height >= HIGH => ON_HIGH,
            Self::Fitting | Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Larger => 1.5,
            Self::Double => 2.0,
        }
    }

    /// Makes the window as large; a change is seen in the next frame.
    pub(in crate::app) fn apply(self, ctx: &Context) {
        // The system's points, whatever the window's are at present.
        let monitor = ctx.input(|input| input.viewport().monitor_size);
        let height = monitor.map_or(0.0, |size| size.y * ctx.zoom_factor());
        ctx.set_zoom_factor(self.factor(height));
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn letters_are_larger_where_the_screen_is_high_unless_another_size_was_chosen() {
        for (height, factor) in [(768.0, 1.0), (1440.0, 1.0), (2160.0, 1.5)] {
            assert_eq!(Scale::Fitting.factor(height), factor, "{height}");
            assert_eq!(Scale::Normal.factor(height), 1.0);
            assert_eq!(Scale::Double.factor(height), 2.0);
        }
    }
}
