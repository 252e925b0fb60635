"""One file per indicator. The file's name is its id."""
