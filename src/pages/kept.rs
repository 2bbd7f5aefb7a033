//! The settings while a page shows them: what the user wants, what is stored, and how far the storing has come.

use heed::settings::Settings;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::background::{self, Failure};
use super::browser;

/// The settings in the hands of a page.
#[derive(Clone, Copy)]
pub(crate) struct Kept {
    wanted: RwSignal<Settings>,
    stored: RwSignal<Settings>,
    /// How far loading or storing has come.
    pub state: RwSignal<Keeping>,
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
}

impl Kept {
    /// Fetches the settings, and again whenever another page or a card on the site changes them.
    pub(crate) fn fetch() -> Self {
        let state = RwSignal::new(Keeping::Loading);
        let kept = Self {
            wanted: RwSignal::new(Settings::default()),
            stored: RwSignal::new(Settings::default()),
            state,
            ready: Memo::new(move |_| state.with(|state| !matches!(state, Keeping::Loading | Keeping::NotLoaded(_)))),
        };
        kept.load();
        browser::when_records_change(move |names| {
            if names.iter().any(|name| name == "settings") {
                kept.follow();
            }
        });
        kept
    }

    /// Fetches the settings; also the retry after a failure.
    pub(crate) fn load(self) {
        spawn_local(async move {
            match background::settings().await {
                Ok(settings) => {
                    self.take(settings);
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
        self.wanted.set(self.stored.get_untracked());
        self.state.set(Keeping::Loaded);
    }

    /// Stores what is wanted, one record after the other, until what is stored is what is wanted; also the retry.
    pub(crate) fn store(self) {
        if self.state.with_untracked(|state| *state == Keeping::Storing) {
            return;
        }
        self.state.set(Keeping::Storing);
        spawn_local(async move {
            loop {
                let settings = self.wanted.get_untracked();
                if let Err(failure) = background::store(settings.clone()).await {
                    self.state.set(Keeping::NotStored(failure));
                    return;
                }
                self.stored.set(settings);
                if self.stored.with_untracked(|stored| self.wanted.with_untracked(|wanted| stored == wanted)) {
                    self.state.set(Keeping::Stored);
                    return;
                }
            }
        });
    }

    /// Takes over a change made elsewhere, unless one made here is still on its way.
    fn follow(self) {
        spawn_local(async move {
            let Ok(settings) = background::settings().await else { return };
            let idle = self.state.with_untracked(|state| matches!(state, Keeping::Loaded | Keeping::Stored));
            if idle && self.stored.with_untracked(|stored| *stored != settings) {
                self.take(settings);
            }
        });
    }

    fn take(self, settings: Settings) {
        self.stored.set(settings.clone());
        self.wanted.set(settings);
    }
}
