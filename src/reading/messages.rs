//! Message rooms: the room that is open and what was said in it, as far as the page has loaded it. What the user is typing
//! is never read.

use super::plan::{Field, Group, Item, PageKind, Plan, Reading, Source};
use super::{CHALLENGE, LINES, LOGIN, SKIP_TYPED, detail, path_on_site};
use crate::facts::{Message, Room};
use crate::text::find::Find;
use crate::values::{JobUid, collapse};

/// A selector of what belongs to a message itself and not to an older one that it quotes.
macro_rules! own {
    ($css:literal) => {
        concat!($css, ":not(.reply-wrapper *, .quote-attachment *)")
    };
}

/// How message rooms are read.
pub static PLAN: Plan = Plan { kind: PageKind::Messages, skip: SKIP_TYPED, lines: LINES, groups: &[PAGE, ROOM, MESSAGE] };

const PAGE: Group = Group {
    name: "page",
    each: "html",
    anchor: "",
    fields: &[
        CHALLENGE,
        LOGIN,
        // The name in the site's own menu: the user's.
        Field::new("me", &[Source::text(r#"[data-test~="profile-name"]"#), Source::text(".nav-user-label")]),
    ],
    ..Group::PLAIN
};

/// The room that is open.
pub const ROOM: Group = Group {
    name: "room",
    each: ".desktop-room-layout, .up-d-room, .up-d-room-header",
    anchor: r#"[data-test~="room-title"], .room-title-wrapper"#,
    fields: &[
        Field::new("title", &[Source::text(r#"[data-test~="room-title"]"#), Source::text(".room-title-wrapper h4")]).expected(),
        Field::new("subtitle", &[Source::text(r#"[data-test~="room-subtitle"]"#), Source::text(".room-subtitle")]),
        // People paste links to other jobs into their messages.
        Field::new("job", &[Source::attribute(r#"a[href*="/jobs/"][href*="~02"]:not(.up-d-story-item *)"#, "@href")]),
        Field::new("contract", &[Source::attribute(r#"a[href*="/nx/wm/workroom/"]:not(.up-d-story-item *)"#, "@href")]),
    ],
    ..Group::PLAIN
};

/// A message, or a line of the site between messages.
pub const MESSAGE: Group = Group {
    name: "message",
    each: ".up-d-story-item",
    anchor: own!(".story-message"),
    fields: &[
        Field::new("id", &[Source::attribute("", "@id")]),
        // Whoever is mentioned in a message has not written it.
        Field::new("author", &[Source::text(own!(r#":is([data-test~="story-header"], .story-message-header) .user-name"#))]).expected(),
        Field::new("time", &[Source::attribute(own!(".story-timestamp"), "@title"), Source::text(own!(".story-timestamp"))]),
        Field::new("text", &[Source::text(own!(r#"[data-test~="story-message"]"#))]).marks().expected(),
        Field::new("deleted", &[Source::presence(own!(".story-message.deleted"))]),
        Field::new("attachments", &[Source::text(own!(".attachment-item .file-name")), Source::text(own!(r#"a[href*="/messages/att"]"#))])
            .many(),
        // What a person writes stands in an element of its own; the rest is the site's.
        Field::new("line", &[Source::text(r#".up-d-story:not(:has([data-test~="story-message"], .story-message.deleted))"#)]),
    ],
    lazy: true,
    beside: true,
    ..Group::PLAIN
};

/// The room that is open; `None` where the page shows none.
#[must_use]
pub fn room(reading: &Reading) -> Option<Room> {
    let key = reading.group(ROOM.name).next()?.key;
    let line = |field| reading.group(ROOM.name).find_map(|item| item.line(field));
    let title = line("title");
    let (client, company) = title.as_deref().map(people).unwrap_or_default();
    Some(Room {
        key,
        id: room_id(&reading.url).map(str::to_owned),
        client,
        company,
        title,
        job_title: reading.group(ROOM.name).find_map(job_title),
        job: line("job").and_then(|href| JobUid::read(&href)),
        contract: line("contract").and_then(|href| segment_after(&href, "/workroom/").map(str::to_owned)),
    })
}

/// Every message that the page holds, in its order, which is that of time.
#[must_use]
pub fn messages(reading: &Reading) -> Vec<Message> {
    let mut last_author = None;
    let mut messages: Vec<Message> = reading.group(MESSAGE.name).map(|item| message(item, &mut last_author)).collect();
    let sides = Sides::of(reading, &messages);
    for message in &mut messages {
        message.from_me = message.author.as_deref().and_then(|author| sides.is_me(author));
    }
    messages
}

/// One story. Who wrote it is remembered for those that follow without a name; a line of the site is by nobody and changes
/// nothing for them.
fn message(item: &Item, last_author: &mut Option<String>) -> Message {
    let mut attachments = item.lines("attachments");
    for name in &mut attachments {
        *name = detail::without_size(name);
    }
    let deleted = item.has("deleted");
    let system = item.has("line") && attachments.is_empty();
    let author = if system { None } else { item.line("author").or_else(|| last_author.take()) };
    if !system {
        last_author.clone_from(&author);
    }
    Message {
        key: item.key,
        id: item.line("id").filter(|id| id.starts_with("story_")),
        author,
        from_me: None,
        time: item.line("time"),
        text: item.text(if system { "line" } else { "text" }).filter(|_| !deleted).map(str::to_owned),
        attachments,
        deleted,
        system,
    }
}

/// What the page tells about who is who.
struct Sides {
    /// The user's name, once it is known to be worded as authors are: it stands above at least one message.
    me: Option<String>,
    client: Option<String>,
}

impl Sides {
    fn of(reading: &Reading, messages: &[Message]) -> Self {
        let me = reading.group(PAGE.name).find_map(|page| page.line("me"));
        let is_author =
            |me: &String| messages.iter().filter_map(|message| message.author.as_deref()).any(|author| is_same(me, author) == Some(true));
        Self { me: me.filter(is_author), client: room(reading).and_then(|room| room.client) }
    }

    /// Whether the author is the user. `None` where both sides bear the name, or neither does and the own one is unknown.
    fn is_me(&self, author: &str) -> Option<bool> {
        let me = self.me.as_deref().and_then(|me| is_same(me, author));
        let client = self.client.as_deref().and_then(|client| is_same(client, author));
        match (me, client) {
            (Some(true), Some(true)) => None,
            (Some(true), _) => Some(true),
            (Some(false), _) | (_, Some(true)) => Some(false),
            _ => None,
        }
    }
}

/// Whether two names are one person's: word by word alike, where the last may be an initial ("Jane D."). `None` where that
/// cannot be told: one is the beginning of the other ("Jane"), or more follows an initial ("J. Doe").
fn is_same(left: &str, right: &str) -> Option<bool> {
    let (mut left, mut right) = (left.split(' '), right.split(' '));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return Some(true),
            (Some(one), Some(other)) if one.eq_ignore_ascii_case(other) => {}
            (Some(one), Some(other)) if is_initial(one, other) || is_initial(other, one) => {
                return (left.next().is_none() && right.next().is_none()).then_some(true);
            }
            (Some(_), Some(_)) => return Some(false),
            _ => return None,
        }
    }
}

fn is_initial(short: &str, word: &str) -> bool {
    let letter = short.strip_suffix('.').unwrap_or(short);
    letter.chars().count() == 1 && word.starts_with(letter)
}

/// "Jane Doe, Acme, Inc." is a person and a company.
fn people(title: &str) -> (Option<String>, Option<String>) {
    match title.cut_at(", ") {
        Some((client, company)) => (Some(client.to_owned()), Some(company.to_owned())),
        None => (Some(title.to_owned()), None),
    }
}

/// The line below the room's title is the job's, or the local time of the other side.
fn job_title(item: &Item) -> Option<String> {
    item.text("subtitle")?.lines().map(collapse).find(|line| !line.is_empty() && !is_time(line))
}

/// "9:14 PM", "21:14 GMT+2".
fn is_time(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) && line.bytes().take(3).any(|byte| byte == b':')
}

/// The id of the room in a URL's path: "…/messages/rooms/room_0a1b?sidebar=true" holds "room_0a1b".
#[must_use]
pub fn room_id(url: &str) -> Option<&str> {
    segment_after(path_on_site(url)?, "/rooms/").filter(|id| id.starts_with("room_"))
}

fn segment_after<'a>(path: &'a str, label: &str) -> Option<&'a str> {
    let (_, rest) = path.cut_at(label)?;
    Some(rest.split_once('/').map_or(rest, |(segment, _)| segment)).filter(|segment| !segment.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_full_and_with_an_initial() {
        assert_eq!(is_same("Jane Doe", "jane doe"), Some(true));
        assert_eq!(is_same("Jane D.", "Jane Doe"), Some(true));
        assert_eq!(is_same("Jane Doe", "Jane D"), Some(true));
        assert_eq!(is_same("Jane Doe", "Jane Dow"), Some(false));
        assert_eq!(is_same("Jane D.", "Jane Dora Roe"), None);
        assert_eq!(is_same("J. Doe", "Jane Doe"), None);
        assert_eq!(is_same("Jane", "Jane Doe"), None);
        assert_eq!(is_same("Łucja Żak", "Łucja Ż."), Some(true));
        assert_eq!(is_same("دانا حداد", "دانا حداد"), Some(true));
    }

    fn sides(me: Option<&str>, client: Option<&str>) -> Sides {
        Sides { me: me.map(str::to_owned), client: client.map(str::to_owned) }
    }

    #[test]
    fn the_two_sides_are_told_apart_only_where_the_page_does() {
        let known = sides(Some("Nadia Kovac"), Some("Jane Doe"));
        assert_eq!(["Nadia K.", "Jane Doe", "Bob Roe"].map(|author| known.is_me(author)), [Some(true), Some(false), Some(false)]);
        let unnamed = sides(None, Some("Jane Doe"));
        assert_eq!(["Nadia Kovac", "Jane Doe"].map(|author| unnamed.is_me(author)), [None, Some(false)]);
        assert_eq!(sides(Some("Jane Doe"), Some("Jane D.")).is_me("Jane Doe"), None);
        assert_eq!(sides(None, None).is_me("Jane Doe"), None);
    }

    #[test]
    fn a_rooms_title_names_a_person_and_a_company() {
        assert_eq!(people("Jane Doe, Acme, Inc."), (Some("Jane Doe".to_owned()), Some("Acme, Inc.".to_owned())));
        assert_eq!(people("Jane Doe"), (Some("Jane Doe".to_owned()), None));
    }

    #[test]
    fn the_id_of_a_room_stands_in_the_path_alone() {
        assert_eq!(room_id("https://www.upwork.com/ab/messages/rooms/room_0a1b?pageTitle=x"), Some("room_0a1b"));
        assert_eq!(room_id("https://www.upwork.com/ab/messages/rooms/?next=/room_0a1b"), None);
        assert_eq!(room_id("https://www.upwork.com/ab/messages/rooms/"), None);
    }

    #[test]
    fn a_local_time_is_no_job() {
        assert!(is_time("9:14 PM GMT+2"));
        assert!(!is_time("24 icons"));
        assert!(!is_time("Ratio 16:9 clips"));
    }
}
