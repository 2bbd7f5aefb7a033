//! A file, a repository or a program that is sent in the chat to be opened or run.

use crate::signals::declare::*;

signal! {
    code: "M06",
    id: "sends-program-in-chat",
    severity: Stop,
    kind: Fraud,
    group: Security,
    summary: "Sends a program or archive to run",
    why: "Archives, “test projects” and meeting programs sent in the chat are how freelancers lose passwords, sessions and wallets.",
    act: "Run nothing. Ask for text, pictures or a public repository, and open what you must in a machine that holds nothing of yours.",
    wrong: "After a hire it is normal to get code and material; look into it before you run it.",
    rule: SCAM_SIGNS,
    trigger: Trigger {
        says: &[
            "(open|run|launch|execute|double click|start|install|download|extract|unzip|unpack) ..6 (.exe|.scr|.msi|.bat|.cmd|.vbs|.lnk|.iso|.jar|.rar|.7z|exe|rar|executable)",
            "(zip|rar|archive|7z|.zip|.rar|attachment|folder) ..6 (password|pass|passcode|pwd|pw) (is|:|to|for|{number})",
            "(password|pass|passcode|pwd|pw) (for|to|of) ~3 (zip|rar|archive|7z|attachment)",
            "(install|download|get|set up) ..2 (our|my|the company|this) ..4 (app|software|program|client|tool|messenger|launcher|extension) ..8 (interview|call|meeting|before|onboarding|start|join|chat|talk|verify)",
            "(clone|pull|fork|download|run|install|npm|start) ..6 (repo|repository|project|code|codebase|dapp|game|test project) ..10 (before|interview|first|screenshot|prove|apply|assessment|qualify|hire|so we see|so i see)",
            "(disable|turn off|switch off|deactivate|pause|ignore) ~3 (antivirus|anti virus|defender|security warning|smartscreen|firewall|virus scanner)",
            "(enable|allow|activate) (the)? (macros|macro)",
            "(anydesk|any desk|teamviewer|team viewer|rustdesk|ultraviewer|remote access) ..8 (your (computer|pc|laptop|machine|screen|device)|set up your|your id|your code)",
            "(run|paste|execute) ..4 (command|script|line|snippet) ..6 (terminal|powershell|console|cmd|command prompt) ..8 (first|before|verify|interview|call|start|fix|join|unlock)",
            "(install|download|open|run|get|start) ..4 (anydesk|any desk|teamviewer|team viewer|rustdesk|ultraviewer)",
            "(interview|call|meeting|join|onboarding) ..8 (install|download) ..1 (our|my|the company|this) ..4 (app|software|program|client|tool|messenger|launcher)",
        ],
        unless: &[
            "(build|compile|package|produce|deliver|ship|create|release) ..6 (.exe|.msi|exe|installer|installers|executable|.zip|.jar)",
            "(users|customers|visitors|clients|they) ..8 (download|install|run|open|extract|unzip)",
            "(your|final|source|design|export|exported) ..2 (files|file|zip|archive) ..4 (as|in|to)",
            "(fails|crashes|bug|error|does not start|doesnt start|wont start|broken)",
            "{warns}",
        ],
        ..MESSAGE
    },
    fires: &[
        says("Full brief is in project_brief.rar, the password is 2026, open it on a Windows computer please."),
        says("Download our meeting client before the interview, Zoom is not used here."),
        says("Please clone the repo and run it, send a screenshot and then we have the interview."),
        says("Switch off your antivirus, it gives a false alarm with our tool."),
        says("Just double-click the setup.exe that I attached and log in."),
    ],
    quiet: &[
        says("The spec is in the shared document, I also put the wireframes there."),
        says("Please build the installer as setup.exe and test it on Windows 11."),
        says("The app crashes when I run the .exe on an old laptop, can you look?"),
        says("Your final files can come as one zip, thanks."),
        says("I invited you to the repository, the contract has started and the readme explains the rest."),
        says("We will have the interview in the Upwork chat on Monday."),
        says("Users download the program, install it and see the welcome screen."),
    ],
}
