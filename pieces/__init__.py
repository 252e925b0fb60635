"""What a snapshot is made with, by name: declarations, code, packages; and what depends on which of them."""
