"""Worked examples of the declared checks, a file per source: {what the check says: (rows that pass, rows of which one fails)}."""

from pathlib import Path

from declarations import declared_in

CHECK_EXAMPLES = declared_in(Path(__file__).parent, "EXAMPLES")
