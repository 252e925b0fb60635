"""One file per partner extract. The file's name is the table's name."""
