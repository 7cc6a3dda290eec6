//! Weight of a cleaned SVG: the elements that it comes to once everything in it that points at something else is put in its place. A few lines can
//! stand for millions of elements; such are found before anything is made of them.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, NodeId};

/// Deepest nesting of elements, those that are pointed at included.
const MAX_DEEP: usize = 500;
/// Bytes of attributes that weigh as much as an element.
const BYTES: usize = 100;

/// True if it weighs at most so much, all references followed.
pub(super) fn is_at_most(document: &Document<'_>, most: usize) -> bool {
    let elements = document.descendants().filter(Node::is_element);
    let ids = elements.filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut scale = Scale { ids, weights: HashMap::new(), open: HashSet::new(), most };
    scale.weight(document.root_element(), 0).is_some_and(|weight| weight <= most)
}

struct Scale<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    weights: HashMap<NodeId, usize>,
    /// Elements that are being weighed; whoever leads back there is not followed.
    open: HashSet<NodeId>,
    most: usize,
}

impl<'a, 'input> Scale<'a, 'input> {
    /// Weight of an element; `None` if there are too many to go on.
    fn weight(&mut self, node: Node<'a, 'input>, depth: usize) -> Option<usize> {
        if let Some(known) = self.weights.get(&node.id()) {
            return Some(*known);
        }
        if depth > MAX_DEEP {
            return None;
        }
        if !self.open.insert(node.id()) {
            return Some(0);
        }
        let mut sum = 1 + node.attributes().map(|attribute| attribute.value().len()).sum::<usize>() / BYTES;
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

    /// Elements that the element points at.
    fn links(&self, node: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
        let id = |value: &'a str| value.split(['#', ')', '"', '\'']).find(|part| self.ids.contains_key(part.trim()));
        let links = node.attributes().filter(|attribute| matches!(attribute.name(), "href" | "clip-path" | "fill" | "stroke"));
        let ids = links.filter(|attribute| attribute.value().contains('#')).filter_map(|attribute| id(attribute.value()));
        ids.filter_map(|id| self.ids.get(id.trim()).copied()).collect()
    }
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
        assert!(!at_most(&bomb(|group| format!("<path clip-path=\"url('#g{group}')\"/>")), 1_000_000));
        assert!(!at_most(&format!("<svg><path d='{}'/></svg>", "h1".repeat(1000)), 20), "long shapes weigh more");
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(2000), "</g>".repeat(2000));
        assert!(!at_most(&deep, 1_000_000));
        assert!(at_most("<svg id='a'><use href='#a'/></svg>", 10), "who leads back to itself is not followed");
    }
}
