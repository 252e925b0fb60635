"""Who did what, when: lines that are only ever added, chained and sealed so that a changed one is found."""
