"""One file per query rule. The file's name is its id."""
