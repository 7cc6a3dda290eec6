//! The terms of the field: kinds of record, roles, states and the other closed lists of the data.

texts! {
    sector() "Sektor" "sector"
    kind() "Akteursart" "kind of institution"
    status_group() "Statusgruppe" "status group"
    status() "Aufenthaltsstatus" "residence status"
    area() "Aktivitätsbereich" "activity area"
    target_group() "Zielgruppe" "target group"
    actor() "Institution" "institution"
    contact() "Ansprechperson" "contact person"
    responsibility() "Zuständigkeit" "responsibility"
    cell_note() "Vermerk zum Feld" "cell note"
    view() "Ansicht" "view"
    legal_check() "Rechtsprüfpunkt" "legal check"

    sectors() "Sektoren" "sectors"
    kinds() "Akteursarten" "kinds of institution"
    status_groups() "Statusgruppen" "status groups"
    statuses() "Aufenthaltsstatus" "residence statuses"
    areas() "Aktivitätsbereiche" "activity areas"
    target_groups() "Zielgruppen" "target groups"
    actors() "Institutionen" "institutions"
    contacts() "Ansprechpersonen" "contact persons"
    responsibilities() "Zuständigkeiten" "responsibilities"
    cell_notes() "Vermerke" "cell notes"
    views() "Ansichten" "views"
    legal_checks() "Rechtsprüfpunkte" "legal checks"

    role_lead() "federführend" "lead"
    role_involved() "beteiligt" "involved"
    role_supplementary() "ergänzend" "supplementary"
    role_informed() "wird informiert" "informed"

    state_proposed() "vorgeschlagen" "proposed"
    state_confirmed() "bestätigt" "confirmed"
    state_disputed() "strittig" "disputed"
    state_dormant() "ruht" "dormant"
    state_ended() "beendet" "ended"

    decision_gap() "Lücke" "gap"
    decision_not_intended() "nicht vorgesehen" "not intended"
    decision_disputed() "strittig" "disputed"

    mandate_statutory() "gesetzlich" "statutory"
    mandate_project() "Projekt" "project"
    mandate_voluntary() "freiwillig" "voluntary"

    work_free() "frei" "free"
    work_permit() "mit Erlaubnis" "with a permit"
    work_waiting() "nach Wartezeit" "after a waiting time"
    work_restricted() "eingeschränkt" "restricted"
    work_forbidden() "verboten" "forbidden"

    course_entitled() "Anspruch" "entitled"
    course_discretionary() "Zulassung im Ermessen" "at discretion"
    course_obligation() "Verpflichtung möglich" "obligation possible"
    course_not_open() "nicht offen" "not open"

    benefits_asylblg() "AsylbLG" "AsylbLG"
    benefits_sgb2() "SGB II" "SGB II"
    benefits_mixed() "gemischt" "mixed"
    benefits_own() "Lebensunterhalt gesichert" "own means"
    benefits_none() "keine" "none"

    logo_publisher() "Herausgeber" "publisher"
    logo_funder() "Förderer" "funder"

    partner_operative() "operativ" "operative"
    partner_strategic() "strategisch" "strategic"
    partner_advisory() "beratend" "advisory"
    partner_guest() "Gast" "guest"

    visibility_public() "öffentlich" "public"
    visibility_network() "Netzwerk" "network"
    visibility_internal() "intern" "internal"

    channel_direct() "Durchwahl" "direct line"
    channel_switchboard() "Zentrale" "switchboard"
    channel_mailbox() "Funktionspostfach" "functional mailbox"
    channel_personal() "persönliche E-Mail" "personal e-mail"
    channel_hours() "Sprechzeit" "office hour"

    source_questionnaire() "Rückmeldebogen" "questionnaire"
    source_workshop() "Workshop" "workshop"
    source_phone() "Telefonat" "phone call"
    source_internet() "Internet" "internet"
    source_template() "Vorlage" "template"
}
