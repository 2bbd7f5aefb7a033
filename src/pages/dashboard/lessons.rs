//! What the user learned.

use crate::store::kinds::Lesson;
use crate::store::record::Body;
use leptos::prelude::*;
use serde_json::json;

use super::library::Shelf;
use super::texts::{self, Text, Writing};
use crate::pages::words::word;

pub(super) fn section(shelf: Shelf) -> AnyView {
    let lessons = Memo::new(move |_| {
        shelf.with(|library| {
            let mut lessons: Vec<Text> = library
                .lessons
                .iter()
                .map(|(id, lesson)| Text {
                    key: format!("{}:{id}", Lesson::KIND),
                    rev: lesson.rev,
                    at: lesson.at,
                    text: lesson.body.text.clone(),
                    about: None,
                    says: None,
                })
                .collect();
            lessons.sort_by_key(|lesson| std::cmp::Reverse(lesson.at));
            lessons
        })
    });
    let writing = Writing {
        name: "lesson",
        label: "dashboard_lesson",
        add: "dashboard_lesson_add",
        none: "dashboard_lessons_none",
        prefix: format!("{}:", Lesson::KIND),
        about: None,
        body: |text, _| json!({"text": text}),
    };
    view! {
        <section class="card" aria-labelledby="lessons">
            <h2 id="lessons">{word("dashboard_lessons")}</h2>
            <p class="note">{word("dashboard_lessons_note")}</p>
            {texts::list(lessons, writing)}
        </section>
    }
    .into_any()
}
