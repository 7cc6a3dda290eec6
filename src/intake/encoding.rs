//! Encodings of foreign text, found out from its bytes: by its mark, by being valid, else by which one gives words as they are written
//! in German and its neighbors. Where two give sensible words that differ, both are told.

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254};

use super::clean::clean;
use super::code_page_850::letter_of;
use crate::text::{Lang, intake as t};

/// Encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, its lower byte first.
    Utf16Le,
    /// UTF-16, its upper byte first.
    Utf16Be,
    /// Windows in Western Europe (1252).
    Windows1252,
    /// DOS in Western Europe (850), as some specialized programs still write.
    CodePage850,
    /// Mac OS before 2001, as Excel on a Mac still writes CSV.
    Macintosh,
    /// Windows in Central Europe (1250).
    Windows1250,
    /// Windows in Turkey (1254).
    Windows1254,
}

/// Text that was decoded, and the ways in which that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    bytes: Vec<u8>,
    /// The text, as it is kept.
    pub text: String,
    /// Encoding in which it was read.
    pub encoding: Encoding,
    /// Other encodings in which it gives other sensible words.
    pub doubtful: Vec<Encoding>,
}

impl Encoding {
    /// Those with one byte for each letter, the most frequent first: between them only the words decide.
    pub const OF_BYTES: [Self; 5] = [Self::Windows1252, Self::CodePage850, Self::Macintosh, Self::Windows1250, Self::Windows1254];

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Utf8 => "UTF-8".to_owned(),
            Self::Utf16Le | Self::Utf16Be => "UTF-16".to_owned(),
            Self::Windows1252 => t::windows_1252(lang),
            Self::CodePage850 => t::code_page_850(lang),
            Self::Macintosh => t::macintosh(lang),
            Self::Windows1250 => t::windows_1250(lang),
            Self::Windows1254 => t::windows_1254(lang),
        }
    }

    /// The letters that bytes stand for.
    fn letters(self, bytes: &[u8]) -> String {
        let by = |encoding: &'static encoding_rs::Encoding| encoding.decode_with_bom_removal(bytes).0.into_owned();
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Utf16Le => by(UTF_16LE),
            Self::Utf16Be => by(UTF_16BE),
            Self::Windows1252 => by(WINDOWS_1252),
            Self::Macintosh => by(MACINTOSH),
            Self::Windows1250 => by(WINDOWS_1250),
            Self::Windows1254 => by(WINDOWS_1254),
            Self::CodePage850 => bytes.iter().map(|byte| letter_of(*byte)).collect(),
        }
    }

    /// Points by which more frequent encodings are preferred.
    fn prior(self) -> i32 {
        match self {
            Self::Windows1250 | Self::Windows1254 => -2,
            Self::CodePage850 | Self::Macintosh => -1,
            _ => 0,
        }
    }
}

impl Decoded {
    /// The same bytes read in another encoding, of which there is no more doubt.
    pub fn read_as(&self, encoding: Encoding) -> Self {
        let text = clean(&encoding.letters(&self.bytes));
        Self { bytes: self.bytes.clone(), text, encoding, doubtful: Vec::new() }
    }

    /// True where one byte stands for each letter, so that the encoding was found out by the words alone.
    pub fn is_guessed(&self) -> bool {
        Encoding::OF_BYTES.contains(&self.encoding)
    }
}

/// Text of some bytes; `None` for what is no text.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, doubtful) = match wide(bytes) {
        Some(wide) => (wide, Vec::new()),
        None if str::from_utf8(bytes).is_ok() => (Encoding::Utf8, Vec::new()),
        None => most_sensible(bytes),
    };
    let letters = encoding.letters(bytes);
    (!letters.contains('\0')).then(|| Decoded { bytes: bytes.to_vec(), text: clean(&letters), encoding, doubtful })
}

/// UTF-16, by its mark or by the zeros beside Latin letters.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let zeros = |at: usize| bytes.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    match (zeros(0), zeros(1)) {
        (0, low) if half > 1 && low * 2 > half && bytes.len().is_multiple_of(2) => Some(Encoding::Utf16Le),
        (high, 0) if half > 1 && high * 2 > half && bytes.len().is_multiple_of(2) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The encoding of bytes that gives the most sensible words, and those that give others nearly as sensible.
fn most_sensible(bytes: &[u8]) -> (Encoding, Vec<Encoding>) {
    let rated = Encoding::OF_BYTES.map(|encoding| {
        let letters = encoding.letters(bytes);
        (encoding.prior() + sense(&letters), encoding, letters)
    });
    // Of several with as many points the first.
    let Some((most, best, letters)) = rated.iter().rev().max_by_key(|(points, ..)| *points) else {
        return (Encoding::Windows1252, Vec::new());
    };
    let is_doubtful = |(points, _, other): &&(i32, Encoding, String)| *points >= *most - 1 && other != letters;
    let doubtful: Vec<Encoding> = rated.iter().filter(is_doubtful).map(|(_, encoding, _)| *encoding).collect();
    // Where even the best gives no words, the user looks at all of them.
    if *most < 0 {
        return (*best, Encoding::OF_BYTES.into_iter().filter(|other| other != best).collect());
    }
    (*best, doubtful)
}

