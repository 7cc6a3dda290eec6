//! Drawings of `export`: page, filters, focus, folding, and the arguments that it refuses.

use super::{Outcome, example_text, with_input};

fn drawn(args: &[&str]) -> Outcome {
    let args = [&["export", "-", "--to", "-", "--format", "svg"], args].concat();
    with_input(&args, example_text().as_bytes(), &[])
}

fn refused(args: &[&str], code: i32, message: &str) {
    let outcome = drawn(args);
    assert_eq!((outcome.code, outcome.out.as_str()), (code, ""), "{args:?}");
    assert!(outcome.err.starts_with(message), "{args:?}: {}", outcome.err);
}

#[test]
fn a_page_has_the_size_asked_for() {
    for (args, size) in [
        (&[][..], "width=\"960pt\" height=\"540pt\""),
        (&["--page", "4:3"], "width=\"720pt\" height=\"540pt\""),
        (&["--page", "A4", "--portrait"], "width=\"595.276pt\" height=\"841.89pt\""),
        (&["--page", "254x508"], "width=\"720pt\" height=\"1440pt\""),
    ] {
        let svg = drawn(args).out;
        assert!(svg.contains(size), "{args:?}");
    }
}

#[test]
fn what_is_named_is_drawn_and_nothing_else() {
    let svg = drawn(&["--area", "Arbeit,sprache", "--status", "Duldung", "--role", "federführend"]).out;
    assert!(svg.contains("id=\"area__arbeit\"") && svg.contains("id=\"status__duldung\""));
    assert!(!svg.contains("id=\"area__wohnen\"") && !svg.contains("id=\"status__eu\"") && !svg.contains(", beteiligt,"));
    let svg = drawn(&["--hide", "Ohne Aufenthaltstitel,Mobilität", "--actor", "JC"]).out;
    assert!(!svg.contains("duldung") && !svg.contains("mobilitaet") && svg.contains("id=\"status__ukraine\""));
    assert!(svg.contains("<title>Jobcenter, ") && !svg.contains("<title>BAMF, "));
}

#[test]
fn an_area_in_focus_stands_large_beside_one_line_for_each_other() {
    let svg = drawn(&["--focus", "Arbeit"]).out;
    assert!(svg.contains("id=\"cells__arbeit__ohne-titel\"") && !svg.contains("id=\"cells__sprache"));
    assert!(svg.contains("<title>Sprache: BAMF · 11 Institutionen</title>"), "{svg}");
    assert!(svg.contains("teils (nur "));
    let folded = drawn(&["--fold-statuses", "--drawing-lang", "en"]).out;
    assert!(folded.contains("id=\"cells__sprache__ohne-titel\"") && folded.contains("part ("));
}

#[test]
fn names_that_are_not_there_are_said_with_the_nearest() {
    refused(&["--focus", "Arbiet"], 2, "Fehler: Den Aktivitätsbereich „Arbiet“ gibt es nicht; meinten Sie „Arbeit“?\n");
    refused(&["--role", "leed"], 2, "Fehler: Die Rolle „leed“ gibt es nicht; meinten Sie „lead“?\n");
    refused(&["--page", "a7"], 2, "Fehler: Die Seite „a7“ gibt es nicht; meinten Sie „a4“?\n");
    refused(&["--theme", "drak"], 2, "Fehler: Das Farbschema „drak“ gibt es nicht; meinten Sie „dark“?\n");
    refused(
        &["--view", "Plan"],
        2,
        "Fehler: Die Ansicht „Plan“ gibt es nicht\nBekannt sind: Arbeit und Ausbildung, Ohne Aufenthaltstitel, Zielgruppe EU, matrix, contacts\n",
    );
    refused(&["--area", "Wohnen", "--hide", "Wohnen"], 2, "Fehler: Es bliebe kein Bereich");
    refused(&["--area", "Wohnen", "--focus", "Arbeit"], 2, "Fehler: Die Bereiche bei „--focus“ sind ausgeblendet");
}

#[test]
fn a_saved_view_is_drawn_and_arguments_go_before_it() {
    let view = "views: [(id: \"v1\", name: \"Für den Arbeitskreis\", filter: (areas: [\"arbeit\", \"sprache\"]), \
                focus: [\"arbeit\"], page: \"4:3\"),";
    let text = example_text().replacen("views: [", view, 1);
    let export = |args: &[&str]| {
        let args = [&["export", "-", "--to", "-", "--format", "svg", "--view", "für den arbeitskreis"], args].concat();
        with_input(&args, text.as_bytes(), &[]).out
    };
    let svg = export(&[]);
    assert!(svg.contains("width=\"720pt\"") && svg.contains("<title>Sprache: BAMF") && !svg.contains("Wohnen"), "{svg}");
    let svg = export(&["--page", "16:9", "--focus", "sprache"]);
    assert!(svg.contains("width=\"960pt\"") && svg.contains("<title>Arbeit: ABH, ") && !svg.contains("Wohnen"), "{svg}");
}

