//! Foreign text: whatever was written elsewhere and comes in as text, and the institutions that it names. Which responsibility a line
//! means is for `capture/`, which board a list becomes for `catalogue/`.

mod cells;
mod clean;
mod code_page_850;
mod columns;
mod content;
mod encoding;
mod institutions;
mod kinds;
mod list;
mod numbering;
mod vocabulary;

pub use cells::first_row;
pub use clean::{clean, clean_line};
pub use content::{Content, MAX_NAME_CHARS, is_name};
pub use encoding::{Decoded, Encoding, decode};
pub use institutions::{Found, Institutions};
pub use kinds::{KindMatch, KindWords, is_authority, is_collective, kind_of, spoken_names};
pub use list::{ForeignList, ListEntry, Refused, read_list};
