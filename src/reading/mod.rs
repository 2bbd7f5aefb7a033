//! From a page to facts: the plan says where things stand, a reader brings the strings, and the parts here understand them.

pub mod apply;
pub mod detail;
pub mod history;
#[cfg(feature = "html")]
pub mod html;
pub mod list;
pub mod messages;
pub mod nuxt;
pub mod panel;
pub mod plan;
pub mod proposal;
pub mod viewer;
pub mod visitor;

use crate::facts::{PageFacts, Posting};
use crate::text::find::Find;
use crate::values::Millis;
use plan::{Field, Group, PageKind, Plan, Reading, Source};

/// [`SKIP`] and more.
macro_rules! skip {
    ($more:literal) => {
        concat!(
            r#".air3-popper, [data-test~="popper"], [role="listbox"], .job-tile-actions, .sr-only, .air3-truncation-btn, [data-test~="SimilarJobs"], #jobsSimilarList, svg, script, style, template, noscript"#,
            $more
        )
    };
}

/// Subtrees that are no text of the page: hidden menus and tooltips, words for screen readers only, icons, code, buttons
/// of the site, and the jobs of other clients.
pub const SKIP: &str = skip!("");

/// [`SKIP`] on pages where the user writes: also what they are typing, and of a message all but its own words: quotations,
/// the name and time above it, files below it, buttons.
pub const SKIP_TYPED: &str = skip!(
    r#", textarea, input, select, button, [contenteditable]:not([contenteditable="false"]), .up-d-composer, .reply-wrapper, .quote-attachment, [data-test~="story-header"], .story-message-header, .story-day-header, .attachment-item, .up-d-story-reference"#
);

/// Elements that stand on lines of their own.
pub const LINES: &str =
    "p, div, li, ul, ol, dl, dt, dd, h1, h2, h3, h4, h5, h6, section, article, header, footer, table, tr, blockquote, pre";

