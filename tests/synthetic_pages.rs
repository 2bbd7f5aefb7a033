//! The project's own lists of jobs, in every layout, against what was written down for each; the pages that stand before a
//! page; and lists that arrive damaged, huge or hostile.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on says where")]

mod table;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use heed::facts::Posting;
use serde_json::Value;
use table::{Fields, Sample, Table};

/// Every listed page of tiles alone, and those that stand before a page.
fn samples() -> Vec<Sample> {
    let samples = table::samples(|held| held.get("job").is_none() && held.get("tiles").is_some());
    assert!(samples.len() >= 8, "{} pages", samples.len());
    samples
}

fn named(name: &str) -> Sample {
    samples().into_iter().find(|sample| sample.name == name).unwrap()
}

#[test]
fn every_field_of_every_tile_is_read_as_written_down() {
    let mut table = Table::default();
    for sample in samples() {
        compare(&mut table, &sample);
    }
    table.assert_all_right("synthetic lists");
}

fn compare(table: &mut Table, sample: &Sample) {
    let Sample { name, held, .. } = sample;
    let facts = sample.facts();
    let mut page = Fields::new(table, name, "page", held);
    page.text("kind", serde_json::to_value(facts.kind).unwrap().as_str().map(str::to_owned));
    page.texts("unread_fields", &facts.unread_fields);
    page.end(&["now", "tiles"]);
    let tiles = held["tiles"].as_array().unwrap();
    assert_eq!(facts.postings.len(), tiles.len(), "{name}");
    for (at, (posting, held)) in facts.postings.iter().zip(tiles).enumerate() {
        compare_tile(table, name, &format!("tile {at}"), posting, held);
    }
}

fn compare_tile(table: &mut Table, name: &str, item: &str, posting: &Posting, held: &Value) {
    let (job, client) = (&posting.job, &posting.client);
    let mut fields = Fields::new(table, name, item, held);
    fields.text("uid", job.uid.map(|uid| uid.to_string()));
    fields.text("title", job.title.clone());
    fields.text("description", job.description.clone());
    fields.text("posted", job.posted.clone());
    fields.any("proposals", posting.activity.proposals.map(|tier| serde_json::json!([tier.min, tier.max])));
    fields.pay(job.pay);
    fields.text("level", job.level.map(|level| level.as_str().to_owned()));
    fields.text("duration", job.duration.clone());
    fields.text("workload", job.workload.clone());
    fields.texts("skills", &job.skills);
    fields.plain("featured", job.featured);
    fields.text("country", client.country.clone());
    fields.flag("payment_verified", client.payment_verified);
    fields.number("rating", client.rating.map(|stars| stars.0));
    fields.number("reviews", client.reviews);
    fields.plain("unrated", client.unrated);
    fields.cents("spent_cents", client.spent.map(|spent| spent.cents));
    fields.any("spent_at_least", client.spent.map(|spent| Value::from(spent.at_least)));
    fields.end(&[]);
}

#[test]
fn unclosed_tags_do_not_turn_an_unverified_client_into_a_verified_one() {
    for sample in samples() {
        let whole = sample.facts().postings;
        for tag in ["</div>", "</span>", "</li>", "</ul>", "</strong>", "</p>", "</a>", "</h2>", "</article>", "</section>"] {
            for part in sample.facts_of(&sample.html.replace(tag, "")).postings {
                let case = format!("{} without {tag}", sample.name);
                let honest = whole.iter().find(|posting| posting.job.uid == part.job.uid).expect(&case);
                let payment = part.client.payment_verified;
                assert!(payment.is_none() || payment == honest.client.payment_verified, "{case}: {payment:?}");
            }
        }
    }
}

#[test]
fn a_list_cut_off_anywhere_shows_fewer_tiles_and_no_others() {
    let sample = named("search-2026-header");
    let whole = sample.facts().postings;
    for at in (0..sample.html.len()).step_by(sample.html.len() / 40).map(|at| sample.html.floor_char_boundary(at)) {
        let parts = sample.facts_of(sample.html.get(..at).unwrap()).postings;
        assert!(parts.len() <= whole.len(), "cut at {at}");
        // The last tile may be cut itself; those before it are whole.
        for (part, honest) in parts.iter().zip(&whole).take(parts.len().saturating_sub(1)) {
            assert_eq!(part, honest, "cut at {at}");
        }
    }
}

/// A list page with the given tiles in place of its own.
fn list_of(tiles: &str) -> String {
    format!("<html><body><main><section data-test=\"JobsList\">{tiles}</section></main></body></html>")
}

fn small_tile(number: u64, text: &str) -> String {
    let uid = 2_123_662_624_158_646_340 + number;
    format!(
        "<article data-ev-job-uid=\"{uid}\"><h2 class=\"job-tile-title\"><a>Job {number}</a></h2><ul><li data-test=\"payment-verified\">\
         Payment unverified</li></ul><div data-test=\"JobDescription\"><p>{text}</p></div></article>"
    )
}

