//! A record in the hands of a page: what the user wants it to hold, what is stored, and how far the storing has come. A change shows
//! at once, goes to the background at once, one after the other, and stays in sight as not stored where that fails.

use crate::store::commands::Command;
use crate::store::record::{Body, Record, read};
use crate::store::saved;
use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::records::{Saved, Saver, Saving, id_of};

/// What such a record may hold.
pub(crate) trait Holds: Body + Serialize + Clone + PartialEq + Default + Send + Sync + 'static {}

impl<T: Body + Serialize + Clone + PartialEq + Default + Send + Sync + 'static> Holds for T {}

/// A record in the hands of a page; it lives as long as the view that made it.
pub(crate) struct Held<T: Holds> {
    key: StoredValue<String>,
    wanted: RwSignal<T>,
    stored: RwSignal<(Option<u64>, T)>,
    saver: Saver,
}

impl<T: Holds> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Holds> Copy for Held<T> {}

impl<T: Holds> Held<T> {
    /// The record of this id, for as long as nothing is known of it: as if it were not there.
    pub(crate) fn new(id: &str) -> Self {
        let held = Self {
            key: StoredValue::new(saved::key::<T>(id)),
            wanted: RwSignal::new(T::default()),
            stored: RwSignal::new((None, T::default())),
            saver: Saver::new(),
        };
        Effect::new(move || match held.saver.state() {
            // What was changed while the last change was on its way.
            Saving::Stored(_) => held.store(),
            Saving::Idle => held.want(held.stored.with_untracked(|(_, body)| body.clone())),
            Saving::Storing | Saving::NotStored(_) | Saving::Conflict(_) => {}
        });
        held
    }

    /// Its key.
    pub(crate) fn key(self) -> String {
        self.key.get_value()
    }

    /// What the user wants it to hold, tracked.
    pub(crate) fn read<U>(self, of: impl FnOnce(&T) -> U) -> U {
        self.wanted.with(of)
    }

    /// What the user wants it to hold, once.
    pub(crate) fn peek<U>(self, of: impl FnOnce(&T) -> U) -> U {
        self.wanted.with_untracked(of)
    }

    /// The revision that is stored; `None` where there is none that can be read.
    pub(crate) fn rev(self) -> Option<u64> {
        self.stored.with_untracked(|(rev, _)| *rev)
    }

    /// Takes over what is stored, unless a change made here is still on its way.
    pub(crate) fn take(self, value: Option<&Value>) {
        let key = self.key();
        self.take_record(value.and_then(|value| read::<T>(id_of(&key), value).ok()));
    }

    /// The same of a record that was read before; one that cannot be read is like one that is not there: the keeper sets it aside.
    pub(crate) fn take_record(self, record: Option<Record<T>>) {
        if matches!(untrack(|| self.saver.state()), Saving::Idle | Saving::Stored(_)) {
            self.settle(record);
        }
    }

    /// Changes it, and stores it at once.
    pub(crate) fn change(self, edit: impl FnOnce(&mut T)) {
        self.wanted.update(edit);
        self.store();
    }

    /// What became of the last change, with the ways out; `shown` puts a version into words.
    pub(crate) fn outcome(self, shown: fn(&T) -> String) -> AnyView {
        let in_words = move |body: Value| T::deserialize(&body).map_or_else(|error| error.to_string(), |body| shown(&body));
        let theirs = move |value: Option<Value>| {
            let key = self.key();
            self.settle(value.and_then(|value| read::<T>(id_of(&key), &value).ok()));
        };
        view! { <Saved saver=self.saver shown=in_words theirs /> }.into_any()
    }

    fn settle(self, record: Option<Record<T>>) {
        let (rev, body) = record.map_or_else(|| (None, T::default()), |record| (Some(record.rev), record.body));
        self.stored.set((rev, body.clone()));
        self.want(body);
    }

    fn want(self, body: T) {
        if self.wanted.with_untracked(|wanted| *wanted != body) {
            self.wanted.set(body);
        }
    }

    fn store(self) {
        if untrack(|| self.saver.state()) == Saving::Storing {
            return;
        }
        let body = self.wanted.get_untracked();
        let (base, is_stored) = self.stored.with_untracked(|(rev, stored)| (*rev, *stored == body));
        if is_stored {
            // A change that failed was taken back by hand.
            if matches!(untrack(|| self.saver.state()), Saving::NotStored(_) | Saving::Conflict(_)) {
                self.saver.give_up();
            }
            return;
        }
        let command = Command::Put { key: self.key(), base, body: serde_json::to_value(&body).unwrap_or_default() };
        self.saver.send(command, move |rev| self.stored.set((rev, body.clone())));
    }
}
