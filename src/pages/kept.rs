//! The settings while a page shows them: what the user wants, what is stored, and how far the storing has come.

use crate::settings::Settings;
use crate::store::commands::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::background::{self, Change, Failure, Space, Stored};
use super::browser;

/// The settings in the hands of a page.
#[derive(Clone, Copy)]
pub(crate) struct Kept {
    wanted: RwSignal<Settings>,
    stored: RwSignal<Stored>,
    /// How far loading or storing has come.
    pub state: RwSignal<Keeping>,
    /// How full the storage is, once it is nearly full.
    pub space: RwSignal<Option<Space>>,
    /// Whether the settings can be shown and changed; changes once, so that what hangs on it is built once.
    pub ready: Memo<bool>,
}

/// How far loading or storing has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// The stored settings have not been seen yet.
    Loading,
    /// The stored settings could not be seen.
    NotLoaded(Failure),
    /// Shown as stored; nothing was changed here yet.
    Loaded,
    /// A change is on its way.
    Storing,
    /// The last change is stored.
    Stored,
    /// The last change is not stored.
    NotStored(Failure),
    /// The last change is not stored because others have stored this in the meantime.
    Conflict(Stored),
}

impl Kept {
    /// Fetches the settings, and again whenever another page or a card on the site changes them.
    pub(crate) fn fetch() -> Self {
        let state = RwSignal::new(Keeping::Loading);
        let kept = Self {
            wanted: RwSignal::new(Settings::default()),
            stored: RwSignal::new(Stored::default()),
            state,
            space: RwSignal::new(None),
            ready: Memo::new(move |_| state.with(|state| !matches!(state, Keeping::Loading | Keeping::NotLoaded(_)))),
        };
        kept.load();
        browser::when_records_change(move |names| {
            if names.iter().any(|name| background::is_of_settings(name)) {
                kept.follow();
            }
        });
        kept
    }

    /// Fetches the settings; also the retry after a failure.
    pub(crate) fn load(self) {
        spawn_local(async move {
            match background::settings().await {
                Ok((stored, space)) => {
                    self.take(stored);
                    self.space.set(space);
                    self.state.set(Keeping::Loaded);
                }
                Err(failure) => self.state.set(Keeping::NotLoaded(failure)),
            }
        });
    }

    /// What the user wants, tracked.
    pub(crate) fn read<T>(self, of: impl FnOnce(&Settings) -> T) -> T {
        self.wanted.with(of)
    }

    /// What the user wants, once.
    pub(crate) fn peek<T>(self, of: impl FnOnce(&Settings) -> T) -> T {
        self.wanted.with_untracked(of)
    }

    /// Changes what the user wants and stores it at once.
    pub(crate) fn change(self, edit: impl FnOnce(&mut Settings)) {
        self.wanted.update(edit);
        self.store();
    }

    /// Gives up a change that could not be stored.
    pub(crate) fn give_up(self) {
        self.take(self.stored.get_untracked());
        self.state.set(Keeping::Loaded);
    }

    /// After a conflict: what stands here is to hold, whatever was stored in the meantime.
    pub(crate) fn keep_mine(self, theirs: Stored) {
        self.stored.set(self.beside_muted(theirs));
        self.store();
    }

    /// After a conflict: what was stored in the meantime is to hold.
    pub(crate) fn take_theirs(self, theirs: Stored) {
        self.take(self.beside_muted(theirs));
        self.state.set(Keeping::Loaded);
        self.follow();
    }

    /// Stores what is wanted, one record after the other, until what is stored is what is wanted; also the retry.
    pub(crate) fn store(self) {
        if self.state.with_untracked(|state| *state == Keeping::Storing) {
            return;
        }
        self.state.set(Keeping::Storing);
        spawn_local(async move {
            while let Some((command, then)) = self.next_change() {
                match background::change(&command).await {
                    Ok((Change::Stored(rev), space)) => {
                        // The revision of a muted signal is of no use here: nobody edits it.
                        let rev = if matches!(command, Command::Put { .. }) { rev } else { then.rev };
                        self.stored.set(Stored { rev, ..then });
                        self.space.set(space);
                    }
                    Ok((Change::Conflict(theirs), _)) => return self.state.set(Keeping::Conflict(theirs)),
                    Err(failure) => return self.state.set(Keeping::NotStored(failure)),
                }
            }
            self.state.set(Keeping::Stored);
        });
    }

    /// The command that brings what is stored one record nearer to what is wanted, and what will be stored then.
    fn next_change(self) -> Option<(Command, Stored)> {
        let (wanted, mut stored) = (self.wanted.get_untracked(), self.stored.get_untracked());
        if let Some(signal) = wanted.muted.first_beyond(&stored.settings.muted).cloned() {
            stored.settings.muted.insert(signal.clone());
            return Some((Command::Mute { signal }, stored));
        }
        if let Some(signal) = stored.settings.muted.first_beyond(&wanted.muted).cloned() {
            stored.settings.muted.remove(&signal);
            return Some((Command::Unmute { signal }, stored));
        }
        let command = background::put(&wanted, stored.rev);
        (wanted != stored.settings).then_some((command, Stored { settings: wanted, ..stored }))
    }

    /// Takes over a change made elsewhere, unless one made here is still on its way.
    fn follow(self) {
        spawn_local(async move {
            let Ok((stored, space)) = background::settings().await else { return };
            let idle = self.state.with_untracked(|state| matches!(state, Keeping::Loaded | Keeping::Stored));
            if idle && self.stored.with_untracked(|known| *known != stored) {
                self.take(stored);
                self.space.set(space);
            }
        });
    }

    fn beside_muted(self, mut theirs: Stored) -> Stored {
        theirs.settings.muted = self.stored.with_untracked(|stored| stored.settings.muted.clone());
        theirs
    }

    fn take(self, stored: Stored) {
        self.wanted.set(stored.settings.clone());
        self.stored.set(stored);
    }
}
