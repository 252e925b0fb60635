"""The append-only truth: which uploads were accepted, corrected and withdrawn, by whom and when."""
