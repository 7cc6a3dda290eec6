//! What follows from a board: cells, matrix, table rows, counts, findings, and what an audience may see.
