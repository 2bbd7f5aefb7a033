//! From a page to facts: the plan says where things stand, a reader brings the strings, and the parts here understand them.

pub mod plan;
