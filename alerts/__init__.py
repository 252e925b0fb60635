"""Tells people by e-mail or webhook that there is something to look at: never a figure, never a child, each thing once."""
