//! Parcels that come to the freelancer's home and go on from there.

use crate::signals::declare::*;

signal! {
    code: "T13",
    id: "reships-parcels",
    severity: Stop,
    kind: Fraud,
    group: Fraud,
    summary: "Receive and pass on parcels",
    why: "Such parcels are mostly bought with stolen cards. Your name and address are the ones that the police find.",
    act: "Take in nothing at your home, and report the post.",
    wrong: "The work may be about shipping software or a real warehouse, or a sample is sent to you for a photo or a review.",
    rule: STAYING_SAFE,
    trigger: Trigger {
        says: &[
            "(receive|receiving|accept|accepting|inspect|inspecting|repack|repackage|get|take in|collect|pick up) ..4 {goods} ..10 (forward|reship|re ship|send|ship|mail|post|drop|relabel|re label|label) ..4 (them|it|out|on|off|to (us|our|customers|clients|buyers|another|other|abroad|the)|abroad|overseas|labels|label)",
            "(receive|receiving|accept|accepting|take in|get|inspect|repack|repacking) ..4 {goods} ..5 (at|to|in|from) (your|ur|their|own) ..1 (home|house|address|place|apartment|door|doorstep|residence|garage)",
            "{goods} ..4 (come|comes|arrive|arrives|delivered|sent|shipped|land) ..2 (to|at) (you|your|ur) ..1 (home|house|address|place|apartment|door)? ..10 (forward|reship|ship|send|mail|post|label|labels|drop|relabel|hand|on)",
            "(reship|reshipping|re shipping|reshipper|reshippers|re ship|re shipper) !software",
            "(package|parcel|mail|packages|parcels) (handler|forwarder|receiver|reshipper|inspector|forwarding agent|processing assistant) ..10 (home|house|wanted|needed|agent|labels|address)",
            "(home|house) based ..2 (shipping|package|parcel|logistics|mail|quality) (assistant|clerk|manager|agent|coordinator|inspector|handler|controller)",
            "(shipping|package|parcel|logistics|mailing|postal|correspondence) (assistant|clerk|manager|agent|coordinator|inspector|handler|operator) ..6 (from|at) (home|house)",
            "(us|usa|uk|american|local|german|european|eu|canadian|home|your) address ..6 (to|for|and|where) ..3 (receive|accept|get|collect) ..3 {goods}",
            "(need|looking|use|using|rent) ..4 (your|an|a|ur) ..2 address ..6 (receive|accept|delivery|deliveries|parcels|packages|orders|mail) ..10 (forward|send|ship|post|me|us|overseas|abroad)",
            "(accept|receive|get|collect) (deliveries|orders|packages|parcels) (for|on behalf of) (me|us|our|my) ..12 (forward|re send|resend|ship|post|send|reship|customers|clients|abroad|mail)?",
            "(accept|receive|accepting) (deliveries|packages|parcels|shipments) and (re send|resend|forward|ship|send|mail|post|reship)",
            "(put|stick|print|attach|apply|change|replace|add|place) ..3 (new|our|my|the|prepaid|another|different|shipping)? ..1 label ..6 (drop|ship|send|post|mail|ups|fedex|usps|dhl|package|parcel)",
            "(with|using) (the|our|prepaid|my) labels ..2 (i|we|that|provided|provide|email|send|sent|mail)",
            "{money} ..2 (per|for each|each|for every|a) (parcel|package|box|shipment)",
            "(drop|take|bring|carry|hand) ..3 (it|them|off|parcels|packages|boxes) ..3 (at|to) ..2 (post office|ups|fedex|usps|dhl|courier)",
            "(forward|send|ship|post) ..3 (parcels|packages|boxes|parcel|package) ..3 (from|at) (your|ur) ..1 (home|house|address|place)",
        ],
        says_off_topic: &[
            "(accept|receive|get|collect|take) ..5 (package|packages|parcel|parcels|goods|boxes|shipments|deliveries|packets) ..8 (pass|hand|give|bring|carry|drop) ..3 (them|it|to|at|with|over|on)",
            "(local|home) (receiver|receivers|drop|drops|reshipper) ..8 (goods|packages|parcels|mail|packages|orders|shipments)",
            "(deliver|send|ship|order|mail|post) ..5 (to|at) (your|ur) ..1 (home|house|address|place|flat|apartment) ..6 (youll|u|you will|you then|you) ..2 (forward|send|ship|post|mail|reship|bring|hand|drop|pass)",
            "(your|ur) (place|home|house|address|flat|garage) ..5 (drop point|drop off point|pick up point|pickup point|collection point|hub|depot|transit)",
            "(repack|rebox|re pack|repackage|relabel) ..3 (and|then) (send|ship|mail|forward|post)",
            "(open|check|inspect|sort|repack|rebox|re box) ..3 (parcels|packages|boxes|goods|them) ..8 (forward|send on|ship|mail|send them|post)",
            "(accept|receive|take|get|sign for) (dhl|ups|fedex|usps|couriers|courier|amazon) ..6 (home|house|address|place|door|parcels|packages)",
            "(goods|parcels|packages|boxes|items) ..2 (arrive|come|delivered|get delivered|land) ..2 (at|to) (your|ur) ..8 (rebox|re box|repack|mail|forward|ship|send|label|post|sticker|stickers)",
            "(deliver|delivered|send|ship|order|mail|sent|shipped|post) ..4 (to|at) (your|you|ur) ..1 (home|house|address|place|flat|apartment|door)? ..8 (you|and|then) ..2 (forward|send|ship|post|mail|reship|resend|bring|hand|drop|pass) ..1 (it|them|on|these|those|each|the) ..8",
            "(receive|get|check|accept|sort|pack|collect|take|handle|inspect) ..4 (parcel|parcels|package|packages|envelopes|letters|boxes|phones|electronics|laptops|mail|deliveries) ..14 (attach|label|labels|ups|fedex|dhl|usps|post office|post them|mail them|ship them|send them|hand over|forward|on to|post again|ship daily|ship again|resend)",
            "(use|using) (your|ur) (home|house|address|apartment|garage|place|flat) ..6 (pick up|pickup|drop|collection|point|storage|warehouse|receive|address|hub) ..8 (package|packages|parcel|parcels|ship|goods|boxes|orders|deliveries)",
            "(your|ur) (home|house|address|apartment|flat) ..12 (parcel|parcels|package|packages|shipments) ..8 (ship|forward|send|mail|post|labels)",
            "(i|we) (order|buy|send|ship|deliver) ..4 to (you|your (address|home|house|place)) ..6 (you|and) ..2 (forward|send|ship|post|mail)",
        ],
        topic: &[
            "(app|api|software|website|courier|map|warehouse|coordinate|sample|film|unboxing|photo|photos of our|product photos|descriptions|lockers|develop|build|system|inventory|shopify|fulfilment|fulfillment|excel|customers receive|subscribers|test it|review it|users) ..18 (parcel|parcels|package|packages|box|boxes|home|label|labels|ship|shipping|mail)",
            "(parcel|parcels|package|packages|box|boxes|home|address) ..12 (app|api|software|website|photo|film|unboxing|warehouse|inventory|review|test it|system|map|email template|newsletter)",
        ],
        unless: &[
            "{audience} ~5 (receive|accept|get|return|collect|ship|send|pick|inspect)",
            "(api|shipstation|software|app|website|woocommerce|shopify|plugin|develop|developer|system|dashboard|npm|integration|integrate|warehouse|fulfillment center|3pl|fba|amazon listing|update the|spreadsheet|track shipments|tracking|database|company website|logo|photograph|photo|photos|\
             unboxing|review|sample|samples|ugc|film|video|docker|python|npm|rates|email template) ..16 ({goods}|address|label|labels|shipping|reshipping)",
            "(receive|get) ..5 (photograph|photo|photos|film|unbox|unboxing|review|ugc|video|test it)",
            "{goods} ..10 (photograph|photo|photos|film|unbox|unboxing|ugc|video|api|software|patches|npm|inventory)",
        ],
        ..CONTACT
    },
    fires: &[
        says("Small parcels come to your address; you put our label on them and take them to the post office."),
        says("We look for home workers in Canada who accept packages and mail them on to buyers abroad."),
        says("reshipping assistant, $40 per parcel, easy money for students"),
        says("Take in goods at your place, check them for damage and forward them with the labels we email."),
        says("I need a US address where I can receive orders, you then post them to me overseas."),
    ],
    quiet: &[
        says("Connect DHL labels with our WooCommerce shop."),
        says("We ship a bottle to your home for the product photos, you may keep it."),
        says("A logistics assistant follows containers in our system and informs the customers."),
        says("The parcel company wants a new website with a tracking page."),
        says("Do not accept packages for people who say they are our partners."),
        says("Our warehouse in Leeds receives the boxes; you keep the stock sheet up to date."),
        says("Subscribers receive a box each month, write the card that lies in it."),
    ],
}
