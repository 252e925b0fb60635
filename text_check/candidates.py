"""Which indicator a figure's words name, how certainly: the part of its name, by how much each word tells, that stands near."""

from dataclasses import dataclass
from functools import cache

from metrics.table import WHOLE
from place import place
from text_check.allowed_figures import AllowedFigures
from text_check.context import Around
from text_check.figures import NUMBER, PERCENT, TextFigure
from text_check.names import NamedTarget, Names, may_be
from text_check.words import stems

LIKELY, SURE, CLEAR_OF_OTHERS = 0.5, 0.85, 0.08
SMALL, LIKELY_FOR_SMALL = 13, 0.75  # small numbers agree by chance
FEWEST_WORDS = 2
MOST_CANDIDATES, MORE_FOR_A_GROUP, MORE_FOR_A_WORD, MANY_WORDS = 6, 0.05, 0.015, 6
GOES_WITH_ANY = frozenset(
    stems("""
    year years past month months period reporting report total number average reported recorded annual across city
    partnership children people cases received completed held made shows showing resulting leading result compared previous
    last first up down including respectively overall local authority figure figures percent rate rose fell increase reduction
    improvement known involved currently noting handled dealt saw seen took place carried undertaken delivered run attended
    led further also many
    """)
)


@cache
def goes_with_any() -> frozenset[str]:
    """Words that stand beside figures of every kind, the authority's name among them."""
    return GOES_WITH_ANY | frozenset(stems(place().authority))


@dataclass(frozen=True)
class Candidate:
    """score: 0 to 1. unexplained: words right beside the figure that nothing declared of it knows."""

    target: NamedTarget
    score: float
    unexplained: frozenset[str] = frozenset()

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE and not self.unexplained


def candidates(figure: TextFigure, near: Around, names: Names, allowed: AllowedFigures) -> list[Candidate]:
    """The likeliest first; of an indicator whose group is named too, the group."""
    if not near.beside:
        return []
    reached = {id(target): target for word in near.weights for target in names.by_word.get(word, [])}
    found = [
        Candidate(target, score)
        for target in reached.values()
        if fits(target, figure, near) and (score := best(target, near, names)) >= LIKELY
    ]
    found.sort(key=lambda each: (-each.score, each.target.title))
    chosen = [each for first in found[:MOST_CANDIDATES] for each in with_group(first, near, allowed)]
    return sorted(chosen, key=lambda each: -each.score)


def fits(target: NamedTarget, figure: TextFigure, near: Around) -> bool:
    """Of its kind, and what is counted right after the figure is something that is said of it."""
    if near.change:
        return figure.kind == PERCENT and target.kinds != ()
    said = target.heads if figure.kind == NUMBER and figure.value < SMALL else target.spoken
    return may_be(target, figure) and (near.noun is None or near.noun in said)


def best(target: NamedTarget, near: Around, names: Names) -> float:
    """A longer name that is there to the last word says a little more than a short one."""
    return max(score(name, near, names) + MORE_FOR_A_WORD * min(len(name), MANY_WORDS) for name in target.names)


def score(name: frozenset[str], near: Around, names: Names) -> float:
    if len(name) < FEWEST_WORDS or not name & near.beside:
        return -1.0
    tells = names.tells
    return sum(tells[word] * near.weights.get(word, 0) for word in name) / sum(tells[word] for word in name)


def with_group(candidate: Candidate, near: Around, allowed: AllowedFigures) -> list[Candidate]:
    """The candidate, and where one of its groups is named right beside the figure that group too, which says more."""
    target = candidate.target
    group = group_beside(target, near, allowed) if target.indicator and target.group == WHOLE else None
    whole = Candidate(target, candidate.score, near.closest - target.spoken - goes_with_any())
    if group is None:
        return [whole]
    part = target.of_group(group)
    named = frozenset(stems(group))
    return [
        Candidate(part, candidate.score + MORE_FOR_A_GROUP, near.closest - part.spoken - goes_with_any()),
        Candidate(target, candidate.score, whole.unexplained | named),
    ]


def group_beside(target: NamedTarget, near: Around, allowed: AllowedFigures) -> str | None:
    """A group's whole name, in words that the indicator's own name does not use."""
    own = frozenset().union(*target.names)
    if target.indicator is None:
        return None
    for by in target.indicator.by:
        for group, words in allowed.groups(target.indicator, by):
            if words and words <= near.beside and not words <= own | goes_with_any():
                return group
    return None
