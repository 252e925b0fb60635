"""The way in: a partner's workbook becomes a cleaned, pseudonymised table and a list of issues."""
