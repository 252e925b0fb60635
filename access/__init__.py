"""Who may do what: roles, the people who hold them, the two kinds of installation, the door."""
