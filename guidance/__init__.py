"""The law as data: the texts that figures and clocks rest on, which of them is in force when, and what replaced what."""
