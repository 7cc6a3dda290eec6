//! Zoom: its limits, what counts as 100 %, and its steps by wheel and key. `viewport` keeps to them, `pan_zoom` hears the wheel, `zoom_commands`
//! the keys.

/// Zooms go from a tenth to twenty times the size of the scene's points; a title then still has fewer than the 600 pixels per
/// em up to which the painter draws letters.
pub(super) const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.1..=20.0;

/// Pixels of a scene point at "100 %": a 16:9 scene is then as large as a projected picture of 1920 × 1080.
pub(in crate::app) const FULL_SIZE: f32 = 2.0;

/// Factor of one press of a zoom key.
pub(super) const KEY_STEP: f32 = 1.25;

/// Speed of the wheel with Ctrl, in the unit of egui's `scroll_zoom_speed`: one step zooms by about a sixth.
pub(in crate::app) const WHEEL_SPEED: f32 = 1.0 / 320.0;
