//! Output of `check` and `list`, for people and for programs.

use schaubild::catalogue;

use super::{example_text, schaubild, with_input};

#[test]
fn the_example_is_sound_and_counts() {
    let outcome = schaubild(&["check"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(
        outcome.err,
        "Kein Board angegeben; verwendet wird das eingebaute Beispiel „Landkreis Falkenrode: Wer ist wofür zuständig?“\n"
    );
    assert!(outcome.out.contains("\n    540  Zuordnungen zu Feldern\n"), "{}", outcome.out);
    assert!(outcome.out.contains("\n  Wohnen, 5 Status: ohne Federführung\n"), "{}", outcome.out);
    assert!(outcome.out.ends_with("\nKeine Unstimmigkeiten\n"), "{}", outcome.out);
}

#[test]
fn every_example_reads_without_a_note() {
    for example in catalogue::examples() {
        let json = with_input(&["check", "-", "--json"], example.source().as_bytes(), &[]).json();
        assert_eq!(json["notes"], serde_json::json!([]), "{}", example.name());
        for finding in json["inconsistencies"].as_array().unwrap() {
            // The catalogue gives Ginsterheid's contacts no date of consent; that this shows is right.
            assert_eq!(finding["code"], "public-without-consent", "{}", example.name());
        }
    }
}

#[test]
fn json_of_check_has_its_fields() {
    let outcome = with_input(&["check", "-", "--json", "--lang", "en"], example_text().as_bytes(), &[]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    let json = outcome.json();
    let mut fields: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        ["board", "counts", "hints", "inconsistencies", "matrix_type_sizes", "notes", "sound", "source", "type_sizes"]
    );
    let sizes = json["type_sizes"].as_array().unwrap();
    assert_eq!(sizes.len(), 8);
    assert_eq!(sizes[0], serde_json::json!({ "page": "16:9", "fits": true, "type_pt": 7.25, "smallest_pt": 6.52 }));
    assert_eq!(json["source"], serde_json::json!({ "kind": "input", "path": null }));
    assert_eq!(json["board"]["as_of"], "2026-04-23");
    assert_eq!(json["sound"], true);
    assert_eq!(
        json["counts"],
        serde_json::json!({
            "statuses": 11, "areas": 12, "target_groups": 8, "actors": 25, "contacts": 28, "responsibilities": 58,
            "cells": 132, "covers": 540, "pairs": 528, "covered": 119, "without_lead": 8, "empty": 13, "open": 0,
            "gaps": 12, "not_intended": 1, "disputed": 0, "fullest": 10,
        })
    );
    let hint = |code: &str| json["hints"].as_array().unwrap().iter().find(|hint| hint["code"] == code).unwrap().clone();
    let lead = hint("without-lead");
    assert_eq!(lead["text"], "Aufenthalt & Recht, EU-Bürgerinnen und EU-Bürger: nobody leads");
    assert_eq!(lead["place"], serde_json::json!({ "cells": [{ "area": "aufenthalt", "status": "eu" }] }));
    assert_eq!(lead["verdict"], serde_json::Value::Null);
    assert_eq!(hint("overlapping-leads")["place"]["cells"].as_array().unwrap().len(), 3);
}

#[test]
fn what_is_due_depends_on_the_day() {
    let due = |day: &str| {
        let outcome = with_input(&["check", "-", "--json", "--on", day], example_text().as_bytes(), &[]);
        let json = outcome.json();
        json["hints"].as_array().unwrap().iter().filter(|hint| hint["code"] == "law-due").count()
    };
    assert_eq!((due("2026-05-01"), due("2026-06-12"), due("31.12.2028")), (1, 2, 8));
    let wrong = with_input(&["check", "-", "--on", "morgen"], example_text().as_bytes(), &[]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("„morgen“ ist kein Tag; bitte etwa 2026-04-23 oder 23.04.2026 angeben"), "{}", wrong.err);
}

#[test]
fn an_inconsistent_board_ends_with_three() {
    let text = example_text().replacen("short: \"Sozialamt AsylbLG\"", "short: \"Jobcenter\"", 1);
    assert_ne!(text, example_text());
    let outcome = with_input(&["check", "-"], text.as_bytes(), &[]);
    assert_eq!(outcome.code, 3);
    let line = "Unter dem Namen „Jobcenter“ zeigt das Schaubild mehrere Institutionen: „Sozialamt – Leistungen AsylbLG“ und „Jobcenter Falkenrode“\n";
    assert!(outcome.out.contains(&format!("\nUnstimmigkeiten (1)\n  {line}")), "{}", outcome.out);
}

#[test]
fn a_repaired_board_ends_with_three_and_says_what_was_repaired() {
    let text = example_text().replacen("short: \"Sozialamt AsylbLG\"", "kurz: \"Sozialamt AsylbLG\"", 1);
    let outcome = with_input(&["check", "-"], text.as_bytes(), &[]);
    assert_eq!(outcome.code, 3);
    assert!(outcome.out.contains("\nLadehinweise (1)\n  Zeile "), "{}", outcome.out);
}

#[test]
fn what_cannot_be_read_ends_with_one() {
    schaubild(&["check", "fehlt.ron"]).check(
        1,
        "",
        "Fehler: Die Datei gibt es nicht; bitte Namen und Ordner prüfen: fehlt.ron\n",
    );
    let empty = with_input(&["check", "-", "--lang", "en"], b"", &[]);
    assert_eq!((empty.code, empty.out.as_str()), (1, ""));
    assert!(empty.err.starts_with("Error: "), "{}", empty.err);
}

#[test]
fn lists_are_columns_or_json() {
    let areas = schaubild(&["list", "areas", "-"]);
    assert_eq!(areas.code, 1, "an empty input is no board");
    let groups = with_input(&["list", "groups", "-"], example_text().as_bytes(), &[]);
    assert_eq!(groups.out.lines().next(), Some("Kennung          Kürzel  Name"));
    assert_eq!(groups.out.lines().count(), 9);
    let sizes = [("statuses", 11), ("areas", 12), ("groups", 8), ("kinds", 65), ("actors", 25), ("responsibilities", 58)];
    for (list, size) in sizes {
        let json = with_input(&["list", list, "-", "--json"], example_text().as_bytes(), &[]).json();
        assert_eq!(json["list"], list);
        assert_eq!(json["items"].as_array().unwrap().len(), size, "{list}");
        let rows = with_input(&["list", list, "-"], example_text().as_bytes(), &[]).out.lines().count();
        assert_eq!(rows, size + 1, "{list}");
    }
}

#[test]
fn responsibilities_of_one_institution_are_found_by_any_of_its_names() {
    let of =
        |name: &str| with_input(&["list", "responsibilities", "-", "--json", "--actor", name], example_text().as_bytes(), &[]);
    let json = of("Jobcenter").json();
    let items = json["items"].as_array().unwrap();
    assert!(!items.is_empty());
    for item in items {
        assert_eq!(item["actor"], "a09");
        assert!(item["covers"][0]["areas"].is_array() && item["covers"][0]["statuses"].is_array());
    }
    for name in ["a09", "jobcenter falkenrode"] {
        assert_eq!(of(name).json(), json, "{name}");
    }
    let unknown = of("Jobcentr");
    assert_eq!(unknown.code, 2);
    assert!(
        unknown
            .err
            .starts_with("Fehler: Die Institution „Jobcentr“ gibt es nicht; meinten Sie „Jobcenter“?\nBekannt sind: ABH, ")
    );
}

#[test]
fn the_matrix_has_a_row_for_each_institution_and_says_its_letters() {
    let outcome = with_input(&["list", "matrix", "-"], example_text().as_bytes(), &[]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(lines.len(), 1 + 25 + 2);
    assert!(lines[0].starts_with("Institution ") && lines[0].contains("  Arbeit "), "{}", lines[0]);
    assert!(lines.iter().any(|line| line.starts_with("Jobcenter ") && line.contains("  F mA EU  ")), "{}", outcome.out);
    assert_eq!(lines[27], "F federführend, B beteiligt, E ergänzend");
    let json = with_input(&["list", "matrix", "-", "--json"], example_text().as_bytes(), &[]).json();
    assert_eq!(json["list"], "matrix");
    assert_eq!(json["items"].as_array().unwrap().len(), 25);
    assert!(json["items"][0]["entries"][0]["role"].is_string());
}

#[test]
fn the_table_shows_tasks_and_contacts_and_to_the_public_fewer() {
    let table = |audience: &str| with_input(&["list", "table", "-", "--audience", audience], example_text().as_bytes(), &[]);
    let (internal, public) = (table("internal"), table("public"));
    assert_eq!((internal.code, internal.err.as_str()), (0, ""));
    assert_eq!(internal.out.matches("  Ansprechperson  ").count(), 28);
    assert_eq!(public.out.matches("  Ansprechperson  ").count(), 9);
    assert_eq!(public.err, "Weggelassen: 19 Ansprechpersonen, 6 Bemerkungen, 58 Quellenangaben und 13 Bemerkungen zu Feldern\n");
    assert!(internal.out.contains("\nJobcenter Falkenrode\n  "), "{}", internal.out);
    let json = with_input(&["list", "table", "-", "--json"], example_text().as_bytes(), &[]).json();
    assert_eq!(json["items"].as_array().unwrap().len(), 25);
    assert!(json["items"][0]["tasks"][0]["responsibility"]["task"].is_string());
    assert_eq!(with_input(&["list", "table", "-", "--audience", "alle"], example_text().as_bytes(), &[]).code, 2);
}
