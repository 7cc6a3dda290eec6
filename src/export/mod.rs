//! Scene to files: SVG and PNG.
