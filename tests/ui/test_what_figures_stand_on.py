"""No sentence reassures where there are no data under it."""

from types import SimpleNamespace

import pytest

from loaders.source import Source
from meeting.briefing import opening
from metrics.control_charts.spc import CONCERN
from metrics.declaring.clock import clocks
from metrics.reasons import Kind, because
from metrics.working_out.clock_counts import Standing
from pages.data.sources import lead
from ui.clocks import lead_of
from ui.stands_on import NAMED, never_came, stands_on

NOTHING = "**Nothing has come yet, so nothing can be said of any figure.** None of the 2 extracts that partners send is here."


def extract(name: str, partner: str, reference: bool = False) -> Source:
    return Source(f"Extract {name}", partner, "one row", "monthly", 10, None, (), (), reference=reference, id=name)


KNOWN = {each.id: each for each in (extract("a", "Police"), extract("b", "Police"), extract("published", "DfE", True))}
MANY = {f"s{number}": extract(f"s{number}", "P") for number in range(NAMED + 3)}


@pytest.mark.parametrize(
    ("came", "says"),
    [
        (
            set(),
            "**Nothing has come yet, so nothing can be said of any figure.** None of the 2 extracts that partners send is here.",
        ),
        (
            {"published"},
            "**Nothing has come yet, so nothing can be said of any figure.** None of the 2 extracts that partners send is here.",
        ),
        ({"a"}, "These figures stand on 1 of 2 extracts. Never came: Extract b (Police)."),
        ({"a", "b"}, ""),
    ],
)
def test_what_has_come_and_what_never_did(came, says):
    assert stands_on(came, KNOWN) == says


def test_of_many_some_are_named_and_the_rest_counted():
    assert stands_on({"s0"}, MANY).endswith("Extract s4 (P) and 2 more.")
    assert [each.id for each in never_came({"s1"}, MANY)][:2] == ["s0", "s2"]


@pytest.mark.parametrize(
    ("moved", "judged", "says"),
    [
        ([], 0, "No figure can be judged yet, so nothing can be said of what changed."),
        ([], 1, "Nothing moved by more than chance, of 1 figure that can be judged."),
        ([], 34, "Nothing moved by more than chance, of 34 figures that can be judged."),
        ([CONCERN], 34, "1 figure moved by more than chance: 1 got worse."),
    ],
)
def test_nothing_moved_is_said_of_figures_that_can_be_judged(moved, judged, says):
    assert opening([SimpleNamespace(signal=SimpleNamespace(kind=kind)) for kind in moved], judged) == says


@pytest.mark.parametrize(
    ("late", "never", "says"),
    [
        ([], [], "**Every return that is due has come.**"),
        (["A owes B for 2 months"], [], "**1 return is late.** A owes B for 2 months."),
        ([], ["B"], "**1 extract never came:** B."),
        (["A owes B", "C owes D"], ["E", "F"], "**2 returns are late.** A owes B. C owes D. **2 extracts never came:** E, F."),
        ([], list("abcdefgh"), "**8 extracts never came:** a, b, c, d, e, f and 2 more."),
    ],
)
def test_everything_has_come_only_where_nothing_is_late_and_nothing_never_came(late, never, says):
    assert lead(late, never) == says


def test_deadlines_of_which_nothing_is_known_are_not_said_to_be_kept():
    first, second = list(clocks().values())[:2]
    unknown = Standing(reasons=because(Kind.NEVER_RETURNED), clock=first, due=None, met=None, missed=None, overdue=None)
    kept = Standing(clock=second, due=3, met=3)
    assert lead_of([unknown, unknown]).startswith("**Nothing is known of any deadline yet**")
    assert lead_of([kept]) == "Nothing that fell due in the last twelve months is still waiting."
    assert lead_of([unknown, kept]) == f"{lead_of([kept])} Of 1 clock nothing is known: see the table."
