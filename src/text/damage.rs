//! Parts of a damaged file that were set aside, and taking them over by hand.

texts! {
    title() "Ausgesondertes" "Set aside"
    close() "Ausgesondertes schließen" "Close what was set aside"
    intro(name: &str)
        "Diese Texte standen in der Datei und sind nicht auf dem Board. Berichtigt lassen sie sich übernehmen; was hier bleibt, steht nach dem Speichern in „{name}“"
        "These texts stood in the file and are not on the board. Put right, they can be taken over; what stays here is in “{name}” after saving"
    here() "Beim Öffnen ausgesondert" "Set aside on opening"
    beside(name: &str) "Von früher, aus „{name}“" "From earlier, in “{name}”"
    none() "Es ist nichts ausgesondert" "Nothing is set aside"
    without_reason() "Ohne Begründung" "Without a reason"
    text() "Text des Eintrags" "Text of the entry"
    show_text() "Text zeigen" "Show the text"
    show_tip() "Er kann Angaben zu Personen enthalten" "It may hold data on persons"
    part()
        "Das ist kein ganzer Eintrag, sondern ein Teil davon; bitte in den Eigenschaften nachtragen"
        "This is no whole entry but a part of one; please enter it in the properties"
    take_up() "Als Eintrag übernehmen" "Take over as an entry"
    taken() "Übernommen; Rückgängig nimmt es zurück" "Taken over; undo takes it back"
    taken_up(kind: &str, name: &str) "{kind} „{name}“ übernommen" "Took over the {kind} “{name}”"
    taken_up_nameless(kind: &str) "{kind} übernommen" "Took over the {kind}"
    unchanged() "Das steht schon so auf dem Board" "The board holds this already"
    not_yet(why: &str) "Noch nicht lesbar. {why}" "Cannot be read yet. {why}"
    look() "Ausgesondertes ansehen …" "Look at what was set aside …"
}