/// Signs of the challenge that stands before a page.
pub const CHALLENGE: Field = Field::new(
    "challenge",
    &[
        Source::presence("#challenge-form, #challenge-running, #challenge-error-text, #challenge-stage"),
        Source::presence(r#".cf-turnstile, script[src*="/cdn-cgi/challenge-platform/"]"#),
    ],
);

/// Signs of the login wall.
pub const LOGIN: Field = Field::new(
    "login",
    &[
        Source::presence("#login_username, #login_password"),
        Source::presence(r#"form[action*="/account-security/login"], [data-qa="login-form"]"#),
    ],
);

/// The document itself, where it holds no jobs: what tells that it is not the page that its URL promises.
pub const PAGE: Group = Group { name: "page", each: "html", fields: &[CHALLENGE, LOGIN], alone: true, ..Group::PLAIN };

/// Paths and the kind of page that each begins: `*` stands for any part, `~0` for one with a job's id in it, `0` for a number. The
/// first that fits counts.
const PATHS: &[(&str, PageKind)] = &[
    ("nx/search/jobs/saved", PageKind::Saved),
    ("nx/search/jobs", PageKind::Search),
    ("ab/jobs/search", PageKind::Search),
    ("nx/jobs/search", PageKind::Search),
    ("nx/find-work", PageKind::Feed),
    ("ab/find-work", PageKind::Feed),
    ("best-matches/details", PageKind::Feed),
    ("most-recent/details", PageKind::Feed),
    ("nx/s/job-details-viewer/jobs", PageKind::Viewer),
    ("jobs/~0", PageKind::Detail),
    ("freelance-jobs/apply/~0", PageKind::Visitor),
    ("nx/proposals/job/*/apply", PageKind::Apply),
    ("ab/proposals/job/*/apply", PageKind::Apply),
    ("nx/proposals/interview/uid/*", PageKind::Proposal),
    ("ab/proposals/interview/uid/*", PageKind::Proposal),
    ("nx/proposals/0", PageKind::Proposal),
    ("ab/proposals/0", PageKind::Proposal),
    ("nx/messages", PageKind::Messages),
    ("ab/messages", PageKind::Messages),
    ("messages", PageKind::Messages),
    ("ab/account-security/login", PageKind::Login),
];

/// The kind of page that a URL promises; what stands there may still be a challenge or a login wall, see [`kind_read`].
#[must_use]
pub fn page_kind(url: &str) -> PageKind {
    let found = path_on_site(url).and_then(|path| PATHS.iter().find(|(beginning, _)| begins(path, beginning)));
    found.map_or(PageKind::Other, |(_, kind)| *kind)
}

fn begins(path: &str, beginning: &str) -> bool {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let fits = |wanted: &str, part: &str| match wanted {
        "*" => true,
        "~0" => part.has(wanted),
        "0" => part.bytes().all(|byte| byte.is_ascii_digit()),
        name => part == name,
    };
    beginning.split('/').all(|wanted| parts.next().is_some_and(|part| fits(wanted, part)))
}

/// The path of a URL on the site, without query and fragment; `None` for other hosts.
fn path_on_site(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let ours = ["www.upwork.com", "upwork.com"].iter().any(|own| host.eq_ignore_ascii_case(own));
    ours.then(|| path.split(['?', '#']).next().unwrap_or(path))
}

/// What the page turned out to be: the kind its URL promises unless what was read shows a challenge or a login wall.
#[must_use]
pub fn kind_read(reading: &Reading) -> PageKind {
    let promised = page_kind(&reading.url);
    let holds_jobs = reading.items.iter().any(|item| item.group != PAGE.name);
    if promised == PageKind::Detail && visitor::is_shown(reading) {
        return PageKind::Visitor;
    }
    if holds_jobs || promised == PageKind::Other {
        return promised;
    }
    let shows = |field: &Field| reading.group(PAGE.name).any(|page| page.has(field.name));
    let title = reading.title.to_ascii_lowercase();
    if title.starts_with("just a moment") || title.starts_with("challenge - ") || shows(&CHALLENGE) {
        return PageKind::Challenge;
    }
    if title.starts_with("upwork login") || title.starts_with("log in") || shows(&LOGIN) {
        return PageKind::Login;
    }
    promised
}

/// How pages of a kind are read. Kinds that hold nothing to read have a plan without items.
#[must_use]
pub fn plan_for(kind: PageKind) -> &'static Plan {
    match kind {
        PageKind::Search => &list::SEARCH,
        PageKind::Saved => &list::SAVED,
        PageKind::Feed => &list::FEED,
        PageKind::Detail => &detail::PLAN,
        PageKind::Viewer => &viewer::PLAN,
        PageKind::Visitor => &visitor::PLAN,
        PageKind::Apply => &apply::PLAN,
        PageKind::Proposal => &proposal::PLAN,
        PageKind::Messages => &messages::PLAN,
        PageKind::Other | PageKind::Challenge | PageKind::Login => &NOTHING,
    }
}

static NOTHING: Plan = Plan { kind: PageKind::Other, skip: SKIP, lines: LINES, groups: &[PAGE] };

/// What the page says, understood. `now` is the moment of reading, where the caller knows it.
#[must_use]
pub fn understand(reading: &Reading, now: Option<Millis>) -> PageFacts {
    let mut facts = judged_facts(reading, now);
    // A page that says why it shows no job was read in full.
    if !facts.postings.iter().any(|posting| posting.job.unavailable) {
        facts.unread_fields = unread_fields(reading, facts.kind);
    }
    if facts.kind == PageKind::Proposal {
        facts.proposal = proposal::proposal(reading);
    }
    facts
}

/// What of this is judged and told: all but the names of unread fields and the proposal. The browser's engine needs no more, and
/// so links no plan.
#[must_use]
pub fn judged_facts(reading: &Reading, now: Option<Millis>) -> PageFacts {
    let kind = kind_read(reading);
    let mut facts = PageFacts { kind, postings: postings(reading, kind), now, ..PageFacts::default() };
    if kind == PageKind::Messages {
        (facts.room, facts.messages) = (messages::room(reading), messages::messages(reading));
    }
    facts
}

fn postings(reading: &Reading, kind: PageKind) -> Vec<Posting> {
    match kind {
        PageKind::Search | PageKind::Saved | PageKind::Feed => {
            list::postings(reading).into_iter().chain(detail::posting(reading)).collect()
        }
        PageKind::Detail => detail::posting(reading).into_iter().collect(),
        PageKind::Viewer => viewer::posting(reading).into_iter().collect(),
        PageKind::Visitor => visitor::posting(reading).into_iter().collect(),
        PageKind::Apply | PageKind::Proposal => apply::posting(reading).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The expected fields that no item of their group had, sorted. A slider that is not open is not unread, nor are messages
/// that nobody has written.
fn unread_fields(reading: &Reading, kind: PageKind) -> Vec<String> {
    let groups = plan_for(kind).groups.iter();
    let is_promised = |group: &Group| match kind {
        PageKind::Messages => group.name == messages::ROOM.name && messages::room_id(&reading.url).is_some(),
        _ => !kind.is_list() || group.name == list::JOB,
    };
    let looked_at = groups.filter(|group| is_promised(group) || reading.group(group.name).next().is_some());
    let mut unread: Vec<String> = Vec::new();
    for field in looked_at.flat_map(|group| unread_of(reading, group)) {
        if let Err(place) = unread.binary_search(&field) {
            unread.insert(place, field);
        }
    }
    unread
}

fn unread_of<'a>(reading: &'a Reading, group: &'a Group) -> impl Iterator<Item = String> + 'a {
    let expected = group.fields.iter().filter(|field| field.expected);
    expected.filter(|field| !reading.group(group.name).any(|item| item.has(field.name))).map(|field| field.name.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn urls_promise_their_page() {
        let kinds = [
            ("https://www.upwork.com/nx/search/jobs/?q=rust&sort=recency", PageKind::Search),
            ("https://www.upwork.com/nx/search/jobs", PageKind::Search),
            ("https://www.upwork.com/nx/search/jobs/details/~022089982301013487890", PageKind::Search),
            ("https://www.upwork.com/ab/jobs/search/?q=rust", PageKind::Search),
            ("https://www.upwork.com/nx/jobs/search/?q=rust", PageKind::Search),
            ("https://www.upwork.com/nx/search/jobs/saved", PageKind::Saved),
            ("https://www.upwork.com/nx/search/jobs/saved/?page=2", PageKind::Saved),
            ("https://www.upwork.com/nx/find-work/best-matches", PageKind::Feed),
            ("https://www.upwork.com/nx/find-work/", PageKind::Feed),
            ("https://www.upwork.com/nx/find-work/8123456", PageKind::Feed),
            ("https://www.upwork.com/ab/find-work/domestic", PageKind::Feed),
            ("https://www.upwork.com/nx/find-work/best-matches/details/~022089982301013487890?pageTitle=x", PageKind::Feed),
            ("https://www.upwork.com/best-matches/details/~022089982301013487890", PageKind::Feed),
            ("https://www.upwork.com/jobs/~022089982301013487890", PageKind::Detail),
            ("https://www.upwork.com/jobs/Some-Job_~01db052d993fcb9849/?source=rss", PageKind::Detail),
            ("https://www.upwork.com:8443/jobs/~022089982301013487890#x", PageKind::Detail),
            ("https://www.upwork.com/nx/s/job-details-viewer/jobs/~022089982301013487890", PageKind::Viewer),
            ("https://www.upwork.com/freelance-jobs/apply/Some-Job_~022089982301013487890/", PageKind::Visitor),
            ("https://www.upwork.com/nx/proposals/job/~022089982301013487890/apply/", PageKind::Apply),
            ("https://www.upwork.com/ab/proposals/job/~022089982301013487890/apply/", PageKind::Apply),
            ("https://www.upwork.com/nx/proposals/1989555?success", PageKind::Proposal),
            ("https://www.upwork.com/nx/proposals/interview/uid/12", PageKind::Proposal),
            ("https://www.upwork.com/ab/messages/rooms/room_0a1b?sidebar=true", PageKind::Messages),
            ("https://www.upwork.com/messages/rooms/room_0a1b", PageKind::Messages),
            ("https://www.upwork.com/nx/messages/", PageKind::Messages),
            ("https://www.upwork.com/ab/account-security/login?redir=x", PageKind::Login),
            ("https://www.upwork.com/nx/proposals/", PageKind::Other),
            ("https://www.upwork.com/freelancers/~0123456789abcdef01", PageKind::Other),
            ("https://www.upwork.com/freelance-jobs/python/", PageKind::Other),
            ("https://www.upwork.com/", PageKind::Other),
            ("https://example.com/nx/search/jobs/", PageKind::Other),
            ("https://www.upwork.com.example.com/nx/search/jobs/", PageKind::Other),
            ("https://example.com/?https://www.upwork.com/nx/search/jobs/", PageKind::Other),
            ("file:///nx/search/jobs", PageKind::Other),
            ("", PageKind::Other),
        ];
        for (url, kind) in kinds {
            assert_eq!(page_kind(url), kind, "{url}");
        }
    }

    #[test]
    fn every_plan_is_for_its_kind_and_names_no_field_twice() {
        for kind in PageKind::ALL {
            let plan = plan_for(kind);
            assert!(plan.kind == kind || plan.kind == PageKind::Other, "{kind:?}");
            for group in plan.groups {
                let names: BTreeSet<&str> = group.fields.iter().map(|field| field.name).collect();
                assert_eq!(names.len(), group.fields.len(), "{kind:?} {}", group.name);
            }
        }
    }
}
