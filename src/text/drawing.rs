//! Words that stand on the drawing, and what is said when it cannot be drawn.

texts! {
    png_too_large(width: &str, height: &str)
        "Das Bild wäre {width} × {height} Pixel groß; möglich sind 65.535 je Seite und eine Milliarde im Ganzen, bitte kleiner exportieren"
        "The picture would be {width} × {height} pixels; at most 65,535 per side and a thousand million in all are possible, please export it smaller"
    png_empty()
        "Das Bild hätte keine Breite oder Höhe; bitte eine Breite von mindestens einem Pixel angeben"
        "The picture would have no width or height; please give a width of at least one pixel"
    png_not_encoded(cause: &str)
        "Das Bild ließ sich nicht als PNG schreiben: {cause}"
        "The picture could not be written as PNG: {cause}"
}
