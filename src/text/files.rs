//! Messages about files: the event, the place, and the way out.

use super::{Lang, count};

texts! {
    place(line: usize, column: usize) "Zeile {line}, Spalte {column}" "Line {line}, column {column}"
    about_head() "Kopf der Datei" "head of the file"
    about_entry() "Eintrag" "entry"
    about_record(kind: &str, name: &str) "{kind} „{name}“" "{kind} “{name}”"
    about_nameless(kind: &str) "{kind} ohne Namen" "{kind} without a name"
    at_one(place: &str, what: &str) "{place}: {what}" "{place}: {what}"
    at_both(place: &str, about: &str, what: &str) "{place}, {about}: {what}" "{place}, {about}: {what}"
    with_path(what: &str, path: &str) "{what}: {path}" "{what}: {path}"

    unknown_field(field: &str, text: &str)
        "Das Feld „{field}“ ist unbekannt und wird ausgesondert ({text}); bitte den Namen des Felds prüfen"
        "The field “{field}” is unknown and is set aside ({text}); please check its name"
    unknown_part(text: &str)
        "Dieser Teil gehört zu keiner bekannten Liste und wird ausgesondert ({text}); bitte prüfen"
        "This part belongs to no known list and is set aside ({text}); please check it"
    color(found: &str, used: &str)
        "„{found}“ ist keine Farbe; verwendet wird {used}, bitte prüfen"
        "“{found}” is not a color; {used} is used, please check it"
    date(found: &str, used: &str)
        "Das Datum „{found}“ gibt es nicht; verwendet wird {used}, bitte prüfen"
        "There is no date “{found}”; {used} is used, please check it"
    time(found: &str, used: &str)
        "Die Uhrzeit „{found}“ gibt es nicht; verwendet wird {used}, bitte prüfen"
        "There is no time “{found}”; {used} is used, please check it"
    number(field: &str, found: &str, used: &str)
        "Die Zahl {found} im Feld „{field}“ liegt außerhalb des Erlaubten; verwendet wird {used}, bitte prüfen"
        "The number {found} in the field “{field}” is out of range; {used} is used, please check it"
    logo_part(found: &str, used: &str)
        "„{found}“ ist keine Rolle eines Logos (Publisher oder Funder); verwendet wird {used}, bitte prüfen"
        "“{found}” is no part of a logo (Publisher or Funder); {used} is used, please check it"
    dangling(kind: &str, id: &str)
        "Der Verweis auf {kind} „{id}“ führt ins Leere und wird weggelassen; bitte neu zuordnen"
        "The reference to the {kind} “{id}” leads nowhere and is left out; please assign it anew"
    head_field(field: &str, text: &str)
        "Das Feld „{field}“ ist nicht lesbar und wird ausgesondert ({text}); bitte neu eintragen"
        "The field “{field}” cannot be read and is set aside ({text}); please enter it anew"
    head_missing(field: &str, used: &str)
        "Das Feld „{field}“ fehlt; verwendet wird „{used}“, bitte prüfen"
        "The field “{field}” is missing; “{used}” is used, please check it"
    bad_id(used: &str)
        "Die Kennung des Boards ist keine lesbare Zeile von höchstens 200 Zeichen; verwendet wird „{used}“"
        "The id of the board is not a readable line of at most 200 characters; “{used}” is used"
    brackets()
        "Hier passen Klammern, Kommas oder Anführungszeichen nicht zusammen; die Einträge wurden an ihren Zeilen erkannt, bitte prüfen"
        "Brackets, commas or quotation marks do not match here; the entries were found by their lines, please check them"
    cut_off()
        "Hier bricht die Datei ab; was danach kam, fehlt. Bitte vor dem Speichern mit der vorigen Fassung (NAME.vorher.ron) vergleichen"
        "The file breaks off here; what came after is missing. Please compare with the previous version (NAME.vorher.ron) before you save"
    zeros()
        "Hier stehen Nullen statt Text; was darunter lag, ist verloren, bitte mit der vorigen Fassung vergleichen"
        "Zeros stand here instead of text; what they cover is lost, please compare with the previous version"
    stand_in()
        "Ein Platzhalter hält die Verweise auf den ausgesonderten Eintrag; bitte ergänzen"
        "A stand-in keeps the references to the entry that was set aside; please complete it"

    missing_field(field: &str)
        "Das Feld „{field}“ fehlt; der Eintrag wird ausgesondert, bitte das Feld ergänzen"
        "The field “{field}” is missing; the entry is set aside, please add the field"
    wrong_type(field: &str)
        "Der Wert des Felds „{field}“ hat nicht die richtige Form; der Eintrag wird ausgesondert, bitte den Wert berichtigen"
        "The value of the field “{field}” is not of the right form; the entry is set aside, please correct the value"
    wrong_type_somewhere()
        "Ein Wert hat nicht die richtige Form; der Eintrag wird ausgesondert, bitte den Wert berichtigen"
        "A value is not of the right form; the entry is set aside, please correct the value"
    unknown_word(found: &str, expected: &str)
        "Das Wort „{found}“ ist unbekannt; der Eintrag wird ausgesondert, möglich sind: {expected}"
        "The word “{found}” is unknown; the entry is set aside, possible values: {expected}"
    twice_field(field: &str)
        "Das Feld „{field}“ kommt zweimal vor; der Eintrag wird ausgesondert, bitte eines entfernen"
        "The field “{field}” occurs twice; the entry is set aside, please remove one"
    second_use(id: &str)
        "Die Kennung „{id}“ ist schon vergeben; der Eintrag wird ausgesondert, bitte eine andere Kennung wählen"
        "The id “{id}” is in use already; the entry is set aside, please choose another id"
    syntax()
        "Klammern, Kommas oder Anführungszeichen stimmen nicht; der Eintrag wird ausgesondert, bitte berichtigen"
        "Brackets, commas or quotation marks are not right; the entry is set aside, please correct it"
    empty_cover()
        "Es ist kein Feld abgedeckt; der Eintrag wird ausgesondert, bitte mindestens einen Bereich und einen Status nennen"
        "No cell is covered; the entry is set aside, please name at least one area and one status"
    dangling_all(kind: &str, id: &str)
        "Der Verweis auf {kind} „{id}“ führt ins Leere, und ohne ihn bleibt nichts übrig; der Eintrag wird ausgesondert, bitte neu anlegen"
        "The reference to the {kind} “{id}” leads nowhere, and nothing is left without it; the entry is set aside, please add it anew"
    too_many_faults()
        "Zu viele Fehler; der Eintrag wird ungelesen ausgesondert, bitte von Hand prüfen"
        "Too many faults; the entry is set aside unread, please check it by hand"
    no_list()
        "Der Eintrag steht in keiner Liste und passt zu keiner; er wird ausgesondert, bitte einordnen"
        "The entry stands in no list and fits none; it is set aside, please put it where it belongs"
    more_notes(number: usize)
        { format!("{} weitere {}", count(Lang::De, number), if number == 1 { "Hinweis" } else { "Hinweise" }) }
        { format!("{} more {}", count(Lang::En, number), if number == 1 { "note" } else { "notes" }) }

    not_found() "Die Datei gibt es nicht; bitte Namen und Ordner prüfen" "There is no such file; please check name and folder"
    directory()
        "Das ist ein Ordner; bitte eine Datei darin wählen"
        "This is a folder; please choose a file in it"
    no_file()
        "Das ist keine Datei, sondern ein Gerät oder Ähnliches; bitte eine Datei wählen"
        "This is not a file but a device or the like; please choose a file"
    no_permission()
        "Die Datei darf nicht gelesen werden; bitte das Leserecht dafür einholen"
        "You are not allowed to read the file; please ask for permission"
    in_use()
        "Die Datei ist in einem anderen Programm geöffnet; bitte dort schließen und noch einmal versuchen"
        "The file is open in another program; please close it there and try again"
    no_share()
        "Das Netzlaufwerk oder der Rechner, auf dem die Datei liegt, antwortet nicht; bitte Verbindung und Namen prüfen"
        "The network drive or the computer that holds the file does not answer; please check connection and name"
    unreadable(why: &str)
        "Die Datei ist nicht lesbar ({why}); bitte Datenträger und Verbindung prüfen"
        "The file cannot be read ({why}); please check disk and connection"
    empty()
        "Die Datei ist leer; bitte die vorige Fassung öffnen"
        "The file is empty; please open the previous version"
    too_large(megabytes: usize)
        "Die Datei ist größer als {megabytes} MB und kein Board; bitte eine andere wählen"
        "The file is larger than {megabytes} MB and not a board; please choose another one"
    too_much(values: &str)
        "Die Datei enthält mehr als {values} Angaben und ist kein Board; bitte eine andere wählen"
        "The file holds more than {values} values and is not a board; please choose another one"
    not_utf8(line: usize, column: usize, offset: usize)
        "Die Datei ist kein UTF-8-Text (Zeile {line}, Spalte {column}, Byte {offset}); bitte im Editor als UTF-8 speichern oder die vorige Fassung öffnen"
        "The file is not UTF-8 text (line {line}, column {column}, byte {offset}); please save it as UTF-8 in the editor or open the previous version"
    other_ron(name: &str)
        "Die Datei beginnt mit „{name}“ statt mit „Schaubild(“ und ist kein Board; bitte eine andere wählen"
        "The file begins with “{name}” instead of “Schaubild(” and is not a board; please choose another one"
    no_ron()
        "Die Datei beginnt nicht mit „Schaubild(“ und ist kein Board; bitte eine andere wählen"
        "The file does not begin with “Schaubild(” and is not a board; please choose another one"
    no_head()
        "Der Kopf der Datei mit „format“ und „board“ fehlt; bitte die vorige Fassung öffnen"
        "The head of the file with “format” and “board” is missing; please open the previous version"
    newer_format(found: &str, known: u32)
        "Die Datei hat Format {found}, diese Version kennt bis {known}; bitte eine neuere Version von Schaubild verwenden"
        "The file has format {found}, this version knows up to {known}; please use a newer version of Schaubild"
    no_names_list()
        "Das ist keine Textdatei. Bitte die Namen in der Tabelle kopieren und hier einfügen, oder die Tabelle als CSV speichern"
        "This is no text file. Please copy the names in the spreadsheet and paste them here, or save the spreadsheet as CSV"
    long_names_list(kilobytes: usize)
        "Die Liste ist größer als {kilobytes} KB. Bitte nur die Namen der Institutionen einfügen"
        "The list is larger than {kilobytes} KB. Please paste only the names of the institutions"
    too_deep(line: usize, column: usize)
        "Zu viele Klammern ineinander (Zeile {line}, Spalte {column}); bitte die vorige Fassung öffnen"
        "Too many brackets inside each other (line {line}, column {column}); please open the previous version"

    exists()
        "Die Datei gibt es schon; bitte einen anderen Namen wählen oder das Überschreiben erlauben"
        "The file exists already; please choose another name or allow it to be overwritten"
    changed_on_disk()
        "Die Datei wurde inzwischen anderswo geändert; bitte unter anderem Namen speichern oder das Überschreiben erlauben"
        "The file has been changed elsewhere in the meantime; please save under another name or allow it to be overwritten"
    open_elsewhere(user: &str, host: &str)
        "Diese Datei ist auch bei {user} auf {host} geöffnet. Sprechen Sie sich ab, wer speichert; was dort gespeichert wird, überschreibt Schaubild nie ungefragt"
        "This file is also open with {user} on {host}. Agree on who saves; Schaubild never overwrites unasked what is saved there"
    open_on(host: &str)
        "Diese Datei ist auch auf {host} geöffnet. Sprechen Sie sich ab, wer speichert; was dort gespeichert wird, überschreibt Schaubild nie ungefragt"
        "This file is also open on {host}. Agree on who saves; Schaubild never overwrites unasked what is saved there"
    vanished()
        "Die Datei gibt es nicht mehr: Sie wurde entfernt oder umbenannt, oder der Datenträger fehlt. Bitte Datenträger und Verbindung prüfen und noch einmal speichern, oder an anderem Ort"
        "The file is no longer there: it was removed or renamed, or the drive is missing. Please check drive and connection and save again, or in another place"
    bad_name()
        "Der Dateiname ist zu lang oder hat Zeichen, die es dort nicht geben darf; bitte einen kürzeren wählen"
        "The file name is too long or has characters that are not allowed there; please choose a shorter one"
    busy()
        "Die Datei wird gerade von anderer Stelle geschrieben; bitte gleich noch einmal speichern"
        "The file is being written elsewhere at this moment; please save again shortly"
    target_in_use()
        "Die Datei ist in einem anderen Programm geöffnet und lässt sich nicht ersetzen; bitte dort schließen und noch einmal versuchen, oder unter anderem Namen speichern"
        "The file is open in another program and cannot be replaced; please close it there and try again, or save under another name"
    name_of_device(name: &str)
        "„{name}“ heißt unter Windows ein Gerät, keine Datei; bitte einen anderen Namen wählen"
        "On Windows “{name}” is a device and no file; please choose another name"
    name_letter(letter: &str)
        "Unter Windows darf „{letter}“ in keinem Dateinamen stehen; bitte einen anderen Namen wählen"
        "On Windows no file name may have “{letter}”; please choose another name"
    name_control()
        "Der Dateiname hat ein Zeichen, das man nicht sieht und das es unter Windows nicht geben darf; bitte neu eintippen"
        "The file name has a character that cannot be seen and that Windows does not allow; please type it anew"
    name_end()
        "Am Ende eines Dateinamens lässt Windows Punkte und Leerzeichen weg; bitte ohne sie speichern"
        "At the end of a file name Windows leaves out dots and blanks; please save without them"
    not_synced(why: &str)
        "geschrieben, aber das Laufwerk hat es nicht bestätigt ({why}); bitte vor dem Ausschalten noch einmal speichern"
        "written, but the drive has not confirmed it ({why}); please save once more before you switch off"
    lost_owner()
        "geschrieben, aber die Datei gehört jetzt Ihnen: Wem sie vorher gehörte, kann sie vielleicht nicht mehr öffnen"
        "written, but the file belongs to you now: whoever it belonged to may no longer be able to open it"
    lost_group()
        "geschrieben, aber die Gruppe der Datei ließ sich nicht beibehalten: Wer sie über die Gruppe öffnen konnte, kann es vielleicht nicht mehr"
        "written, but the group of the file could not be kept: those who could open it by the group may no longer be able to"
    lost_mode()
        "geschrieben, aber die Zugriffsrechte der Datei ließen sich nicht beibehalten; es gelten die des Laufwerks"
        "written, but the permissions of the file could not be kept; those of the drive hold"
    lost_list()
        "geschrieben, aber die Zugriffsliste (ACL) der Datei ließ sich nicht beibehalten: Wer darin stand, kann sie vielleicht nicht mehr öffnen"
        "written, but the access list (ACL) of the file could not be kept: those who stood in it may no longer be able to open it"
    target_directory()
        "Das ist ein Ordner; bitte einen Dateinamen angeben"
        "This is a folder; please give a file name"
    target_no_file()
        "Das ist keine Datei, sondern ein Gerät oder Ähnliches; bitte einen anderen Namen wählen"
        "This is not a file but a device or the like; please choose another name"
    too_many_cells_of_one(actor: &str, most: &str)
        "Eine Zuständigkeit von {actor} deckt mehr als {most} Felder ab und ließe sich nicht wieder lesen; bitte aufteilen"
        "A responsibility of {actor} covers more than {most} cells and could not be read again; please divide it"
    too_many_cells(most: &str)
        "Die Zuständigkeiten decken zusammen mehr als {most} Felder ab; das Board ließe sich nicht wieder öffnen, bitte aufteilen"
        "The responsibilities cover more than {most} cells together; the board could not be opened again, please divide it"
    too_many_records(most: &str)
        "Das Board hat mehr als {most} Einträge und ließe sich nicht wieder öffnen; bitte aufteilen"
        "The board has more than {most} entries and could not be opened again; please divide it"
    too_many_values(most: &str)
        "Das Board enthält mehr als {most} Angaben und ließe sich nicht wieder öffnen; bitte aufteilen"
        "The board holds more than {most} values and could not be opened again; please divide it"
    too_many_megabytes(most: usize)
        "Das Board wäre größer als {most} MB und ließe sich nicht wieder öffnen; bitte aufteilen"
        "The board would be larger than {most} MB and could not be opened again; please divide it"
    no_folder()
        "Den Ordner gibt es nicht; bitte anlegen oder einen anderen wählen"
        "There is no such folder; please make it or choose another one"
    read_only()
        "Die Datei oder der Datenträger ist schreibgeschützt; bitte unter anderem Namen oder an anderem Ort speichern"
        "The file or the disk is write-protected; please save under another name or in another place"
    no_write_permission()
        "In diesem Ordner darf nicht geschrieben werden; bitte an anderem Ort speichern"
        "Writing is not permitted in this folder; please save in another place"
    disk_full()
        "Der Datenträger ist voll; bitte Platz schaffen oder an anderem Ort speichern"
        "The disk is full; please make space or save in another place"
    unwritable(why: &str)
        "Die Datei lässt sich nicht schreiben ({why}); bitte an anderem Ort speichern"
        "The file cannot be written ({why}); please save in another place"
}
