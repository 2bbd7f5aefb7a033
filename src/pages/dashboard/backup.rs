//! Backup and import.

use leptos::prelude::*;

/// The section.
#[component]
pub(crate) fn Backup() -> impl IntoView {}
