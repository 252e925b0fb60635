"""What is printed as the parts of a whole is added up beside the whole, and said where something has no part."""

import pytest

from metrics.printed.derived import totals
from metrics.printed.observations import Observation


def held(figure: str, value: float | None, adds_up_to: str | None = None) -> Observation:
    said = {"figure": figure, "measure": figure.title(), "value": value, "qualifier": "exactly", "unit": "children"}
    return Observation(**dict.fromkeys(Observation.__dataclass_fields__) | said | {"adds_up_to": adds_up_to, "footprint": ""})


@pytest.mark.parametrize(
    ("whole", "parts", "said"),
    [
        (30, (10, 20), "the same"),
        (30, (10, 15), "has no part"),
        (30, (10, 25), "is too much"),
        (30, (), None),
        (30, (None,), None),
        (None, (10, 20), None),
    ],
)
def test_the_parts_of_a_whole_are_held_against_it(whole, parts, said):
    prints = [held("whole", whole), *(held(f"part {place}", value, "whole") for place, value in enumerate(parts))]
    sentences = list(totals(prints))
    assert len(sentences) == (said is not None) and all(said in sentence for sentence in sentences)
