//! Work added to what was agreed.

use crate::signals::declare::*;

signal! {
    code: "M10",
    id: "adds-to-the-scope",
    severity: Caution,
    kind: Risk,
    group: Scope,
    summary: "Adds work to what was agreed",
    why: "Small extras are how a fixed price turns into twice the work. Each one is easier to price before it is done than after.",
    act: "Say that you are glad to do it, name price and date, and ask for a new milestone. Write down what was in the first one.",
    wrong: "Clearing up what was meant, and faults in what you delivered, are part of the work.",
    rule: FIXED_PRICE_PROTECTION,
    trigger: Trigger {
        says: &[
            "(one|1|just one|only one) (more|last|other|final|small|tiny|quick|little) ..1 (thing|change|tweak|request|favour|favor|edit|revision|update|task|page|screen)",
            "(while|since|as long as) (youre|you are|ur) (at it|there|in there|already in there|on it)",
            "(can you|could you|would you|will you|please|pls) (also|additionally|quickly|just) ..2 (add|change|make|fix|include|create|do|update|redo|build|write|translate|design|record|cut)",
            "(make|do|need|want|have|ask|add|just|another|also|with|got|found|one) ..3 (quick|small|little|tiny|minor|simple) (favour|favor|change|changes|tweak|tweaks|addition|additions|request|edit|edits)",
            "^ (a|one|another|just a|just one)? (quick|small|little|tiny|minor|simple) (favour|favor|change|tweak|addition|request|edit)",
            "(shouldnt|should not|wont|will not|doesnt|does not|cant) take (you)? ..1 (long|much|more than|any time|much time)",
            "(i|we) (forgot|thought|assumed|figured|believed) ..6 (mention|mentioned|include|included|includes|part of|would be|comes with|say)",
            "(add|include|throw in|put in|do) ..6 (for free|as well for free|at no cost|at no extra cost|without extra|on the house|free of charge|in the same price|for the same price|in the price)",
            "(another|additional|extra|few more|some more|couple more|two more|three more|{number} more) ..1 (page|pages|screen|screens|feature|features|section|sections|language|languages|version|versions|video|videos|chapter|chapters|logo|logos|banner|banners|image|images|article|articles) ..6 (same|too|as well|please|included|within|also|no extra|in this milestone)",
            "(its|it is|thats|that is) (just|only) (a)? ..1 (small|quick|little|minor|five|two|few|couple) ..2 (thing|change|minutes|addition|extra|lines|tweak)",
            "also (need|want|expect) (you|u) to (add|write|make|create|design|translate|record|do|include|build|update|change|edit)",
            "(that|this|it|which) (was|is|should be|would be|must be) (implied|self evident|part of (it|the deal|the job|the price))",
            "(id|wed|i would|we would) also (like|love|want) (you|u)? to (handle|do|add|make|write|create|design|translate|include|take|build|prepare)",
        ],
        unless: &[
            "(new|separate|another|extra|additional) (milestone|contract|budget|offer|quote)",
            "(pay|charge|bill|quote|price|paid|invoice|fund|funded|add budget) ..4 (for it|for this|for that|extra|separately|you for)",
            "(bug|bugs|crash|crashes|error|broken|typo|typos|as agreed|we agreed|in the brief|in the contract|per the brief|from the brief)",
            "(how much|what would) ..6 (cost|charge|be)",
        ],
        ..MESSAGE_LATER
    },
    fires: &[
        says("Great work! One last request: put the newsletter form on every page."),
        says("Since you are in there already, could you also translate the footer?"),
        says("I thought the mobile version was part of it."),
        says("It's only a small addition, it won't take you long."),
        says("Please throw in two banners at no extra cost."),
    ],
    quiet: &[
        says("Also, thank you for the quick turnaround."),
        says("There is a typo in the second heading, could you please just fix it?"),
        says("I would like one more page, tell me the price and I will fund a new milestone."),
        says("The button crashes the app, that was in the brief."),
        says("What would three more illustrations cost?"),
        says("You forgot nothing, everything we agreed on is there."),
        says("The page loads while you are on the train without a connection."),
    ],
}
