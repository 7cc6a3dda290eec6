//! Boards on disk: versioned RON, read with notes, written whole or not at all; templates compiled in.
