//! The panel: every option against the command line, byte for byte; what stops it and what it refuses.

use super::*;

/// Chooses in a list that opens: "Seite", "A2".
fn choose(window: &mut Window<'_>, list: &str, option: &str) {
    let start = format!("{list}: ");
    let combo = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::ComboBox && node.label().is_some_and(|label| label.starts_with(&start))
    };
    window.query_all_by(combo).next().expect(list).click_accesskit();
    window.run_steps(4);
    window.get_by_role_and_label(Role::RadioButton, &format!("{list}: {option}")).click_accesskit();
    window.run_steps(4);
}

/// Opens a section or a list of ticks; a short list stands open.
fn open(window: &mut Window<'_>, heading: &str) {
    let start = format!("{heading}: ");
    let tick = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::CheckBox && node.label().is_some_and(|label| label.starts_with(&start))
    };
    if window.query_all_by(tick).next().is_some() {
        return;
    }
    let heading = heading.to_owned();
    let found = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.label().is_some_and(|label| label == heading || label.starts_with(&format!("{heading}: 0 von")))
    };
    window.query_all_by(found).next().expect("the heading is there").click_accesskit();
    window.run_steps(30);
}

fn tick(window: &mut Window<'_>, label: &str) {
    // It may lie below what is seen of a long list.
    window.get_by_role_and_label(Role::CheckBox, label).click_accesskit();
    window.run_steps(4);
}

/// Only this format.
fn only(window: &mut Window<'_>, format: &str) {
    if format != "PDF" {
        tick(window, "PDF");
        tick(window, format);
    }
}

fn write(window: &mut Window<'_>) {
    // A list that was opened without a mouse may still lie over it.
    window.get_by_role_and_label(Role::Button, "Exportieren").click_accesskit();
    window.run_steps(4);
    wait_for(window, "Exportiert: ");
}

#[test]
fn by_mouse_alone_each_format_is_what_the_command_line_writes() {
    let region = Region::new();
    let mut window = region.window();
    click(&mut window, Role::Button, "Exportieren …");
    wait_for(&mut window, "Alles passt auf die Seite");
    assert!(
        is_shown(&window, "Alles passt auf die Seite") && is_shown(&window, "Für diesen Kreis weggelassen: 19 Ansprechpersonen")
    );
    click(&mut window, Role::CheckBox, "PNG");
    click(&mut window, Role::CheckBox, "SVG");
    wait_for(&mut window, "PNG, SVG (Bildschirm)");
    type_target(&mut window, &region.path("bild"));
    write(&mut window);
    for name in ["bild.pdf", "bild.png", "bild.svg"] {
        assert!(is_shown(&window, &region.path(name).display().to_string()));
        let by_command = region.by_command(&format!("cli-{name}"), &[]);
        assert!(fs::read(region.path(name)).unwrap() == by_command, "{name}");
    }
}

#[test]
fn by_keyboard_alone_a_page_is_chosen_and_written() {
    let region = Region::new();
    let mut window = region.window();
    press(&mut window, Modifiers::COMMAND, Key::E);
    assert!(window.get_by_role_and_label(Role::CheckBox, "PDF").is_focused());
    let to = |window: &mut Window<'_>, role: Role, start: &str| {
        let is = |window: &Window<'_>| {
            let start = start.to_owned();
            let here = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
                node.is_focused() && node.role() == role && node.label().is_some_and(|label| label.starts_with(&start))
            };
            window.query_all_by(here).next().is_some()
        };
        for _ in 0..60 {
            if is(window) {
                return;
            }
            press(window, Modifiers::NONE, Key::Tab);
        }
        assert!(is(window), "Tab leads to {start}");
    };
    press(&mut window, Modifiers::NONE, Key::Space);
    to(&mut window, Role::CheckBox, "SVG");
    press(&mut window, Modifiers::NONE, Key::Space);
    to(&mut window, Role::CheckBox, "Hochformat");
    press(&mut window, Modifiers::NONE, Key::Space);
    to(&mut window, Role::ComboBox, "Farben: ");
    press(&mut window, Modifiers::NONE, Key::Space);
    to(&mut window, Role::RadioButton, "Farben: Druck");
    press(&mut window, Modifiers::NONE, Key::Enter);
    to(&mut window, Role::TextInput, "Datei");
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text(region.path("tasten").display().to_string()));
    window.run_steps(3);
    to(&mut window, Role::Button, "Exportieren");
    while !window.get_by_role_and_label(Role::Button, "Exportieren").is_focused() {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Exportiert: ");
    assert!(fs::read(region.path("tasten.svg")).unwrap() == region.by_command("cli.svg", &["--portrait", "--theme", "print"]));
    press(&mut window, Modifiers::COMMAND, Key::E);
    assert!(window.query_by_role_and_label(Role::Button, "Exportieren").is_none());
    press(&mut window, Modifiers::COMMAND, Key::E);
    assert!(is_shown(&window, "Farben: Druck"), "the choice is remembered");
}

