"""What a figure of a text can be: an indicator, one of its groups, or a printed figure. All names come from declarations."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from metrics.declaring.indicator import Indicator, Published
from metrics.printed.observations import Observation, prints_of
from metrics.table import WHOLE
from text_check.allowed_figures import AllowedFigures
from text_check.figures import TextFigure
from text_check.words import PLURAL, stem, stems

FEWEST_OF_A_QUOTE = 5  # words: a shorter one could be about anything


@dataclass(frozen=True)
class NamedTarget:
    """names: sets of word stems, each of which would name it. spoken: every stem that is said of it anywhere.

    kinds: of figures that it can be. heads: what is counted, in the plural. indicator: none for a printed figure that no
    indicator counts. group: of a breakdown.
    """

    title: str
    names: tuple[frozenset[str], ...]
    spoken: frozenset[str]
    kinds: tuple[str, ...]
    heads: frozenset[str] = frozenset()
    indicator: Indicator | None = None
    group: str = WHOLE
    printed: tuple[Observation, ...] = ()

    @property
    def head(self) -> str | None:
        """What it counts: the first plural of its title."""
        return next((stem(word) for word in self.title.lower().split() if PLURAL.match(word.strip(","))), None)

    @property
    def key(self) -> tuple[str, str]:
        return (self.indicator.id if self.indicator else self.printed[0].figure, self.group)

    def of_group(self, group: str) -> "NamedTarget":
        """The same of one group; what was printed of the whole is not about it."""
        extra = frozenset(stems(group))
        return NamedTarget(
            f"{self.title}, {group}",
            tuple(name | extra for name in self.names),
            self.spoken | extra,
            self.kinds,
            self.heads,
            self.indicator,
            group,
        )


@dataclass(frozen=True)
class Names:
    """Every target, and how much each word tells: one that stands in few names tells most."""

    targets: tuple[NamedTarget, ...]
    by_word: dict[str, list[NamedTarget]] = field(default_factory=dict)

    @cached_property
    def tells(self) -> dict[str, float]:
        counts = {word: len(found) for word, found in self.by_word.items()}
        return {word: log(1 + len(self.targets) / count) for word, count in counts.items()}


def names_in(allowed: AllowedFigures) -> Names:
    linked: dict[tuple[str, str], list[Observation]] = {}
    lone = []
    for held in allowed.printed:
        prints = of_its_words(held, prints_of(held, allowed.seen))
        for indicator, printed in prints:
            linked.setdefault((indicator.id, printed.breakdown or WHOLE), []).append(held)
        if not prints and held.value is not None:
            lone.append(printed_target(held))
    targets = [target for indicator in allowed.seen for target in targets_of(indicator, linked)] + lone
    by_word: dict[str, list[NamedTarget]] = {}
    for target in targets:
        for word in frozenset().union(*target.names):
            by_word.setdefault(word, []).append(target)
    return Names(tuple(targets), by_word)


def of_its_words(held: Observation, prints: list[tuple[Indicator, Published]]) -> list[tuple[Indicator, Published]]:
    """Two figures of one line can be the same number: each belongs to the indicator whose name has most of its words."""
    shared = [len(frozenset(stems(held.measure)) & frozenset(stems(indicator.title))) for indicator, _ in prints]
    return [each for each, words in zip(prints, shared) if words == max(shared)]


def targets_of(indicator: Indicator, linked: dict[tuple[str, str], list[Observation]]) -> list[NamedTarget]:
    groups = [WHOLE, *dict.fromkeys(each.breakdown for each in indicator.published if each.breakdown)]
    return [indicator_target(indicator, group, linked.get((indicator.id, group), [])) for group in groups]


def indicator_target(indicator: Indicator, group: str, observed: list[Observation]) -> NamedTarget:
    own = f"{indicator.title} {'' if group == WHOLE else group}"
    title = indicator.title if group == WHOLE else f"{indicator.title}, {group}"
    everything = " ".join(
        [
            own,
            indicator.question,
            indicator.numerator,
            indicator.denominator,
            indicator.theme.title,
            *indicator.caveats,
            *(f"{each.measure} {each.quote} {each.unit}" for each in observed),
        ]
    )
    counted = " ".join([indicator.title, *(f"{each.measure} {each.unit}" for each in observed)])
    return NamedTarget(
        title,
        names_of(own, observed),
        frozenset(stems(everything)),
        indicator.unit.spoken_as,
        plurals(counted),
        indicator,
        group,
        tuple(observed),
    )


def printed_target(observed: Observation) -> NamedTarget:
    everything = f"{observed.measure} {observed.quote} {observed.unit or ''} {observed.theme}"
    return NamedTarget(
        observed.measure,
        names_of(observed.measure, [observed]),
        frozenset(stems(everything)),
        (observed.counted_in.spoken_as,),
        plurals(f"{observed.measure} {observed.unit or ''}"),
        printed=(observed,),
    )


def plurals(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.lower().split() if PLURAL.match(word))


def names_of(title: str, held: list[Observation]) -> tuple[frozenset[str], ...]:
    """Its title, what was printed of it is called, and the sentence it was printed in."""
    quotes = [frozenset(stems(re.sub(r"\d\S*", " ", each.quote))) for each in held]
    named = [frozenset(stems(title)), *(frozenset(stems(each.measure)) for each in held)]
    return tuple(dict.fromkeys([name for name in named if name] + [each for each in quotes if len(each) >= FEWEST_OF_A_QUOTE]))


def may_be(target: NamedTarget, figure: TextFigure) -> bool:
    return figure.kind in target.kinds
