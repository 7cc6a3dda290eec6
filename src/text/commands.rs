//! Command line: help, results and errors. A `\n` begins a new line on the terminal.

texts! {
    about()
        "Schaubild: Wer ist in der Region wofür zuständig?"
        "Schaubild: who is responsible for what in a region"
    about_window() "Ohne Befehl öffnet sich das Fenster." "Without a command the window opens."
    about_streams()
        "Statt einer Datei steht „-“ für Standardeingabe oder Standardausgabe."
        "Instead of a file “-” stands for standard input or standard output."
    usage() "schaubild [BOARD]\n       schaubild BEFEHL …" "schaubild [BOARD]\n       schaubild COMMAND …"
    help_program()
        "{{about}}\n\nAufruf: {{usage}}\n\nBefehle:\n{{subcommands}}\n\nOptionen:\n{{options}}{{after-help}}\n"
        "{{about}}\n\nUsage: {{usage}}\n\nCommands:\n{{subcommands}}\n\nOptions:\n{{options}}{{after-help}}\n"
    help_command()
        "{{about}}\n\nAufruf: {{usage}}\n\nAngaben:\n{{positionals}}\n\nOptionen:\n{{options}}{{after-help}}\n"
        "{{about}}\n\nUsage: {{usage}}\n\nArguments:\n{{positionals}}\n\nOptions:\n{{options}}{{after-help}}\n"
    help_options_only()
        "{{about}}\n\nAufruf: {{usage}}\n\nOptionen:\n{{options}}\n"
        "{{about}}\n\nUsage: {{usage}}\n\nOptions:\n{{options}}\n"
    exit_codes()
        "Ergebnis: 0 in Ordnung, 1 nicht lesbar, 2 falscher Aufruf, 3 Unstimmigkeiten"
        "Exit codes: 0 sound, 1 not readable, 2 wrong use, 3 inconsistencies"

    about_check()
        "Prüft ein Board: Ladehinweise, Unstimmigkeiten, Kennzahlen, Schriftgrößen"
        "Checks a board: load notes, inconsistencies, counts, type sizes"
    about_list() "Zeigt eine Liste des Boards" "Shows a list of the board"
    about_templates() "Zeigt die mitgelieferten Vorlagen" "Shows the built-in templates"
    about_new() "Legt ein neues Board aus Vorlagen an" "Makes a new board from templates"
    about_example() "Schreibt eine Beispielregion" "Writes an example region"
    about_capture()
        "Übernimmt Zeilen wie „Jobcenter; Arbeit; Duldung“ in ein Board"
        "Takes lines such as “Jobcenter; Arbeit; Duldung” over into a board"
    capture_lines()
        "Zeilen kommen von der Standardeingabe; zu jeder wird gesagt, was verstanden wurde.\nErgebnis: 0 alles übernommen, 1 nicht lesbar, 2 falscher Aufruf, 3 Zeilen beiseitegelegt"
        "Lines come from standard input; of each it is said what was understood.\nExit codes: 0 all taken, 1 not readable, 2 wrong use, 3 lines set aside"
    value_lines() "ZEILEN" "LINES"
    capture_needs_file()
        "Von der Standardeingabe kommen die Zeilen; das Board bitte als Datei angeben"
        "Standard input brings the lines; please give the board as a file"
    capture_no_text() "Die Zeilen sind kein Text" "The lines are no text"
    capture_doubtful(previews: &str)
        "Die Zeichen der Zeilen sind nicht eindeutig; bitte als UTF-8 speichern. Möglich ist:\n{previews}"
        "The letters of the lines are doubtful; please save them as UTF-8. Possible are:\n{previews}"
    capture_too_long() "So viele Zeilen auf einmal gehen nicht; bitte auf mehrere Aufrufe verteilen" "These are too many lines at once; please spread them over several calls"
    about_anonymize()
        "Schreibt ein Board ohne das, was nicht alle sehen dürfen"
        "Writes a board without what not everybody may see"

    value_file() "DATEI" "FILE"
    value_list() "LISTE" "LIST"
    arg_lang() "Sprache: de oder en" "Language: de or en"
    arg_help() "Zeigt diese Hilfe" "Shows this help"
    arg_version() "Zeigt die Version" "Shows the version"
    arg_board()
        "Datei des Boards; ohne Angabe das eingebaute Beispiel"
        "File of the board; without it the built-in example"
    arg_board_required() "Datei des Boards" "File of the board"
    arg_on() "Tag, an dem etwas fällig oder abgelaufen ist (sonst heute)" "Day on which things are due or over (else today)"
    no_date(text: &str)
        "„{text}“ ist kein Tag; bitte etwa 2026-04-23 oder 23.04.2026 angeben"
        "“{text}” is no day; please give one such as 2026-04-23 or 23.04.2026"
    judged(finding: &str, judgment: &str) "{finding} ({judgment})" "{finding} ({judgment})"
    arg_json() "Ausgabe als JSON" "Output as JSON"
    arg_list()
        "statuses (Aufenthaltsstatus), areas (Bereiche), groups (Zielgruppen),\nkinds (Akteursarten), actors (Institutionen), responsibilities (Zuständigkeiten),\nmatrix (Institutionen mal Bereiche), table (Aufgaben und Ansprechpersonen je Institution)"
        "statuses, areas, groups, kinds, actors, responsibilities,\nmatrix (institutions by areas) or table (tasks and contact persons by institution)"
    arg_actor()
        "Nur Zuständigkeiten dieser Institution (Name, Kurzname oder Kennung)"
        "Only responsibilities of this institution (name, short name or id)"
    arg_template() "Welche Vorlage; siehe „schaubild templates“" "Which template; see “schaubild templates”"
    arg_areas() "Andere Vorlage der Aktivitätsbereiche" "Another template of activity areas"
    arg_groups() "Andere Vorlage der Zielgruppen" "Another template of target groups"
    arg_kind()
        "Fügt eine Institution dieser Art mit typischen Zuständigkeiten hinzu;\nmehrfach möglich"
        "Adds an institution of this kind with its typical responsibilities; may be repeated"
    arg_title() "Titel des neuen Boards" "Title of the new board"
    arg_to() "Wohin geschrieben wird" "Where to write"
    arg_overwrite() "Ersetzt eine vorhandene Datei" "Replaces a file that exists"
    arg_example() "Welche Region; ohne Angabe falkenrode" "Which region; without it falkenrode"
    arg_audience()
        "Für wen: public (öffentlich) oder network (Netzwerk)"
        "For whom: public or network"

    unseen(said: &str)
        "{said}\n\nIn der Eingabeaufforderung bitte so aufrufen: schaubild-cli"
        "{said}\n\nIn the command prompt, please call this: schaubild-cli"
    error(message: &str) "Fehler: {message}" "Error: {message}"
    choice_command() "Den Befehl" "command"
    choice_list() "Die Liste" "list"
    choice_template() "Die Vorlage" "template"
    choice_areas() "Die Vorlage für Aktivitätsbereiche" "template of activity areas"
    choice_groups() "Die Vorlage für Zielgruppen" "template of target groups"
    choice_example() "Die Beispielregion" "example region"
    choice_kind() "Die Akteursart" "kind of institution"
    choice_actor() "Die Institution" "institution"
    choice_audience() "Den Empfängerkreis" "audience"
    not_a_number(value: &str, argument: &str)
        "„{value}“ bei {argument} ist keine ganze Zahl"
        "“{value}” for {argument} is not a whole number"
    choice_format() "Das Bildformat" "picture format"
    choice_status() "Den Aufenthaltsstatus" "residence status"
    choice_area() "Den Aktivitätsbereich" "activity area"
    choice_target_group() "Die Zielgruppe" "target group"
    choice_sector() "Den Sektor" "sector"
    choice_role() "Die Rolle" "role"
    choice_state() "Den Stand" "state"
    choice_view() "Die Ansicht" "view"
    choice_hidden() "Den Bereich oder Status" "area or status"
    choice_page() "Die Seite" "page"
    choice_theme() "Das Farbschema" "theme"
    page_size() "BxH in mm (je 50 bis 5.000)" "WxH in mm (each 50 to 5,000)"
    focus_hidden()
        "Die Bereiche bei „--focus“ sind ausgeblendet"
        "The areas of “--focus” are hidden"
    all_hidden()
        "Es bliebe kein Bereich oder kein Aufenthaltsstatus übrig; bitte weniger ausblenden"
        "No area or no residence status would be left; please hide less"
    too_small(why: &str, help: &str)
        { if help.is_empty() {
            format!("{why}\nEs helfen --focus, --hide, --area oder --status; mit --allow-small wird trotzdem gezeichnet")
        } else {
            format!("{why}\nDamit passt sie: {help}. Mit --allow-small wird trotzdem gezeichnet")
        } }
        { if help.is_empty() {
            format!("{why}\n--focus, --hide, --area or --status help; --allow-small draws it all the same")
        } else {
            format!("{why}\nIt fits with: {help}. --allow-small draws it all the same")
        } }
    arg_page()
        "Seite: 16:9, 4:3, 16:10, a4 bis a0 oder BxH in mm; ohne Angabe 16:9, für PDF a3 (contacts: a4 hoch)"
        "Page: 16:9, 4:3, 16:10, a4 to a0, or WxH in mm; without it 16:9, for PDF a3 (contacts: a4 upright)"
    arg_portrait() "Hochformat" "Portrait"
    arg_theme() "Farben: light, dark, print oder bw (schwarz-weiß)" "Colors: light, dark, print or bw (black and white)"
    arg_view()
        "matrix zeichnet die Matrix statt des Schaubilds, contacts die Ansprechpersonen; sonst eine\ngespeicherte Ansicht des Boards; beides zusammen geht auch"
        "matrix draws the matrix instead of the Schaubild, contacts the contact persons; else a saved\nview of the board; both go together"
    arg_views()
        "Jede dieser gespeicherten Ansichten auf einer Seite für sich, all für alle; im PDF nacheinander,\nvon SVG und PNG je Ansicht eine Datei, NAME-1, NAME-2 …"
        "Each of these saved views on a page of its own, all for every one; one after the other in a PDF,\nof SVG and PNG one file for each, NAME-1, NAME-2 …"
    arg_columns() "Spalten der Matrix; ohne Angabe areas (Bereiche)" "Columns of the matrix; without it areas"
    arg_rows()
        "Zeilen der Matrix nach Sektor, übergeordneter Stelle, Alphabet oder wie die Region sie ordnet;\nohne Angabe sector"
        "Rows of the matrix by sector, unit above, alphabet or as the region orders them;\nwithout it sector"
    arg_bar()
        "Unter den Zielgruppen ein Balken: für welche Status (bei Spalten statuses: in welchen Bereichen)"
        "A bar below the target groups: for which statuses (with columns statuses: in which areas)"
    arg_split()
        "Matrix oder Ansprechpersonen auf mehrere Seiten, wo die Schrift sonst unter 8 pt fiele (Bildschirm: 7 pt);\nSVG und PNG: je Seite eine Datei, NAME-1, NAME-2 …"
        "Matrix or contact persons on several pages where the type would fall below 8 pt (screen: 7 pt);\nSVG and PNG: one file for each page, NAME-1, NAME-2 …"
    two_views() "„--view“ nennt zwei gespeicherte Ansichten; bitte nur eine angeben" "“--view” names two saved views; please give only one"
    view_and_views()
        "„--view“ nennt eine gespeicherte Ansicht und „--views“ mehrere; bitte nur eines von beiden angeben"
        "“--view” names a saved view and “--views” several; please give only one of both"
    no_views()
        "In dieser Fassung hat das Board keine gespeicherte Ansicht; bitte im Fenster eine anlegen (Neue Ansicht …) oder „--views“ weglassen"
        "In this version the board has no saved view; please make one in the window (New view …), or leave out “--views”"
    of_view(name: &str, said: &str) "Ansicht „{name}“: {said}" "View “{name}”: {said}"
    choice_columns() "Die Spalten" "columns"
    choice_rows() "Die Zeilenordnung" "order of rows"
    only_matrix() "„--view matrix“" "“--view matrix”"
    only_pages() "„--view matrix“ oder „--view contacts“" "“--view matrix” or “--view contacts”"
    only_grid() "das Schaubild" "the Schaubild"
    only_statuses() "das Schaubild oder „--columns statuses“" "the Schaubild or “--columns statuses”"
    pages_in_stream(count: usize)
        "Es sind {count} Seiten, auf die Standardausgabe passt nur eine; bitte einen Dateinamen angeben oder PDF wählen"
        "There are {count} pages, and standard output takes only one; please name a file or choose PDF"
    arg_status() "Nur diese Status oder Statusgruppen" "Only these statuses or status groups"
    arg_area() "Nur diese Bereiche" "Only these areas"
    arg_group() "Nur Zuständigkeiten für diese Zielgruppen" "Only responsibilities for these target groups"
    arg_role() "Nur diese Rollen: lead, involved, supplementary, informed" "Only these roles: lead, involved, supplementary, informed"
    arg_state() "Nur dieser Stand: proposed, confirmed, disputed, dormant" "Only these states: proposed, confirmed, disputed, dormant"
    arg_sector() "Nur Institutionen dieser Sektoren" "Only institutions of these sectors"
    arg_actor_export() "Nur diese Institutionen" "Only these institutions"
    arg_informed() "Auch wer nur informiert wird" "Also who is only informed"
    arg_focus() "Diese Bereiche groß, die anderen als je eine Zeile" "These areas large, the others as one line each"
    arg_fold() "Jede Statusgruppe als eine Spalte" "Each status group as one column"
    arg_hide() "Ohne diese Bereiche, Status oder Statusgruppen" "Without these areas, statuses or status groups"
    arg_drawing_lang() "Sprache der Zeichnung; ohne Angabe die des Boards" "Language of the drawing; without it that of the board"
    arg_allow_small()
        "Zeichnet mit kleinerer Schrift, was mit 6 pt nicht auf die Seite passt"
        "Draws with smaller type what does not fit the page with 6 pt"
    no_format(path: &str)
        "An „{path}“ ist kein Bildformat zu erkennen; bitte auf .svg, .png oder .pdf enden lassen oder --format angeben"
        "“{path}” does not tell a picture format; please let it end in .svg, .png or .pdf, or give --format"
    tiny_pixels(size: &str)
        "Bei dieser Breite ist die kleinste Schrift nur {size} Pixel hoch und nicht zu lesen; ab etwa 8 Pixeln ist sie es"
        "At this width the smallest type is only {size} pixels high and cannot be read; from about 8 pixels on it can"
    idle(argument: &str, formats: &str)
        "„--{argument}“ bleibt ohne Wirkung; es gilt nur für {formats}"
        "“--{argument}” has no effect; it is only for {formats}"
    twice(path: &str)
        "„--to {path}“ steht zweimal da; bitte jede Datei nur einmal angeben"
        "“--to {path}” is given twice; please name each file only once"
    is_source(path: &str)
        "„--to {path}“ ist das Board selbst oder eines seiner Logos; bitte einen anderen Namen nehmen"
        "“--to {path}” is the board itself or one of its logos; please take another name"
    about_export() "Zeichnet das Schaubild als SVG, PNG oder PDF" "Draws the board as SVG, PNG or PDF"
    arg_to_pictures() "Wohin geschrieben wird; mehrfach möglich" "Where to write; may be given several times"
    arg_format() "svg, png oder pdf, wo der Dateiname es nicht sagt" "svg, png or pdf, where the file name does not say it"
    arg_width()
        "Breite eines PNG in Pixeln; ohne Angabe 3840, auf großem Papier 150 dpi"
        "Width of a PNG in pixels; without it 3840, on large paper 150 dpi"
    arg_dpi() "Pixel je Zoll eines PNG statt der Breite" "Pixels per inch of a PNG instead of its width"
    arg_transparent() "Ohne Hintergrund (SVG, PNG)" "Without background (SVG, PNG)"
    arg_svg_text()
        "Texte im SVG: paths (Umrisse, überall gleich, auch in Office) oder live (Text mit Schrift, für Browser); ohne Angabe paths"
        "Texts in SVG: paths (outlines, alike everywhere, in Office too) or live (text with its font, for browsers); without it paths"
    progress(name: &str, percent: usize) "{name}: {percent} %" "{name}: {percent} %"
    stopped() "Abgebrochen, die angefangene Datei ist nicht geschrieben" "Stopped, the file in hand is not written"
    arg_audience_export()
        "Für wen: public, network oder internal; ohne Angabe public"
        "For whom: public, network or internal; without it public"
    arg_audience_list()
        "Für wen: public, network oder internal; ohne Angabe internal"
        "For whom: public, network or internal; without it internal"
    letter_lead() "F" "L"
    letter_involved() "B" "I"
    letter_supplementary() "E" "S"
    unknown(what: &str, given: &str) "{what} „{given}“ gibt es nicht" "There is no {what} “{given}”"
    did_you_mean(nearest: &str) "; meinten Sie „{nearest}“?" "; did you mean “{nearest}”?"
    known(names: &str) "\nBekannt sind: {names}" "\nKnown: {names}"
    known_none() "\nDas Board hat keine" "\nThe board has none"
    see_kinds()
        "\nAlle Akteursarten zeigt „schaubild list kinds“"
        "\nAll kinds are shown by “schaubild list kinds”"
    see_actors()
        "\nAlle Institutionen zeigt „schaubild list actors BOARD“"
        "\nAll institutions are shown by “schaubild list actors BOARD”"
    see_help() "\nMehr dazu: schaubild --help" "\nMore: schaubild --help"
    unknown_argument(argument: &str) "Die Angabe „{argument}“ ist unbekannt" "The argument “{argument}” is unknown"
    missing_argument(argument: &str) "Es fehlt: {argument}" "Missing: {argument}"
    missing_command() "Es fehlt ein Befehl" "A command is missing"
    missing_value(argument: &str) "Zu „{argument}“ fehlt der Wert" "“{argument}” lacks its value"
    invalid_value(value: &str, argument: &str, valid: &str)
        "„{value}“ ist kein Wert für „{argument}“; möglich sind: {valid}"
        "“{value}” is not a value for “{argument}”; possible values: {valid}"
    too_many_values(value: &str, argument: &str)
        "„{value}“ ist ein Wert zu viel für „{argument}“"
        "“{value}” is one value too many for “{argument}”"
    conflict(argument: &str, other: &str)
        { if argument == other || other.is_empty() {
            format!("„{argument}“ kommt zweimal vor")
        } else {
            format!("„{argument}“ und „{other}“ gehen nicht zusammen")
        } }
        { if argument == other || other.is_empty() {
            format!("“{argument}” occurs twice")
        } else {
            format!("“{argument}” and “{other}” do not go together")
        } }
    not_utf8() "Eine Angabe ist kein lesbarer Text (UTF-8)" "An argument is no readable text (UTF-8)"
    not_understood() "Der Aufruf ist nicht verständlich" "The command line cannot be understood"
    only_responsibilities()
        "„--actor“ geht nur mit der Liste „responsibilities“"
        "“--actor” goes with the list “responsibilities” only"
    brings_part_itself(template: &str, part: &str)
        "Die Vorlage „{template}“ bringt selbst mit: {part}"
        "The template “{template}” brings these itself: {part}"
    exists(path: &str)
        "Die Datei gibt es schon; zum Ersetzen bitte „--overwrite“ angeben: {path}"
        "The file exists already; to replace it, please add “--overwrite”: {path}"
    stream(why: &str) "Ein- oder Ausgabe nicht möglich: {why}" "Input or output failed: {why}"
    no_random(why: &str)
        "Das Betriebssystem liefert keine Zufallszahlen für neue Kennungen: {why}"
        "The operating system yields no random numbers for new ids: {why}"

    using_example(title: &str)
        "Kein Board angegeben; verwendet wird das eingebaute Beispiel „{title}“"
        "No board named; the built-in example “{title}” is used"
    written(path: &str) "Geschrieben: {path}" "Written: {path}"
    previous(path: &str) "Die vorige Fassung bleibt als: {path}" "The previous version is kept as: {path}"
    same_file(path: &str)
        "Das Ziel ist das Board selbst; bitte einen anderen Namen wählen: {path}"
        "The target is the board itself; please choose another name: {path}"
    source_is_previous(path: &str)
        "Das Board läge danach nicht mehr dort, denn dort wird die vorige Fassung des Ziels abgelegt; bitte einen anderen Namen wählen: {path}"
        "The board would be gone, because the previous version of the target is kept there; please choose another name: {path}"
    withheld(what: &str) "Weggelassen: {what}" "Left out: {what}"
    nothing_withheld() "Es war nichts wegzulassen" "There was nothing to leave out"
    note(what: &str) "Hinweis: {what}" "Note: {what}"
    added(actor: &str, rows: usize)
        { format!("{actor}: {rows} typische {}", if rows == 1 { "Zuständigkeit" } else { "Zuständigkeiten" }) }
        { format!("{actor}: {rows} typical {}", if rows == 1 { "responsibility" } else { "responsibilities" }) }
    new_title() "Wer ist wofür zuständig?" "Who is responsible for what?"

    as_of(date: &str) "Stand {date}" "As of {date}"
    type_sizes() "Schriftgrößen, Querformat" "Type sizes, landscape"
    matrix_type_sizes() "Schriftgrößen der Matrix, Querformat" "Type sizes of the matrix, landscape"
    type_size(page: &str, size: &str, smallest: &str)
        "{page}: {size} pt, am kleinsten {smallest} pt"
        "{page}: {size} pt, smallest {smallest} pt"
    type_size_screen(page: &str, size: &str, smallest: &str, pixels: &str)
        "{page}: {size} pt ({pixels} Pixel bei 1080 Zeilen), am kleinsten {smallest} pt"
        "{page}: {size} pt ({pixels} pixels on 1080 lines), smallest {smallest} pt"
    page_too_small(page: &str)
        "{page}: passt selbst mit der kleinsten Schrift nicht"
        "{page}: does not fit even with the smallest type"
    load_notes(number: usize) "Ladehinweise ({number})" "Load notes ({number})"
    inconsistencies(number: usize) "Unstimmigkeiten ({number})" "Inconsistencies ({number})"
    hints(number: usize) "Hinweise ({number})" "Hints ({number})"
    cells() "Felder" "cells"
    covered() "abgedeckt" "covered"
    without_lead() "davon ohne Federführung" "of these without lead"
    empty() "leer" "empty"
    open() "davon noch nicht besprochen" "of these not yet discussed"
    gaps() "Vermerk „Lücke“" "noted “gap”"
    not_intended() "Vermerk „nicht vorgesehen“" "noted “not intended”"
    disputed() "Vermerk „strittig“" "noted “disputed”"
    covers() "Zuordnungen zu Feldern" "assignments to cells"
    pairs() "Institutionen in Feldern" "institutions in cells"
    fullest() "Zuständigkeiten im vollsten Feld" "responsibilities in the fullest cell"
    column_id() "Kennung" "id"
    column_short() "Kurzname" "short name"
    column_name() "Name" "name"
    column_abbreviation() "Kürzel" "abbreviation"
    column_place() "Felder" "cells"
    column_role() "Rolle" "role"
    column_state() "Stand" "state"
    column_task() "Aufgabe" "task"
    column_template() "Vorlage" "template"
    column_what() "Inhalt" "content"
    sound() "Keine Unstimmigkeiten" "No inconsistencies"
}
