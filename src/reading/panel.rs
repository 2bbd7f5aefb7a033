//! "About the client", in every layout: by selector where the layout has one, by the site's own wording where not.

use super::plan::{Field, Group, Item, Source};
use crate::facts::Client;
use crate::text::find::Find;
use crate::values::{Cents, Percent, Spend, Stars, collapse, count, count_before, country, date, review_count};

/// The client panel of the classic job page, of its slider, of the pages around a proposal, and of the page that visitors
/// see.
pub const CLIENT: Group = Group {
    name: "client",
    each: r#".cfe-ui-job-about-client, [data-test~="AboutClientUser"], [data-test~="about-client-container"],
        .cfe-about-client-v2, [data-test~="AboutClientVisitor"], .fe-client-info"#,
    anchor: "",
    fields: &[
        Field::new("panel", &[Source::attribute("", "@data-test"), Source::attribute("", "@class")]),
        Field::new("checks", &[Source::text("strong.text-caption"), Source::text("strong")]).many(),
        Field::new("rating", &[Source::text(r#"[data-testid="buyer-rating"] .nowrap"#), Source::text(r#"[data-testid="buyer-rating"]"#)]),
        Field::new("country", &[Source::text(r#"[data-qa="client-location"] strong"#)]).expected(),
        Field::new(
            "city",
            &[
                Source::text(r#"[data-qa="client-location"] .nowrap:not([data-test~="LocalTime"])"#),
                Source::text(r#"[data-qa="client-location"] div span:first-child:not([data-test~="LocalTime"])"#),
            ],
        ),
        Field::new("jobs", &[Source::text(r#"[data-qa="client-job-posting-stats"]"#)]),
        Field::new("spent", &[Source::text(r#"[data-qa="client-spend"]"#)]),
        Field::new("hires", &[Source::text(r#"[data-qa="client-hires"]"#)]),
        Field::new("avg_hourly", &[Source::text(r#"[data-qa="client-hourly-rate"]"#)]),
        Field::new("hours", &[Source::text(r#"[data-qa="client-hours"]"#)]),
        Field::new("industry", &[Source::text(r#"[data-qa="client-company-profile-industry"]"#)]),
        Field::new("size", &[Source::text(r#"[data-qa="client-company-profile-size"]"#)]),
        Field::new("member_since", &[Source::text(r#"[data-qa="client-contract-date"]"#)]).expected(),
        Field::new("wording", &[Source::text("")]),
    ],
    ..Group::PLAIN
};

/// Reads the classic panel. What has no field of its own there is looked for in the panel's wording.
pub(super) fn client(item: &Item) -> Client {
    let mut client = Client {
        country: item.line("country").map(|place| country(&place).map_or(place, str::to_owned)),
        city: item.line("city").filter(|city| !is_clock(city)),
        industry: item.line("industry"),
        size: item.line("size"),
        ..Client::default()
    };
    for name in ["checks", "rating", "jobs", "spent", "hires", "avg_hourly", "hours", "member_since"] {
        for line in item.lines(name) {
            understand(&line, &mut client);
        }
    }
    for line in item.text("wording").unwrap_or_default().lines() {
        understand(&collapse(line), &mut client);
    }
    client
}

/// Takes from one line of a panel what the site words there; facts already known stay.
pub(super) fn understand(line: &str, client: &mut Client) {
    let lower = line.to_ascii_lowercase();
    fill(&mut client.payment_verified, verified(&lower, &["payment method", "payment"]));
    fill(&mut client.phone_verified, verified(&lower, &["phone number", "phone"]));
    rating(&lower, client);
    if lower.has("jobs posted") || lower.has("job posted") {
        fill(&mut client.jobs_posted, count_before(line, "job"));
    }
    if lower.has("hire rate") {
        fill(&mut client.hire_rate, Percent::read(line));
    }
    if lower.has("open job") {
        fill(&mut client.open_jobs, count_before(line, "open job"));
    }
    if lower.has("total spent") {
        fill(&mut client.spent, Spend::read(line));
    }
    if !lower.has("hire rate") {
        fill(&mut client.hires, count_before(line, "hire"));
        fill(&mut client.active, count_before(line, "active"));
    }
    if lower.has("avg hourly rate") {
        fill(&mut client.avg_hourly, Cents::read(line));
    }
    if is_count_of(&lower, &["hour", "hours"]) {
        fill(&mut client.hours, count(line));
    }
    if lower.has("member since") {
        fill(&mut client.member_since, date(line));
    }
    if is_size(&lower) {
        fill(&mut client.size, Some(line.to_owned()));
    }
    if lower.has("enterprise client") {
        client.enterprise = Some(true);
    }
}

/// "Payment method verified" and "Payment unverified" as whole lines; a sentence that holds the words is none.
fn verified(line: &str, subjects: &[&str]) -> Option<bool> {
    let state = subjects.iter().find_map(|subject| line.strip_prefix(subject))?.trim();
    match state {
        "verified" => Some(true),
        "not verified" | "unverified" => Some(false),
        _ => None,
    }
}

/// "4.99 of 11 reviews": the site rounds the stars beside it to "5.0", this text not.
fn rating(line: &str, client: &mut Client) {
    if !line.has("review") && !line.has("feedback") {
        return;
    }
    fill(&mut client.reviews, review_count(line));
    if line.has(" of ") && client.reviews != Some(0) {
        let own = line.cut_at(" of ").and_then(|(before, _)| before.rsplit(' ').next());
        fill(&mut client.rating, own.and_then(Stars::read));
    }
}

fn is_count_of(line: &str, units: &[&str]) -> bool {
    let unit = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.')).trim();
    line.starts_with(|c: char| c.is_ascii_digit()) && units.contains(&unit)
}

fn is_size(line: &str) -> bool {
    line == "individual client" || (line.has("company (") && line.has("people"))
}

/// "5:49 PM", the local time that the site shows beside the city.
pub(super) fn is_clock(text: &str) -> bool {
    text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | ' ' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm' | '.'))
}

pub(super) fn fill<T>(known: &mut Option<T>, read: Option<T>) {
    if known.is_none() {
        *known = read;
    }
}

/// Whether the panel is the one that visitors get.
pub(super) fn is_of_visitors(item: &Item) -> bool {
    item.all("panel").iter().any(|names| names.has("AboutClientVisitor") || names.has("cfe-about-client-v2"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Client {
        let mut client = Client::default();
        for line in lines {
            understand(line, &mut client);
        }
        client
    }

    #[test]
    fn the_words_decide_what_is_verified() {
        assert_eq!(read(&["Payment method not verified", "Phone number verified"]).payment_verified, Some(false));
        assert_eq!(read(&["Payment method verified"]).phone_verified, None);
        assert_eq!(read(&["Payment unverified"]).payment_verified, Some(false));
        assert_eq!(read(&["Payment method verified by us personally"]).payment_verified, None);
    }

    #[test]
    fn the_stars_before_the_count_are_the_exact_ones() {
        let client = read(&["4.99 of 11 reviews"]);
        assert_eq!((client.rating, client.reviews), (Some(Stars(499)), Some(11)));
        assert_eq!(read(&["5 of 1 review"]).rating, Some(Stars(500)));
        assert_eq!(read(&["No feedback yet"]).reviews, Some(0));
    }

    #[test]
    fn hires_need_no_comma() {
        let client = read(&["1,204 hires 2 active", "0% hire rate, 1 open job"]);
        assert_eq!((client.hires, client.active, client.open_jobs), (Some(1204), Some(2), Some(1)));
        assert_eq!(client.hire_rate, Some(Percent(0)));
    }

    #[test]
    fn hours_are_hours_and_not_an_hourly_rate() {
        let client = read(&["$10.71 /hr avg hourly rate paid", "1,112 hours"]);
        assert_eq!((client.avg_hourly, client.hours), (Some(Cents(1071)), Some(1112)));
        assert_eq!(read(&["$10.71 /hr avg hourly rate paid"]).hours, None);
    }

    #[test]
    fn a_clock_is_no_city() {
        assert!(is_clock("5:49 PM"));
        assert!(!is_clock("Port Moresby"));
    }
}
