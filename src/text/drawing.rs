//! Words that stand on the drawing.
