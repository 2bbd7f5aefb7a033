//! The state that a job page brings along (`#__NUXT_DATA__`): exact values where the page itself rounds or cuts.
