//! Demands about sex, age, looks, faith or origin that have nothing to do with the work.

use crate::signals::declare::*;

signal! {
    code: "T52",
    id: "discriminatory-demand",
    severity: Caution,
    kind: Policy,
    group: Policy,
    summary: "Asks for a sex, age, faith or photo",
    why: "Who selects by sex, age, faith or looks breaks Upwork's rules, and demands for photos of young women often lead to something else than a job.",
    act: "Send no photo. Answer only what concerns the work, and report the post if it is meant as it reads.",
    wrong: "Voices, actors, models and people asked for a study may need to be of a certain group.",
    rule: TRUST_AND_SAFETY,
    trigger: Trigger {
        says: &[
            "(female|females|male|males|girl|girls|lady|ladies|women|woman|unmarried) {applicants} ..3 (only|please|preferred|prefered|required|wanted)",
            "(female|females|male|males|girl|girls|lady|ladies|women|woman|men|unmarried|singles|whites|christians|muslims|hindus) (only|please|preferred|required|wanted) !voice !clothing !fashion !audience",
            "(only|strictly|just|prefer|preferably|preferring|want|wanted|looking for|need|hiring|seeking|must be|should be|has to be|ideally|reserved for) ..2 (a|an|one|some)? ..1 (young|beautiful|pretty|attractive|unmarried|single|hot|cute|good looking|nice|lovely|charming|energetic)? (female|females|male|males|girl|girls|lady|ladies|woman|women|man|unmarried|christian|muslim|hindu|jewish) ..1 (assistant|assistants|freelancer|freelancers|va|vas|candidate|candidates|applicant|applicants|developer|developers|designer|secretary|worker|workers|writer|typist|from|only|for|between|aged|under|who|to|please|$)",
            "(young|beautiful|pretty|attractive|unmarried|good looking|hot|cute|sexy|slim) ..2 (female|females|girl|girls|lady|ladies|woman|women|assistant|va|secretary|receptionist)",
            "(age|aged|ages) ..3 (between|limit|under|below|max|maximum|from|should be|must be|not more than|range) ..2 {number}",
            "(must|should|you|be|candidates|applicants|only|prefer) ..2 (be)? ..1 (between|under|below|younger than|not older than|less than|over) {number} ..3 (years old|years of age|yo|of age|years young)",
            "(not|no|nobody|no one|none) ..2 (older than|over|above) {number} ..1 (years|please|years old|$)",
            "(send|attach|include|share|provide|upload|with|add|enclose) ..2 (a|an|your|me|us|one|two|some|recent|full|clear)? ..2 (photo|photos|picture|pictures|pic|pics|selfie|selfies|headshot|portrait) ..1 (of|with|showing) ..1 (yourself|you|your face|your body|u|your self)",
            "(send|attach|include|share|provide|upload|enclose) ..2 (your|ur) ..2 (photo|photos|picture|pictures|pic|pics|selfie|selfies|full body photo|body picture|recent photo) !id !editing !of !gallery !portfolio !frame",
            "(tell|send|share|state|mention|include|give|write) ..3 (us|me)? ..2 (your)? ..1 (age and|age|marital status|religion|relationship status|height and weight|height|weight|skin color|ethnicity|nationality and age|gender|sexual orientation|caste) ..6",
            "(marital status|religion|relationship status|caste|sexual orientation|family status|skin colour|skin color|pregnan*) ..4 (required|must|needed|mention|state|include|please|in your|with your|of the candidate|:|is important)",
            "(no|not|except|without|do not hire|dont hire|avoid|never) ..2 (indians|pakistanis|nigerians|africans|filipinos|bangladeshis|asians|arabs|muslims|jews|blacks|women|females|men|males|mothers|pregnant women|old people|disabled|gays|foreigners|immigrants)",
            "(indians|pakistanis|nigerians|africans|filipinos|bangladeshis|asians|arabs|muslims|blacks|women|men) ..2 (need not apply|dont apply|do not apply|please dont|please do not|not accepted|not welcome|will be ignored|stay away|cannot apply|not allowed)",
            "(white|caucasian|christian|muslim|hindu|jewish|straight) ..1 (people|freelancers|candidates|applicants|only|faith|believer|believers|man|woman|male|female|males|females) ..1 (only|preferred|required|please|wanted)?",
            "(be|is|are) ..1 (single|unmarried|childless|without children|without kids|not pregnant|not married) ..2 (and|with|no|only|please|$)",
            "(without|no) (kids|children|family obligations|husband|boyfriend) ..2 (preferred|only|please|required|$)",
        ],
        unless: &[
            "(voice|voices|voiceover|voice over|narrator|narration|actor|actors|actress|actresses|acting|model|models|ugc|casting|cast|singer|singers|vocalist|vocals|talent|talents|dancer|presenter|spokesperson|avatar|avatars|character|characters|host|on camera|testimonial|testimonials|video creator|creator|creators|influencer|influencers|audiobook|demo reel|influencer|extras)",
            "(participant|participants|respondent|respondents|survey|interviewee|interviewees|user research|study|research|tester|testers|focus group|clinical|patients|trial)",
            "(audience|target|customers|clothing|fashion|apparel|brand|dress|products|shoes|collection|shop|store|app|dating|game|book|novel|story|stories|illustration|hair|skincare|cosmetics|fitness|health|magazine|podcast for|website|blog|content for|article|articles|gym|children|kids content|users|students|design of|logo|poster|dataset|detection|classif*|estimate|prediction|form field|fields|database)",
            "(native|speaker|speaking) ..3 (english|spanish|french|german|arabic|hindi|portuguese|italian|dutch)",
        ],
        ..CONTACT
    },
    fires: &[
        says("We look for a young lady as personal assistant, unmarried if possible."),
        says("Female applicants only for this data entry position."),
        says("Attach a recent picture of yourself to the proposal."),
        says("Bookkeeper, must be under 30 years old."),
        says("State your age and marital status in the first line."),
        says("Men please do not apply, our office is women only."),
    ],
    quiet: &[
        says("Female voice for an audiobook, warm and calm, 30 to 40."),
        says("Our target are women over 50 who like gardening."),
        says("Send photos of the finished furniture with the portfolio."),
        says("Looking for male models for a shoot in Berlin, casting on Friday."),
        says("We welcome everybody, whatever age, sex or faith."),
        says("Participants between 25 and 40 years old for a paid survey."),
        says("A form with name, age and gender fields has to be built."),
    ],
}
