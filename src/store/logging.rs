//! Commands on a client's log: an entry is appended, and nothing else ever happens to it but that a removal erases its content.

use super::commands::{Answer, Moment};
use super::linking::{begin, client_of, job_of};
use super::record::{Record, find, put, read};
use super::{Needed, Records, Writes};
use crate::checklist::facts::JobFacts;
use crate::clients::ClientRecord;
use crate::evidence::chain::{entry_id, entry_key, head_key};
use crate::evidence::entry::{LONGEST_LINE, LONGEST_NAME, LONGEST_URL};
use crate::evidence::{Content, Draft, Entry, Head, Kind, Page, PageTime, Uuid, Who, append};
use crate::facts::Pay;
use crate::protocol::{MessageShown, Shown};
use crate::values::{Cents, Millis};

/// How far back a draft is looked for that was handed over before and whose answer was lost.
const LOOK_BACK: u32 = 20;

/// Appends a draft to the log of a client that is kept. Handed over again it is not appended again.
pub(super) fn log(records: &dyn Records, client: &str, draft: &Draft, at: &Moment) -> Result<Answer, Needed> {
    if find::<ClientRecord>(records, client)?.is_none() {
        return Ok(Answer::failed("client_failed_unknown", format!("no client has the id {client}")));
    }
    appended(records, client, draft.clone(), at, Writes::default())
}

/// As [`log`], together with `writes`, which are what makes the client be there.
fn appended(records: &dyn Records, client: &str, draft: Draft, at: &Moment, mut writes: Writes) -> Result<Answer, Needed> {
    let Some(chain) = Uuid::read(client) else {
        return Ok(Answer::failed("client_failed_unknown", "the client's id is no UUID"));
    };
    let head = match records.get(&head_key(client))?.map(|value| read::<Head>(client, value)) {
        None => Head::new(chain),
        Some(Ok(record)) => record.body,
        Some(Err(cause)) => return Ok(Answer::failed("failed_log_unreadable", format!("{}: {cause}", head_key(client)))),
    };
    let entry = |number| find::<Entry>(records, &entry_id(client, number));
    let about = draft.content.kind.of();
    let last = head.length.saturating_sub(LOOK_BACK - 1).max(1)..=head.length;
    let looked_at: Vec<String> = last.clone().chain(about).map(|number| entry_key(client, number)).collect();
    records.want(&looked_at, &[])?;
    for number in last {
        if let Some(Record { rev, body, .. }) = entry(number)?.filter(|record| is_kept(&record.body, &draft)) {
            return Ok(Answer::stored(entry_key(client, body.number), Some(rev), writes));
        }
    }
    let target = about.map(entry).transpose()?.flatten();
    let draft = Draft { captured_ms: Millis(at.now), ..draft };
    let done = match append(&head, draft, target.as_ref().map(|record| &record.body)) {
        Ok(done) => done,
        Err(refused) => return Ok(Answer::failed(refused.message(), format!("{refused:?}"))),
    };
    let rev = put(records, &mut writes, &entry_id(client, done.entry.number), &done.entry, at.now)?;
    if let Some(erased) = &done.erased {
        put(records, &mut writes, &entry_id(client, erased.number), erased, at.now)?;
    }
    put(records, &mut writes, client, &done.head, at.now)?;
    Ok(Answer::stored(entry_key(client, done.entry.number), Some(rev), writes))
}

/// Whether an entry is this draft, handed over before: the same, or the same words from the same place of a page. A second click
/// keeps nothing twice.
fn is_kept(entry: &Entry, draft: &Draft) -> bool {
    let same = |kept: &Content| Content { salt: kept.salt.clone(), ..draft.content.clone() } == *kept;
    entry.uuid == draft.uuid || (draft.content.page.is_some() && entry.content.as_ref().is_some_and(same))
}

/// Keeps what the tab shows in the log of its client; where none is known, of a new one.
pub(super) fn keep(records: &dyn Records, key: Option<u32>, words: Option<&str>, at: &Moment) -> Result<Answer, Needed> {
    let Some(shown) = &at.shown else {
        return Ok(Answer::failed("failed_no_report", "nothing of this tab is at hand"));
    };
    let Some(fresh) = &at.fresh else {
        return Ok(Answer::failed("background_failed", "no fresh ids were handed over"));
    };
    let Some(content) = content(shown, key, words, &fresh.salt) else {
        return Ok(Answer::failed("failed_nothing_to_keep", "the page shows nothing under this key"));
    };
    let draft =
        Draft { uuid: fresh.entry.clone(), captured_ms: Millis(at.now), zone: at.zone.clone(), offset_minutes: at.offset_minutes, content };
    let mut writes = Writes::default();
    let client = match client_of(records, shown)? {
        Some(client) => client,
        None => {
            // A post names nobody: until the user gives a name, its title stands for the client.
            let title = || shown.facts.as_ref().and_then(|facts| facts.title.as_deref());
            let name = shown.room.as_ref().and_then(|room| room.name.as_deref()).or_else(title).unwrap_or_default();
            let id = fresh.client.as_str();
            begin(records, &mut writes, id, name, shown, at)?;
            id.to_owned()
        }
    };
    appended(records, &client, draft, at, writes)
}

