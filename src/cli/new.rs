//! `schaubild new`: a board made of templates, with institutions of chosen kinds.

use std::sync::Arc;

use clap::ArgMatches;

use super::choice::Choice;
use super::failure::Failure;
use super::{CLEAN, Console, ids, target, text_of};
use crate::catalogue::{self, Template, TemplatePart};
use crate::intake::clean_line;
use crate::model::{Board, BoardId, KindId};
use crate::text::commands;
use crate::text::matching::is_same;

/// Templates of which a board is composed; statuses first, because the notice on the law comes with them.
const PARTS: [TemplatePart; 4] = [TemplatePart::Statuses, TemplatePart::Areas, TemplatePart::TargetGroups, TemplatePart::Kinds];

/// Makes the board and writes it.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let mut board = board(given, console)?;
    for name in given.get_many::<String>("kind").into_iter().flatten() {
        board = with_institution(&board, name, console)?;
    }
    target::write(&board, None, given, console)?;
    Ok(CLEAN)
}

/// A board of the template. A part is joined by the standard for the other parts, or by what was asked for instead.
fn board(given: &ArgMatches, console: &Console<'_>) -> Result<Arc<Board>, Failure> {
    let template = template(text_of(given, "template").unwrap_or_default(), Choice::Template, |_| true)?;
    let title = text_of(given, "title").map_or_else(|| commands::new_title(console.lang), clean_line);
    let id = BoardId::make(&title, ids::bits()?);
    let mut asked = vec![template];
    for (name, choice, part) in
        [("areas", Choice::Areas, TemplatePart::Areas), ("groups", Choice::Groups, TemplatePart::TargetGroups)]
    {
        if let Some(name) = text_of(given, name) {
            let is_part = PARTS.contains(&template.part()) || template.part() == TemplatePart::Meetings;
            if template.part() == part || !is_part {
                return Err(Failure::Usage(commands::brings_part_itself(console.lang, template.name(), &part.say(console.lang))));
            }
            asked.push(self::template(name, choice, |one| one.part() == part)?);
        }
    }
    if asked.len() == 1 {
        return Ok(catalogue::new_board(template, id, &title)?);
    }
    let of_part = |part| asked.iter().chain(catalogue::templates()).copied().find(move |one| one.part() == part);
    let meetings = asked.iter().copied().filter(|one| one.part() == TemplatePart::Meetings);
    let parts: Vec<&Template> = PARTS.into_iter().filter_map(of_part).chain(meetings).collect();
    Ok(catalogue::compose(&parts, id, &title)?)
}

fn template(name: &str, choice: Choice, wanted: impl Fn(&Template) -> bool) -> Result<&'static Template, Failure> {
    let known = || catalogue::templates().iter().copied().filter(|template| wanted(template));
    let found = known().find(|template| template.is_called(name));
    found.ok_or_else(|| Failure::Unknown(choice.unknown(name, known().map(Template::name))))
}

/// The board with one institution more, of the kind with this id or name.
fn with_institution(board: &Arc<Board>, name: &str, console: &mut Console<'_>) -> Result<Arc<Board>, Failure> {
    let found =
        board.kinds().iter().find(|kind| kind.id.as_str() == name || is_same(&kind.name, name) || is_same(&kind.short, name));
    let names = board.kinds().iter().map(|kind| kind.id.as_str());
    let kind = found.ok_or_else(|| Failure::Unknown(Choice::Kind.unknown(name, names)))?;
    let typical = catalogue::typical_for(&kind.id, board)?;
    writeln!(console.err, "{}", commands::added(console.lang, &kind.name, typical.offered.len()))?;
    if let Some(hint) = typical.hint(console.lang) {
        writeln!(console.err, "{}", commands::note(console.lang, &hint))?;
    }
    add(board, &kind.id)
}

fn add(board: &Arc<Board>, kind: &KindId) -> Result<Arc<Board>, Failure> {
    // The bits are drawn beforehand, because drawing them may fail and making an edit may not.
    let rows = catalogue::typical_for(kind, board)?.offered.len();
    let bits = (0..=rows).map(|_| ids::bits()).collect::<Result<Vec<u64>, _>>()?;
    let mut bits = bits.into_iter();
    let edit = catalogue::add_institution(board, kind, || bits.next().unwrap_or_default())?;
    Ok(board.apply(&edit)?)
}
