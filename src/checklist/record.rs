//! What the user does with a checklist, as it is kept: ticks, own items, order, what is set aside; and templates by job
//! type. Nothing of the page is kept here but how many items were open when it was last shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::items::{self, Kind, STANDARD};
use super::{Checklist, Label};
use crate::facts::Pay;
use crate::store::record::Body;
use crate::values::Millis;

/// Most own items of a list, and the longest label and reason in characters.
const MOST_OWN: usize = 50;
const LONGEST_LABEL: usize = 200;
const LONGEST_REASON: usize = 300;
/// The longest id; a UUID has 36 characters.
const LONGEST_ID: usize = 64;

/// The user's checklist of one job. Kept as `checklist:<job uid>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChecklistRecord {
    /// Ids of the items that the user ticked, with the moment.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub ticked: BTreeMap<String, Millis>,
    /// Ids of the items that the user set aside.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub aside: BTreeMap<String, Aside>,
    /// Own items of this job, and the order of all.
    #[serde(skip_serializing_if = "Arrangement::is_empty")]
    pub list: Arrangement,
    /// The id of the template that it follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Items that were open when the list was last shown.
    pub open: u32,
    /// Items that the list had then.
    pub of: u32,
}

/// An item that is set aside: it stays visible and does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Why, in the user's words.
    pub reason: String,
    /// When.
    pub at: Millis,
}

/// An item that the user wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnItem {
    /// A UUID, unlike the id of every standard item.
    pub id: String,
    /// What is to be done.
    pub label: String,
}

/// Own items and the order of all items. Items that the order does not name keep their standard place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    /// Own items, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnItem>,
    /// Ids in the user's order; empty as long as nothing was moved.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
}

/// A template. Kept as `template:<uuid>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TemplateRecord {
    /// The user's name for it.
    pub name: String,
    /// The jobs that it is for.
    pub job: JobType,
    /// Own items and order.
    #[serde(skip_serializing_if = "Arrangement::is_empty")]
    pub list: Arrangement,
    /// Ids of the standard items that are switched off.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub off: BTreeSet<String>,
}

/// The jobs that a template is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum JobType {
    /// Paid with a fixed price.
    Fixed,
    /// Paid by the hour.
    Hourly,
    /// Every job.
    #[default]
    Any,
}

/// Which way an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Why an edit was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// A label, name or reason without words.
    Empty,
    /// More characters than are kept.
    TooLong,
    /// As many own items as a list may have.
    TooMany,
    /// The id belongs to another item, or is none.
    BadId,
    /// The list has no such item.
    NoSuchItem,
    /// The page alone ticks this item.
    OnlyByPage,
}

impl EditError {
    /// The name of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "check_error_empty",
            Self::TooLong => "check_error_too_long",
            Self::TooMany => "check_error_too_many",
            Self::BadId => "check_error_bad_id",
            Self::NoSuchItem => "check_error_no_such_item",
            Self::OnlyByPage => "check_error_only_by_page",
        }
    }
}

impl ChecklistRecord {
    /// Ticks an item that is the user's to tick: their own, one for the user, or one found in the post ("seen").
    ///
    /// # Errors
    /// The page alone ticks the item, or the id is none.
    pub fn tick(&mut self, id: &str, now: Millis) -> Result<(), EditError> {
        sound_id(id)?;
        if items::kind(id) == Kind::ByPage {
            return Err(EditError::OnlyByPage);
        }
        self.ticked.insert(id.to_owned(), now);
        Ok(())
    }

    /// Takes a tick back.
    pub fn untick(&mut self, id: &str) {
        self.ticked.remove(id);
    }

    /// Sets an item aside; it stays visible, with the reason, and no longer counts as open.
    ///
    /// # Errors
    /// The reason has no words or too many, or the id is none.
    pub fn set_aside(&mut self, id: &str, reason: &str, now: Millis) -> Result<(), EditError> {
        sound_id(id)?;
        let reason = sound_text(reason, LONGEST_REASON)?;
        self.aside.insert(id.to_owned(), Aside { reason, at: now });
        Ok(())
    }

