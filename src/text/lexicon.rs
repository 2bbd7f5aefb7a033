//! The lexicon: classes of words that many phrases share, and the commonest words of posts.

/// Classes by name; the body is the inside of a group as [`super::pattern`] reads it.
pub const CLASSES: &[(&str, &str)] = &[
    ("me", "me|us|him|her|them"),
    ("my", "my|our|his|her|their|the"),
    ("your", "your|ur|yours"),
    ("you", "you|u|ya|freelancer|freelancers|candidate|candidates|applicant|applicants|worker|workers"),
    ("via", "on|via|through|thru|by|in|at|using|over|to|with|from"),
    (
        "reach",
        "contact|message|messages|msg|text|dm|pm|ping|reach|reachable|add|write|hit|inbox|talk|chat|connect|speak|continue|discuss|move|switch|\
         communicate|communication|call|apply|send|reply|respond|join|find|get|follow|knock|buzz|shift|proceed|interview|share|drop|hmu|touch|conversation|hop|come|available|active|ask|holla",
    ),
    ("telegram", "telegram|telegrm|telegramm|telegrams|telgram|teleqram|telegarm|tele gram|tlg|tlgrm|teleg|tg"),
    ("telegram-product", "bot|bots|api|apis|channel|channels|group|groups|community|mini|ads|chatbot|integration|app|apps|client|automation|marketing|scraper|alerts|notifications|signals|premium|sticker|stickers|web|wallet"),
    ("whatsapp", "whatsapp|whatsap|watsapp|wassap|whatsup|whats app|whats ap|wats app|whats up|whtsapp|whatapp|watsap|wa.me/*"),
    (
        "not",
        "not|never|no|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|isnt|arent|wasnt|shouldnt|without|avoid|avoiding|refrain|stop|neither|nor|nobody|none",
    ),
];

/// Words too common to look for first.
pub const COMMON: &[&str] = &[
    "the", "a", "an", "and", "or", "to", "of", "in", "on", "for", "with", "is", "are", "be", "will", "you", "your", "we", "our", "us", "i", "my",
    "me", "it", "its", "this", "that", "as", "at", "by", "from", "have", "has", "can", "not", "no", "all", "any", "but", "if", "should", "must",
    "work", "project", "job", "need", "looking", "who", "please", "do", "into", "via", "through", "using", "use", "so", "they", "them", "their",
    "more", "time", "experience", "team", "one", "also", "what", "when", "how", "only", "new", "able", "get", "make", "per", "out", "up", "just",
    "was", "were", "he", "she", "him", "her", "his", "would", "am", "did", "over", "send", "app", "website", "site", "data", "design", "build",
    "developer", "create", "help", "provide", "include", "add", "write", "based", "some", "other", "than", "there", "which", "while", "after",
    "before", "first", "want", "like", "good", "great", "long", "day", "days", "hours", "week", "month", "very", "test", "find", "call", "share",
];
