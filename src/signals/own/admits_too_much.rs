//! Apologies and promises that admit more than is true.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "O05",
    id: "admits-too-much",
    severity: Note,
    kind: Risk,
    group: Own,
    summary: "You admit or promise too much",
    why: "In a dispute your own words weigh most. “All my fault” and “whatever you need” leave nothing to stand on.",
    act: "Apologise for the one thing that went wrong, and say what you do about it and by when.",
    wrong: "An honest apology for a real slip is right, and good service.",
    trigger: Trigger {
        says: &[
            "(all|entirely|completely|totally|{percent}|purely|only) my (fault|mistake|error)",
            "whatever (you|it takes) ..4 (free|need|needs|want|wants|like|ask|say)",
            "(i|ill|we) ..2 (take|accept|have|bear) ..1 (full|all|complete|total) ..1 (responsibility|blame|liability)",
            "(i|ill) ..1 (am|will|do|have)? ..2 (ruined|messed up|screwed up|failed you|let you down|destroyed) ..2 (everything|completely|totally|it all|badly|your)?",
            "(ill|i will|i can) (do|fix|change|redo|add|give) (anything|everything|whatever) (you|for you|to)",
            "(you (dont|do not) (have|need) to pay|dont pay me|no need to pay)",
            "(i am|im|i feel) (so|very|really|terribly|deeply) (so|very|terribly)? (sorry|ashamed|embarrassed) ..6 (everything|for all|forgive me|please forgive|beg)",
            "(i|im) (beg|begging) (you|of you)",
        ],
        unless: &[
            "(not|never|isnt|wasnt) ..2 (my fault|my mistake)",
            "(if it (is|was|turns out)|if this is)",
        ],
        guards: Guards::QUOTES,
        ..OWN
    },
    fires: &[
        says("Sorry, that is completely my fault, you do not have to pay."),
        says("I will do whatever you want to make it right."),
        says("I take full responsibility for the whole delay."),
        says("I messed up everything, please forgive me."),
    ],
    quiet: &[
        says("I am sorry that the file came an hour late; the next one is ready already."),
        says("The wrong colour in the header was my mistake, it is fixed now."),
        says("It was not my fault that the server was down."),
        says("Tell me what you need for the launch and I will quote it."),
        says("Users can choose whatever colour they like."),
        says("The responsibility for hosting lies with your provider."),
    ],
}
