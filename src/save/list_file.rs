//! The file of a list as an editor or a spreadsheet writes it, read as text. What the list says is for `catalogue/` and `capture/`.

use std::path::Path;

use super::disk;
use super::error::{LoadError, Unreadable};
use super::limits::MAX_LIST_BYTES;

/// Reads the text of a list from a file.
pub fn load_list(path: &Path) -> Result<String, LoadError> {
    let in_file = |why| LoadError { why, path: Some(path.to_owned()) };
    let bytes = disk::read(path).map_err(in_file)?;
    if bytes.len() > MAX_LIST_BYTES {
        return Err(in_file(Unreadable::LongList));
    }
    list_text(&bytes).ok_or_else(|| in_file(Unreadable::NoList))
}

/// The text of a file that a spreadsheet or an editor wrote: UTF-8, UTF-16 with its mark, else the Western European letters
/// of Windows. `None` for what is no text.
pub fn list_text(bytes: &[u8]) -> Option<String> {
    let units = |pair: fn([u8; 2]) -> u16| bytes.chunks_exact(2).skip(1).filter_map(move |two| Some(pair(two.try_into().ok()?)));
    let text = match bytes {
        [0xFF, 0xFE, ..] => String::from_utf16_lossy(&units(u16::from_le_bytes).collect::<Vec<_>>()),
        [0xFE, 0xFF, ..] => String::from_utf16_lossy(&units(u16::from_be_bytes).collect::<Vec<_>>()),
        _ => match str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_letter(*byte)).collect(),
        },
    };
    (!text.contains('\0')).then_some(text)
}

/// A letter of Windows-1252; from 0x80 to 0x9F those that occur in names and lists.
fn windows_letter(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x84 => '„',
        0x8A => 'Š',
        0x8E => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x9A => 'š',
        0x9E => 'ž',
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_editors_and_spreadsheets_are_read() {
        let umlauts = "Jugendämter";
        let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            ['\u{FEFF}'].into_iter().chain(umlauts.chars()).flat_map(|c| to(c as u16)).collect()
        };
        assert_eq!(list_text(umlauts.as_bytes()).as_deref(), Some(umlauts));
        assert_eq!(list_text("\u{FEFF}Jugendämter".as_bytes()).as_deref(), Some(umlauts));
        assert_eq!(list_text(&utf16(u16::to_le_bytes)).as_deref(), Some(umlauts));
        assert_eq!(list_text(&utf16(u16::to_be_bytes)).as_deref(), Some(umlauts));
        assert_eq!(list_text(b"Jugend\xE4mter \x96").as_deref(), Some("Jugendämter –"));
        assert_eq!(list_text(b"PK\x03\x04\0"), None);
    }
}
