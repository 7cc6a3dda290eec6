//! Text made ready to draw: fonts, shaping, hyphenation, line breaking. Everything in points.
