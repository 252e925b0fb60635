"""A sentence that a published table quotes: kept to the letter, or refused in words that do not quote it."""

import pytest

from loaders.cells import UNREADABLE
from loaders.public_text import LONGEST_QUOTE, Quote
from tests.loaders.workbooks import read

SENTENCE = "Children waited longer than in the year before."


@pytest.mark.parametrize("text", [SENTENCE, "Late – in most cases – by a week.", "1 in 5 = a fifth", "a" * LONGEST_QUOTE])
def test_a_sentence_is_kept(text):
    assert read(Quote(), text).values == [text]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"={SENTENCE}", "begins like a formula"),
        (f"+{SENTENCE}", "begins like a formula"),
        (f"@{SENTENCE}", "begins like a formula"),
        (SENTENCE.replace(" ", "\x07", 1), "cannot be seen"),
        ("a" * (LONGEST_QUOTE + 1), "this is longer"),
    ],
)
def test_what_could_be_a_formula_or_hide_something_or_has_no_end_is_not(text, says):
    found = read(Quote(), text)
    assert (found.values, found.statuses) == ([None], [UNREADABLE]) and says in found.problems[0]
