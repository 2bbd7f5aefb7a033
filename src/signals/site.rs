//! The site's own rules that signals point to, with the day on which each was last checked.

/// A public page of the site that states a rule.
#[derive(Debug)]
pub struct SiteRule {
    /// What the page says, in our words.
    pub says: &'static str,
    /// Its address.
    pub url: &'static str,
    /// The day it was last compared with what we say of it.
    pub checked: &'static str,
}

const fn help(says: &'static str, url: &'static str) -> SiteRule {
    SiteRule { says, url, checked: "2026-11-23" }
}

/// Contact before a contract.
pub static CONTACT_RULE: SiteRule = help(
    "Until a contract has started, all contact stays on Upwork and contact details may not be shared.",
    "https://support.upwork.com/hc/en-us/articles/360052511833",
);
/// Payment outside.
pub static CIRCUMVENTION: SiteRule = help(
    "Work that began on Upwork is paid on Upwork for two years from the first contact; steering it away can end the account.",
    "https://support.upwork.com/hc/en-us/articles/360051800034",
);
/// The list of warning signs.
pub static SCAM_SIGNS: SiteRule = help(
    "Upwork lists the usual signs of a scam and how to report one.",
    "https://support.upwork.com/hc/en-us/articles/35088484250003-Recognize-red-flags-and-avoid-scams",
);
/// Reporting.
pub static REPORTING: SiteRule = help(
    "Being asked to pay, to talk elsewhere before an interview, or to start before being hired is to be reported.",
    "https://support.upwork.com/hc/en-us/articles/211063118-Report-Suspicious-User-Activity",
);
/// Jobs that may not be posted.
pub static JOBS_NOT_ALLOWED: SiteRule =
    help("Upwork names the kinds of jobs that may not be posted or done.", "https://support.upwork.com/hc/en-us/articles/1500007578942");
/// Unpaid work.
pub static HONEST_USE: SiteRule = help(
    "Asking for free work, holding contests and paying below the minimum are not allowed.",
    "https://support.upwork.com/hc/en-us/articles/1500007578942",
);
/// Signs of a difficult client.
pub static CLIENT_SIGNS: SiteRule =
    help("Upwork's own list of warning signs in clients.", "https://www.upwork.com/en-gb/resources/client-red-flags");
/// Unverified payment.
pub static PAYMENT_UNVERIFIED: SiteRule = help(
    "Without a verified payment method a client cannot pay; wait with the work until it is verified.",
    "https://support.upwork.com/hc/en-us/articles/211063098",
);
/// Hourly protection.
pub static HOURLY_PROTECTION: SiteRule = help(
    "Only hours recorded by Upwork's own app with its work diary are protected; manual hours and bonuses are not.",
    "https://support.upwork.com/hc/en-us/articles/211068288",
);
/// Fixed-price protection.
pub static FIXED_PRICE_PROTECTION: SiteRule =
    help("Only milestones that are funded before the work are protected.", "https://support.upwork.com/hc/en-us/articles/211063748");
/// Feedback rules.
pub static FEEDBACK_RULES: SiteRule =
    help("Feedback may not be traded, bought or used as a threat.", "https://support.upwork.com/hc/en-us/articles/219801228");
/// The public answer to feedback.
pub static FEEDBACK_RESPONSE: SiteRule = help(
    "Feedback can be answered in public once, within 28 days, and the answer cannot be changed.",
    "https://support.upwork.com/hc/en-us/articles/211068448",
);
/// Work handed in.
pub static SUBMITTED_WORK: SiteRule = help(
    "A client has 14 days to look at submitted work; then the funds of its milestone are released.",
    "https://support.upwork.com/hc/en-us/articles/211062568",
);
/// A contract that ends with funds left.
pub static ENDED_CONTRACT: SiteRule = help(
    "Funds left at the end of a contract go back to the client unless the freelancer disputes that within 7 days.",
    "https://support.upwork.com/hc/en-us/articles/211068528",
);
/// Accounts.
pub static LEASED_ACCOUNTS: SiteRule =
    help("Accounts may not be shared, rented or sold.", "https://support.upwork.com/hc/en-us/articles/1500007578942");
/// Safety.
pub static STAYING_SAFE: SiteRule =
    help("How to stay safe from fraud.", "https://support.upwork.com/hc/en-us/articles/211067668-Staying-Safe-on-Upwork");
/// Conduct.
pub static TRUST_AND_SAFETY: SiteRule =
    help("Users treat each other with respect and without discrimination.", "https://support.upwork.com/hc/en-us/articles/25205969832083");
/// Connects.
pub static CONNECTS: SiteRule = help(
    "Connects come back only when a job is cancelled before a hire or removed by Upwork.",
    "https://support.upwork.com/hc/en-us/articles/42460467513747",
);
