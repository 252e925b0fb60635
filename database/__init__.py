"""DuckDB: opening and locking its files, and tables made from the type of their rows."""