#[test]
fn what_does_not_fit_is_refused_with_what_helps_and_drawn_on_request() {
    refused(&["--page", "100x80"], 1, "Fehler: Selbst mit der kleinsten Schrift (6 pt) passt die Zeichnung nicht auf die Seite");
    assert!(
        drawn(&["--page", "100x80"]).err.contains("\nDamit passt sie: --page a4. Mit --allow-small wird trotzdem gezeichnet")
    );
    let small = drawn(&["--page", "100x80", "--allow-small"]);
    assert_eq!(small.code, 0);
    assert!(small.out.starts_with("<?xml") || small.out.starts_with("<svg"), "{}", small.err);
}

#[test]
fn a_name_with_commas_is_found_among_others() {
    let hidden = |value: &str| drawn(&["--svg-text", "live", "--hide", value]);
    let (alone, among) = (hidden("Familie, Arbeit, Bildung"), hidden("Mobilität,Familie, Arbeit, Bildung"));
    assert_eq!((alone.code, among.code), (0, 0), "{}", among.err);
    assert!(alone.out.contains(">Mobilität<") && !among.out.contains(">Mobilität<"));
    for shown in [">Arbeit<", ">Ausbildung<", ">Kita &amp; Schule<"] {
        assert!(among.out.contains(shown), "{shown}");
    }
    assert!(!among.out.contains(">Familiennachzug<"));
    let unknown = hidden("Mobilität,Familie, Arbeid");
    assert!(unknown.code == 2 && unknown.err.contains("; Familie, Arbeit, Bildung; "), "{}", unknown.err);
}

#[test]
fn the_matrix_is_a_view_beside_the_saved_ones() {
    let svg = drawn(&["--view", "matrix", "--role", "lead"]).out;
    assert!(
        svg.contains("id=\"actor__a01\"") && svg.contains("id=\"matrix__a01__area__arbeit\"") && !svg.contains("id=\"cell__")
    );
    assert!(svg.contains("<desc id=\"drawing-description\">Zuständigkeiten nach Institution und Aktivitätsbereich</desc>"));
    assert!(svg.contains("<title>Jobcenter, Arbeit: federführend für mA und EU; "), "{svg}");
    let svg = drawn(&["--view", "Matrix", "--columns", "statuses", "--fold-statuses", "--rows", "alphabet", "--bar"]);
    assert!(
        svg.out.contains("id=\"statuses__ohne-titel\"") && svg.out.contains("legend-bar") && !svg.out.contains("id=\"sector__")
    );
    assert_eq!(svg.err.lines().filter(|line| line.starts_with("Hinweis: „--")).count(), 0, "{}", svg.err);
    let view = "views: [(id: \"v1\", name: \"Arbeit\", filter: (areas: [\"arbeit\"])),";
    let text = example_text().replacen("views: [", view, 1);
    let args = ["export", "-", "--to", "-", "--format", "svg", "--view", "matrix", "--view", "arbeit"];
    let both = with_input(&args, text.as_bytes(), &[]).out;
    assert!(both.contains("id=\"matrix__a01__area__arbeit\"") && !both.contains("id=\"area__wohnen\""));
}

#[test]
fn what_does_not_concern_the_drawing_is_said() {
    let notes = |args: &[&str]| -> Vec<String> {
        drawn(args).err.lines().filter(|line| line.starts_with("Hinweis: „--")).map(str::to_owned).collect()
    };
    assert_eq!(
        notes(&["--view", "matrix", "--focus", "Arbeit", "--fold-statuses"]),
        [
            "Hinweis: „--focus“ bleibt ohne Wirkung; es gilt nur für das Schaubild",
            "Hinweis: „--fold-statuses“ bleibt ohne Wirkung; es gilt nur für das Schaubild oder „--columns statuses“"
        ]
    );
    assert_eq!(
        notes(&["--columns", "groups", "--bar", "--split"]),
        [
            "Hinweis: „--columns“ bleibt ohne Wirkung; es gilt nur für „--view matrix“",
            "Hinweis: „--bar“ bleibt ohne Wirkung; es gilt nur für „--view matrix“",
            "Hinweis: „--split“ bleibt ohne Wirkung; es gilt nur für „--view matrix“ oder „--view contacts“"
        ]
    );
    refused(&["--view", "matrix", "--columns", "area"], 2, "Fehler: Die Spalten „area“ gibt es nicht; meinten Sie „areas“?\n");
    refused(
        &["--view", "matrix", "--rows", "sektor"],
        2,
        "Fehler: Die Zeilenordnung „sektor“ gibt es nicht; meinten Sie „sector“?\n",
    );
    refused(&["--view", "a", "--view", "b"], 2, "Fehler: „--view“ nennt zwei gespeicherte Ansichten; bitte nur eine angeben\n");
}
