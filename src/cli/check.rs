//! `schaubild check`: repairs made when the board was read, inconsistencies, numbers, and the size of its type.

use std::io::{self, Write};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::sizes::{TypeSize, type_sizes};
use super::source::{self, From, Opened};
use super::{CLEAN, Console, INCONSISTENT, clock, path_of};
use crate::layout::{DrawingKind, MatrixArrangement};
use crate::report::{Audience, Counts, Finding, FindingPlace, Severity, disclose, findings};
use crate::text::{self, Lang, commands, terms};

/// Findings on a board.
struct Report {
    opened: Opened,
    /// Notes on what was repaired or set aside, and on logos that cannot be shown.
    notes: Vec<String>,
    inconsistencies: Vec<Finding>,
    hints: Vec<Finding>,
    counts: Counts,
    type_sizes: Vec<TypeSize>,
    matrix_type_sizes: Vec<TypeSize>,
}

/// Checks the board. A file that had to be repaired is as inconsistent as one that contradicts itself.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let opened = source::open(path_of(given, "board"), console)?;
    let all = findings(&opened.board, clock::day(given, console.lang)?);
    let (inconsistencies, hints) = all.into_iter().partition(|finding| finding.severity() == Severity::Inconsistency);
    let counts = Counts::of(&opened.board);
    // Whoever checks a board keeps it, so nothing is withheld.
    let logos = opened.logos();
    let disclosed = disclose(&opened.board, Audience::Internal);
    let [type_sizes, matrix_type_sizes] = [DrawingKind::Grid, DrawingKind::Matrix(MatrixArrangement::default())]
        .map(|drawing| type_sizes(&disclosed, &logos.pictures, drawing));
    let mut notes: Vec<String> = opened.notes.iter().map(|note| note.say(console.lang)).collect();
    // What comes from standard input has nothing beside it that could be missing.
    if !matches!(opened.from, From::Input) {
        notes.extend(logos.notes.iter().map(|note| note.say(console.lang)));
    }
    let report = Report { opened, notes, inconsistencies, hints, counts, type_sizes, matrix_type_sizes };
    let is_json = given.get_flag("json");
    match if is_json { report.write_json(console) } else { report.write(console.lang, console.out).map_err(Failure::from) } {
        // Whoever reads has seen enough; what the board is like does not change by that.
        Err(failure) if !failure.is_closed_pipe() => Err(failure),
        _ => Ok(if report.is_sound() { CLEAN } else { INCONSISTENT }),
    }
}

impl Report {
    fn is_sound(&self) -> bool {
        self.notes.is_empty() && self.inconsistencies.is_empty()
    }

    fn write_json(&self, console: &mut Console<'_>) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut *console.out, &self.json(console.lang))?;
        Ok(writeln!(console.out)?)
    }

    fn write(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        let head = self.opened.board.head();
        writeln!(out, "{}", head.title)?;
        if let Some(date) = head.as_of {
            writeln!(out, "{}", commands::as_of(lang, &date.say(lang)))?;
        }
        writeln!(out)?;
        for (label, number) in self.numbers(lang) {
            writeln!(out, "{:>7}  {label}", text::count(lang, number))?;
        }
        let say = |findings: &[Finding]| findings.iter().map(|finding| with_verdict(finding, lang)).collect::<Vec<_>>();
        let sizes = |sizes: &[TypeSize]| sizes.iter().map(|size| size.say(lang)).collect::<Vec<_>>();
        section(out, &commands::type_sizes(lang), &sizes(&self.type_sizes))?;
        section(out, &commands::matrix_type_sizes(lang), &sizes(&self.matrix_type_sizes))?;
        section(out, &commands::load_notes(lang, self.notes.len()), &self.notes)?;
        section(out, &commands::inconsistencies(lang, self.inconsistencies.len()), &say(&self.inconsistencies))?;
        section(out, &commands::hints(lang, self.hints.len()), &say(&self.hints))?;
        if self.is_sound() {
            writeln!(out, "\n{}", commands::sound(lang))?;
        }
        Ok(())
    }

