//! An open question typed in the capture line: "? an Jobcenter: Wer zahlt die Fahrt?"

use super::lexicon::{Lexicon, Sense};
use super::phrase::{Phrases, Slot};
use super::reading::{LinePart, Meaning, Reading};
use super::vocabulary::question_words::QUESTION_WORDS;
use super::words::{word_key, words};
use crate::model::{Board, Item as _};

/// Words before the one who is asked: "an Jobcenter: …".
const ADDRESSEE_WORDS: [&str; 3] = ["an", "for", "to"];

/// Text of a question: behind the question mark with which a line begins, or the line itself where it asks in words.
pub(super) fn text_of(line: &str) -> Option<&str> {
    let asks = || line.split_whitespace().next().is_some_and(|first| QUESTION_WORDS.contains(&&*word_key(first)));
    line.strip_prefix('?').or_else(|| Some(line).filter(|line| line.ends_with('?') && asks()))
}

/// Reads what stands behind the question mark with which a line begins.
pub(super) fn read(line: &str, question: &str, board: &Board, lexicon: &Lexicon) -> Reading {
    let start = line.len() - question.len();
    let from = start + (question.len() - question.trim_start().len());
    let text = question.trim();
    let (asked, text) = addressee(text).map_or((None, text), |(name, text)| (Some(known_name(name, board, lexicon)), text));
    let range = if text.is_empty() && asked.is_none() { start..start } else { from..line.len() };
    let text = text.to_owned();
    Reading::of(line, vec![LinePart { range, meaning: Meaning::Question { asked, text } }])
}

/// Addressee that a question names at its beginning, and the question.
fn addressee(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = text.strip_prefix('@') {
        // Without a colon the name is one word.
        let (name, question) = rest.split_once(':').or_else(|| rest.split_once(' ')).unwrap_or((rest, ""));
        return Some((name.trim(), question.trim()));
    }
    let (word, rest) = text.split_once(' ')?;
    let (name, question) = rest.split_once(':').filter(|_| ADDRESSEE_WORDS.contains(&word_key(word).as_str()))?;
    Some((name.trim(), question.trim()))
}

/// The name that the grid shows for who is meant; as typed for somebody else.
fn known_name(typed: &str, board: &Board, lexicon: &Lexicon) -> String {
    let words = words(typed, 0);
    let claims = Phrases::of(typed, &words, lexicon).cover(Some(Slot::Actor)).map(|(_, claims)| claims).unwrap_or_default();
    match claims.iter().map(|claim| &claim.values[..]).collect::<Vec<_>>()[..] {
        [[Sense::Actor(actor)]] => board.actors().get(actor).map_or_else(|| typed.to_owned(), |actor| actor.name().to_owned()),
        _ => typed.to_owned(),
    }
}
