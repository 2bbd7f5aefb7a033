//! Country names: every ISO 3166-1 country under the name the site uses, found by its three-letter code or any common name.

use crate::text::find::Find;

/// Three-letter code and full English name, sorted by code. One text takes half the room of a table of texts.
const COUNTRIES: &str = "
ABW Aruba
AFG Afghanistan
AGO Angola
AIA Anguilla
ALA Aland Islands
ALB Albania
AND Andorra
ARE United Arab Emirates
ARG Argentina
ARM Armenia
ASM American Samoa
ATA Antarctica
ATF French Southern Territories
ATG Antigua and Barbuda
AUS Australia
AUT Austria
AZE Azerbaijan
BDI Burundi
BEL Belgium
BEN Benin
BES Bonaire, Sint Eustatius and Saba
BFA Burkina Faso
BGD Bangladesh
BGR Bulgaria
BHR Bahrain
BHS Bahamas
BIH Bosnia and Herzegovina
BLM Saint Barthelemy
BLR Belarus
BLZ Belize
BMU Bermuda
BOL Bolivia
BRA Brazil
BRB Barbados
BRN Brunei
BTN Bhutan
BVT Bouvet Island
BWA Botswana
CAF Central African Republic
CAN Canada
CCK Cocos (Keeling) Islands
CHE Switzerland
CHL Chile
CHN China
CIV Cote d'Ivoire
CMR Cameroon
COD Democratic Republic of the Congo
COG Congo
COK Cook Islands
COL Colombia
COM Comoros
CPV Cape Verde
CRI Costa Rica
CUB Cuba
CUW Curacao
CXR Christmas Island
CYM Cayman Islands
CYP Cyprus
CZE Czech Republic
DEU Germany
DJI Djibouti
DMA Dominica
DNK Denmark
DOM Dominican Republic
DZA Algeria
ECU Ecuador
EGY Egypt
ERI Eritrea
ESH Western Sahara
ESP Spain
EST Estonia
ETH Ethiopia
FIN Finland
FJI Fiji
FLK Falkland Islands
FRA France
FRO Faroe Islands
FSM Micronesia
GAB Gabon
GBR United Kingdom
GEO Georgia
GGY Guernsey
GHA Ghana
GIB Gibraltar
GIN Guinea
GLP Guadeloupe
GMB Gambia
GNB Guinea-Bissau
GNQ Equatorial Guinea
GRC Greece
GRD Grenada
GRL Greenland
GTM Guatemala
GUF French Guiana
GUM Guam
GUY Guyana
HKG Hong Kong
HMD Heard Island and McDonald Islands
HND Honduras
HRV Croatia
HTI Haiti
HUN Hungary
IDN Indonesia
IMN Isle of Man
IND India
IOT British Indian Ocean Territory
IRL Ireland
IRN Iran
IRQ Iraq
ISL Iceland
ISR Israel
ITA Italy
JAM Jamaica
JEY Jersey
JOR Jordan
JPN Japan
KAZ Kazakhstan
KEN Kenya
KGZ Kyrgyzstan
KHM Cambodia
KIR Kiribati
KNA Saint Kitts and Nevis
KOR South Korea
KWT Kuwait
LAO Laos
LBN Lebanon
LBR Liberia
LBY Libya
LCA Saint Lucia
LIE Liechtenstein
LKA Sri Lanka
LSO Lesotho
LTU Lithuania
LUX Luxembourg
LVA Latvia
MAC Macao
MAF Saint Martin
MAR Morocco
MCO Monaco
MDA Moldova
MDG Madagascar
MDV Maldives
MEX Mexico
MHL Marshall Islands
MKD North Macedonia
MLI Mali
MLT Malta
MMR Myanmar
MNE Montenegro
MNG Mongolia
MNP Northern Mariana Islands
MOZ Mozambique
MRT Mauritania
MSR Montserrat
MTQ Martinique
MUS Mauritius
MWI Malawi
MYS Malaysia
MYT Mayotte
NAM Namibia
NCL New Caledonia
NER Niger
NFK Norfolk Island
NGA Nigeria
NIC Nicaragua
NIU Niue
NLD Netherlands
NOR Norway
NPL Nepal
NRU Nauru
NZL New Zealand
OMN Oman
PAK Pakistan
PAN Panama
PCN Pitcairn
PER Peru
PHL Philippines
PLW Palau
PNG Papua New Guinea
POL Poland
PRI Puerto Rico
PRK North Korea
PRT Portugal
PRY Paraguay
PSE Palestinian Territories
PYF French Polynesia
QAT Qatar
REU Reunion
ROU Romania
RUS Russia
RWA Rwanda
SAU Saudi Arabia
SDN Sudan
SEN Senegal
SGP Singapore
SGS South Georgia and the South Sandwich Islands
SHN Saint Helena
SJM Svalbard and Jan Mayen
SLB Solomon Islands
SLE Sierra Leone
SLV El Salvador
SMR San Marino
SOM Somalia
SPM Saint Pierre and Miquelon
SRB Serbia
SSD South Sudan
STP Sao Tome and Principe
SUR Suriname
SVK Slovakia
SVN Slovenia
SWE Sweden
SWZ Eswatini
SXM Sint Maarten
SYC Seychelles
SYR Syria
TCA Turks and Caicos Islands
TCD Chad
TGO Togo
THA Thailand
TJK Tajikistan
TKL Tokelau
TKM Turkmenistan
TLS Timor-Leste
TON Tonga
TTO Trinidad and Tobago
TUN Tunisia
TUR Turkey
TUV Tuvalu
TWN Taiwan
TZA Tanzania
UGA Uganda
UKR Ukraine
UMI United States Minor Outlying Islands
URY Uruguay
USA United States
UZB Uzbekistan
VAT Vatican City
VCT Saint Vincent and the Grenadines
VEN Venezuela
VGB British Virgin Islands
VIR United States Virgin Islands
VNM Vietnam
VUT Vanuatu
WLF Wallis and Futuna
WSM Samoa
XKX Kosovo
YEM Yemen
ZAF South Africa
ZMB Zambia
ZWE Zimbabwe";

