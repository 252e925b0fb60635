"""A reason is kept as data, with the details its kind carries, and there are words for each."""

import pytest

from metrics.reasons import DETAILS, HIDES, NONE, Kind, Reasons, because, together
from metrics.table import HIDDEN, NOT_RETURNED
from periods import MONTH
from wording.reasons import GISTS, WORDS, chart_note, gist, hidden_note, hidden_words, note, without_gist

EXAMPLES = {
    "population": "children",
    "period": "May 2024",
    "months": 12,
    "returned": 7,
    "due": 9,
    "step": MONTH.id,
    "silent": ("Police", "School"),
    "senders": ("MPFT", "UHNM"),
    "withheld": 1,
    "marks": ("not available", "suppressed"),
    "known": 2,
    "given": 3,
    "reference": "1A2B3C4D",
    "prints": ((66.0, "line 700"), (79.5, "line 713")),
    "points": 4,
    "fewest": 8,
    "status": HIDDEN,
    "enough": 13,
}
EVERY = [because(kind, **{name: EXAMPLES[name] for name in DETAILS.get(kind, ())}) for kind in Kind]
every_reason = pytest.mark.parametrize("reasons", EVERY, ids=lambda reasons: reasons[0].kind)


@every_reason
def test_it_comes_out_of_a_snapshot_as_it_went_in(reasons):
    both = together(reasons, because(Kind.NOT_OVER))
    assert Reasons.from_text(both.as_text()) == both
    assert hash(Reasons.from_text(both.as_text())) == hash(both)


def test_no_reason_is_kept_as_nothing():
    assert (NONE.as_text(), Reasons.from_text("")) == ("", NONE)


def test_as_text_each_detail_has_its_name():
    kept = because(Kind.STEPS_MISSING, returned=7, due=9, step="month").as_text()
    assert kept == '[{"kind": "steps missing", "returned": 7, "due": 9, "step": "month"}]'


@pytest.mark.parametrize("details", [{}, {"returned": 7}, {"returned": 7, "due": 9, "step": "month", "why": "x"}])
def test_a_kind_carries_its_own_details_and_no_others(details):
    with pytest.raises(TypeError, match="steps missing carries"):
        because(Kind.STEPS_MISSING, **details)


@every_reason
def test_every_detail_is_said(reasons):
    said = note(reasons)
    assert said and "{" not in said
    for name in DETAILS.get(reasons[0].kind, ()):
        if name not in ("step", "status"):
            other = because(reasons[0].kind, **reasons[0].named | {name: NOT_THIS[type(EXAMPLES[name])](EXAMPLES[name])})
            assert note(other) != said, name


NOT_THIS = {str: lambda text: text + "!", int: lambda count: count + 20, tuple: lambda several: several[:1]}


def test_every_kind_has_words():
    assert set(WORDS) == set(Kind) and set(GISTS) >= HIDES


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (NONE, ""),
        (because(Kind.STEPS_MISSING, returned=7, due=9, step="week"), "7 of 9 weeks returned"),
        (together(because(Kind.SMALL_COUNT), because(Kind.NOT_OVER)), "hidden: 1 to 7; the period is not over"),
        (
            because(Kind.WITHHELD, withheld=1, marks=("suppressed",), senders=(), known=0),
            "1 figure marked suppressed by the sender",
        ),
        (
            because(Kind.WITHHELD, withheld=2, marks=("not available", "suppressed"), senders=("MPFT",), known=1),
            "2 figures marked not available, suppressed by the sender (MPFT); 1 other figure is known",
        ),
        (because(Kind.DISPUTED, prints=((66.0, "line 700"), (79.5, "line 713"))), "disputed: 66 in line 700; 79.5 in line 713"),
    ],
)
def test_reasons_in_words(reasons, said):
    assert note(reasons) == said


def test_a_reason_can_be_said_shortly_or_without_what_is_said_already():
    hidden = together(because(Kind.FEW_BEHIND), because(Kind.NOT_OVER))
    assert hidden_words(hidden) == "hidden (fewer than 8 children or cases)"
    assert hidden_note(hidden) == "hidden: fewer than 8 children or cases"
    assert without_gist(hidden) == "fewer than 8 children or cases; the period is not over"
    assert (hidden_words(), hidden_note(NONE)) == ("hidden (1 to 7)", "hidden: 1 to 7")
    few = because(Kind.TOO_FEW_PERIODS, points=4, fewest=8)
    assert (gist(few), chart_note(few)) == ("too few periods", "too few periods: 4 of at least 8")
    broken = because(Kind.BROKEN_BY, period="May 2024", status=NOT_RETURNED)
    assert chart_note(together(few, broken)).endswith("8 (May 2024 is missing: a chart needs an unbroken row)")


def test_only_what_the_release_rule_hides_and_nothing_else_lacks_nothing():
    assert NONE.lacks_nothing and because(Kind.SMALL_COUNT).lacks_nothing and not because(Kind.NOT_OVER).lacks_nothing
    both = together(because(Kind.SMALL_COUNT), because(Kind.NOT_OVER))
    assert both.hidden and not both.lacks_nothing and both.has(Kind.NOT_OVER) and not both.has(Kind.NO_CASES)