/// Points for the letters beyond ASCII by where they stand.
fn sense(text: &str) -> i32 {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied().unwrap_or(' ');
    let foreign = letters.iter().enumerate().filter(|(_, letter)| !letter.is_ascii());
    foreign.map(|(place, letter)| sense_between(at(place.checked_sub(1)), *letter, at(Some(place + 1)))).sum()
}

fn sense_between(before: char, letter: char, after: char) -> i32 {
    let is_within = before.is_alphabetic() && after.is_alphabetic();
    let is_alone = !before.is_alphabetic() && !after.is_alphabetic();
    // Capitals begin words, or stand in words of capitals.
    let is_odd_case = letter.is_uppercase() && before.is_lowercase();
    match letter {
        letter if letter.is_alphabetic() && is_alone => -1,
        'ä' | 'ö' | 'ü' | 'ß' => 3,
        'Ä' | 'Ö' | 'Ü' => {
            if is_odd_case {
                -3
            } else {
                3
            }
        }
        '„' | '‚' | '‹' | '«' => {
            if before.is_alphanumeric() {
                -3
            } else {
                1
            }
        }
        '“' | '”' | '›' | '»' | '™' | '…' | '®' | '°' => {
            if is_within {
                -3
            } else {
                1
            }
        }
        '’' | '‘' | '–' | '—' | '•' | '·' | '§' | '€' | '\u{A0}' | '´' => {
            i32::from(!is_within || "’‘´·".contains(letter))
        }
        letter if letter.is_control() => -9,
        letter if "éèêëáàâçñóòôíîúøåæœŒćčłńśšşğıżžŚŠŞĞİŻŽŁÉÁÅØÇ".contains(letter) => {
            if is_odd_case {
                -3
            } else {
                1
            }
        }
        letter if letter.is_alphabetic() => {
            if is_odd_case {
                -3
            } else {
                -1
            }
        }
        _ => -3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], encoding: Encoding, text: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
        assert_eq!(decoded.doubtful, [], "{text}");
    }

    #[test]
    fn texts_of_editors_and_spreadsheets_are_read() {
        let wide = |to: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
            mark.chars().chain("Jugendämter".chars()).flat_map(|letter| to(letter as u16)).collect()
        };
        check("Jugendämter".as_bytes(), Encoding::Utf8, "Jugendämter");
        check("\u{FEFF}Jugendämter".as_bytes(), Encoding::Utf8, "Jugendämter");
        for mark in ["\u{FEFF}", ""] {
            check(&wide(u16::to_le_bytes, mark), Encoding::Utf16Le, "Jugendämter");
            check(&wide(u16::to_be_bytes, mark), Encoding::Utf16Be, "Jugendämter");
        }
        assert_eq!(decode(b"PK\x03\x04\0"), None);
        assert_eq!(decode(b"").unwrap().text, "");
    }

    #[test]
    fn letters_of_windows_dos_and_the_mac_are_told_apart() {
        check(b"Jugend\xE4mter \x96 Stra\xDFe", Encoding::Windows1252, "Jugendämter – Straße");
        check(b"Verein \x8BDie Br\xFCcke\x91", Encoding::Windows1252, "Verein ‹Die Brücke‘");
        check(
            b"Caf\xE9 \x8Cuvre, Bildungsmarke\x99 Nord, \x8Aved \x85 und mehr",
            Encoding::Windows1252,
            "Café Œuvre, Bildungsmarke™ Nord, Šved … und mehr",
        );
        check(b"\x84Br\xFCcke\x93 e. V.", Encoding::Windows1252, "„Brücke“ e. V.");
        check(b"Ausl\x84nderbeh\x94rde, B\x81cherstube S\x81d", Encoding::CodePage850, "Ausländerbehörde, Bücherstube Süd");
        check(b"\x8Erztehaus S\x81d, Stra\xE1e", Encoding::CodePage850, "Ärztehaus Süd, Straße");
        check(b"Ausl\x8Anderbeh\x9Arde, Stra\xA7e, B\x9Fcher", Encoding::Macintosh, "Ausländerbehörde, Straße, Bücher");
        check(b"\x80rztehaus S\x9Fd \xE3Br\x9Fcke\xD2", Encoding::Macintosh, "Ärztehaus Süd „Brücke“");
        check(b"\xA3\xF3dka, Wroc\xB3aw, \xBFycie", Encoding::Windows1250, "Łódka, Wrocław, życie");
        check(b"\xDDstanbul K\xFClt\xFCr Derne\xF0i", Encoding::Windows1254, "İstanbul Kültür Derneği");
    }

    #[test]
    fn no_encoding_leaves_a_control_character_and_what_is_doubtful_is_told() {
        let all: Vec<u8> = (1..=255).collect();
        for encoding in Encoding::OF_BYTES {
            let text = decode(&all).unwrap().read_as(encoding).text;
            assert!(text.chars().all(|letter| !letter.is_control() || "\n\t".contains(letter)), "{encoding:?}");
        }
        assert!(!decode(b"Ko\x9A").unwrap().doubtful.is_empty());
    }
}
