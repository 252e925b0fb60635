"""One reader of a snapshot: what one viewer may read of its two files."""
