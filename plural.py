"""How many of something, in words."""


def counted(count: int, noun: str) -> str:
    """1 row, 1,588 rows."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
