//! The command line: help, messages, headings.
