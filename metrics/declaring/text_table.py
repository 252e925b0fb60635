"""Small tables written as text: a line of headings, then a line per row, with | between the cells."""


def parse(text: str) -> list[dict[str, str | None]]:
    """Rows by heading; an empty cell is None. Raises ValueError where a line has another number of cells."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines() if line.strip()]
    headings, rows = lines[0], lines[1:]
    for row in rows:
        if len(row) != len(headings):
            raise ValueError(f"{len(row)} cells under {len(headings)} headings: {' | '.join(row)}")
    return [{heading: cell or None for heading, cell in zip(headings, row)} for row in rows]
