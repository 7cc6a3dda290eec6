//! Brush that fills the matrix: its name, roles and groups, and the list of what stands in one cell.

use super::{Lang, count};

texts! {
    brush() "Pinsel" "Brush"
    brush_tip()
        "Ein Klick in ein Feld setzt, was daneben steht, und nimmt es wieder weg; ohne Pinsel wählt ein Klick nur aus"
        "A click into a cell sets what stands beside this, and takes it away again; without the brush a click only selects"
    put_down() "Der Pinsel liegt weg: ein Klick wählt nur aus" "The brush is put down: a click only selects"
    role_is(role: &str) "Pinsel: Rolle {role}" "Brush: role {role}"
    group_is(group: &str) "Pinsel: Zielgruppe {group}" "Brush: target group {group}"
    no_groups() "ohne Zielgruppe" "no target group"
    all_statuses() "alle Status" "every status"
    statuses(number: usize)
        { format!("{} Status", count(Lang::De, number)) }
        { format!("{} statuses", count(Lang::En, number)) }
    all_areas() "alle Bereiche" "every area"
    areas(number: usize)
        { format!("{} Bereiche", count(Lang::De, number)) }
        { format!("{} areas", count(Lang::En, number)) }
    bar() "Balken" "Bar"
    bar_of_statuses() "In jedem Feld ein Balken: für welche Status" "A bar in every cell: for which statuses"
    bar_of_areas() "In jedem Feld ein Balken: in welchen Bereichen" "A bar in every cell: in which areas"

    menu() "Matrix" "Matrix"
    keys() "Felder der Matrix füllen" "Filling cells of the matrix"
    paint() "Setzen oder wegnehmen" "Set or take away"
    paint_tip()
        "Im gewählten Feld setzen, was der Pinsel hat; steht es schon da, wegnehmen; steht anderes da, erscheint eine Liste"
        "Set what the brush has in the selected cell; take it away if it is there already; if something else is, a list appears"
    cell_list() "Zuständigkeiten des Felds …" "Responsibilities of the cell …"
    cell_list_tip()
        "Alles, was im gewählten Feld steht, einzeln setzen, wegnehmen oder öffnen"
        "Set, take away or open each thing that stands in the selected cell"
    toggle() "Pinsel nehmen oder weglegen" "Take the brush up or put it down"
    role_lead() "Pinsel: federführend" "Brush: lead"
    role_involved() "Pinsel: beteiligt" "Brush: involved"
    role_supplementary() "Pinsel: ergänzend" "Brush: supplementary"
    role_tip() "In welcher Rolle der Pinsel setzt" "In which role the brush sets"
    group_number(number: u8) "Pinsel: {number}. Zielgruppe" "Brush: target group {number}"
    group_tip() "Diese Zielgruppe der Legende mit dem Pinsel setzen, oder nicht mehr" "Set this target group of the legend with the brush, or no longer"
    every() "Pinsel: alle Status und Bereiche" "Brush: every status and area"
    every_tip() "Der Pinsel gilt wieder für alle Status und Bereiche" "The brush is for every status and area again"
    extend_left() "Auswahl nach links" "Selection to the left"
    extend_right() "Auswahl nach rechts" "Selection to the right"
    extend_up() "Auswahl nach oben" "Selection upwards"
    extend_down() "Auswahl nach unten" "Selection downwards"
    extend_tip() "Mehrere Felder wählen, um sie zusammen zu setzen" "Select several cells, to set them together"
    columns_areas() "Spalten: Aktivitätsbereiche" "Columns: activity areas"
    columns_statuses() "Spalten: Aufenthaltsstatus" "Columns: residence statuses"
    columns_groups() "Spalten: Zielgruppen" "Columns: target groups"
    columns_tip() "Was die Spalten der Matrix sind" "What the columns of the matrix are"
    rows_sector() "Zeilen nach Sektor" "Rows by sector"
    rows_unit() "Zeilen nach übergeordneter Stelle" "Rows by the unit above"
    rows_alphabet() "Zeilen nach Alphabet" "Rows by the alphabet"
    rows_region() "Zeilen wie auf dem Board" "Rows as on the board"
    rows_tip() "In welcher Ordnung die Institutionen stehen" "In which order the institutions stand"
    bars() "Balken in den Feldern" "Bars in the cells"
    bars_tip() "In jedem Feld zeigen, wie viel der anderen Achse es umfasst, oder nicht mehr" "Show in every cell how much of the other axis it covers, or no longer"
    no_cell() "Kein Feld der Matrix ausgewählt" "No cell of the matrix is selected"

    sets(number: usize, what: &str)
        { if number == 1 { format!("Setzen: {what}") } else { format!("{} Felder setzen: {what}", count(Lang::De, number)) } }
        { if number == 1 { format!("Set: {what}") } else { format!("Set {} cells: {what}", count(Lang::En, number)) } }
    clears(number: usize, what: &str)
        { if number == 1 { format!("Wegnehmen: {what}") } else { format!("In {} Feldern wegnehmen: {what}", count(Lang::De, number)) } }
        { if number == 1 { format!("Take away: {what}") } else { format!("Take away in {} cells: {what}", count(Lang::En, number)) } }
    nothing_to_set() "Hier ist nichts zu ändern" "There is nothing to change here"

    list_of(actor: &str, column: &str) "{actor}, {column}" "{actor}, {column}"
    list_brush(what: &str) "Pinsel: {what}" "Brush: {what}"
    list_open() "Öffnen" "Open"
    list_open_of(what: &str) "{what} öffnen" "Open {what}"
    list_entry(role: &str, groups: &str, cells: &str) "{role} · {groups} · {cells}" "{role} · {groups} · {cells}"
    list_hint() "Leertaste setzt oder nimmt weg, Esc schließt" "Space sets or takes away, Esc closes"
}
