//! Style sheets of an SVG: those of their declarations that mean an element. The cost of looking that up is counted, since a
//! selector may be tried in more ways than there are elements.

use std::cell::Cell;

use roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Declaration, Element, PseudoClass, StyleSheet};

use super::error::PictureError;

/// Most declarations, each counted once for every selector that it may stand under.
const MAX_DECLARATIONS: usize = 2_000_000;
/// Most looks at an element, all rules and elements together.
const MAX_LOOKS: usize = 2_000_000;

/// Style sheets of an SVG.
pub(super) struct Styles<'a> {
    sheet: StyleSheet<'a>,
    looks: Cell<usize>,
}

impl<'a> Styles<'a> {
    /// Style sheets in an SVG, if they are no larger than any logo needs.
    pub(super) fn of(document: &'a Document<'_>) -> Result<Self, PictureError> {
        let is_sheet = |node: &Node<'_, '_>| {
            node.tag_name().name() == "style" && matches!(node.attribute("type"), None | Some("" | "text/css"))
        };
        let texts: Vec<&str> = document.descendants().filter(is_sheet).filter_map(|node| node.text()).collect();
        let count = |signs: &[char]| texts.iter().map(|text| text.matches(signs).count()).sum::<usize>();
        // The parser gives every selector of a list declarations of its own.
        if count(&[',', '{']).saturating_mul(count(&[':'])) > MAX_DECLARATIONS {
            return Err(PictureError::TooComplex);
        }
        let mut sheet = StyleSheet::new();
        for text in texts {
            sheet.parse_more(text);
        }
        Ok(Self { sheet, looks: Cell::new(0) })
    }

    /// Declarations of the style sheets about an element, the weightiest last.
    pub(super) fn about(&self, node: Node<'_, '_>) -> Result<Vec<Declaration<'a>>, PictureError> {
        let element = Looked { node, looks: &self.looks };
        let mut found = Vec::new();
        for rule in &self.sheet.rules {
            element.look(1);
            if rule.selector.matches(&element) {
                element.look(rule.declarations.len());
                found.extend(&rule.declarations);
            }
            if self.looks.get() > MAX_LOOKS {
                return Err(PictureError::TooComplex);
            }
        }
        Ok(found)
    }
}

/// Element that is held against selectors.
struct Looked<'a, 'input, 'count> {
    node: Node<'a, 'input>,
    looks: &'count Cell<usize>,
}

impl<'a, 'input> Looked<'a, 'input, '_> {
    fn look(&self, times: usize) {
        self.looks.set(self.looks.get().saturating_add(times));
    }

    /// Nearest element of these; none once there were too many looks, which ends every search.
    fn nearest(&self, nodes: impl Iterator<Item = Node<'a, 'input>>) -> Option<Self> {
        let mut nodes = nodes.inspect(|_| self.look(1)).take_while(|_| self.looks.get() <= MAX_LOOKS);
        nodes.find(Node::is_element).map(|node| Self { node, looks: self.looks })
    }
}

impl Element for Looked<'_, '_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.nearest(self.node.ancestors().skip(1))
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.nearest(self.node.prev_siblings().skip(1))
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.node.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        let value = self.node.attribute(name);
        self.look(self.node.attributes().len() / 16 + value.map_or(0, str::len) / 64);
        value.is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        class == PseudoClass::FirstChild && self.prev_sibling_element().is_none()
    }
}
