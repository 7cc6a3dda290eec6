//! Meetings with their agenda, the timer, and how many are there.

use super::Lang;

texts! {
    title() "Runde" "Round"
    close() "Runde schließen" "Close the round"

    meeting() "Treffen" "Meeting"
    meeting_said(name: &str, date: &str) "{name}, {date}" "{name}, {date}"
    new_meeting() "Neues Treffen …" "New meeting …"
    new_name() "Treffen" "Meeting"
    begin_with() "Ein neues Treffen beginnt mit einem dieser Abläufe. Zeiten und Punkte sind Vorschläge, alles lässt sich ändern."
        "A new meeting begins with one of these agendas. Times and items are suggestions, all of them can be changed."
    empty() "Leerer Ablauf" "Empty agenda"
    template(name: &str, length: &str) "{name}, {length}" "{name}, {length}"
    cancel() "Abbrechen" "Cancel"
    remove_meeting() "Treffen entfernen" "Remove the meeting"
    date() "Datum" "Date"
    date_hint() "1.3.2026" "1 March 2026"
    start() "Beginn" "Start"
    start_hint() "09:00" "09:00"
    wrong_time() "Das ist keine Uhrzeit (9:00)" "This is no time of day (9:00)"

    agenda() "Ablauf" "Agenda"
    agenda_and_time() "Ablauf und Zeit" "Agenda and time"
    item_said(title: &str, minutes: u16, method: &str, note: &str)
        { item(Lang::De, title, minutes, [method, note]) }
        { item(Lang::En, title, minutes, [method, note]) }
    minutes(minutes: u16) "{minutes}\u{a0}Min." "{minutes}\u{a0}min"
    length(minutes: u32)
        { length_of(minutes, "Std.", "Min.") }
        { length_of(minutes, "h", "min") }
    total(length: &str, end: &str) "Zusammen {length}, Ende {end}" "{length} in total, ends at {end}"
    total_only(length: &str) "Zusammen {length}; mit einem Beginn stehen hier Uhrzeiten" "{length} in total; with a start there are times of day here"
    agenda_empty() "Noch kein Punkt" "No item yet"
    from_to(from: &str, to: &str) "{from}–{to}" "{from}–{to}"
    item_title(number: usize) "Punkt {number}: Titel" "Item {number}: title"
    item_title_hint() "Worum es geht" "What it is about"
    item_minutes(number: usize, title: &str) "Punkt {number}, {title}: Minuten" "Item {number}, {title}: minutes"
    item_method(number: usize) "Punkt {number}: Methode" "Item {number}: method"
    item_method_hint() "Methode" "Method"
    item_note(number: usize) "Punkt {number}: Notiz" "Item {number}: note"
    item_note_hint() "Notiz, nie auf dem Beamer" "Note, never projected"
    item_now(time: &str, title: &str) "{time}, {title}: jetzt" "{time}, {title}: now"
    item_begin(time: &str, title: &str) "{time}, {title}: hier weitermachen" "{time}, {title}: go on here"
    item_up(title: &str) "{title}: nach oben" "{title}: move up"
    item_down(title: &str) "{title}: nach unten" "{title}: move down"
    item_remove(title: &str) "{title}: entfernen" "{title}: remove"
    item_nameless(number: usize) "Punkt {number}" "item {number}"
    add_item() "Punkt hinzufügen" "Add an item"
    next() "Weiter" "Next"
    next_tip(title: &str) "Weiter mit: {title}" "Go on with: {title}"
    next_none() "Es folgt kein Punkt mehr" "No item follows"
    now_is(title: &str, minutes: &str) "Jetzt: {title} ({minutes})" "Now: {title} ({minutes})"
    not_begun() "Noch kein Punkt ist an der Reihe" "No item has its turn yet"
    agenda_projected() "Ablauf auf dem Beamer" "Agenda on the projector"

    timer_said(time: &str, state: &str) "Zeit: {time}, {state}" "Time: {time}, {state}"
    timer_ready() "bereit" "ready"
    timer_runs() "läuft" "running"
    timer_paused() "angehalten" "paused"
    timer_over() "über der Zeit" "over time"
    over(time: &str) "+{time}" "+{time}"
    timer_length() "Dauer" "Length"
    timer_start() "Start" "Start"
    timer_go_on() "Weiterlaufen" "Resume"
    timer_pause() "Anhalten" "Pause"
    timer_reset() "Auf Anfang" "Reset"
    timer_more() "+1 Min." "+1 min"
    timer_less() "−1 Min." "−1 min"
    timer_projected() "Zeit auf dem Beamer" "Time on the projector"
    timer_notice() "Sanfter Hinweis am Ende" "Soft notice at the end"
    time_is_up() "Die Zeit ist um" "Time is up"
    says_started(time: &str) "Zeit gestartet bei {time}" "Time started at {time}"
    says_paused(time: &str) "Zeit angehalten bei {time}" "Time paused at {time}"
    says_length(time: &str) "Zeit der Runde: {time}" "Time of the round: {time}"

    projected(what: &str) "Für den Beamer: {what}" "For the projector: {what}"
    projected_agenda(items: usize)
        { if items == 1 { "1 Punkt".to_owned() } else { format!("{items} Punkte") } }
        { if items == 1 { "1 item".to_owned() } else { format!("{items} items") } }
    projected_nothing() "Für den Beamer: nichts" "For the projector: nothing"

    attendance() "Anwesenheit" "Attendance"
    attendance_said(actor: &str, present: u16, decide: u16)
        { format!("{actor}: {present} da, {decide} {}", if decide == 1 { "entscheidet" } else { "entscheiden" }) }
        { format!("{actor}: {present} there, {decide} may decide") }
    attendance_step(actor: &str, present: u16, decide: u16)
        { format!("Anwesenheit {}", attendance_said(Lang::De, actor, present, decide)) }
        { format!("Attendance {}", attendance_said(Lang::En, actor, present, decide)) }
    agenda_step(meeting: &str) "Ablauf „{meeting}“ geändert" "Changed the agenda “{meeting}”"
    totals(people: usize, institutions: usize, decide: usize)
        { let people = if people == 1 { "1 Person".to_owned() } else { format!("{people} Personen") };
          let institutions = if institutions == 1 { "1 Institution".to_owned() } else { format!("{institutions} Institutionen") };
          let decide = if decide == 1 { "1 entscheidet".to_owned() } else { format!("{decide} entscheiden") };
          format!("{people} aus {institutions}, {decide}") }
        { let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
          let institutions = if institutions == 1 { "1 institution".to_owned() } else { format!("{institutions} institutions") };
          format!("{people} from {institutions}, {decide} may decide") }
    nobody() "Noch ist niemand eingetragen" "Nobody is entered yet"
    too_many(people: usize, most: usize)
        "{people} Personen sind mehr als {most}; so viele kommen kaum alle zu Wort"
        "{people} people are more than {most}; so many will hardly all have their say"
    too_many_of_one(most: u16, which: &str) "Mehr als {most} aus einer Institution: {which}" "More than {most} of one institution: {which}"
    counted(name: &str, count: u16) "{name} ({count})" "{name} ({count})"
    core_missing(which: &str) "Vom Kern noch nicht da: {which}" "Not there yet from the core: {which}"
    search() "Institution suchen" "Find an institution"
    nothing_found() "Keine Institution heißt so" "No institution has this name"
    no_institutions() "Auf dem Board steht noch keine Institution" "There is no institution on the board yet"
    list() "Anwesenheit je Institution" "Attendance by institution"
    keys_hint() "↑ ↓ ← → gehen, Ziffern, + oder − tragen ein" "↑ ↓ ← → walk; digits, + or − enter"
    present() "da" "there"
    decide() "entscheidet" "decides"
    present_of(actor: &str) "{actor}: da" "{actor}: there"
    decide_of(actor: &str) "{actor}: entscheidet" "{actor}: may decide"
    core() "Kern" "core"
    more_of(what: &str) "{what}, eine Person mehr" "{what}, one more"
    less_of(what: &str) "{what}, eine Person weniger" "{what}, one fewer"

    command() "Runde" "Round"
    command_tip() "Ablauf, Zeit und Anwesenheit eines Treffens rechts zeigen" "Show agenda, time and attendance of a meeting on the right"
    keys() "Runde und Zeit" "Round and time"
    toggle() "Zeit starten oder anhalten" "Start or pause the time"
    toggle_tip() "Die Zeit der Runde laufen lassen oder anhalten" "Let the time of the round run, or pause it"
    reset() "Zeit zurücksetzen" "Reset the time"
    reset_tip() "Die Zeit auf ihre volle Dauer stellen und anhalten" "Set the time to its full length and pause it"
    more() "Eine Minute mehr" "One minute more"
    more_tip() "Der Runde eine Minute mehr geben" "Give the round one minute more"
    less() "Eine Minute weniger" "One minute less"
    less_tip() "Der Runde eine Minute nehmen" "Take one minute from the round"
    next_item() "Nächster Punkt des Ablaufs" "Next item of the agenda"
    next_item_tip() "Zum nächsten Punkt gehen; die Zeit wird auf seine Minuten gestellt" "Go to the next item; the time is set to its minutes"
    no_meeting() "Es gibt noch kein Treffen" "There is no meeting yet"
}

