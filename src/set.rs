//! A set kept as one list in order. Sets here have a few hundred members at most, and the code of the standard library's trees is
//! many times as large, which counts where it is downloaded.

use std::borrow::Borrow;

use serde::{Deserialize, Deserializer, Serialize};

/// Members in order, each once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a member; false where it was one before.
    pub fn insert(&mut self, member: T) -> bool {
        let place = self.place(&member);
        if let Err(place) = place {
            self.0.insert(place, member);
        }
        place.is_err()
    }

    /// Takes a member away; false where it was none.
    pub fn remove<Q: Ord + ?Sized>(&mut self, member: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.place(member);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    /// Whether it is a member.
    #[must_use]
    pub fn contains<Q: Ord + ?Sized>(&self, member: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(member).is_ok()
    }

    fn place<Q: Ord + ?Sized>(&self, member: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|other| other.borrow().cmp(member))
    }

    /// The first member that the other set has not.
    #[must_use]
    pub fn first_beyond(&self, other: &Self) -> Option<&T> {
        self.0.iter().find(|member| !other.contains(*member))
    }
}

impl<T> Set<T> {
    /// The members in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, members: I) {
        for member in members {
            self.insert(member);
        }
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        let mut set = Self::new();
        set.extend(members);
        set
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Ord + Deserialize<'de>> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_set_is_one_as_the_standard_library_has_it(added in prop::collection::vec(0_u8..40, 0..60), removed in prop::collection::vec(0_u8..40, 0..20)) {
            let (mut own, mut other) = (Set::new(), BTreeSet::new());
            for member in added {
                prop_assert_eq!(own.insert(member), other.insert(member));
            }
            let before = (own.clone(), other.clone());
            for member in &removed {
                prop_assert_eq!(own.remove(member), other.remove(member));
            }
            prop_assert!(own.iter().eq(other.iter()));
            prop_assert_eq!((own.len(), own.is_empty()), (other.len(), other.is_empty()));
            prop_assert!((0..40).all(|member| own.contains(&member) == other.contains(&member)));
            prop_assert_eq!(before.0.first_beyond(&own), before.1.difference(&other).next());
            prop_assert_eq!(serde_json::to_string(&own).ok(), serde_json::to_string(&other).ok());
        }
    }
}
