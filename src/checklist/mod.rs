//! The checklist before a proposal: items ticked by the page, items found in the post, items for the user, and the user's
//! own. An unknown fact never ticks. It informs: nothing is blocked, clicked or filled in.

use std::borrow::Cow;

pub mod facts;
pub mod in_post;
mod items;
mod record;

use facts::JobFacts;
pub use items::{Floors, Kind};
use items::{Look, standard};
pub use record::{Arrangement, Aside, ChecklistRecord, Direction, EditError, JobType, OwnItem, TemplateRecord, fitting};

use crate::values::Millis;

/// The name of a message of `_locales` and what fills its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name.
    pub name: Cow<'static, str>,
    /// What stands for `$1` and so on.
    pub args: Vec<String>,
}

impl Message {
    /// A message by its name.
    #[must_use]
    pub fn new(name: impl Into<Cow<'static, str>>, args: Vec<String>) -> Self {
        Self { name: name.into(), args }
    }
}

/// What an item is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A standard item: the names of its message and of the one that says how to do it.
    Standard {
        /// `check_ID`
        name: String,
        /// `check_ID_how`
        how: String,
    },
    /// An own item, in the user's words.
    Own(String),
}

impl Label {
    fn standard(id: &str) -> Self {
        let name = format!("check_{}", id.replace('-', "_"));
        let how = format!("{name}_how");
        Self::Standard { name, how }
    }

    fn own(item: &OwnItem) -> Self {
        Self::Own(item.label.clone())
    }
}

/// An item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Names it and never changes: a word in kebab case, or a UUID for own items.
    pub id: String,
    /// Who ticks it.
    pub kind: Kind,
    /// What it is called.
    pub label: Label,
    /// How it stands.
    pub state: State,
    /// That the user set it aside, and why. It then counts as done, whatever its state.
    pub aside: Option<Aside>,
}

/// How an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Done.
    Ticked(Evidence),
    /// To do or to doubt; what was found, where something was.
    Open(Option<Message>),
    /// The page does not say, and why not.
    Unknown(Message),
}

/// What a tick rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A fact of the page.
    Page(Message),
    /// The user's word.
    User {
        /// When it was ticked.
        at: Millis,
        /// What the page says of it, where it says something.
        found: Option<Message>,
    },
}

impl Item {
    /// Whether it is neither ticked nor set aside. An unknown fact is not done.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.aside.is_none() && !matches!(self.state, State::Ticked(_))
    }
}

/// A job's checklist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checklist {
    /// The items that apply to the job, in the user's order.
    pub items: Vec<Item>,
    /// Items neither ticked nor set aside.
    pub open: u32,
    /// Those of them that nobody can tell from this page.
    pub unknown: u32,
    /// All items.
    pub of: u32,
    /// The ids of all items in the user's order, also of those that do not apply here.
    order: Vec<String>,
}

impl Checklist {
    /// A job's checklist as things stand. Without facts everything about the page is unknown.
    #[must_use]
    pub fn build(facts: Option<&JobFacts>, floors: Floors, record: &ChecklistRecord, template: Option<&TemplateRecord>) -> Self {
        let nothing = JobFacts::default();
        let facts = facts.unwrap_or(&nothing);
        let inherited = template.map(|template| template.list.own.as_slice()).unwrap_or_default();
        let own: Vec<&OwnItem> = record::own_items(inherited, &record.list.own).collect();
        let arranged = [Some(&record.list), template.map(|template| &template.list)];
        let order = arranged.into_iter().flatten().map(|list| list.order.as_slice()).find(|order| !order.is_empty());
        let order = record::ordered(order.unwrap_or_default(), inherited, &record.list.own);
        let is_off = |id: &str| template.is_some_and(|template| template.off.contains(id));
        let item = |id: &String| match own.iter().find(|own| own.id == *id) {
            Some(own) => Some(own_item(own, record)),
            None if is_off(id) => None,
            None => standard_item(id, facts, floors, record),
        };
        let items: Vec<Item> = order.iter().filter_map(item).collect();
        let count = |counts: fn(&Item) -> bool| items.iter().filter(|item| counts(item)).count() as u32;
        Self {
            open: count(Item::is_open),
            unknown: count(|item| item.is_open() && matches!(item.state, State::Unknown(_))),
            of: count(|_| true),
            items,
            order,
        }
    }

    /// What is open, for the summary beside the send button; known problems before unknown facts, in the user's order.
    #[must_use]
    pub fn open_items(&self) -> Vec<&Item> {
        let mut open: Vec<&Item> = self.items.iter().filter(|item| item.is_open()).collect();
        open.sort_by_key(|item| matches!(item.state, State::Unknown(_)));
        open
    }
}

fn own_item(own: &OwnItem, record: &ChecklistRecord) -> Item {
    Item {
        id: own.id.clone(),
        kind: Kind::Own,
        label: Label::own(own),
        state: by_user(record, &own.id, None).unwrap_or(State::Open(None)),
        aside: record.aside.get(&own.id).cloned(),
    }
}

/// Nothing where the item does not apply to the job.
fn standard_item(id: &str, facts: &JobFacts, floors: Floors, record: &ChecklistRecord) -> Option<Item> {
    let item = standard(id)?;
    let found = (item.look)(facts, floors);
    let ticked = |found: Option<Message>| if item.kind == Kind::ByPage { None } else { by_user(record, id, found) };
    let state = match found {
        Look::Absent => return None,
        Look::Good(evidence) => State::Ticked(Evidence::Page(evidence)),
        Look::Open(why) => ticked(why.clone()).unwrap_or(State::Open(why)),
        Look::Unknown(why) => ticked(None).unwrap_or(State::Unknown(why)),
    };
    Some(Item { id: id.to_owned(), kind: item.kind, label: Label::standard(id), state, aside: record.aside.get(id).cloned() })
}

fn by_user(record: &ChecklistRecord, id: &str, found: Option<Message>) -> Option<State> {
    record.ticked.get(id).map(|at| State::Ticked(Evidence::User { at: *at, found }))
}

#[cfg(test)]
pub(crate) mod tests;
