//! The catalogue: every signal is one file with one declaration, and one line here.

pub mod case;
pub mod declare;
#[cfg(not(target_family = "wasm"))]
pub mod page;
mod past;
pub mod site;

use declare::Signal;
pub(crate) use green::concrete_scope::Part as ScopePart;

/// Declares the families' modules and lists their signals.
macro_rules! catalogue {
    ($($(#[$doc:meta])* $family:ident { $($signal:ident,)* })*) => {
        $(mod $family { $(pub(super) mod $signal;)* })*

        /// Every signal, family by family.
        pub static CATALOGUE: &[&Signal] = &[$($(&$family::$signal::SIGNAL,)*)*];

        /// The signals' ids with `_` for `-`, each with a space behind it: for who only asks whether there is such a signal.
        #[cfg(not(feature = "engine"))]
        static NAMES: &str = concat!($($(stringify!($signal), " ",)*)*);

        /// The families' names, with how many signals each has.
        pub static FAMILIES: &[(&str, usize)] = &[$((stringify!($family), [$(stringify!($signal),)*].len()),)*];
    };
}

catalogue! {
    post {
        contact_on_telegram,
        contact_on_whatsapp,
        contact_on_another_messenger,
        email_address_in_post,
        phone_number_in_post,
        apply_on_external_form,
        steers_off_platform,
        pays_off_platform,
        freelancer_pays_first,
        cheque_or_overpayment,
        forwards_money,
        buys_crypto_or_gift_cards,
        reships_parcels,
        rents_or_shares_account,
        opens_account_with_your_identity,
        asks_for_password,
        unpaid_test,
        contest_for_pay,
        custom_work_in_proposal,
        pay_after_approval,
        pays_by_bonus,
        starts_before_contract,
        runs_unknown_program,
        details_behind_file_link,
        retyping_bait,
        pay_too_high_for_task,
        fake_reviews,
        academic_cheating,
        breaks_site_terms,
        vague_description,
        minimises_work,
        open_ended_scope,
        unlimited_revisions,
        clone_on_small_budget,
        low_budget_language,
        placeholder_budget,
        promise_of_future_work,
        pays_in_exposure_or_equity,
        urgent_pressure,
        blames_previous_freelancers,
        hostile_tone,
        hype_job_title,
        always_available,
        exclusive_for_small_sum,
        mass_hiring,
        template_placeholder,
        title_and_body_differ,
        contradictory_requirements,
        must_buy_equipment,
        illegal_or_adult_work,
        non_compete_before_talk,
        discriminatory_demand,
        impersonates_site,
        secret_word,
        no_site_tracker,
        ai_detector_guarantee,
    }
    activity {
        crowded_job,
        many_in_interview,
        already_hired,
        client_not_looked,
        stale_post,
        mass_invites,
        connects_cost_high,
        bids_below_your_rate,
        reposted,
    }
    client {
        payment_unverified,
        phone_unverified,
        no_spend_no_hires,
        very_new_account,
        low_hire_rate,
        pays_below_posted_rate,
        pays_below_your_floor,
        low_spend_per_hire,
        low_client_rating,
        few_reviews_for_hires,
        many_open_jobs,
        location_mismatch,
        company_mismatch,
        below_price_floor,
        wide_hourly_range,
        budget_below_scope,
        badges_are_not_safety,
    }
    history {
        reviews_say_not_paid,
        reviews_say_scope_creep,
        reviews_say_rude,
        reviews_say_silent,
        reviews_say_avoid,
        reviews_say_feedback_threat,
        rates_freelancers_low,
        trend_worsens,
        ended_without_pay,
        many_short_contracts,
        hired_without_reviews,
        too_perfect_history,
        category_jump,
        same_role_again,
    }
    message {
        asks_to_move_chat,
        hired_at_once,
        kindly_script,
        avoids_call_or_contract,
        asks_for_personal_papers,
        sends_program_in_chat,
        offer_from_another_account,
        haggles_after_agreement,
        adds_to_the_scope,
        presses_for_reply,
        insults_you,
        threatens_you,
        threatens_with_feedback,
        refund_outside,
        asks_for_manual_hours,
        wants_final_files_first,
        start_now_offer_later,
        splits_or_closes_contract,
        asks_for_your_review,
        invoice_outside,
    }
    own {
        shares_own_contact,
        offers_free_work,
        sounds_angry,
        threatens_client,
        admits_too_much,
        refers_to_spoken_agreement,
        risky_public_answer,
        steers_a_review,
    }
    green {
        pays_again_and_again,
        reviews_praise_client,
        forbids_off_platform,
        concrete_scope,
        paid_test,
        pays_posted_rate,
        client_is_active,
        long_contracts,
        gives_good_feedback,
    }
    recipes {
        typing_scam,
        cheque_or_mule_scam,
        malware_interview,
        free_work_farm,
        endless_fixed_price,
        unprotected_hours,
    }
}

/// The signal with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Signal> {
    CATALOGUE.iter().copied().find(|s| s.id == id)
}

/// The signal with this code.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Signal> {
    CATALOGUE.iter().copied().find(|s| s.code == code)
}

/// The place in the catalogue of the signal with this id.
#[must_use]
pub fn number_of(id: &str) -> Option<usize> {
    CATALOGUE.iter().position(|signal| signal.id == id)
}

/// The ids of all signals; without the signals themselves, which are large.
#[cfg(not(feature = "engine"))]
pub fn ids() -> impl Iterator<Item = String> {
    NAMES.split_terminator(' ').map(|name| name.replace('_', "-"))
}

/// The ids of all signals, which the engine has anyway.
#[cfg(feature = "engine")]
pub fn ids() -> impl Iterator<Item = String> {
    CATALOGUE.iter().map(|signal| signal.id.to_owned())
}
