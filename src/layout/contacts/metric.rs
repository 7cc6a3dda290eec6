//! Measures of the list of contact persons, in ems of the type size.

/// Number of columns side by side.
pub(super) const COLUMNS: usize = 2;
/// Between two columns.
pub(super) const GUTTER: f32 = 1.6;
/// Above and below the name of an institution together.
pub(super) const NAME_PAD: f32 = 0.4;
/// Above a person.
pub(super) const PERSON_TOP: f32 = 0.2;
/// Below a person whom another one of the institution follows.
pub(super) const PERSON_GAP: f32 = 0.1;
/// Below the last person of an institution.
pub(super) const ENTRY_GAP: f32 = 0.7;
/// The type of persons, in ems of that of institutions.
pub(super) const SMALL: f32 = 0.92;
/// The most lines of a name, and of what a person is reached by.
pub(super) const LINES: usize = 4;
/// Factor from the smallest type that can be read to type that is read with ease; larger it need not be.
pub(super) const EASY: f32 = 1.5;
