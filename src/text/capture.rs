//! Capture line: messages about it. The words that are understood in it are in `capture/vocabulary`.

use super::Lang;

texts! {
    command() "Erfassungszeile" "Capture line"
    command_tip()
        "Zuständigkeiten so schnell eintippen, wie gesprochen wird: Institution; Bereich; Status; Zielgruppe; Rolle; Aufgabe"
        "Type responsibilities as fast as people talk: institution; area; statuses; target group; role; task"
    label() "Erfassen:" "Capture:"
    hint()
        "Institution; Bereich; Status; Zielgruppe; Rolle; Aufgabe  (? offene Frage)"
        "Institution; area; statuses; target group; role; task  (? open question)"
    close() "Erfassungszeile schließen (Esc)" "Close the capture line (Esc)"
    understood(parts: &str) "Verstanden: {parts}" "Understood: {parts}"
    completion(word: &str) "{word} (Tab)" "{word} (Tab)"
    institution(name: &str) "Institution {name}" "Institution {name}"
    new_institution(name: &str) "neue Institution „{name}“" "new institution “{name}”"
    area(name: &str) "Bereich {name}" "Area {name}"
    status(name: &str) "Status {name}" "Status {name}"
    all_but(names: &str) "alle Status außer {names}" "all statuses but {names}"
    group(name: &str) "Zielgruppe {name}" "Target group {name}"
    role(name: &str) "Rolle {name}" "Role {name}"
    task(text: &str) "Aufgabe „{text}“" "Task “{text}”"
    question(text: &str) "Offene Frage „{text}“" "Open question “{text}”"
    question_for(name: &str, text: &str) "Offene Frage an {name}: „{text}“" "Open question for {name}: “{text}”"
    asked_for(name: &str, text: &str) "an {name}: {text}" "for {name}: {text}"
    unclear(readings: &str) "mehrdeutig: {readings}" "ambiguous: {readings}"
    or() " oder " " or "
    assumed(part: &str) "{part} (angenommen)" "{part} (assumed)"
    of_actor(actor: &str, part: &str) "{actor}: {part}" "{actor}: {part}"
    to_tray() "in die Ablage" "to the tray"

    why_unclear() "Mehrdeutig; bitte genauer schreiben" "Ambiguous; please be more precise"
    why_no_institution() "Die Institution fehlt" "The institution is missing"
    why_long_name(chars: &str, most: &str)
        "Der Name der Institution ist zu lang ({chars} Zeichen, höchstens {most}); bitte kürzen"
        "The name of the institution is too long ({chars} characters, at most {most}); please shorten it"
    why_long_line() "Die Zeile ist zu lang; bitte auf mehrere verteilen" "The line is too long; please spread it over several"
    said_already() "Steht schon auf dem Board" "Is on the board already"
    why_no_area() "Der Bereich fehlt" "The area is missing"
    why_nothing_asked()
        "Für eine offene Frage bitte zuerst eine Zuständigkeit oder ein Feld wählen"
        "For an open question please select a responsibility or a cell first"
    why_contact_details()
        "Telefon und E-Mail gehören zu den Ansprechpersonen; eine Aufgabe sehen alle"
        "Phone and e-mail belong to the contact persons; everybody sees a task"
    why_empty_axis() "Das Board hat noch keine Status" "The board has no statuses yet"
    remark(line: &str) "Erfasst, noch nicht zugeordnet: {line}" "Captured, not placed yet: {line}"

    unfinished(lines: usize)
        { format!("In der Erfassungszeile: {}", left_lines(Lang::De, lines)) }
        { format!("In the capture line: {}", left_lines(Lang::En, lines)) }
    too_long()
        "So viel auf einmal geht nicht; bitte in mehreren Teilen einfügen"
        "That is too much at once; please paste it in several parts"
    not_taken(why: &str) "Nicht übernommen: {why}" "Not taken: {why}"
    taken_lines(taken: usize, again: usize, left: usize)
        { with_again(lines_de(taken, left), again, "standen schon da") }
        { with_again(lines_en(taken, left), again, "were there already") }
    left_lines(left: usize)
        { if left == 1 { "1 Zeile wartet".to_owned() } else { format!("{left} Zeilen warten") } }
        { if left == 1 { "1 line is waiting".to_owned() } else { format!("{left} lines are waiting") } }
    asked() "Offene Frage notiert" "Noted the open question"
    asked_of_cell() "Offene Frage am Feld notiert, Feld strittig" "Noted the open question at the cell, which is disputed"

    cli_line(line: &str, parts: &str) "{line}\n    {parts}" "{line}\n    {parts}"
    cli_aside(line: &str, why: &str) "{line}\n    beiseitegelegt: {why}" "{line}\n    set aside: {why}"
    cli_sum(taken: usize, again: usize, aside: usize)
        { format!("Übernommen: {taken}, {}beiseitegelegt: {aside}", if again == 0 { String::new() } else { format!("schon da: {again}, ") }) }
        { format!("Taken: {taken}, {}set aside: {aside}", if again == 0 { String::new() } else { format!("there already: {again}, ") }) }
}

fn with_again(lines: String, again: usize, said: &str) -> String {
    if again == 0 { lines } else { format!("{lines}, {again} {said}") }
}

fn lines_de(taken: usize, left: usize) -> String {
    let lines = if taken == 1 { "Zeile" } else { "Zeilen" };
    if left == 0 {
        format!("{taken} {lines} übernommen")
    } else {
        format!("{taken} {lines} übernommen, {}", left_lines(Lang::De, left))
    }
}

fn lines_en(taken: usize, left: usize) -> String {
    let lines = if taken == 1 { "line" } else { "lines" };
    if left == 0 { format!("Took {taken} {lines}") } else { format!("Took {taken} {lines}, {}", left_lines(Lang::En, left)) }
}
