//! Work that takes its time: done in slices between which the page lives, with a progress bar, and ended when the user says so.

use leptos::prelude::*;

use crate::pages::background::Failure;
use crate::pages::browser;
use crate::pages::dashboard::focus_on;
use crate::pages::moments;
use crate::pages::words::{phrase, word};

/// How many records are worked on between two looks at the user.
pub(super) const SLICE: usize = 500;

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    /// Name of the message that says what is done.
    doing: &'static str,
    done: usize,
    of: usize,
}

/// Why work did not come to its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// The user ended it.
    Cancelled,
    /// It failed.
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Work in the hands of the page; one at a time.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// Begins the ids of the elements.
    name: &'static str,
    step: RwSignal<Option<Step>>,
    cancelled: RwSignal<bool>,
}

impl Work {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, step: RwSignal::new(None), cancelled: RwSignal::new(false) }
    }

    /// Whether it goes on, tracked.
    pub(super) fn is_on(self) -> bool {
        self.step.with(Option::is_some)
    }

    pub(super) fn begin(self, doing: &'static str) {
        self.cancelled.set(false);
        self.step.set(Some(Step { doing, done: 0, of: 0 }));
        focus_on(format!("{}-cancel", self.name));
    }

    /// Says how far it has come, and lets the page live for a moment.
    ///
    /// # Errors
    /// The user ended it, or has left.
    pub(super) async fn on(self, doing: &'static str, done: usize, of: usize) -> Result<(), Stop> {
        self.step.try_set(Some(Step { doing, done, of }));
        browser::pause(0).await;
        if self.cancelled.try_get_untracked().unwrap_or(true) { Err(Stop::Cancelled) } else { Ok(()) }
    }

    /// It is over; the focus goes to what came of it.
    pub(super) fn end(self) {
        self.step.try_set(None);
        focus_on(format!("{}-result", self.name));
    }

    /// The bar and the button.
    pub(super) fn view(self) -> AnyView {
        let on = Memo::new(move |_| self.is_on());
        (move || on.get().then(|| self.bar())).into_any()
    }

    fn bar(self) -> AnyView {
        let words = move || {
            self.step.get().map(|Step { doing, done, of }| match of {
                0 => word(doing),
                of => format!("{} {}", word(doing), phrase("backup_of", &[moments::count(done), moments::count(of)])),
            })
        };
        let doing = move || self.step.get().map(|step| word(step.doing));
        // Without a value the bar says that nobody knows how long it takes.
        let value = move || self.step.get().filter(|step| step.of > 0).map(|step| step.done.to_string());
        let most = move || self.step.get().map_or(1, |step| step.of.max(1)).to_string();
        view! {
            <div class="work">
                <p class="unseen" role="status">{doing}</p>
                <p class="note">{words}</p>
                <progress aria-label=doing value=value max=most />
                <p class="actions">
                    <button type="button" class="plain" id=format!("{}-cancel", self.name) on:click=move |_| self.cancelled.set(true)>
                        {word("dashboard_cancel")}
                    </button>
                </p>
            </div>
        }
        .into_any()
    }
}