    /// Lets an item that was set aside count again.
    pub fn take_back(&mut self, id: &str) {
        self.aside.remove(id);
    }

    /// Removes an own item of this job with its tick. Items of the template stay; they can be set aside.
    ///
    /// # Errors
    /// The job has no own item with this id.
    pub fn remove(&mut self, id: &str) -> Result<(), EditError> {
        self.list.remove(id)?;
        self.ticked.remove(id);
        self.aside.remove(id);
        Ok(())
    }

    /// Moves an item past its neighbour in `shown`, the checklist as the user sees it. At the end nothing changes.
    ///
    /// # Errors
    /// The checklist does not show the item.
    pub fn shift(&mut self, shown: &Checklist, id: &str, direction: Direction) -> Result<(), EditError> {
        let visible: Vec<&str> = shown.items.iter().map(|item| item.id.as_str()).collect();
        self.list.order = shifted(&shown.order, &visible, id, direction)?;
        Ok(())
    }

    /// Follows another template, or none, in the template's order. What the user ticked, set aside or wrote stays.
    pub fn follow(&mut self, template: Option<String>) {
        self.template = template;
        self.list.order = Vec::new();
    }

    /// A new template with everything of this checklist that is not about this one job; `current` is the template that it
    /// follows, `shown` the checklist as the user sees it. [`Self::moved_into`] then lets the checklist follow it.
    ///
    /// # Errors
    /// The name has no words or too many.
    pub fn to_template(
        &self,
        name: &str,
        job: JobType,
        shown: &Checklist,
        current: Option<&TemplateRecord>,
    ) -> Result<TemplateRecord, EditError> {
        let inherited = current.map(|template| template.list.own.as_slice()).unwrap_or_default();
        Ok(TemplateRecord {
            name: sound_text(name, LONGEST_LABEL)?,
            job,
            list: Arrangement { own: own_items(inherited, &self.list.own).cloned().collect(), order: shown.order.clone() },
            off: current.map(|template| template.off.clone()).unwrap_or_default(),
        })
    }

    /// Follows the template that was made from this checklist. Its own items live on there under the same ids, so ticks stay.
    pub fn moved_into(&mut self, template: String) {
        self.template = Some(template);
        self.list = Arrangement::default();
    }

    /// Keeps how many items are open, so that a badge can show it without the page's facts.
    pub fn shown_as(&mut self, checklist: &Checklist) {
        (self.open, self.of) = (checklist.open, checklist.of);
    }

    /// Whether it holds nothing that the user did.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.ticked.is_empty() && self.aside.is_empty() && self.list.is_empty() && self.template.is_none()
    }

    /// Whether a stored or imported record keeps the rules that every edit keeps.
    ///
    /// # Errors
    /// Says the first rule that is broken.
    pub fn sound(&self) -> Result<(), EditError> {
        self.list.sound()?;
        self.ticked.keys().chain(self.aside.keys()).try_for_each(|id| sound_id(id))?;
        if self.ticked.keys().any(|id| items::kind(id) == Kind::ByPage) {
            return Err(EditError::OnlyByPage);
        }
        self.aside.values().try_for_each(|aside| sound_text(&aside.reason, LONGEST_REASON).map(drop))
    }
}

impl TemplateRecord {
    /// A template without changes to the standard list.
    ///
    /// # Errors
    /// The name has no words or too many.
    pub fn named(name: &str, job: JobType) -> Result<Self, EditError> {
        Ok(Self { name: sound_text(name, LONGEST_LABEL)?, job, ..Self::default() })
    }

    /// Gives it another name.
    ///
    /// # Errors
    /// The name has no words or too many.
    pub fn rename(&mut self, name: &str) -> Result<(), EditError> {
        self.name = sound_text(name, LONGEST_LABEL)?;
        Ok(())
    }