/// Title of an item with its details: "Begrüßung (15 Min., Impuls, Sitzung angelegt)".
fn item(lang: Lang, title: &str, minutes: u16, more: [&str; 2]) -> String {
    let minutes = self::minutes(lang, minutes);
    let about: Vec<&str> = [minutes.as_str()].into_iter().chain(more).filter(|part| !part.is_empty()).collect();
    format!("{title} ({})", about.join(", "))
}

/// Length of time: "6 Std. 30 Min."; the hours or the minutes alone where there is nothing else.
fn length_of(minutes: u32, hours: &str, short: &str) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}{short}"),
        (whole, 0) => format!("{whole}\u{a0}{hours}"),
        (whole, rest) => format!("{whole}\u{a0}{hours} {rest}\u{a0}{short}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_totals_are_said_as_one_says_them() {
        assert_eq!(
            [15, 120, 390].map(|minutes| length(Lang::De, minutes)),
            ["15\u{a0}Min.", "2\u{a0}Std.", "6\u{a0}Std. 30\u{a0}Min."]
        );
        assert_eq!(totals(Lang::De, 23, 18, 15), "23 Personen aus 18 Institutionen, 15 entscheiden");
        assert_eq!(totals(Lang::De, 1, 1, 1), "1 Person aus 1 Institution, 1 entscheidet");
        assert_eq!(totals(Lang::En, 2, 1, 0), "2 people from 1 institution, 0 may decide");
        assert_eq!(item_said(Lang::De, "Runde", 30, "", "Steckbrief"), "Runde (30\u{a0}Min., Steckbrief)");
    }
}
