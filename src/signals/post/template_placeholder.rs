//! A template that was posted before it was filled in.

use crate::signals::declare::*;

signal! {
    code: "T46",
    id: "template-placeholder",
    severity: Caution,
    kind: Derived,
    group: Fraud,
    summary: "Left-over placeholder of a template",
    why: "Whoever posts \"[name of company]\" has copied the text and not read it. Farmed and fraudulent posts are made that way, and so is careless work.",
    act: "Look at the client's history before you spend connects, and ask a question only somebody with a real project can answer.",
    wrong: "A busy client may simply have overlooked it, and a brief about templates or mail fields may show placeholders on purpose. \
            Only left-over placeholders are looked for; texts are not compared with other posts.",
    trigger: Trigger {
        says: &[
            "[ (company|client|business|organization|organisation|employer|agency|brand|startup) (name|here|website|description|overview|url|location|industry)? ",
            "[ (your|insert|enter|add|type|fill|put|specify|describe|list|mention|choose|select) ..1 (your|the|a|in|our|here)? ..1 (company|client|project|name|role|skill|skills|location|number|budget|date|title|business|link|job|text|website|details|amount|industry|rate|position|contact|email|timeline|duration|country|city|requirements|tools|deadline|topic|product|niche|platform|software|technology|x|specific|brief|any|relevant|here) ..8",
            "[ (project|role|job|position|skill|task|freelancer|candidate|hiring manager|manager|team|product|industry|tool|niche) (name|title|type|description|here|1|2|x|details|required|needed|goal|goals)",
            "[ (location|city|country|state|date|deadline|budget|amount|number|link|url|rate|duration|timeline|x|xx|xxx|topic|website|email|phone) (here)? ..1",
            "[ (name|skill|skills|role|tool|tools|number of|amount of|list of|type of|description of|link to|name of) ~2 (company|client|project|role|skill|position|here|hours|weeks|freelancers|days|months|product|years|technologies)?",
            "lorem ipsum !text !placeholder !with",
            "(insert|enter) (company|client|business|job|role|project) (name|title|description) here",
            "(your company name here|company name here|insert link here|xxx company|company xyz)",
        ],
        unless: &[
            "(placeholder|placeholders|variable|variables|merge|token|tokens|replace|replaces|replaced|syntax|shortcode|personalize|personalized|personalise|personalised|personalization|dynamic|dynamically|merge field|merge fields|custom field|custom fields|prompt|prompts|template|templates|format|subject line|output|array|json|html|tag|tags|example|e.g|response|answer|reply|question|questions|proposal|apply|application|cover letter)",
        ],
        ..POST
    },
    fires: &[
        says("Hello, [Company Name] is a leader in its field and looks for you."),
        says("We need a [insert role] for about [number of hours] a week."),
        says("{project name} will run three months, budget is {budget}."),
        says("About us: Lorem ipsum dolor sit amet, consectetur."),
        says("Our office is in [City], work is remote."),
    ],
    quiet: &[
        says("The parser fails at items[index] when the list is empty."),
        says("Mails start with the merge field [first name], keep it as it is."),
        says("Replace the lorem ipsum text of our theme by real copy."),
        says("Write to us with the subject line [Project Name] Application."),
        says("We are a bakery [since 1987] and want a new site."),
        says("The variable {company} is filled by the CRM."),
        says("Company name: Birch and Sons. Location: Leeds."),
    ],
}