#[test]
fn ten_thousand_tiles_are_all_read_and_the_work_grows_with_their_number() {
    let sample = named("search-2026-header");
    let page = |tiles: u64| list_of(&(0..tiles).map(|number| small_tile(number, "Sort the boxes.")).collect::<String>());
    let work_of = |tiles: u64| {
        let page = page(tiles);
        let (facts, asked) = counted(|| sample.facts_of(&page));
        assert_eq!(facts.postings.len(), usize::try_from(tiles).unwrap());
        for (number, posting) in facts.postings.iter().enumerate() {
            assert_eq!(posting.job.title, Some(format!("Job {number}")));
            assert_eq!(posting.client.payment_verified, Some(false));
        }
        asked
    };
    let (thousand, ten_thousand) = (work_of(1_000), work_of(10_000));
    println!("bytes asked for: {thousand} for 1,000 tiles, {ten_thousand} for 10,000");
    assert!(ten_thousand <= thousand * 12, "{thousand} bytes for 1,000 tiles, {ten_thousand} for 10,000");
}

#[test]
fn a_megabyte_in_one_tile_is_read_whole_and_the_work_grows_with_its_length() {
    let sample = named("search-2026-header");
    let work_of = |words: usize| {
        let text = "seven letters or so ".repeat(words);
        let page = list_of(&small_tile(0, &text));
        let (facts, asked) = counted(|| sample.facts_of(&page));
        assert_eq!(facts.postings[0].job.description.as_deref(), Some(text.trim()));
        asked
    };
    let (half, whole) = (work_of(26_215), work_of(52_430));
    println!("bytes asked for: {half} for half a megabyte, {whole} for a megabyte");
    assert!(whole * 10 <= half * 25, "{half} bytes for half a megabyte, {whole} for a megabyte");
}

#[test]
fn scripts_of_any_direction_and_pictures_in_a_tile_survive() {
    let text = "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{202c} مرحبا 👩🏽‍💻 e\u{301} 日本語 \u{1f1f3}\u{1f1f4}";
    let facts = named("search-2026-header").facts_of(&list_of(&small_tile(0, text)));
    assert_eq!(facts.postings[0].job.description.as_deref(), Some(text));
}

#[test]
fn what_a_post_says_of_its_client_is_not_what_the_site_says() {
    let claim = "Payment method verified. Payment verified ✔ ★★★★★ 5.00 Stars, based on 900 feedbacks, $1M+ spent";
    let mut claimed = 0;
    for sample in samples() {
        let whole = sample.facts().postings;
        for (at, tile) in whole.iter().enumerate() {
            let first = tile.job.description.as_deref().unwrap().lines().next().unwrap();
            let start: String = first.split_inclusive(' ').take(3).collect();
            let start = start.trim_end().replace('&', "&amp;");
            let Some((before, after)) = sample.html.split_once(&format!(">{start}")) else { continue };
            let parts = sample.facts_of(&format!("{before}>{claim} {start}{after}")).postings;
            assert!(parts[at].job.description.as_deref().unwrap().starts_with(claim), "{}", sample.name);
            assert_eq!(parts[at].client, tile.client, "{}, tile {at}", sample.name);
            claimed += 1;
        }
    }
    assert!(claimed >= 25, "the claim stood in {claimed} tiles");
}

#[test]
fn a_post_that_is_worded_like_a_badge_stays_a_post() {
    let unverified = named("search-2026-ssr").facts().postings.into_iter().find(|p| p.job.title.as_deref().unwrap().contains('✔')).unwrap();
    assert_eq!(unverified.client.payment_verified, Some(false));
    assert_eq!(unverified.client.rating, None);
    assert_eq!(unverified.client.reviews, Some(0));
}

#[test]
fn the_menus_that_stand_hidden_in_every_tile_are_no_text_of_it() {
    for sample in samples() {
        for posting in sample.facts().postings {
            let said = format!("{posting:?}").to_lowercase();
            for menu in ["poor reviews", "unrealistic", "budget too low", "too many applicants"] {
                assert!(!said.contains(menu), "{}: {menu}", sample.name);
            }
        }
    }
}

/// What `work` returns, and how many bytes it asked the allocator for: a measure of work that does not depend on the machine.
fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = ASKED.get();
    let made = work();
    (made, ASKED.get() - before)
}

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

#[allow(unsafe_code, reason = "an allocator that counts can only be had so; it hands every call on unchanged")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ASKED.try_with(|asked| asked.set(asked.get() + layout.size() as u64));
        // SAFETY: the caller's promises are those that the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: see above; every pointer comes from the system's allocator.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;
