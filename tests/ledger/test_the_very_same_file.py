"""The very same file is taken once: not while it waits, not while it counts, not twice in one go."""

from datetime import date, datetime

import pytest

from ledger.duplicates import refuse_loaded_before, refuse_twice_in_one_go
from ledger.ledger import Ledger
from ledger.lines import HandedIn, Load, SentBack, Withdraw
from loaders.outcome import Refused


def load(sha: str = "ab", source: str = "missing", rules: str = "rules", **more) -> Load:
    return Load(source, ("Police",), (date(2024, 9, 1), date(2024, 9, 30)), 10, 9, 1, sha, "a-file", rules, **more)


REPLACED = "A newer version has replaced it since."


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([], None),
        ([load("cd")], None),
        ([load("cd"), load()], "loaded before, on 5 September 2024 by Ann (load 2)."),
        ([load(), load("cd")], f"loaded before, on 5 September 2024 by Ann (load 1). {REPLACED}"),
        ([load(), Withdraw(1, "wrong")], None),
        ([load(rules="earlier rules")], None),
        ([load(), Withdraw(1, "wrong"), load()], "loaded before, on 5 September 2024 by Ann (load 3)."),
        ([HandedIn(load())], "handed in before, on 5 September 2024 by Ann, and waits to be approved (line 1)."),
        ([HandedIn(load("cd"))], None),
        ([HandedIn(load()), SentBack(1, "wrong")], None),
        ([HandedIn(load()), load(handed_in=1)], "loaded before, on 5 September 2024 by Ann (load 2)."),
    ],
)
def test_a_file_is_refused_while_it_waits_or_was_loaded_and_not_taken_back(store, entries, said):
    ledger = Ledger(store, clock=lambda: datetime(2024, 9, 5, 12, 30))
    ledger.write([(entry, None) for entry in entries], "Ann", based_on=0)
    if said is None:
        refuse_loaded_before(ledger.lines(), load())
        return
    with pytest.raises(Refused) as refused:
        refuse_loaded_before(ledger.lines(), load())
    assert str(refused.value) == f"This very file was {said}"


@pytest.mark.parametrize(
    ("loads", "said"),
    [
        ([("a.xlsx", load()), ("b.xlsx", load("cd"))], None),
        ([("a.xlsx", load()), ("a.xlsx", load(source="contacts"))], None),
        ([("a.xlsx", load()), ("b.xlsx", load("cd")), ("c.xlsx", load())], "c.xlsx and a.xlsx are the same file."),
    ],
)
def test_of_one_go_no_two_parts_of_one_source_are_the_same_file(loads, said):
    if said is None:
        refuse_twice_in_one_go(loads)
        return
    with pytest.raises(Refused) as refused:
        refuse_twice_in_one_go(loads)
    assert str(refused.value) == said
