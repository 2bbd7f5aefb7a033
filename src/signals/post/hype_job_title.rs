//! "Rockstar", "ninja" and the like instead of a role.

use crate::signals::declare::*;

signal! {
    code: "T42",
    id: "hype-job-title",
    severity: Note,
    kind: Taste,
    group: Attitude,
    summary: "Hype instead of a role",
    why: "Who looks for a rockstar or a ninja often has no clear picture of the role, and expects much for an ordinary rate.",
    act: "Ask what the first month of work consists of and how success is measured.",
    wrong: "In start-ups this is just how people talk; alone it means nothing.",
    trigger: Trigger {
        says: &[
            "(rockstar|rockstars|rock star|rock stars|ninja|ninjas|guru|gurus|unicorn|unicorns|wizard|wizards|superstar|superstars|super star|10x|jedi|wunderkind|superhero|superheroes|mastermind|badass|demigod) ..2 {profession}",
            "{profession} (rockstar|rockstars|rock star|ninja|ninjas|guru|gurus|unicorn|unicorns|wizard|wizards|superstar|superstars|jedi|superhero|badass)",
            "(looking for|need|seeking|hiring|want|wanted|hire|are you|be our|be a|you are|youre|join us as) ..3 (rockstar|rockstars|rock star|rock stars|ninja|ninjas|guru|gurus|unicorn|unicorns|superstar|superstars|jedi|superhero|a wizard|whiz|whizz)",
        ],
        unless: &[
            "(game|gaming|costume|movie|film|character|illustration|cartoon|logo|mascot|unicorn startup|unicorn startups|unicorn company|setup wizard|wizard form|installation wizard|import wizard|ninjatrader|ninja forms|ninja tables|rockstar games|yoga guru|spiritual|book|story|band|music|children|kids|party)",
        ],
        ..POST
    },
    fires: &[
        says("We need a marketing ninja who makes our brand explode."),
        says("Seeking an Excel guru for two hours a week."),
        says("Are you a unicorn who designs, codes and sells?"),
        says("10x developer wanted for our tiny start-up."),
    ],
    quiet: &[
        says("Illustrate a unicorn and a wizard for a children's book."),
        says("Developer for a three step setup wizard in our app."),
        says("Strategy in NinjaTrader, Pine Script experience helps."),
        says("Logo for a rock band, star in the middle."),
        says("Senior accountant with ten years in retail."),
        says("Interview a yoga guru and write the article."),
    ],
}
