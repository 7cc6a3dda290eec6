//! The previous version, which lies beside the file.

use egui::{Key, Modifiers};

use super::{Place, click, command, document, press, says, title, window};

#[test]
fn without_one_the_command_says_so() {
    let place = Place::new();
    let mut window = window(&place.file(), &[], None);
    command(&mut window, "frühere Fassung");
    assert!(!says(&window, "Diese Fassung übernehmen"));
    assert!(!document(&window).has_previous());
}

#[test]
fn it_is_compared_taken_over_and_given_back_by_undo() {
    let place = Place::new();
    let old = place.title("kreis.ron");
    place.saved_elsewhere("Kreis B");
    let mut window = window(&place.file(), &["Kreis C"], None);
    command(&mut window, "frühere Fassung");
    assert!(says(&window, "Von: frühere Fassung (kreis.vorher.ron, gerade eben)\nNach: Board in diesem Fenster"));
    assert!(says(&window, "Angaben zum Board (1)") && says(&window, &format!("Titel: {old} → Kreis C")));

    // Its button has the keyboard.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(title(&window), old);
    assert!(says(&window, "Es gibt keine Unterschiede"));
    assert!(says(&window, "Frühere Fassung übernommen; Rückgängig bringt das Board von eben zurück"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Kreis C", "it was one step");
    click(&mut window, "Unterschiede schließen");
    assert!(!says(&window, "Diese Fassung übernehmen"));
    assert_eq!(place.title("kreis.ron"), "Kreis B", "nothing is written by looking");
}

#[test]
fn it_is_opened_as_a_board_of_its_own_which_has_no_file() {
    let place = Place::new();
    let (old, now) = (place.title("kreis.ron"), "Kreis B");
    place.saved_elsewhere(now);
    let mut window = window(&place.file(), &[], None);
    let id = document(&window).board().head().board.clone();
    command(&mut window, "frühere Fassung");
    click(&mut window, "Als eigenes Board öffnen");
    assert_eq!(title(&window), format!("{old} (frühere Fassung)"));
    assert!(document(&window).path().is_none() && document(&window).board().head().board != id);
}

#[test]
fn a_version_of_another_board_is_not_taken_for_it() {
    let place = Place::new();
    let board = schaubild::catalogue::examples().iter().find_map(|other| {
        let board = other.board().unwrap();
        (board.head().board != schaubild::catalogue::the_example().board().unwrap().head().board).then_some(board)
    });
    let path = place.path("kreis.vorher.ron");
    schaubild::save::store(&board.unwrap(), None, &path, schaubild::save::Overwrite::Never, &[]).unwrap();
    let mut window = window(&place.file(), &[], None);
    command(&mut window, "frühere Fassung");
    assert!(says(&window, "Neben der Datei liegt die Fassung eines anderen Boards; bitte über „Öffnen“ ansehen"));
}
