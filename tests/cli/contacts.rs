//! The list of contact persons: who is on it, for whom, and on how many pages.

use schaubild::catalogue;
use schaubild::model::Contact;
use schaubild::report::Audience;

use super::{example_text, schaubild, with_input};

/// Everything that tells of a person, as it may stand in a file.
fn traces(person: &Contact) -> Vec<&str> {
    let all = [&*person.name, &*person.phone, &*person.email, person.id.as_str()];
    all.into_iter().filter(|text| !text.is_empty()).collect()
}

/// The list for an audience as SVG, and as the text of a PDF.
fn drawn(audience: &str) -> [String; 2] {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let args = ["export", "-", "--view", "contacts", "--audience", audience, "--to", &path("a.svg"), "--to", &path("a.pdf")];
    let done = with_input(&args, example_text().as_bytes(), &[]);
    assert_eq!(done.code, 0, "{}", done.err);
    let pdf = lopdf::Document::load(path("a.pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    [std::fs::read_to_string(path("a.svg")).unwrap(), pdf.extract_text(&pages).unwrap()]
}

#[test]
fn nobody_is_on_the_list_whom_its_audience_may_not_see() {
    let board = catalogue::the_example().board().unwrap();
    for (name, audience) in [("public", Audience::Public), ("network", Audience::Network), ("internal", Audience::Internal)] {
        let [svg, pdf] = drawn(name);
        let (seen, hidden): (Vec<_>, Vec<_>) = board.contacts().iter().partition(|person| audience.sees(person));
        for person in &seen {
            assert!(svg.contains(&person.name) && pdf.contains(&person.name), "{name}: {}", person.name);
            assert!(svg.contains(&person.phone) && pdf.contains(&person.phone), "{name}: {}", person.phone);
        }
        for text in hidden.iter().flat_map(|person| traces(person)) {
            assert!(!svg.contains(text) && !pdf.contains(text), "{name}: {text}");
        }
        assert_eq!(hidden.is_empty(), name == "internal", "the example has all kinds of persons");
    }
}

#[test]
fn a_long_list_goes_on_by_itself_and_more_pages_make_it_readable() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let pages = |name: &str, more: &[&str]| {
        let to = path(name);
        let args =
            [&["export", "-", "--view", "contacts", "--audience", "network", "--page", "297x105", "--to", &to], more].concat();
        let done = with_input(&args, example_text().as_bytes(), &[]);
        assert_eq!(done.code, 0, "{}", done.err);
        lopdf::Document::load(to).unwrap().get_pages().len()
    };
    let (plain, split) = (pages("a.pdf", &[]), pages("b.pdf", &["--split"]));
    assert!(plain > 1 && split > plain, "{plain} {split}");
}

#[test]
fn a_board_without_persons_to_be_seen_says_so() {
    let text = catalogue::the_example().source();
    let without = text.replace("visibility: Public", "visibility: Internal");
    let done = with_input(
        &["export", "-", "--view", "contacts", "--to", "-", "--format", "svg", "--lang", "de"],
        without.as_bytes(),
        &[],
    );
    assert_eq!(done.code, 0);
    assert!(done.err.contains("Hinweis: Es gibt keine Ansprechperson, die hier gezeigt werden darf"), "{}", done.err);
}

#[test]
fn the_list_and_the_matrix_are_two_drawings() {
    let both = schaubild(&["export", "--view", "contacts", "--view", "matrix", "--to", "-", "--format", "svg", "--lang", "de"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
}

#[test]
fn of_a_part_of_the_board_only_those_are_named_who_do_something_there() {
    let board = catalogue::the_example().board().unwrap();
    let does = |person: &Contact, is_there: &dyn Fn(&schaubild::model::Coverage) -> bool| {
        let own = board.responsibilities().iter().filter(|responsibility| responsibility.actor == person.actor);
        own.into_iter().any(|responsibility| is_there(&responsibility.covers))
    };
    let area = board.areas().iter().find(|area| area.short == "Arbeit").unwrap().id.clone();
    let args = ["export", "--view", "contacts", "--audience", "internal", "--area", "Arbeit", "--to", "-", "--format", "svg"];
    let svg = schaubild(&args).out;
    let is_there = |covers: &schaubild::model::Coverage| covers.areas().any(|covered| *covered == area);
    let (seen, others): (Vec<_>, Vec<_>) = board.contacts().iter().partition(|person| does(person, &is_there));
    assert!(!seen.is_empty() && !others.is_empty());
    assert!(seen.iter().all(|person| svg.contains(&person.name)));
    for text in others.iter().flat_map(|person| traces(person)) {
        assert!(!svg.contains(text), "{text}");
    }
}
