//! `phrases FILE`: compiles the phrases of the whole catalogue, as the background's engine unpacks them.

use std::process::ExitCode;

use heed::engine::Engine;

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: phrases FILE");
        return ExitCode::from(2);
    };
    let written = Engine::pack().map_err(|e| e.to_string()).and_then(|bytes| std::fs::write(&file, bytes).map_err(|e| e.to_string()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("{file}: {cause}");
            ExitCode::FAILURE
        }
    }
}
