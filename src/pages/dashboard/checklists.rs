//! Checklists of jobs, and their templates.

use leptos::prelude::*;

/// The section.
#[component]
pub(crate) fn Checklists() -> impl IntoView {}