    /// Switches a standard item on or off.
    ///
    /// # Errors
    /// There is no standard item with this id.
    pub fn switch(&mut self, id: &str, on: bool) -> Result<(), EditError> {
        if items::standard(id).is_none() {
            return Err(EditError::NoSuchItem);
        }
        if on {
            self.off.remove(id);
        } else {
            self.off.insert(id.to_owned());
        }
        Ok(())
    }

    /// All its items in order, with whether each is switched on: what an editor of templates shows.
    #[must_use]
    pub fn outline(&self) -> Vec<(String, Label, bool)> {
        let order = ordered(&self.list.order, &self.list.own, &[]);
        let label = |id: &str| self.list.own.iter().find(|own| own.id == id).map_or_else(|| Label::standard(id), Label::own);
        order.into_iter().map(|id| (id.clone(), label(&id), !self.off.contains(&id))).collect()
    }

    /// Moves an item past its neighbour in the outline. At the end nothing changes.
    ///
    /// # Errors
    /// The template has no such item.
    pub fn shift(&mut self, id: &str, direction: Direction) -> Result<(), EditError> {
        let order = ordered(&self.list.order, &self.list.own, &[]);
        let visible: Vec<&str> = order.iter().map(String::as_str).collect();
        self.list.order = shifted(&order, &visible, id, direction)?;
        Ok(())
    }

    /// Whether a stored or imported template keeps the rules that every edit keeps.
    ///
    /// # Errors
    /// Says the first rule that is broken.
    pub fn sound(&self) -> Result<(), EditError> {
        sound_text(&self.name, LONGEST_LABEL)?;
        self.list.sound()?;
        self.off.iter().try_for_each(|id| sound_id(id))
    }
}

impl Body for ChecklistRecord {
    const KIND: &'static str = "checklist";
    const VERSION: u32 = 1;

    fn check(&self, id: &str) -> Result<(), String> {
        id.parse::<u64>().map_err(|_| "the job's uid is not a number".to_owned())?;
        self.sound().map_err(broken)
    }
}

impl Body for TemplateRecord {
    const KIND: &'static str = "template";
    const VERSION: u32 = 1;

    fn check(&self, id: &str) -> Result<(), String> {
        sound_id(id).and_then(|()| self.sound()).map_err(broken)
    }
}

fn broken(rule: EditError) -> String {
    format!("the list cannot be so: {rule:?}")
}

impl JobType {
    /// Whether a job that is paid so belongs to it. A job of unknown pay belongs to [`JobType::Any`] alone.
    #[must_use]
    pub const fn fits(self, pay: Option<Pay>) -> bool {
        match self {
            Self::Any => true,
            Self::Fixed => matches!(pay, Some(Pay::Fixed { .. })),
            Self::Hourly => matches!(pay, Some(Pay::Hourly { .. })),
        }
    }
}

/// The template that a new checklist follows: one for this type of job before one for every job, then the first by name.
#[must_use]
pub fn fitting<'a>(templates: impl IntoIterator<Item = (&'a str, &'a TemplateRecord)>, pay: Option<Pay>) -> Option<&'a str> {
    let fits = templates.into_iter().filter(|(_, template)| template.job.fits(pay));
    fits.min_by_key(|(id, template)| (template.job, template.name.as_str(), *id)).map(|(id, _)| id)
}

impl Arrangement {
    /// Adds an item of the user's own at the end. The id is a fresh UUID.
    ///
    /// # Errors
    /// The label has no words or too many, the list is full, or the id is taken.
    pub fn add(&mut self, id: &str, label: &str) -> Result<(), EditError> {
        sound_id(id)?;
        let label = sound_text(label, LONGEST_LABEL)?;
        if items::standard(id).is_some() || self.own.iter().any(|own| own.id == id) {
            return Err(EditError::BadId);
        }
        if self.own.len() >= MOST_OWN {
            return Err(EditError::TooMany);
        }
        self.own.push(OwnItem { id: id.to_owned(), label });
        Ok(())
    }

