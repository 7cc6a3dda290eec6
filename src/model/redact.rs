//! Final deletion of a person in the parts of a file that a later version of the program wrote: they are kept word for word, so
//! what is known of the person is struck out of their words.

use super::{Contact, Reserved};

/// Sign where something was struck out.
const STRUCK: &str = "…";
/// Shortest detail that is looked for: less is no name.
const MIN_CHARS: usize = 3;

impl Reserved {
    /// The same texts without name, numbers, addresses and the name within the id of a person; the rest of an entry stays.
    pub(super) fn without(&self, contact: &Contact) -> Self {
        let details = [&contact.name, &contact.phone, &contact.email, &contact.address];
        let named = details.into_iter().filter(|detail| detail.trim().chars().count() >= MIN_CHARS);
        let mut words: Vec<(String, String)> =
            named.flat_map(|detail| spelled(detail)).map(|word| (word, STRUCK.to_owned())).collect();
        if let Some((slug, bits)) = contact.id.as_str().rsplit_once('.')
            && slug != "person"
        {
            words.push((contact.id.to_string(), format!("person.{bits}")));
        }
        let strike = |entry: &String| words.iter().fold(entry.clone(), |text, (word, put)| replaced(&text, word, put));
        Self { log: self.log.iter().map(strike).collect(), editions: self.editions.iter().map(strike).collect() }
    }
}

/// A text as it may be written in a file: as it is, or with its special letters escaped.
fn spelled(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned(), text.escape_debug().to_string(), text.escape_default().to_string()];
    all.dedup();
    all
}

/// Puts something else in the place of a word wherever it stands by itself.
fn replaced(text: &str, word: &str, put: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, from) = rest.split_at(at);
        let after = from.get(word.len()..).unwrap_or_default();
        let alone = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if alone { put } else { word });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::super::{ActorId, ContactId};
    use super::*;

    #[test]
    fn a_person_is_struck_out_of_what_is_kept_word_for_word() {
        let contact = Contact {
            function: "Leitung".to_owned(),
            phone: "0123 45".to_owned(),
            email: "mia@amt.de".to_owned(),
            address: "Weg 1\nAmt".to_owned(),
            ..Contact::named(ContactId::new("mia-muster.00000001"), ActorId::new("a"), "Mia \"Mi\" Muster")
        };
        let log =
            r#"(id: "mia-muster.00000001", name: "Mia \"Mi\" Muster", at: "Weg 1\nAmt", tel: "0123 456", mail: "mia@amt.de")"#;
        let reserved = Reserved { log: vec![log.to_owned()], editions: vec!["(tel: \"0123 45\", of: \"Leitung\")".to_owned()] };
        let struck = reserved.without(&contact);
        assert_eq!(struck.log, [r#"(id: "person.00000001", name: "…", at: "…", tel: "0123 456", mail: "…")"#]);
        assert_eq!(struck.editions, ["(tel: \"…\", of: \"Leitung\")"]);
    }
}
