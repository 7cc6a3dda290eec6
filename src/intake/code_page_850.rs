//! Code page 850 of DOS, which `encoding_rs` lacks because the web never used it.

/// Letters of the bytes from 0x80 on (Microsoft's table cp850).
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// The letter that a byte stands for.
pub(super) fn letter_of(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        Some(place) => UPPER.chars().nth(usize::from(place)).unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_its_letter() {
        assert_eq!(UPPER.chars().count(), 128);
        for (byte, letter) in
            [(b'A', 'A'), (0x84, 'ä'), (0x94, 'ö'), (0x81, 'ü'), (0x8E, 'Ä'), (0x99, 'Ö'), (0x9A, 'Ü'), (0xE1, 'ß'), (0xF5, '§')]
        {
            assert_eq!(letter_of(byte), letter);
        }
    }
}