    /// Gives an own item another label.
    ///
    /// # Errors
    /// The label has no words or too many, or there is no such item.
    pub fn relabel(&mut self, id: &str, label: &str) -> Result<(), EditError> {
        let label = sound_text(label, LONGEST_LABEL)?;
        let own = self.own.iter_mut().find(|own| own.id == id).ok_or(EditError::NoSuchItem)?;
        own.label = label;
        Ok(())
    }

    /// Removes an own item.
    ///
    /// # Errors
    /// There is no such item.
    pub fn remove(&mut self, id: &str) -> Result<(), EditError> {
        let at = self.own.iter().position(|own| own.id == id).ok_or(EditError::NoSuchItem)?;
        self.own.remove(at);
        self.order.retain(|other| other != id);
        Ok(())
    }

    const fn is_empty(&self) -> bool {
        self.own.is_empty() && self.order.is_empty()
    }

    fn sound(&self) -> Result<(), EditError> {
        if self.own.len() > MOST_OWN {
            return Err(EditError::TooMany);
        }
        let mut ids = BTreeSet::new();
        for own in &self.own {
            sound_id(&own.id)?;
            sound_text(&own.label, LONGEST_LABEL)?;
            if items::standard(&own.id).is_some() || !ids.insert(&own.id) {
                return Err(EditError::BadId);
            }
        }
        self.order.iter().try_for_each(|id| sound_id(id))
    }
}

/// The own items of two lists; of one that stands in both the second counts.
pub(super) fn own_items<'a>(inherited: &'a [OwnItem], own: &'a [OwnItem]) -> impl Iterator<Item = &'a OwnItem> {
    inherited.iter().filter(|item| own.iter().all(|other| other.id != item.id)).chain(own)
}

/// Every item's id exactly once: in the user's order, where it names them; else standard items behind the one that
/// precedes them in the standard list, and own items at the end.
pub(super) fn ordered(order: &[String], inherited: &[OwnItem], own: &[OwnItem]) -> Vec<String> {
    let mine: Vec<&str> = own_items(inherited, own).map(|item| item.id.as_str()).collect();
    let mut ids: Vec<&str> = Vec::with_capacity(STANDARD.len() + mine.len());
    for id in order.iter().map(String::as_str) {
        if !ids.contains(&id) && (mine.contains(&id) || items::standard(id).is_some()) {
            ids.push(id);
        }
    }
    let mut place = 0;
    for item in STANDARD {
        match ids.iter().position(|id| *id == item.id) {
            Some(at) => place = at + 1,
            None => {
                ids.insert(place, item.id);
                place += 1;
            }
        }
    }
    for id in mine {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(str::to_owned).collect()
}

/// `order` with the item moved past its neighbour among the visible ones.
fn shifted(order: &[String], visible: &[&str], id: &str, direction: Direction) -> Result<Vec<String>, EditError> {
    let at = visible.iter().position(|other| *other == id).ok_or(EditError::NoSuchItem)?;
    let neighbour = match direction {
        Direction::Up => at.checked_sub(1).and_then(|before| visible.get(before)),
        Direction::Down => visible.get(at + 1),
    };
    let mut order = order.to_vec();
    let Some(neighbour) = neighbour else { return Ok(order) };
    order.retain(|other| other != id);
    let place = order.iter().position(|other| other == neighbour).ok_or(EditError::NoSuchItem)?;
    order.insert(if direction == Direction::Up { place } else { place + 1 }, id.to_owned());
    Ok(order)
}

fn sound_id(id: &str) -> Result<(), EditError> {
    let sound = !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if sound { Ok(()) } else { Err(EditError::BadId) }
}

/// A text on one line without white space around it.
fn sound_text(text: &str, longest: usize) -> Result<String, EditError> {
    let text = crate::values::collapse(text);
    match text.chars().count() {
        0 => Err(EditError::Empty),
        count if count > longest => Err(EditError::TooLong),
        _ => Ok(text),
    }
}
