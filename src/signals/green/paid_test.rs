//! A test or a first look into the project that is paid.

use crate::signals::declare::*;

signal! {
    code: "G05",
    id: "paid-test",
    severity: Info,
    kind: Green,
    group: FreeWork,
    summary: "Offers a paid test",
    why: "A client who pays for the trial values time, and you both learn cheaply whether it fits.",
    act: "Ask what the test pays, how long it takes and who may use the result. Begin once that milestone is funded.",
    wrong: "The sum may be a token, or the result may be used without a further contract.",
    trigger: Trigger {
        says: &[
            "{paid} ..1 {trial} !result !results",
            "{trial} ..2 (is|are|will be|gets) ..2 (paid|compensated|remunerated|reimbursed)",
            "(we|i|you) ..2 (pay|compensate|paid|be paid) ..2 (you)? ..1 (for)? ..2 {trial}",
            "{trial} ..4 (for|at|pays|worth|budget|rate|fee|of|with) ..1 {money}",
            "(start|begin|starting|beginning|kick off) ..4 (with|by) ..3 (small|short|paid|first) ..2 paid ..3",
            "(paid|funded) (discovery|scoping|consultation|assessment|pilot|audit) ..2",
        ],
        unless: &[
            "(no|not|never|isnt|wont|without|unpaid|dont|cannot|cant|free) ..4 (paid|pay|compensated|compensate|{trial})",
            "(paid|paying) ..2 (only)? ..2 (if|after|when|once) ..6 (hired|selected|accepted|approved|like|satisfied|chosen|pass|good)",
            "(ads|advertising|campaign|campaigns|subscription|users|customers|saas|members|subscribers|app|ad|conversion|signup|sign ups|signups|checkout|plan|plans) ..6 {trial}",
            "(a/b|ab|unit|load|user|usability|social|media) ..2 (test|tests|trial|ads)",
            "{trial} ..4 (to paid|ads|conversion|users|customers|subscribers|plan|plans|version|period|campaign|cases|suite|automation|coverage)",
            "unpaid ..2 {trial}",
        ],
        guards: crate::text::guards::Guards::ALL,
        ..POST
    },
    fires: &[
        says("The two best applicants get a paid trial article of 500 words."),
        says("We start with a small test task, which is paid of course, and then decide about the rest."),
        says("I will pay you for the sample edit, usually one hour."),
        says("Trial week at $25 an hour before the long contract."),
        says("First comes a paid discovery phase of ten hours."),
    ],
    quiet: &[
        says("Write a free test article so that we can judge your style."),
        says("Our app turns free trial users into paid plans; we want better onboarding mails."),
        says("The test is not paid."),
        says("Set up paid ads and test three campaigns."),
        says("Unit tests for the payment module are required."),
        says("The sample is paid only if you are hired."),
        says("Experience with A/B tests in paid social is a plus."),
    ],
}
