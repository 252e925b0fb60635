"""Why a line of the ledger was written: chosen and never typed; what was typed long ago stays readable."""

import pytest

from ledger.effective import last_of_figures
from ledger.ledger import Ledger
from ledger.lines import Load, Withdraw
from ledger.reason import Why, in_words
from loaders.outcome import Refused


@pytest.mark.parametrize(
    ("why", "reference", "kept"),
    [
        (Why.WRONG_PERIOD, "", "It is for another month or period"),
        (Why.AGREED_IN_WRITING, "IG-2026/014", "Another reason, agreed in writing (IG-2026/014)"),
        (Why.AGREED_IN_WRITING, "", None),
        (Why.WRONG_FILE, "Jane Doe", None),
        (Why.WRONG_FILE, "Jane", None),
        (Why.WRONG_FILE, "9434765919", None),
    ],
)
def test_a_reason_is_chosen_and_never_typed(why, reference, kept):
    if kept is None:
        with pytest.raises(Refused, match="Give the number of a paper|Give the number of the paper"):
            in_words(why, reference)
    else:
        assert in_words(why, reference) == kept


def test_old_lines_stay_readable(store):
    ledger = Ledger(store)
    ledger.write([(Withdraw(1, "a reason somebody typed"), None)], "analyst", 0)
    with ledger.connected() as connection:  # as it was written before a load could name what was handed in
        connection.execute(
            "INSERT INTO lines VALUES (2, '2025-01-01T00:00:00', 'x', 'load', ?, 'slot', 1)",
            [
                '{"source": "a", "senders": ["b"], "covers": null, "rows_read": 1, "rows_kept": 1, "issues": 0, '
                '"original_sha256": "c", "file": "d", "rules": "e"}'
            ],
        )
        connection.execute("DELETE FROM digests")
    first, second = ledger.lines()
    assert first.what.reason == "a reason somebody typed" and second.what == Load("a", ("b",), None, 1, 1, 0, "c", "d", "e")
    assert last_of_figures(ledger.lines()) == 2
