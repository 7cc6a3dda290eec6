//! Other words for the areas and statuses of the templates.

/// Other words by the id of the area or status.
pub(in crate::capture) const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("aufenthalt", &["residence", "residence law", "Aufenthaltsrecht", "Recht"]),
    ("existenz", &["livelihood", "benefits", "Sozialleistungen", "Lebensunterhalt"]),
    ("wohnen", &["housing", "Wohnung", "Wohnungen", "Wohnungssuche"]),
    ("sprache", &["language", "German", "Deutsch", "Deutschkurs", "Sprachkurs"]),
    ("bildung", &["school", "education", "Kita", "Schule"]),
    ("ausbildung", &["training", "apprenticeship", "Lehre"]),
    ("anerkennung", &["recognition", "qualification", "Qualifizierung"]),
    ("arbeit", &["work", "employment", "Arbeitsmarkt", "Arbeitssuche", "Jobsuche"]),
    ("gesundheit", &["health", "medical care"]),
    ("teilhabe", &["participation", "volunteering", "Ehrenamt"]),
    ("beratung", &["counselling", "counseling", "advice"]),
    ("mobilitaet", &["mobility"]),
    ("gestattung", &["Gestattung", "Gestattete", "Asylbewerber", "Asylbewerberinnen", "asylum seekers", "asylum procedure"]),
    ("duldung", &["tolerated", "toleration"]),
    ("schutz", &["protection", "protected", "anerkannt", "Anerkannte"]),
    ("ukraine", &["ukrainisch", "ukrainische Geflüchtete", "Ukrainer", "Ukrainerinnen", "Ukrainians"]),
    ("familie", &["family reunification", "family"]),
    ("frauen-familien", &["Frauen", "Familien", "women", "families"]),
    ("eu", &["EU citizens"]),
    ("dauerhaft", &["permanent", "Dauerhafte"]),
];
