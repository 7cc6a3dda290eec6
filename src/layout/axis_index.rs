//! Places on the grid as types of their own: a column is never taken for a row or a lane.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A place in a [`Seq`] of its own kind.
pub(super) trait AxisIndex: Copy {
    /// The place that is `index` steps after the first.
    fn new(index: usize) -> Self;

    /// Number of steps after the first.
    fn index(self) -> usize;
}

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) struct $name(usize);

        impl AxisIndex for $name {
            fn new(index: usize) -> Self {
                Self(index)
            }

            fn index(self) -> usize {
                self.0
            }
        }
    )*};
}

places! {
    /// A column of the grid: a status that is shown.
    ColumnIx
    /// A row of the grid: an area that is shown.
    RowIx
    /// A lane of a row: room for one row of chips.
    LaneIx
}

/// A list that is walked by places of one kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seq<P, T> {
    items: Vec<T>,
    place: PhantomData<P>,
}

/// Something for every column.
pub(super) type Columns<T> = Seq<ColumnIx, T>;
/// Something for every row.
pub(super) type Rows<T> = Seq<RowIx, T>;

impl<P: AxisIndex, T> Seq<P, T> {
    /// Number of items.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// All, in order.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// All, in order, to be changed.
    pub(super) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    /// All with their places.
    pub(super) fn enumerate(&self) -> impl Iterator<Item = (P, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (P::new(index), item))
    }

    /// All places.
    pub(super) fn places(&self) -> impl Iterator<Item = P> + use<P, T> {
        (0..self.items.len()).map(P::new)
    }

    /// The same places with something else at each.
    pub(super) fn map<U>(&self, change: impl FnMut(&T) -> U) -> Seq<P, U> {
        self.items.iter().map(change).collect()
    }
}

impl<P, T> FromIterator<T> for Seq<P, T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self { items: items.into_iter().collect(), place: PhantomData }
    }
}

impl<P: AxisIndex, T> Index<P> for Seq<P, T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "places are made from the list they are used on; another is a bug to be seen")]
    fn index(&self, place: P) -> &T {
        &self.items[place.index()]
    }
}

impl<P: AxisIndex, T> IndexMut<P> for Seq<P, T> {
    #[expect(clippy::indexing_slicing, reason = "places are made from the list they are used on; another is a bug to be seen")]
    fn index_mut(&mut self, place: P) -> &mut T {
        &mut self.items[place.index()]
    }
}

/// Adjacent columns, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Run {
    /// Its first column.
    pub(super) first: ColumnIx,
    /// Its last column, never before the first.
    pub(super) last: ColumnIx,
}

impl Run {
    /// A single column.
    pub(super) fn single(column: ColumnIx) -> Self {
        Self { first: column, last: column }
    }

    /// The columns from one count to another, the end not included; `None` if that is none.
    pub(super) fn between(first: usize, end: usize) -> Option<Self> {
        (first < end).then(|| Self { first: ColumnIx::new(first), last: ColumnIx::new(end - 1) })
    }

    /// Number of its columns.
    pub(super) fn len(self) -> usize {
        self.last.index() - self.first.index() + 1
    }

    /// Its columns.
    pub(super) fn columns(self) -> impl Iterator<Item = ColumnIx> {
        (self.first.index()..=self.last.index()).map(ColumnIx::new)
    }

    /// True for the column right after it.
    pub(super) fn ends_before(self, column: ColumnIx) -> bool {
        self.last.index() + 1 == column.index()
    }
}
