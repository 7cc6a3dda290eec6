//! What follows from a board, in words: counts, inconsistencies, what was withheld.
