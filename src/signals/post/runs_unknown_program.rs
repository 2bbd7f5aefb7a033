//! A file, repository or program that the freelancer is to open or run before there is any trust: the usual way malware comes.

use crate::signals::case::{Case, Ground, Hit};
use crate::signals::declare::*;

signal! {
    code: "T23",
    id: "runs-unknown-program",
    severity: Stop,
    kind: Fraud,
    group: Security,
    summary: "Wants you to open or run their program",
    evidence: "The attached file $1 is a program.",
    why: "Archives with a password, repositories to run “as a test” and meeting or tracking apps nobody knows are how freelancers get malware \
          that steals passwords, sessions and wallets. An attachment that passed a scan is not safe because of it.",
    act: "Open and run nothing. Ask for the description as text in the chat; if the client insists on the file or the program, report the post.",
    wrong: "Handing over code after a hire is normal, and so is work that produces installers, archives or apps.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(open|see|check|view|find|read|review|download|extract|unzip|unpack|unrar|run|launch|execute|get|look|inside|inspect|study|attached|attaching|attachment|enclosed|details|description|brief|requirements|instructions|specs|documents|files|samples|in|via) ~6 (.zip|.rar|.7z)",
            "(.zip|.rar|.7z) ~6 (open|see|check|view|read|review|download|extract|unzip|unpack|run|contains|includes|details|description|brief|requirements|instructions|password|pass|pw|passcode|pwd|attached|inside|before)",
            "(.exe|.scr|.msi|.bat|.cmd|.vbs|.lnk|.iso|.docm|.jar)",
            "(install|download|run|open|launch|sideload|get) ~4 (.apk|.dmg|.pkg|.msi|.xlsm)",
            "(archive|zip|rar|7z|file|files|folder|attachment|extraction|unzip|unzipping|unlock|drive|doc|document|brief|pdf) (password|pass|passcode|pwd|pw|pass code|passwort) (is|:)",
            "(archive|zip|rar|7z|extraction|unzip) ..6 (password|pass|passcode|pwd|pw) (is|:|to|for|{number})",
            "(password|pass|passcode|pwd|pw|pass code|key) (for|to|of) ~3 (archive|zip|rar|7z|file|files|folder|attachment|attachments|brief|document|documents|docs) (is|:|{number})",
            "(password|passcode|pwd|pw) (to|for) (open|unzip|extract|unpack|unlock) ~4 (archive|zip|rar|file|files|folder|it|attachment|brief|document)",
            "(open|unzip|extract|unpack|unlock|unrar) ~5 (archive|zip|rar|file|files|folder|it|attachment|brief|document|them) ~3 (with|using|password) ~3 (password|pass|passcode|code|pw|{number})",
            "(password|passcode|pwd) (is|:) {number}",
            "(zip|rar|archive|attachment|folder|brief|download|{url}) ..8 (password|passcode|pwd|pw) (is|:)",
            "(open|download|extract|see|view|attached|attaching|find|brief|details|requirements|instructions|spec|scope|description|inside|in) ~6 (password|pass|pw) (protected|locked|encrypted) ~2 (zip|rar|archive|file|files|folder|attachment|word|doc|document|link|7z)",
            "(details|detail|brief|description|requirements|instructions|scope|specs|spec|specification|specifications|assignment|job|offer|everything|task) ~8 (in|inside|within|into|open|from) ~4 (zip|rar|archive|exe|executable|7z|installer|zipped|compressed|self extracting)",
            "(open|run|execute|launch|start|double click|extract|unzip|unpack|unrar|download|install) ~3 (the|this|our|my|attached|enclosed|following) ~3 (zip|rar|archive|exe|executable|installer|setup|7z|msi|iso|batch|shortcut|zipped) ~6 (to|and|for|before|then|you|so) ~6 (see|view|read|learn|find|understand|details|brief|description|requirements|instructions|apply|applying|start|interview|know|get|check|access|price|quote|estimate)",
            "(run|running|launch|execute|start|clone|cloning|fork|install|deploy|boot|compile|spin up|set up|setup|get) ~8 (locally|on your (own|local|personal|work|home)? (machine|computer|pc|laptop|system|device|desktop|mac|side|end)|in your (local|own) (environment|machine)) ~12 (screenshot|screenshots|screen shot|screen shots|recording|screencast|loom|before (we|you apply|our|i|the (interview|call|meeting|chat|contract))|before (applying|interview|bidding|interviewing|hiring)|first|prove|confirm|proof|qualify|apply|applying|interview|shortlist*|considered|send|show (us|me|that)|tell (us|me)|let (us|me) know|report back|as (a|the|your) test|to see|to evaluate|evaluate|your (feedback|opinion|thoughts|estimate|proposal|quote))",
            "(run|running|launch|execute|clone|cloning|fork (the|our|my|this)|pull|download|check out|checkout|git clone|install) ~4 (repo|repository|codebase|github|gitlab|bitbucket|branch|code base) ~5 (first|before|prior|and (run|install|start|launch|execute|try|tell|send|let|report|share|make|get)|then (run|install|start|launch|send|tell|share)|to (qualify|apply|prove|evaluate|see|be considered|give|review|understand|estimate)|screenshot|so that (we|you))",
            "(before|prior to) (the|our|your|any|an)? (interview|call|applying|bidding|hiring|proposal|meeting|chat|first call|we (talk|speak|hire|interview|meet|chat)|you apply|i hire|sending a proposal|submitting) ..4 (run|clone|execute|launch|install|download|npm|pull|deploy|start) ~8 (repo|repository|project|code|codebase|app|application|dapp|game|prototype|demo|software|client|program|build|locally|package|tool|platform|mvp)",
            "(run|clone|execute|launch|install|pull|npm|test out|try out) ~6 (project|code|codebase|dapp|game|prototype|demo|build|mvp|repo|repository|beta|software|platform) ~6 (before|prior to) ~1 (the|our|your|any|an|we|you|i)? (interview|call|applying|apply|bidding|bid|hiring|hire|proposal|meeting|talk|speak|meet|chat|interviewing|submit|submitting)",
            "(npm|yarn|pnpm|pip|docker) (install|i|start|run|compose|up|dev) ..12 (screenshot|screenshots|before (we|you|applying|interview|the (interview|call))|first|prove|interview|send (us|me)|confirm|show (us|me)|tell (us|me)|qualify|apply)",
            "(screenshot|screenshots|screen shot|screenshare|screen recording|recording|loom|proof|photo|picture) ~10 (running|runs|run|launched|installed|started|up) ~4 (your (own|local)? (machine|computer|pc|laptop|side|end|system|terminal|device|screen)|locally|localhost)",
            "prove ~6 (not|arent|no) (a|an)? (scammer|bot|robot|ai|fake|spammer) ..14 (screenshot|deploy|run|install|clone|download|open|execute|launch)",
            "(run|install|clone|deploy|launch|download|execute) ~12 prove ~6 (human|not|real|serious|genuine|skills)",
            "(download|install|downloading|installing|set up|setup) (and)? (run|install|open|launch|use|register)? ~2 (our|my|companys|this) (own|custom|in|house|internal|company|secure|secured|private|team|special|desktop|latest|remote|small|proprietary)? ~3 (software|client|tracker|vpn|tool|program|launcher|messenger|executable|file|installer|desktop app|time tracker|tracker app|tracking app|meeting app|chat app|work app|interview app|time app|monitoring app|conference app|trading app|communication app|office app|messaging app)",
            "(download|install|installing|downloading) ~6 (app|application|software|client|program|tool|platform|launcher|plugin|extension|driver|drivers|vpn|update|package) ~8 (before (the|our|your|we|you|i|applying|interview|joining|starting)|for (the|our|your|an|this) (interview|call|meeting|onboarding|briefing|chat|trial|test)|to (join|attend) (the|our|your|a) (interview|call|meeting|briefing|onboarding|room)|to (be considered|apply|qualify|get hired|start the (interview|trial|training)))",
            "(interview|interviews|briefing|onboarding|first call|meeting|meetings) (is|are|will be|takes|happens|happen|held|conducted|goes|go|will happen)? ~4 (in|on|via|through|using|over) (our|my|a) (own|custom|secure|private|internal|company|proprietary|special|inhouse)? ~3 (app|application|software|client|program|tool|launcher) ..8 (download|install|link|setup|get it|.exe|sent|send)",
            "(install|download|get|open|run|launch) (the|a)? ~3 (anydesk|any desk|teamviewer|team viewer|rustdesk|rust desk|ultraviewer|ultra viewer|supremo|screenconnect|aeroadmin|remote desktop|remote access) ~10 (your (computer|pc|laptop|machine|device|screen|id|desktop|code|own)|so (that)? (we|i|our|my)|we (will|can|would)|i (will|can|would)|(our|it) (team|technician|engineer|tech|support|admin)|us (your|the) (id|code)|me (your|the) (id|code))",
            "(give|grant|allow|let|share) (us|me|our|my)? ~4 (remote access|anydesk|teamviewer|remote control) ~5 (your (computer|pc|laptop|machine|device|desktop))",
            "(enable|allow|activate|turn on|click enable) (the)? (macros|macro|content|editing) ~4 (to|when|so|after|if|in order|otherwise|or|once|on)",
            "(disable|turn off|switch off|deactivate|pause|ignore|whitelist|stop|close|uninstall) ~2 (your|any|the|windows) ~2 (antivirus|anti virus|defender|virus|virus scanner|security software|security warning|smartscreen|gatekeeper|av)",
            "(your|windows|if) (antivirus|anti virus|defender|browser|av|smartscreen|computer|pc|chrome|windows) (may|might|will|can|could|maybe|probably|sometimes|to)? (warn|warns|flag|flags|complain|complains|block|blocks|detect|detects|alert|alerts|show|shows|say|says) ~8 (ignore|safe|normal|dont worry|allow|disable|turn off|false|anyway|continue|skip|fine|worry|whitelist|run it)",
            "(paste|copy|run|type|enter|execute) ~6 (command|line|code|script|snippet|it|this) ~3 (in|into|to) (your|the|a) (terminal|powershell|console|cmd|command prompt|run dialog|run box|command line|shell) ~8 (before|first|to (verify|join|start|apply|prove|fix|access|see|continue|unlock|view|install)|camera|interview|call|then|screenshot|captcha)",
            "(curl|wget|iwr|irm) ..6 {url} ..3 (bash|sh|iex)",
            "(press|hit|open) (windows|win) (key)? (r|run) ..12 (paste|ctrl|enter|command|run)",
            "(connect|link|import) (your|ur) (metamask|wallet|phantom|crypto wallet|seed phrase|trust wallet) ~10 (dapp|before|first|interview|apply|test|prove|verify|get paid|game|platform|qualify|screenshot)",
            "(update|install|download) ~4 (driver|drivers|codec|certificate) ~10 (interview|call|meeting|camera|microphone|webcam|video)",
            "(try|test|play|beta test|check out) (out)? (our|my) ~3 (game|launcher|beta|client|dapp|build) ~8 (download|install|installer|launcher|on your (pc|computer|laptop|machine)) ~8 (before|feedback|first|interview|apply|proposal|opinion|hire)",
            "(exe|executable|installer|setup file|batch file|msi file|rar file|rar archive|zip archive) ~6 (attached|enclosed|below|i sent|we sent|in the (link|folder|drive|attachment)) ~10 (run|open|launch|double|install|start|extract|details|see|view)",
            "(clone|cloning|git clone|npm|yarn|repo|repository|codebase|localhost|locally|run the code) ..16 (share|send|attach|provide|post|show|upload|record|make|take|include) ..5 (screen recording|screenshot|screenshots|recording|screencast|proof|loom|short video)",
            "(run|start|launch|set up|setup|install|get|deploy|have) ~6 (localhost|locally|on your (own|local|personal|work|home)? (machine|computer|pc|laptop|system)) ~4 (before|prior to|ahead of) ~3 (call|interview|meeting|technical|chat|hire|hiring|hired|first)",
            "(set up|setup|run|install|clone|launch) ~5 (codebase|repo|repository|project|code|app|backend|frontend) ~4 (on your (own|local|personal|work)? (machine|computer|pc|laptop|system)|locally|on localhost) ..4 (and fix|and find|so (we|i|that)|to (show|see|prove|check)|fix (a|one|the))",
            "(connect|log in|log into|access|remote into|control|configure|set up|get on|go on|look at) (to|into)? your (computer|pc|laptop|machine|desktop|system) ~6 (anydesk|any desk|teamviewer|team viewer|remote|remotely|rustdesk|ultraviewer|to install)",
            "(antivirus|anti virus|defender|smartscreen|windows|browser|chrome|mac|gatekeeper) (may|might|will|can|could|sometimes|would)? (warn|warns|flag|flags|complain|complains|block|blocks|detect|detects|alert|alerts|stop|stops|says|show) ..6 (ignore|press run|run anyway|click run|open anyway|keep it|allow it|disable|turn (it|them)? off|its safe|it is safe|false positive|false alarm|dont worry|whitelist)",
            "(join|attend|enter|access|for) ~3 (meeting|interview|call|briefing|training|onboarding) ..6 (our|my|a special|the company) (own|video|meeting|chat|secure|private|company|desktop|custom)? ~2 (client|app|application|software|program|tool|launcher) ..12 (install|download|get it|link)",
            "(download|open|run|get|file) ..14 (exe|self extracting|executable) (file|archive)? ~4 (safe|dont worry|no virus|clean|scanned|trusted)",
            "(check|see|look at|try|open|run|view|review|launch) ~3 (executable|exe|exe file|installer|setup file|binary) ~4 (attached|attachment|attachments|below|link|folder|i sent|we sent|zip|drive)",
            "(install|add|download) ~3 (attached|our|my|this|following|custom) ~3 (extension|plugin|add on|addon|software|app|application|program|tool) ..8 (verify|verification|identity|so we|so that we|track your|monitor your|before (we|the interview|applying|you))",
            "(download|install|installing|set up|setup|put|get) (our|my|the company|companys|a small|a special|this) ~4 (on|onto|in|to) your (own|work|home|personal)? (pc|computer|laptop|machine|phone|device|desktop|mac|system)",
            "(run|build|launch|install|execute|compile|deploy|start) ~7 (on|in|from) (your|their|own|his|her) (own|local|personal|work|home)? (machine|computer|pc|laptop|system|device|desktop|mac) ..10 (before (the|our|we|any|applying|a|first|you (apply|bid))|first|prove|screenshot|interview|shortlist*|selected|considered|qualify)",
            "(archive|zip|rar|folder|attachment|zipped|locked|encrypted) ..7 (code|password|pass|pin|key|pw) (is|:)? {number}",
            "(teamviewer|team viewer|anydesk|any desk|rustdesk|ultraviewer) ..6 (your id|your code|your computer|your pc|your laptop|your access|partner id|so (that)? (he|she|they|we|i|our) (team|guy|engineer|technician)? ~1 (can|will|could|may) (set up|setup|install|configure|prepare|check|access|connect|log))",
            "(run|execute|launch|start) ~4 (script|code|program|file|binary|command|setup|project|repo|app) ..8 so (that)? (we|i) (can|could|will) (confirm|verify|see|check|know|be sure) ~3 (you|your|youre|its really you)",
            "(log in|login|connect|sign in|work) ~2 (with|via|through|to|over|using) ~2 (remote desktop|remote access|remote control|anydesk|teamviewer) ..8 (your (laptop|computer|pc|machine|device)|configure your|set up your)",
            "(run|start|launch|open|build) (it|this|the project|the app|the code|everything|project|app) (locally|on your (machine|computer|pc|laptop)) ..8 (then|and) ..3 (message|send|tell|write|report|let|share|reply|show) ~1 (us|me)",
            "(own|custom|private|internal|secure|proprietary) ~1 (desktop|chat|messenger|communication|meeting|conference) ~1 (program|app|software|client|tool|messenger|platform) ..8 (download|install)",
            "(verify|identify|prove|confirm) (yourself|your identity|you are|youre|that you are) ..7 (running|run|installing|install|downloading|download) ~5 (script|program|app|software|file|attached|tool|extension)",
            "(install|download|installing) ~4 (monitoring|remote|surveillance|security|tracking) (agent|client|software|program|app|tool) ~3 on (your|their|his) (own|personal|home|work)? (computer|computers|pc|laptop|laptops|machine|machines|device|devices)",
        ],
        unless: &[
            "(deliver|delivered|deliverable|deliverables|delivery|submit|export|exported|provide|provided|upload|uploaded|package|packaged|receive|return|hand over|output|final|finished|generate|generates|produce|bundle|send (us|me|back)|convert|compress|build (a|an|the)) ~8 (.zip|.rar|.7z|.exe|.apk|.jar|.msi|.dmg|.pkg|.bat|.iso|.xlsm|zip|rar|archive|exe|installer|executable)",
            "(.exe|.apk|.jar|.msi|.dmg|.pkg|.bat|.cmd|.iso|.xlsm|.vbs|installer|executable) ~6 (file)? (deliver*|build|builds|compile*|generat*|export*|package*|create*|format|output|that (installs|runs)|convert*|debug*|fix|fixed|reverse|decompil*|crash*|sign|signed|signing|wrapper|version|launcher)",
            "(create|build|develop|write|make|design|compile|fix|debug|convert|decompile|maintain|update|port|automate|schedule|troubleshoot|need|improve|modify|optimize|refactor|rewrite|decrypt|recover) ~5 (.exe|.apk|.jar|.msi|.dmg|.pkg|.bat|.cmd|.vbs|.xlsm|.iso|installer|installers|exe|executable|batch file|script)",
            "(username|user name|login|logins|staging|demo|wordpress|wp|wifi|admin|sandbox|user|figma) ..8 (password|pwd|passcode)",
            "(reverse|crash|crashes|crashing|debug|disassemble|signature|signing|release notes)",
            "(reset|forgot|change|recover|remove|hash|strong|generate|minimum|weak|crack|policy|validation|characters) ~4 (password|passcode|pwd)",
            "(play store|google play|app store|appstore|testflight|chrome web store|apple store)",
            "(slack|hubstaff|time doctor|zoom|google meet|microsoft teams|docker desktop|vs code|vscode|visual studio|grammarly|figma|upwork (time|desktop)? (tracker|app)|loom|notion|node.js|canva|capcut|obs) ..6 (before|for|to)",
            "(download|install) ~8 on (our|my|the|their|each|a) (site|website|store|server|servers|shopify|wordpress|page|vps|theme|router|clients)",
            "(after|once|when|upon) ~3 (hired|hire|contract|onboarded|accepted|onboarding) ..14 (clone|run|repo|repository|install)",
            "(readme|documentation|document|docs|guide|tutorial|instructions) ~10 (so|how|that|explain*|explaining|for) ~8 (run|install|clone|set up|setup|deploy)",
            "(users|user|customers|customer|visitors|clients|members|people|employees|guests|drivers) ~3 (install|installs|download|downloads|run|open|launch)",
            "(so|ensure|that) ~1 (developers|developer|contributors|engineers|anyone|everyone|we|team|i) can ~3 (run|clone|install|launch|start|test|deploy|set)",
            "(instructions|guide|manual|tutorial|faq|help article|docs|release notes|copy|text|article|video) (for|on|how|that|to|about) ..10 (download|install|run|setup|open|installing|downloading)",
        ],
        judge: hit_or_attached_program,
        ..CONTACT
    },
    fires: &[
        says("All requirements are packed into brief_final.rar, use the password 2026 to open it."),
        says("Before our call please clone the repository, do npm install and tell me whether the wallet page loads on your laptop."),
        says("We hold interviews in our own meeting app, install it from the link that HR sends and log in ten minutes early."),
        says("To show you are no bot, start the game on your machine and attach a screenshot of it running."),
        says("Download our company time tracker and create a profile, only then do we read applications."),
        says("The document shows properly only if you enable macros when it opens."),
        says("If your antivirus warns about the tool just ignore that, it is not signed yet."),
        says("Install AnyDesk so that our technician can prepare your computer for the data entry work."),
        given("an attached program", |p, _| p.job.attachments = vec!["Job_Details.pdf.exe".to_owned()]),
    ],
    quiet: &[
        says("We need an installer for our Windows program, signed and tested on two machines."),
        says("Deliver the layered sources as one project.zip together with the fonts."),
        says("Put the app into Docker so that every developer can run it locally with one command."),
        says("Users download the app, scan the code and open the gate."),
        says("Once hired you will clone our repository and open pull requests against develop."),
        says("The login page needs a password reset and a strength meter."),
        says("Please do not ask us to download or open a zip file, proposals with archives are ignored."),
        says("Customers install our tracker on their bikes; write the quick start guide for it."),
        says("You write the script that unpacks each archive on our server and imports the images."),
        says("Fix the .bat file that starts our nightly backup."),
        given("an attached PDF", |p, _| p.job.attachments = vec!["floor plan.pdf".to_owned()]),
    ],
}

/// Endings of files that run something when they are opened.
const PROGRAMS: &[&str] = &[".exe", ".scr", ".msi", ".bat", ".cmd", ".vbs", ".lnk", ".iso", ".docm", ".jar", ".hta", ".ps1"];

fn hit_or_attached_program(case: &Case<'_>, hits: &[Hit]) -> Option<Ground> {
    if !hits.is_empty() {
        return Some(Ground::default());
    }
    let is_program = |name: &&String| PROGRAMS.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    let program = case.posting.job.attachments.iter().find(is_program)?;
    Some(Ground::facts([program.clone()]))
}
