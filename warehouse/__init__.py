"""The snapshot: a DuckDB file that is a pure function of the ledger, built beside the old one and never altered."""
