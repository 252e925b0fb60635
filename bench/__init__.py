"""How long things take, always beside something else that was measured in the same run."""
