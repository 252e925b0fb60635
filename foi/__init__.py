"""Freedom of information: the ten questions that councils are asked about missing children, and their answers."""