    fn numbers(&self, lang: Lang) -> [(String, usize); 16] {
        let counts = &self.counts;
        [
            (terms::actors(lang), counts.actors),
            (terms::contacts(lang), counts.contacts),
            (terms::responsibilities(lang), counts.responsibilities),
            (terms::areas(lang), counts.areas),
            (terms::statuses(lang), counts.statuses),
            (commands::cells(lang), counts.cells),
            (commands::covered(lang), counts.covered),
            (commands::without_lead(lang), counts.without_lead),
            (commands::empty(lang), counts.empty),
            (commands::open(lang), counts.open),
            (commands::gaps(lang), counts.gaps),
            (commands::not_intended(lang), counts.not_intended),
            (commands::disputed(lang), counts.disputed),
            (commands::covers(lang), counts.covers),
            (commands::pairs(lang), counts.pairs),
            (commands::fullest(lang), counts.fullest),
        ]
    }

    /// As documented in docs/befehle.md; a field keeps its name and its meaning.
    fn json(&self, lang: Lang) -> Value {
        let head = self.opened.board.head();
        let (source, path) = match &self.opened.from {
            From::Example => ("example", None),
            From::Input => ("input", None),
            From::File(path) => ("file", Some(path.display().to_string())),
        };
        let of = |findings: &[Finding]| -> Vec<Value> { findings.iter().map(|finding| finding_json(finding, lang)).collect() };
        let notes: Vec<Value> = self.notes.iter().map(|note| json!({ "text": note })).collect();
        json!({
            "board": {
                "id": head.board.as_str(),
                "title": head.title,
                "region": head.region,
                "as_of": head.as_of.map(|date| date.to_string()),
            },
            "source": { "kind": source, "path": path },
            "sound": self.is_sound(),
            "notes": notes,
            "inconsistencies": of(&self.inconsistencies),
            "hints": of(&self.hints),
            "counts": counts_json(&self.counts),
            "type_sizes": self.type_sizes.iter().map(TypeSize::json).collect::<Vec<_>>(),
            "matrix_type_sizes": self.matrix_type_sizes.iter().map(TypeSize::json).collect::<Vec<_>>(),
        })
    }
}

/// A finding, and what the region said about it.
fn with_verdict(finding: &Finding, lang: Lang) -> String {
    match &finding.verdict {
        Some(verdict) => commands::judged(lang, &finding.say(lang), &verdict.judgment.say(lang)),
        None => finding.say(lang),
    }
}

fn finding_json(finding: &Finding, lang: Lang) -> Value {
    let place = match &finding.place {
        FindingPlace::Record(key) => json!({ "record": key.kind().list(), "id": key.id_text() }),
        FindingPlace::Cells(cells) => {
            let cells = cells.cells().map(|(area, status)| json!({ "area": area.as_str(), "status": status.as_str() }));
            json!({ "cells": cells.collect::<Vec<_>>() })
        }
        FindingPlace::Board => Value::Null,
    };
    let verdict = finding.verdict.as_ref().map(|verdict| json!({ "judgment": verdict.judgment, "remark": verdict.remark }));
    json!({ "code": finding.code(), "text": finding.say(lang), "place": place, "verdict": verdict })
}

fn counts_json(counts: &Counts) -> Value {
    json!({
        "statuses": counts.statuses,
        "areas": counts.areas,
        "target_groups": counts.target_groups,
        "actors": counts.actors,
        "contacts": counts.contacts,
        "responsibilities": counts.responsibilities,
        "cells": counts.cells,
        "covers": counts.covers,
        "pairs": counts.pairs,
        "covered": counts.covered,
        "without_lead": counts.without_lead,
        "empty": counts.empty,
        "open": counts.open,
        "gaps": counts.gaps,
        "not_intended": counts.not_intended,
        "disputed": counts.disputed,
        "fullest": counts.fullest,
    })
}

/// A headline with its lines; nothing where there is no line.
fn section(out: &mut dyn Write, headline: &str, lines: &[String]) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{headline}")?;
    lines.iter().try_for_each(|line| writeln!(out, "  {line}"))
}
