"""The yearly report's words and tables: figures found in a text, held against the data; tables filled from it."""
