//! Messages about files: what happened, where, and what to do.
