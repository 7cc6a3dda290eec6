//! Columns: chosen, moved, made wider, and as they were left at the next start.

use egui_kittest::kittest::Queryable as _;
use schaubild::app::App;

use super::*;

fn heads(window: &Window<'_>) -> Vec<String> {
    let heads = window.query_all_by(|node| node.role() == Role::ColumnHeader);
    let mut heads: Vec<(f32, String)> =
        heads.filter_map(|node| Some((node.rect().left(), node.accesskit_node().label()?))).collect();
    heads.sort_by(|one, two| one.0.total_cmp(&two.0));
    heads.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn a_column_is_moved_and_hidden_by_keys_and_by_the_mouse() {
    let mut window = window();
    go(&mut window, 0, 2);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(heads(&window)[1], "Aufgabe");
    let (from, to) = (head(&window, "Aufgabe"), head(&window, "Institution"));
    crate::common::drag(&mut window, from, to);
    assert_eq!(heads(&window)[0], "Aufgabe");
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_in(&mut window, "Spalte ausblenden");
    press(&mut window, Key::Enter);
    assert!(!heads(&window).contains(&"Aufgabe".to_owned()));
    assert_eq!(steps(&window), 0);
}

#[test]
fn a_column_is_made_wider_and_sorted_by_besides_from_the_palette() {
    let mut window = window();
    let width = |window: &Window<'_>| window.get_by_role_and_label(Role::ColumnHeader, "Status").rect().width();
    let before = width(&window);
    go(&mut window, 0, 4);
    for command in ["Spalte breiter", "Auch nach dieser Spalte sortieren"] {
        press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        type_in(&mut window, command);
        press(&mut window, Key::Enter);
    }
    let sorted = window.get_by_role_and_label(Role::ColumnHeader, "Status, aufsteigend sortiert").rect();
    assert!(sorted.width() > before + 20.0, "{} {before}", sorted.width());
}

fn head(window: &Window<'_>, name: &str) -> Pos2 {
    window.get_by_role_and_label(Role::ColumnHeader, name).rect().left_top() + egui::vec2(20.0, 10.0)
}

#[test]
fn columns_are_as_they_were_left_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("preferences.ron");
    let start = |path: std::path::PathBuf| {
        let mut window: Window<'_> = egui_kittest::Harness::builder().with_size(egui::vec2(1600.0, 900.0)).build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some(app) = app {
                    return app.frame_ui(ui);
                }
                let document = Document::untitled(small(), catalogue::the_example().logos());
                let made = App::new(ui.ctx(), document, Lang::De, || 7);
                *app = Some(made.with_preferences(Some(path.clone()), true, ui.ctx()));
            },
            None,
        );
        window.run();
        window.run();
        press(&mut window, Key::F9);
        window
    };
    let mut window = start(path.clone());
    go(&mut window, 0, 0);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(heads(&window)[1], "Institution");
    drop(window);
    let window = start(path);
    assert_eq!(heads(&window)[1], "Institution");
}