/// Other names in use, behind the code of the country they mean.
const OTHER_NAMES: &str = "
BOL Bolivia, Plurinational State of
BRN Brunei Darussalam
MMR Burma
CPV Cabo Verde
COD Congo, the Democratic Republic of the
CUW Curaçao
CZE Czechia
CIV Côte d'Ivoire
TLS East Timor
FLK Falkland Islands (Malvinas)
GBR Great Britain
VAT Holy See
IRN Iran, Islamic Republic of
CIV Ivory Coast
PRK Korea, Democratic People's Republic of
KOR Korea, Republic of
LAO Lao People's Democratic Republic
LBY Libyan Arab Jamahiriya
MAC Macau
MKD Macedonia
FSM Micronesia, Federated States of
MDA Moldova, Republic of
PSE Palestine
PSE Palestinian Territory, Occupied
KOR Republic of Korea
COG Republic of the Congo
RUS Russian Federation
REU Réunion
BLM Saint Barthélemy
SVK Slovak Republic
SWZ Swaziland
SYR Syrian Arab Republic
STP São Tomé and Príncipe
TWN Taiwan, Province of China
TZA Tanzania, United Republic of
NLD The Netherlands
TUR Türkiye
ARE UAE
GBR UK
USA United States of America
VEN Venezuela, Bolivarian Republic of
VNM Viet Nam
ALA Åland Islands";

/// The code and the name of each line.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| Some((line.get(..3)?, line.get(4..)?)))
}

/// The name as the site writes it, which every tile does: found without a look at each line.
fn as_written(name: &str) -> Option<&'static str> {
    let whole_line = |at: usize| {
        let (before, found) = COUNTRIES.split_at_checked(at)?;
        let (found, after) = found.split_at_checked(name.len())?;
        let is_whole = before.get(before.len().checked_sub(5)?..)?.starts_with('\n') && (after.is_empty() || after.starts_with('\n'));
        is_whole.then_some(found)
    };
    COUNTRIES.places_of(name).find_map(whole_line)
}

/// The full English name of the country that `text` names or codes ("BGD", "Viet Nam", "united kingdom");
/// `None` when the text is no country known here.
#[must_use]
pub fn country(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Some(name) = as_written(text) {
        return Some(name);
    }
    let code = rows(OTHER_NAMES).find(|(_, name)| name.eq_ignore_ascii_case(text)).map_or(text, |(code, _)| code);
    rows(COUNTRIES).find(|(known, name)| known.eq_ignore_ascii_case(code) || name.eq_ignore_ascii_case(code)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_mean_the_same_country() {
        for (code, name) in rows(COUNTRIES) {
            assert_eq!(country(code), Some(name));
            assert_eq!(country(&name.to_ascii_lowercase()), Some(name));
        }
        assert_eq!(country(" Viet Nam "), Some("Vietnam"));
        assert_eq!(country("gbr"), Some("United Kingdom"));
        assert_eq!(country("USA"), country("United States of America"));
    }

    #[test]
    fn every_other_name_points_to_a_country_of_the_table() {
        for (code, name) in rows(OTHER_NAMES) {
            assert!(country(name).is_some(), "{name} points to {code}");
        }
    }

    #[test]
    fn the_tables_are_sorted_and_hold_nothing_twice() {
        assert!(rows(COUNTRIES).map(|(code, _)| code).is_sorted_by(|a, b| a < b) && rows(COUNTRIES).count() == 250);
        assert!(rows(OTHER_NAMES).map(|(_, name)| name).is_sorted_by(|a, b| a < b) && rows(OTHER_NAMES).count() == 43);
    }

    #[test]
    fn a_text_that_is_no_country_stays_unknown() {
        for text in ["", "Worldwide", "Berlin", "US dollars", "Payment verified"] {
            assert_eq!(country(text), None, "{text}");
        }
    }
}
