//! Phone numbers and mail addresses that somebody wrote into a text that all read.

use std::sync::Arc;

use schaubild::catalogue;
use schaubild::model::{Actor, Board, Edit, Responsibility, has_contact_details};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::text::Lang;

/// Falkenrode with contact details in a task, a basis and texts of an institution.
fn board() -> Arc<Board> {
    let board = catalogue::the_example().board().unwrap();
    let row = board.responsibilities().at(0).unwrap();
    let row = Responsibility {
        task: "berät, ☎ 03023\u{A0}1254".to_owned(),
        basis: "a.meyer(at)werk-x.example".to_owned(),
        ..Responsibility::clone(row)
    };
    let actor = board.actors().at(0).unwrap();
    let aliases = vec!["Amt".to_owned(), "Durchwahl -217".to_owned()];
    let actor = Actor { hours: "Mo 9–12, 0171 3920012".to_owned(), aliases, ..Actor::clone(actor) };
    board.apply(&board.one_step(vec![Edit::Put(row.into()), Edit::Put(actor.into())])).unwrap()
}

#[test]
fn the_public_reads_none_of_them_and_it_is_said() {
    let board = board();
    let public = disclose(&board, Audience::Public);
    let text = save::to_text(public.board(), None);
    for left in ["1254", "werk-x.example", "-217", "3920012"] {
        assert!(!text.contains(left), "{left}");
    }
    let rows = public.board().responsibilities();
    assert!(rows.iter().all(|row| !has_contact_details(&row.task) && !has_contact_details(&row.basis)));
    assert!(
        public.summary(Lang::De).contains(&"2 Texte mit Telefon oder E-Mail, nun ohne".to_owned()),
        "{:?}",
        public.summary(Lang::De)
    );
    assert!(save::to_text(disclose(&board, Audience::Network).board(), None).contains("1254"), "those who work together read it");
}
