//! How much an SVG comes to once everything in it that points at something else is put in its place. A few lines can stand
//! for millions of elements; such are found before anything is made of them.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, NodeId};

/// How deep elements may stand within each other, those that are pointed at included.
const MOST_DEEP: usize = 1000;

/// Whether the elements are at most so many, all references followed.
pub(super) fn is_at_most(document: &Document<'_>, most: usize) -> bool {
    let elements = || document.descendants().filter(Node::is_element);
    let ids = elements().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let sheets = elements().filter(|node| node.tag_name().name() == "style").filter_map(|node| node.text());
    let rules = sheets.flat_map(|sheet| sheet.split('}')).filter_map(|rule| rule.split_once('{')).map(Rule::of);
    let rules = rules.filter(|rule| !rule.links.is_empty()).collect();
    let mut scale = Scale { ids, rules, weights: HashMap::new(), open: HashSet::new(), most };
    scale.weight(document.root_element(), 0).is_some_and(|weight| weight <= most)
}

/// A rule of a style sheet that points at something.
struct Rule<'a> {
    selector: &'a str,
    links: Vec<&'a str>,
}

impl<'a> Rule<'a> {
    fn of((selector, body): (&'a str, &'a str)) -> Self {
        Self { selector, links: addresses(body).collect() }
    }

    /// Whether it may be about the element: it names one of its classes, or none at all.
    fn may_mean(&self, node: Node<'_, '_>) -> bool {
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let mut classes = node.attribute("class").unwrap_or_default().split_whitespace();
        !self.selector.contains('.')
            || classes.any(|class| self.selector.split(|letter| !is_part(letter)).any(|word| word == class))
    }
}

struct Scale<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    rules: Vec<Rule<'a>>,
    weights: HashMap<NodeId, usize>,
    /// What is being weighed; whoever leads back there is not followed.
    open: HashSet<NodeId>,
    most: usize,
}

impl<'a, 'input> Scale<'a, 'input> {
    /// How many elements it comes to; `None` if there are too many to go on.
    fn weight(&mut self, node: Node<'a, 'input>, depth: usize) -> Option<usize> {
        if let Some(known) = self.weights.get(&node.id()) {
            return Some(*known);
        }
        if depth > MOST_DEEP {
            return None;
        }
        if !self.open.insert(node.id()) {
            return Some(0);
        }
        let mut sum = 1_usize;
        let parts: Vec<Node<'a, 'input>> = node.children().filter(Node::is_element).chain(self.links(node)).collect();
        for part in parts {
            sum = sum.saturating_add(self.weight(part, depth + 1)?);
            if sum > self.most {
                return None;
            }
        }
        self.open.remove(&node.id());
        self.weights.insert(node.id(), sum);
        Some(sum)
    }

    /// What the element points at.
    fn links(&self, node: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
        let mut found = Vec::new();
        for attribute in node.attributes() {
            match attribute.name() {
                "href" => found.extend(attribute.value().trim().strip_prefix('#')),
                _ => found.extend(addresses(attribute.value())),
            }
        }
        found.extend(self.rules.iter().filter(|rule| rule.may_mean(node)).flat_map(|rule| rule.links.iter().copied()));
        found.into_iter().filter_map(|id| self.ids.get(id).copied()).collect()
    }
}

/// The ids in `url(#…)`.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let ends = [')', '"', '\'', ' '];
    text.split("url(").skip(1).filter_map(move |rest| {
        let id = rest.trim_start_matches(['"', '\'', ' ']).strip_prefix('#')?;
        id.split(ends).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten groups, each of which shows the one before it ten times.
    fn bomb(link: impl Fn(usize) -> String) -> String {
        let groups = (1..10).map(|group| format!("<g id=\"g{group}\">{}</g>", link(group - 1).repeat(10)));
        format!("<svg><g id=\"g0\"><path/></g>{}</svg>", groups.collect::<Vec<_>>().concat())
    }

    #[test]
    fn what_is_shown_often_counts_often() {
        let at_most = |text: &str, most| is_at_most(&Document::parse(text).unwrap(), most);
        assert!(at_most("<svg><g id='a'><path/><path/></g><use href='#a'/></svg>", 8));
        assert!(!at_most("<svg><g id='a'><path/><path/></g><use href='#a'/></svg>", 7));
        assert!(!at_most(&bomb(|group| format!("<use href=\"#g{group}\"/>")), 1_000_000));
        assert!(!at_most(&bomb(|group| format!("<path fill=\"url(#g{group})\"/>")), 1_000_000));
        assert!(!at_most(&bomb(|group| format!("<path style=\"mask: url('#g{group}')\"/>")), 1_000_000));
        let sheet = (0..9).map(|group| format!(".c{group}{{fill:url(#g{group})}}")).collect::<Vec<_>>().concat();
        let by_sheet =
            bomb(|group| format!("<path class=\"c{group}\"/>")).replace("<svg>", &format!("<svg><style>{sheet}</style>"));
        assert!(!at_most(&by_sheet, 1_000_000));
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(2000), "</g>".repeat(2000));
        assert!(!at_most(&deep, 1_000_000));
        assert!(at_most("<svg id='a'><use href='#a'/></svg>", 10), "who leads back to itself is not followed");
    }
}
