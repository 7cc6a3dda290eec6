//! Words with which a question begins, as keys.

/// A line that begins so and ends with a question mark asks something.
pub(in crate::capture) const QUESTION_WORDS: &[&str] = &[
    "wer", "wen", "wem", "wessen", "was", "wie", "wo", "wohin", "woher", "wann", "warum", "wieso", "weshalb", "welche",
    "welcher", "welches", "welchen", "womit", "wofuer", "wozu", "gibt", "hat", "haben", "ist", "sind", "kann", "koennen", "darf",
    "muss", "soll", "macht", "who", "whom", "whose", "what", "how", "where", "when", "why", "which", "is", "are", "does", "do",
    "can", "may", "must",
];