fn content(shown: &Shown, key: Option<u32>, words: Option<&str>, salt: &Uuid) -> Option<Content> {
    let said = |text: &str| words.is_none_or(|words| text.contains(words.trim()));
    let message = match key {
        Some(key) => Some(shown.messages.iter().find(|message| message.key == key)?),
        None => shown.messages.iter().find(|message| words.is_some() && said(&message.text)),
    };
    let content = |kind, text: &str, who, time: Option<&str>| Content {
        kind,
        text: text.to_owned(),
        who,
        page: page(&shown.url, time),
        job: job_of(shown),
        salt: salt.clone(),
    };
    if let Some(message) = message {
        let text = words.map_or_else(|| with_attachments(message), str::to_owned);
        return Some(content(Kind::Message, &text, author(message), message.time.as_deref()));
    }
    if let Some(words) = words {
        // Words of the post are the client's; whatever else stands on the page is the site's.
        let who = if shown.text.as_deref().is_some_and(said) { Who::Client } else { Who::Site };
        return Some(content(Kind::Message, words.trim(), who, None));
    }
    let facts = shown.facts.as_ref()?;
    let title = cut(facts.title.as_deref().unwrap_or_default(), LONGEST_LINE);
    Some(content(Kind::Posting { title, facts: facts_in_lines(facts) }, shown.text.as_deref().unwrap_or_default(), Who::Client, None))
}

fn author(message: &MessageShown) -> Who {
    match (message.system, message.from_me, message.author.as_deref()) {
        (true, ..) => Who::Site,
        (_, Some(true), _) => Who::Me,
        (_, Some(false), _) => Who::Client,
        (_, None, Some(name)) if !name.trim().is_empty() => Who::Other(cut(name, LONGEST_NAME)),
        _ => Who::Client,
    }
}

/// A message with the names of its files below it.
fn with_attachments(message: &MessageShown) -> String {
    let names = message.attachments.iter().map(|name| format!("[{name}]"));
    let lines = Some(message.text.clone()).filter(|text| !text.is_empty()).into_iter().chain(names);
    lines.collect::<Vec<_>>().join("\n")
}

fn page(url: &str, time: Option<&str>) -> Option<Page> {
    let time = time.map(str::trim).filter(|words| !words.is_empty());
    let time = time.map(|words| PageTime { words: cut(words, LONGEST_LINE), ms: None });
    (url.starts_with("https://") && url.len() <= LONGEST_URL).then(|| Page { url: url.to_owned(), time })
}

/// The longest beginning that fits into this many bytes.
fn cut(text: &str, bytes: usize) -> String {
    let fits = |(at, c): &(usize, char)| at + c.len_utf8() <= bytes;
    text.char_indices().take_while(fits).map(|(_, c)| c).collect()
}

/// What the page said of job and client, a line each, in the site's own terms, which are English like its pages.
fn facts_in_lines(facts: &JobFacts) -> Vec<String> {
    let dollars = |cents: Cents| format!("${}.{:02}", cents.0 / 100, cents.0 % 100);
    let sum = |cents: Option<Cents>| cents.map_or_else(|| "?".to_owned(), dollars);
    let pay = facts.pay.map(|pay| match pay {
        Pay::Hourly { min, max } => format!("hourly, {} to {}", sum(min), sum(max)),
        Pay::Fixed { budget } => format!("fixed price, {}", sum(budget)),
    });
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    [
        ("Pay", pay),
        ("Level", facts.level.map(|level| level.as_str().to_owned())),
        ("Duration", facts.duration.clone()),
        ("Workload", facts.workload.clone()),
        ("Payment verified", facts.payment_verified.map(yes)),
        ("Rating", facts.rating.map(|stars| format!("{}.{:02}", stars.0 / 100, stars.0 % 100))),
        ("Reviews", number(facts.reviews)),
        ("Total spent", facts.spent.map(|spent| format!("{}{}", dollars(spent.cents), if spent.at_least { "+" } else { "" }))),
        ("Hires", number(facts.hires)),
        ("Hire rate", facts.hire_rate.map(|rate| format!("{}%", rate.0))),
        ("Jobs posted", number(facts.jobs_posted)),
        ("Country", facts.country.clone()),
        ("Member since", facts.member_since.clone()),
        ("Connects", number(facts.connects)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(format!("{name}: {}", value?)))
    .chain(facts.questions.iter().flatten().map(|question| cut(&format!("Question: {question}"), LONGEST_LINE)))
    .chain(facts.attachments.iter().flatten().map(|file| cut(&format!("Attachment: {file}"), LONGEST_LINE)))
    .collect()
}
