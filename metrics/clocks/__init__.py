"""One file per clock. The file's name is its id."""
