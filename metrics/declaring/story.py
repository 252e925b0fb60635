"""How an indicator tells its story on its theme's page. Declared with the indicator; ui/charts/ draws it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lines:
    """One line over time; a line each where a breakdown is named."""

    by: str | None = None


@dataclass(frozen=True)
class Against:
    """Two counts over time, one beside the other: episodes against the children behind them."""

    other: str


@dataclass(frozen=True)
class Stages:
    """A funnel: how many reach each stage. Each is an indicator, or one group of it: (id, breakdown, group)."""

    steps: tuple[tuple[str, str | None, str | None], ...]


@dataclass(frozen=True)
class Expected:
    """Of those expected, how many came, by group."""

    by: str


@dataclass(frozen=True)
class Parts:
    """What a whole is made of, by group, over time."""

    by: str


@dataclass(frozen=True)
class Overlap:
    """How sets of children overlap. by: a column whose groups name the sets a child is in, joined by ` + `."""

    by: str


Story = Lines | Against | Stages | Expected | Parts | Overlap
