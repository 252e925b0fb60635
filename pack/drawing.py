"""The control chart of a page as a vector picture, from the same points as on screen. Shape and colour say the same."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

from metrics.control_charts.control import ChartPoint
from metrics.control_charts.icon import INKS
from metrics.control_charts.spc import COMMON
from metrics.declaring.unit import Unit
from pack.model import Page
from wording.charts import DIAMOND, MARKS, SHAPES, SQUARE, TRIANGLE

FONT = "Libertinus Serif"
WIDE, HIGH = 540, 190
LEFT, RIGHT, TOP, BOTTOM = 48, 534, 32, 164  # of the field in which points lie
GREY, LINE, WORDS, AIM, EVENT = "#8b979f", "#5f6b73", "#3b4852", "#b0301c", "#5b3d8a"
TICKS, LABELS = 4, 9


def drawing(page: Page) -> str:
    """An SVG."""
    points, target = page.points, page.briefing.signal.target
    field = Field(points, target)
    parts = [
        *scale(field, page.unit),
        *chance(points, field),
        *aim(target, field),
        *happened(page, field),
        *line(points, field),
        *periods(points, field),
        *legend(points),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">'
        f'<g font-family="{FONT}" font-size="10.5" fill="{WORDS}">{"".join(parts)}</g></svg>'
    )


class Field:
    """Where a value lies on the paper."""

    def __init__(self, points: Sequence[ChartPoint], target: float | None):
        values = [value for point in points for value in (point.value, point.lower, point.upper)]
        values += [] if target is None else [target]
        least, most = min(values), max(values)
        self.step = nice((most - least or abs(most) or 1) / TICKS)
        self.low, self.high = floor(least / self.step) * self.step, ceil(most / self.step) * self.step
        if self.low == self.high:
            self.low, self.high = self.low - self.step, self.high + self.step
        self.pitch = (RIGHT - LEFT) / len(points)

    def x(self, place: float) -> float:
        """Of the middle of a period, by its place from 0."""
        return round(LEFT + (place + 0.5) * self.pitch, 1)

    def y(self, value: float) -> float:
        return round(BOTTOM - (value - self.low) / (self.high - self.low) * (BOTTOM - TOP), 1)

    @property
    def places(self) -> int:
        """Decimals that its ticks need."""
        return max(0, -floor(log10(self.step) + 1e-9))

    @property
    def ticks(self) -> list[float]:
        return [self.low + number * self.step for number in range(round((self.high - self.low) / self.step) + 1)]


def nice(rough: float) -> float:
    """The next larger of 1, 2, 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough * 0.999)


def scale(field: Field, unit: Unit) -> list[str]:
    return [
        f'<line x1="{LEFT}" x2="{RIGHT}" y1="{field.y(each)}" y2="{field.y(each)}" stroke="#dfe4e7" stroke-width="0.6"/>'
        f'<text x="{LEFT - 6}" y="{field.y(each) + 3.5}" text-anchor="end">{escape(unit.prefix)}{each:,.{field.places}f}'
        f"{'%' if unit.name == 'percent' else ''}</text>"
        for each in field.ticks
    ]


def chance(points: Sequence[ChartPoint], field: Field) -> list[str]:
    """The band between the limits, and the mean, in steps; anew after each rebasing."""
    places = [(number, each) for number, each in enumerate(points)]
    stretches = [[pair for pair in places if pair[1].stretch == name] for name in dict.fromkeys(each.stretch for each in points)]
    return [drawn for stretch in stretches for drawn in band(stretch, field)]


def band(stretch: list[tuple[int, ChartPoint]], field: Field) -> list[str]:
    """One stretch between two rebasings."""

    def steps(name: str) -> list[str]:
        return [
            f"{round(LEFT + (place + side) * field.pitch, 1)},{field.y(getattr(each, name))}"
            for place, each in stretch
            for side in (0, 1)
        ]

    upper, lower, mean = steps("upper"), steps("lower"), steps("mean")
    drawn = [f'<polygon points="{" ".join(upper + lower[::-1])}" fill="#eef1f3"/>']
    dashed = ' stroke-dasharray="4 3"'
    return drawn + [
        f'<polyline points="{" ".join(edge)}" fill="none" stroke="{GREY}"{dash}/>'
        for edge, dash in ((upper, dashed), (lower, dashed), (mean, ""))
    ]