#[test]
fn every_option_is_that_of_the_command_line() {
    type Chosen = fn(&mut Window<'_>);
    let sheet: [(&str, &[&str], Chosen); 7] = [
        ("a.svg", &["--page", "a2", "--audience", "internal", "--drawing-lang", "en", "--transparent"], |window| {
            only(window, "SVG");
            choose(window, "Seite", "A2");
            choose(window, "Für wen", "Intern");
            open(window, "Bild, Schrift, Sprache");
            choose(window, "Sprache der Zeichnung", "English");
            tick(window, "Ohne Hintergrund (PNG, SVG)");
        }),
        ("b.svg", &["--fold-statuses", "--informed", "--hide", "Wohnen,Duldung", "--svg-text", "paths"], |window| {
            only(window, "SVG");
            open(window, "Ausschnitt");
            tick(window, "Jede Statusgruppe als eine Spalte");
            tick(window, "Auch wer nur informiert wird");
            open(window, "Bereiche weglassen");
            tick(window, "Bereiche weglassen: Wohnen");
            open(window, "Status weglassen");
            tick(window, "Status weglassen: Duldung");
            open(window, "Bild, Schrift, Sprache");
            choose(window, "Text im SVG", "Als Umrisse");
        }),
        ("c.svg", &["--view", "Arbeit groß", "--focus", "Wohnen", "--theme", "bw"], |window| {
            only(window, "SVG");
            choose(window, "Farben", "Schwarz-Weiß");
            open(window, "Ausschnitt");
            choose(window, "Gespeicherte Ansicht", "Arbeit groß");
            open(window, "Groß zeigen");
            tick(window, "Groß zeigen: Wohnen");
        }),
        ("d.svg", &["--role", "lead", "--state", "confirmed", "--area", "Arbeit", "--status", "Duldung"], |window| {
            only(window, "SVG");
            open(window, "Nur Bestimmtes");
            open(window, "Nur diese Rollen");
            tick(window, "Nur diese Rollen: federführend");
            open(window, "Nur diese Stände");
            tick(window, "Nur diese Stände: bestätigt");
            open(window, "Nur diese Bereiche");
            tick(window, "Nur diese Bereiche: Arbeit");
            open(window, "Nur diese Status");
            tick(window, "Nur diese Status: Duldung");
        }),
        (
            "e.svg",
            &["--group", "ALLE", "--sector", "Kommunale Verwaltung", "--actor", "ABH", "--audience", "network"],
            |window| {
                only(window, "SVG");
                choose(window, "Für wen", "Netzwerk");
                open(window, "Nur Bestimmtes");
                open(window, "Nur diese Zielgruppen");
                tick(window, "Nur diese Zielgruppen: Alle Zugewanderten");
                open(window, "Nur diese Sektoren");
                tick(window, "Nur diese Sektoren: Kommunale Verwaltung");
                open(window, "Nur diese Institutionen");
                tick(window, "Nur diese Institutionen: ABH");
            },
        ),
        ("f.png", &["--dpi", "300", "--page", "4:3", "--theme", "dark"], |window| {
            only(window, "PNG");
            choose(window, "Seite", "Bildschirm 4:3");
            choose(window, "Farben", "Dunkel");
            open(window, "Bild, Schrift, Sprache");
            choose(window, "Größe des PNG", "Pixel je Zoll");
        }),
        ("g.pdf", &["--page", "420x297", "--allow-small"], |window| {
            choose(window, "Seite", "Eigene Größe");
            open(window, "Bild, Schrift, Sprache");
            tick(window, "Kleinere Schrift als 6 pt erlauben");
        }),
    ];
    let region = Region::new();
    for (name, arguments, choose) in sheet {
        let mut window = panel(&region, name);
        choose(&mut window);
        write(&mut window);
        let by_command = region.by_command(&format!("cli-{name}"), arguments);
        assert!(fs::read(region.path(name)).unwrap() == by_command, "{name} {arguments:?}");
    }
}

#[test]
fn all_views_are_one_pdf_and_a_picture_each() {
    let region = Region::new();
    let mut window = panel(&region, "alle");
    tick(&mut window, "SVG");
    open(&mut window, "Ausschnitt");
    choose(&mut window, "Gespeicherte Ansicht", "Alle Ansichten, je eine Seite");
    wait_for(&mut window, "Arbeit und Ausbildung · PDF (420 × 297 mm)");
    assert!(is_shown(&window, "Wie die Ansicht, sonst üblich"));
    choose(&mut window, "Gezeigt", "Arbeit groß · PDF, SVG (Bildschirm)");
    wait_for(&mut window, "Gezeigt: Arbeit groß");
    write(&mut window);
    let written: Vec<String> = region.names().into_iter().filter(|name| name.starts_with("alle")).collect();
    assert_eq!(written, ["alle-1.svg", "alle-2.svg", "alle-3.svg", "alle-4.svg", "alle.pdf"]);
    assert!(fs::read(region.path("alle.pdf")).unwrap() == region.by_command("cli.pdf", &["--views", "all"]));
    let last = region.by_command("cli.svg", &["--view", "Arbeit groß"]);
    assert!(fs::read(region.path("alle-4.svg")).unwrap() == last);
    choose(&mut window, "Gespeicherte Ansicht", "Zielgruppe EU");
    for _ in 0..6000 {
        if !is_shown(&window, "Gezeigt: ") {
            return;
        }
        window.step();
        pause();
    }
    assert!(!is_shown(&window, "Gezeigt: "), "one view needs no list");
}

#[test]
fn a_view_that_leaves_nothing_is_told_beside_the_others() {
    let region = Region::new();
    let mut window = panel(&region, "alle");
    open(&mut window, "Ausschnitt");
    choose(&mut window, "Gespeicherte Ansicht", "Alle Ansichten, je eine Seite");
    open(&mut window, "Bereiche weglassen");
    tick(&mut window, "Bereiche weglassen: Arbeit");
    wait_for(&mut window, "Ansicht „Arbeit groß“: Die Bereiche, die groß gezeigt werden sollen, sind ausgeblendet");
    write(&mut window);
    let by_command = region.by_command("cli.pdf", &["--views", "all", "--hide", "Arbeit"]);
    assert!(fs::read(region.path("alle.pdf")).unwrap() == by_command);
}

#[test]
fn cancelled_nothing_is_written() {
    let region = Region::new();
    let before = region.names();
    let mut window = panel(&region, "groß.png");
    only(&mut window, "PNG");
    open(&mut window, "Bild, Schrift, Sprache");
    choose(&mut window, "Größe des PNG", "Pixel je Zoll");
    // 300 to the inch of A0 are 140 million pixels: there is time.
    choose(&mut window, "Seite", "A0");
    click(&mut window, Role::Button, "Exportieren");
    wait_for(&mut window, "Wird geschrieben: ");
    click(&mut window, Role::Button, "Abbrechen");
    wait_for(&mut window, "Export abgebrochen, keine Datei geschrieben");
    assert_eq!(region.names(), before);
}

#[test]
fn what_is_there_is_replaced_only_if_asked_and_the_board_never() {
    let region = Region::new();
    let there = region.path("da.pdf");
    fs::write(&there, "wichtig").unwrap();
    let mut window = panel(&region, "da");
    click(&mut window, Role::Button, "Exportieren");
    wait_for(&mut window, "da.pdf gibt es schon");
    assert_eq!(fs::read(&there).unwrap(), b"wichtig");
    click(&mut window, Role::Button, "Ersetzen");
    wait_for(&mut window, "Exportiert: ");
    assert!(fs::read(&there).unwrap().starts_with(b"%PDF"));

    let logo = region
        .names()
        .into_iter()
        .find(|name| Path::new(name).extension().is_some_and(|ending| ending == "svg"))
        .expect("the region has a logo in SVG");
    let before = fs::read(region.path(&logo)).unwrap();
    only(&mut window, "SVG");
    type_target(&mut window, &region.path(&logo));
    click(&mut window, Role::Button, "Exportieren");
    assert!(is_shown(&window, "Das ist das Board selbst oder eines seiner Logos"));
    assert!(window.query_by_role_and_label(Role::Button, "Ersetzen").is_none());
    assert_eq!(fs::read(region.path(&logo)).unwrap(), before);

    type_target(&mut window, &region.path("kein-ordner/x"));
    click(&mut window, Role::Button, "Exportieren");
    wait_for(&mut window, "Den Ordner gibt es nicht");
}

#[test]
fn what_does_not_fit_says_what_would_help_and_is_not_written() {
    let region = Region::new();
    let before = region.names();
    let mut window = panel(&region, "klein");
    choose(&mut window, "Seite", "Eigene Größe");
    let field = window.get_by_role_and_label(Role::TextInput, "Breite × Höhe in mm");
    field.focus();
    window.run_steps(2);
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Breite × Höhe in mm").type_text("100x80");
    window.run_steps(3);
    wait_for(&mut window, "Damit passt es: ");
    click(&mut window, Role::Button, "Exportieren");
    wait_for(&mut window, "Es passt nicht auf die Seite");
    assert_eq!(region.names(), before);
}

#[test]
fn the_panel_goes_with_its_board_and_opens_for_the_next() {
    let region = Region::new();
    fs::write(region.path("zwei.ron"), catalogue::example(Some("ginsterheid")).unwrap().source()).unwrap();
    let mut window = panel(&region, "eins");
    press(&mut window, Modifiers::COMMAND, Key::O);
    window.get_by_role_and_label(Role::TextInput, "Öffnen").type_text("zwei.ron");
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.step();
    window.step();
    assert_eq!(window.state().as_ref().unwrap().document().path(), Some(&*region.path("zwei.ron")));
    assert!(window.query_by_role_and_label(Role::Button, "Exportieren").is_none());
    press(&mut window, Modifiers::COMMAND, Key::E);
    wait_for(&mut window, "Alles passt auf die Seite");
    type_target(&mut window, &region.path("zwei"));
    write(&mut window);
    assert!(region.path("zwei.pdf").exists());
}

#[test]
fn everything_in_the_panel_has_a_name() {
    let region = Region::new();
    let mut window = panel(&region, "x");
    for section in ["Ausschnitt", "Nur Bestimmtes", "Bild, Schrift, Sprache"] {
        open(&mut window, section);
    }
    wait_for(&mut window, "Alles passt auf die Seite");
    let roles = [Role::Button, Role::CheckBox, Role::ComboBox, Role::TextInput, Role::Image];
    let mut seen = 0;
    for node in window.query_all_by(move |node| roles.contains(&node.role())) {
        assert!(node.accesskit_node().label().is_some_and(|label| !label.trim().is_empty()), "{node:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_page_is_shown_as_the_pixels_of_a_picture() {
    let region = Region::new();
    let mut window = region.window();
    let widths = |window: &Window<'_>| -> Vec<usize> {
        let manager = window.ctx.tex_manager();
        let all = manager.read();
        all.allocated().filter(|(_, texture)| texture.name == "export preview").map(|(_, texture)| texture.size[0]).collect()
    };
    window.get_by_role_and_label(Role::Button, "Exportieren …").click_accesskit();
    let is_open = |window: &Window<'_>| window.query_by_role_and_label(Role::Button, "Exportieren").is_some();
    for _ in 0..4 {
        window.step();
        if is_open(&window) {
            break;
        }
    }
    // However fast the threads are: the page is laid out for a later frame than the first, and its picture is drawn for one later still.
    assert!(is_open(&window) && widths(&window).is_empty());
    for _ in 0..6000 {
        window.step();
        if !widths(&window).is_empty() {
            break;
        }
        pause();
    }
    let widths = widths(&window);
    assert!(matches!(widths.as_slice(), [width] if *width > 100 && width % 16 == 0), "{widths:?}");
}
