//! Heed's core: reads job and client pages, finds the signs of a difficult or dishonest client, and explains each one.
