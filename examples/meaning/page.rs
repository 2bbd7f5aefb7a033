//! `MODEL.md`, and the report of the training.

use std::path::Path;

use heed::engine::Engine;
use heed::meaning::make::Learned;
use heed::meaning::texts::{Example, Part};

use crate::measure;

pub fn write(examples: &[(String, Example)], engine: &Engine, learned: &Learned, file: &[u8], _report: &Path) -> Result<(), String> {
    let codes = crate::codes(examples);
    for part in [Part::Tuning, Part::Test] {
        let some: Vec<&Example> = examples.iter().map(|(_, e)| e).filter(|e| e.part == part).collect();
        let counts = measure::count(engine, &some, &codes);
        println!("{part:?}");
        for phase in ["T", "M", "H", "O", "F"] {
            let of: Vec<_> = counts.iter().filter(|(c, _)| c.starts_with(phase)).collect();
            let recall: f32 = of.iter().map(|(_, c)| c.found as f32 / c.carry.max(1) as f32).sum::<f32>() / of.len().max(1) as f32;
            let rules: f32 = of.iter().map(|(_, c)| c.by_phrase as f32 / c.carry.max(1) as f32).sum::<f32>() / of.len().max(1) as f32;
            let (found, wrong, place) = of.iter().fold((0, 0, 0), |s, (_, c)| (s.0 + c.found, s.1 + c.wrong, s.2 + c.in_place));
            let meant = of.iter().fold((0, 0), |s, (_, c)| (s.0 + c.meant.0, s.1 + c.meant.1));
            println!(
                "{phase}: recall {recall:.3} (rules {rules:.3}) precision {:.3} meant {:?} in place {:.3}",
                found as f32 / (found + wrong).max(1) as f32,
                meant,
                place as f32 / found.max(1) as f32
            );
        }
        if let Ok(which) = std::env::var("HEED_WRONG") {
            for example in &some {
                for one in measure::find(engine, example) {
                    if example.tells(one.code)
                        && !example.carries.contains(&one.code)
                        && codes.contains(&one.code)
                        && measure::reads(one.code, example.source)
                        && one.by_phrase == (which == "phrase")
                    {
                        println!(
                            "WRONG {part:?} {} under {:?} carries {:?}: {} <<{}>>",
                            one.code, example.under, example.carries, example.text, one.quote
                        );
                    }
                }
            }
        }
        if std::env::var("HEED_TABLE").is_ok() {
            for (code, c) in &counts {
                println!("{code} {c:?}");
            }
        }
    }
    println!("{} bytes, {} heads", file.len(), learned.known.len());
    Ok(())
}
