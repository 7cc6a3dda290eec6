//! Fonts as egui wants them: only our own two faces, so that every text on the screen is drawn as on paper.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

use crate::typeset::{Face, Typesetter, font_bytes};

/// Name of the font family that a face has in egui.
pub const fn family(face: Face) -> &'static str {
    match face {
        Face::Regular => "regular",
        Face::Bold => "bold",
    }
}

/// Name of a face as widgets have it, fitted to the pixels of the screen.
fn of_widgets(face: Face) -> String {
    format!("{} of widgets", family(face))
}

/// Fonts of the program. Regular is also what widgets use.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let typesetter = Typesetter::new();
    for face in [Face::Regular, Face::Bold] {
        let name = family(face).to_owned();
        let mut data = FontData::from_static(font_bytes(face));
        // egui sets narrow spaces by this share of a space instead of the font's own advance.
        let thin_space_width = typesetter.width("a\u{202F}a", face, 1.0) - typesetter.width("aa", face, 1.0);
        let space_width = typesetter.width("a a", face, 1.0) - typesetter.width("aa", face, 1.0);
        data.tweak = FontTweak { thin_space_width: thin_space_width / space_width, ..FontTweak::default() };
        fonts.font_data.insert(of_widgets(face), Arc::new(data.clone()));
        // Hinting is most of the work of rasterizing letters, which a drawing needs in a new size whenever its type changes; its
        // letters are to be shaped as on paper anyway.
        data.tweak.hinting = Some(false);
        fonts.font_data.insert(name.clone(), Arc::new(data));
        fonts.families.insert(FontFamily::Name(name.as_str().into()), vec![name]);
    }
    for widgets in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(widgets, vec![of_widgets(Face::Regular), of_widgets(Face::Bold)]);
    }
    fonts
}