def aim(target: float | None, field: Field) -> list[str]:
    if target is None:
        return []
    y = field.y(target)
    return [
        f'<line x1="{LEFT}" x2="{RIGHT}" y1="{y}" y2="{y}" stroke="{AIM}" stroke-width="1.4" stroke-dasharray="8 3"/>'
        f'<text x="{LEFT + 4}" y="{y - 4}" fill="{AIM}">Target</text>'
    ]


def happened(page: Page, field: Field) -> list[str]:
    """A line at each event; on the right half its title stands left of it."""
    drawn = []
    for day, title in page.events:
        place = next(place for place, each in enumerate(page.points) if each.stop >= day)
        x, late = field.x(place), field.x(place) > (LEFT + RIGHT) / 2
        drawn.append(
            f'<line x1="{x}" x2="{x}" y1="{TOP - 14}" y2="{BOTTOM}" stroke="{EVENT}" stroke-width="1.2"/>'
            f'<text x="{x - 4 if late else x + 4}" y="{TOP - 6}" text-anchor="{"end" if late else "start"}" fill="{EVENT}">'
            f"{escape(title)}</text>"
        )
    return drawn


def line(points: Sequence[ChartPoint], field: Field) -> list[str]:
    places = [(field.x(place), field.y(each.value)) for place, each in enumerate(points)]
    run = " ".join(f"{x},{y}" for x, y in places)
    return [f'<polyline points="{run}" fill="none" stroke="{LINE}" stroke-width="1.6"/>'] + [
        mark(x, y, each.kind) for (x, y), each in zip(places, points)
    ]


def mark(x: float, y: float, kind: str) -> str:
    """A circle, diamond, square or triangle, as on screen."""
    ink, shape = INKS[kind], SHAPES[kind]
    corners = {
        DIAMOND: ((0, -5), (5, 0), (0, 5), (-5, 0)),
        SQUARE: ((-4, -4), (4, -4), (4, 4), (-4, 4)),
        TRIANGLE: ((0, -5), (4.8, 3.6), (-4.8, 3.6)),
    }.get(shape)
    if corners is None:
        return f'<circle cx="{x}" cy="{y}" r="2.8" fill="{ink}"/>'
    return f'<polygon points="{" ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)}" fill="{ink}"/>'


def periods(points: Sequence[ChartPoint], field: Field) -> list[str]:
    """As many names of periods as there is room for, the latest always."""
    every = max(1, ceil(len(points) / LABELS))
    shown = range(len(points) - 1, -1, -every)
    at = {place: (RIGHT, "end") if place == len(points) - 1 else (field.x(place), "middle") for place in shown}
    return [
        f'<text x="{x}" y="{BOTTOM + 17}" text-anchor="{anchor}">{escape(points[place].period)}</text>'
        for place, (x, anchor) in at.items()
    ]


def legend(points: Sequence[ChartPoint]) -> list[str]:
    """Only the kinds that are there, from the right."""
    kinds, drawn, x = [kind for kind in MARKS if kind == COMMON or kind in {each.kind for each in points}], [], LEFT + 6
    for kind in kinds:
        drawn += [mark(x, 7, kind), f'<text x="{x + 9}" y="10.5">{escape(MARKS[kind])}</text>']
        x += 24 + 5.2 * len(MARKS[kind])
    return [
        *drawn,
        f'<rect x="{x}" y="2.5" width="16" height="9" fill="#eef1f3" stroke="{GREY}" stroke-width="0.8" '
        f'stroke-dasharray="3 2"/><text x="{x + 21}" y="10.5">range of chance</text>',
    ]
