//! Something agreed by word of mouth that you refer to.

use crate::signals::declare::*;
use crate::text::guards::Guards;

signal! {
    code: "O06",
    id: "refers-to-spoken-agreement",
    severity: Caution,
    kind: Risk,
    group: Own,
    summary: "You refer to something only spoken",
    why: "A call proves nothing later. What was agreed there counts once it stands in the thread.",
    act: "Write it down now: what was agreed, for what price, by when, and ask the client to confirm it.",
    wrong: "You may be writing just that summary.",
    trigger: Trigger {
        says: &[
            "(as|like) (discussed|agreed|talked|decided|settled) ..6 (call|phone|zoom|meeting|yesterday|skype|video)",
            "(as|like|what|how) (we|you) ..1 (discussed|agreed|talked|spoke|said|decided|settled) ..6 (call|phone|zoom|meeting|yesterday|skype|video)",
            "(good|nice|great|lovely|pleasure) ..1 (call|talking|speaking|chatting|meeting) (with|to|today|yesterday|you|earlier|this|just|on|$)",
            "(we|you|i) ..1 (discussed|agreed|talked|spoke|said|decided|settled|told me|confirmed) ..8 (on|in|over|during|by) (the|our|a|that|your|todays|yesterdays|last)? ..1 (call|phone|zoom|meeting|video call|skype)",
            "(during|on|in|from|after) (our|the|todays|yesterdays|last) ..1 (call|phone call|zoom|meeting|zoom call|video call) ..10 (you said|we agreed|you agreed|we decided|you told|you confirmed|you wanted|we said|agreed)",
            "(verbally|orally|by word of mouth) ..2 (agreed|confirmed|discussed|approved|accepted|told)",
            "(agreed|confirmed|approved|accepted) ..2 (verbally|orally|by word of mouth|over the phone|on the phone)",
            "thanks for the (call|talk|chat|meeting|zoom)",
        ],
        unless: &[
            "(summary|recap|summarise|summarize|notes|in writing|written|write down|to confirm|please confirm|minutes|protocol|sum up|here is what|this is what)",
            "(users|customers|patients|callers|hotline|support agents)",
        ],
        guards: Guards::QUOTES,
        ..OWN
    },
    fires: &[
        says("Like we agreed in the meeting on Tuesday, I begin with the menu."),
        says("It was a great call today, I start right away!"),
        says("You confirmed over the phone that the second logo is extra."),
        says("Thanks for the talk, I will do it the way you said."),
    ],
    quiet: &[
        says("Here is what we agreed on the call: five pages, $400, by 12 June. Please confirm."),
        says("Could we have a call on Thursday?"),
        says("A short summary of our meeting: you pay for the fonts, I choose them."),
        says("Callers reach the hotline on the first ring."),
        says("As written in the brief, the header stays blue."),
        says("It would be great to talk before you decide."),
    ],
}
