//! The catalogue: templates and example regions compiled in, new boards made from them, institutions recognized by their names and
//! given what their kind typically does. Files are for `save/`.

mod compose;
mod name_list;
mod new_institution;
mod templates;
mod typical;

pub use compose::{compose, meeting_templates, new_board};
pub use name_list::{ListedName, NameList, read_names};
pub use new_institution::{institution_of_kind, new_institution, new_institution_among};
pub use templates::{Template, TemplateError, TemplatePart, example, examples, template, templates, the_example};
pub use typical::{Typical, add_institution, add_institutions, add_named, assign_typical, typical_edits, typical_for};
