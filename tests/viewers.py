"""Who looks, in tests."""

from access.shell import person_at_the_shell

ANALYST = person_at_the_shell().viewer
"""Sees everything, down to the records."""
