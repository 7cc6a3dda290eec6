//! Names of the templates that come with the program, and messages about typical responsibilities.

texts! {
    status_standard() "Aufenthaltsstatus: Standard" "Residence statuses: standard"
    status_standard_10()
        "Aufenthaltsstatus: Standard ohne „Dauerhaft hier / Deutsche“"
        "Residence statuses: standard without “permanent / German”"
    status_short_6() "Aufenthaltsstatus: kurz" "Residence statuses: short"
    status_two() "Aufenthaltsstatus: mit oder ohne Titel" "Residence statuses: with or without a permit"
    status_refuge_7() "Aufenthaltsstatus: Flucht" "Residence statuses: refugees"
    status_inprocedere_6() "Aufenthaltsstatus: nach InProcedere" "Residence statuses: after InProcedere"
    status_skilled_6() "Aufenthaltsstatus: Fachkräfte" "Residence statuses: skilled workers"
    status_extended() "Aufenthaltsstatus: erweitert" "Residence statuses: extended"

    areas_standard() "Aktivitätsbereiche: Standard" "Activity areas: standard"
    areas_process_5()
        "Aktivitätsbereiche: Prozesskette der beruflichen Integration"
        "Activity areas: process chain of integration into work"
    areas_work_8() "Aktivitätsbereiche: Arbeitsmarktintegration" "Activity areas: integration into the labor market"
    areas_arrival_8() "Aktivitätsbereiche: Ankommen" "Activity areas: arrival"
    areas_guide_11() "Aktivitätsbereiche: Wegweiser" "Activity areas: guide"
    areas_ideas_2() "Aktivitätsbereiche: Ideenwerkstatt" "Activity areas: ideas workshop"
    areas_extended() "Aktivitätsbereiche: erweitert" "Activity areas: extended"

    groups_standard() "Zielgruppen: Standard" "Target groups: standard"
    groups_extended() "Zielgruppen: erweitert" "Target groups: extended"
    kinds() "Akteursarten" "Kinds of institution"
    meetings() "Abläufe von Treffen" "Agendas of meetings"
    typical() "Typische Zuständigkeiten" "Typical responsibilities"

    falkenrode() "Landkreis Falkenrode: Wer ist wofür zuständig?" "Falkenrode, an invented county with 25 institutions"
    ginsterheid()
        "Verbandsgemeinde Ginsterheid: Wer ist wofür zuständig?"
        "Ginsterheid, an invented rural municipality with 12 institutions"

    part_statuses() "Aufenthaltsstatus" "residence statuses"
    part_areas() "Aktivitätsbereiche" "activity areas"
    part_target_groups() "Zielgruppen" "target groups"
    part_kinds() "Akteursarten" "kinds of institution"
    part_meetings() "Abläufe" "agendas"
    part_typical() "vollständiges Board" "complete board"
    part_region() "Beispielregion" "example region"

    no_typical()
        "Für diese Akteursart sind keine typischen Zuständigkeiten hinterlegt"
        "No typical responsibilities are known for this kind of institution"
    typical_left_out(count: usize)
        { if count == 1 {
            "1 typische Zuständigkeit passt nicht zu Aufenthaltsstatus und Bereichen dieses Boards".to_owned()
        } else {
            format!("{count} typische Zuständigkeiten passen nicht zu Aufenthaltsstatus und Bereichen dieses Boards")
        } }
        { if count == 1 {
            "1 typical responsibility does not fit the statuses and areas of this board".to_owned()
        } else {
            format!("{count} typical responsibilities do not fit the statuses and areas of this board")
        } }

    error_broken(name: &str, reason: &str)
        "Die mitgelieferte Vorlage „{name}“ lässt sich nicht lesen: {reason}. Das ist ein Fehler im Programm; bitte melden Sie ihn"
        "The built-in template “{name}” cannot be read: {reason}. This is a fault of the program; please report it"
    error_unknown_kind(id: &str)
        "Die Akteursart „{id}“ gibt es weder auf diesem Board noch in den Vorlagen"
        "The kind of institution “{id}” is neither on this board nor among the templates"
}
