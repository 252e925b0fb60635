"""A small trend as a picture: one line, a gap where nothing was returned, a box where hidden, a dot at the end."""

import base64

from metrics.table import HIDDEN, Table

WIDTH, HEIGHT, EDGE = 220, 44, 4
INK = "#3f86a3"  # readable on the light and on the dark background


def spark_source(table: Table) -> str:
    """The picture as an address that an <img> can hold; empty where no value is known."""
    values = [row.value for row in table.rows if row.value is not None]
    if not values:
        return ""
    low, high = min(0.0, *values), max(values)
    last = len(table.rows) - 1
    runs: list[list[str]] = [[]]
    point = (0.0, 0.0)
    hidden = []
    for index, row in enumerate(table.rows):
        if row.value is None:
            runs.append([])
            hidden += [hatched(place(index, low, last, low, high)[0])] if row.status == HIDDEN else []
            continue
        point = place(index, row.value, last, low, high)
        runs[-1].append(f"{point[0]:.1f},{point[1]:.1f}")
    lines = "".join(f'<polyline points="{" ".join(run)}" fill="none" stroke="{INK}" stroke-width="2"/>' for run in runs if run)
    dot = f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="3.5" fill="{INK}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(hidden)}{lines}{dot}</svg>'
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def hatched(across: float) -> str:
    """A hidden figure: a small dashed box, always of one height."""
    return (
        f'<rect x="{across - 2:.1f}" y="{HEIGHT - 10}" width="4" height="8" fill="none" stroke="{INK}" stroke-width="1" '
        'stroke-dasharray="2 1"/>'
    )


def place(index: int, value: float, last: int, low: float, high: float) -> tuple[float, float]:
    across = EDGE + (WIDTH - 2 * EDGE) * (index / last if last else 1)
    down = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * ((value - low) / (high - low) if high > low else 0.5)
    return across, down
