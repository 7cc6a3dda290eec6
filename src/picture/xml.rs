//! XML to a tree, within limits: a few lines of it could otherwise take all memory or hours to read.

use roxmltree::{Document, ParsingOptions};

use super::error::PictureError;

/// Most elements, texts and comments that are read.
const MAX_NODES: u32 = 200_000;
/// Most attributes of one element; the parser holds each against all others.
const MAX_ATTRIBUTES: usize = 500;
/// Most declarations of name spaces; each is held against those around it.
const MAX_NAMESPACES: usize = 1000;
/// Longest entity, in bytes. Illustrator writes entities for name spaces.
const MAX_ENTITY: usize = 1000;
/// Most bytes that entities may come to.
const MAX_ENTITY_BYTES: usize = 4 << 20;

/// Elements of an XML text.
pub(super) fn parse(text: &str) -> Result<Document<'_>, PictureError> {
    let longest = longest_entity(text).ok_or(PictureError::TooComplex)?;
    let references = text.bytes().filter(|byte| *byte == b'&').count();
    let crowded = text.split('<').any(|tag| tag.split('=').skip(1).filter(|value| is_quoted(value)).count() > MAX_ATTRIBUTES);
    let namespaces = text.matches("xmlns").count();
    if references.saturating_mul(longest) > MAX_ENTITY_BYTES || crowded || namespaces > MAX_NAMESPACES {
        return Err(PictureError::TooComplex);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => PictureError::TooComplex,
        _ => PictureError::Broken,
    })
}

fn is_quoted(value: &str) -> bool {
    value.trim_start().starts_with(['"', '\''])
}

/// Length of the longest entity; `None` if one is too long or may stand for others.
fn longest_entity(text: &str) -> Option<usize> {
    let mut longest = 0;
    for declaration in text.split("<!ENTITY").skip(1) {
        let mut rest = declaration;
        // Every quoted part up to the end counts: name and address may stand before the value.
        while let Some(place) =
            rest.find(['"', '\'', '>']).filter(|place| !rest.get(*place..).unwrap_or_default().starts_with('>'))
        {
            let (quote, quoted) = rest.get(place..)?.split_at_checked(1)?;
            let (value, after) = quoted.split_once(quote).unwrap_or((quoted, ""));
            if value.len() > MAX_ENTITY || value.contains('&') {
                return None;
            }
            longest = longest.max(value.len());
            rest = after;
        }
    }
    Some(longest)
}
