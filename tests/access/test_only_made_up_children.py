"""A demonstration takes no file with a number that may be a real child's; a live store takes it."""

import pytest

import sample
from loaders.identifiers import could_be_real
from loaders.outcome import Refused
from loaders.source import sources
from operations import uploads
from sample.happened.city import built
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx

EPISODES = sources()["missing_episodes"]
CHILD = next(column.name for column in EPISODES.columns if column.name in EPISODES.child_columns)

REAL = ["943 476 5919", "9434765919", "943-476-5919", "9434765919.0", "A123456789012", "a12345678901x"]
MADE_UP = ["999 123 4560", "Z000000012345", "100042", "9434765910", "12345"]


def file_about(child: str) -> bytes:
    return xlsx(*table(EPISODES, {}, {CHILD: child}))


@pytest.mark.parametrize("child", REAL)
def test_a_demonstration_refuses_a_number_that_may_be_real_and_keeps_nothing(store, parser, child):
    ledger = uploads.found(store, sample=True, today=sample.AS_OF)
    with pytest.raises(
        Refused, match="^This is a demonstration, .*holds numbers that may be real children's; nothing was kept"
    ) as refusal:
        take_in(ledger, parser, file_about(child))
    assert child not in str(refusal.value) and len(ledger.lines()) == 1
    assert not list((store.folder / "cleaned").iterdir())


@pytest.mark.parametrize("child", MADE_UP)
def test_a_demonstration_takes_numbers_that_nobody_was_given(store, parser, child):
    assert take_in(uploads.found(store, sample=True, today=sample.AS_OF), parser, file_about(child)) == 2


def test_a_live_store_takes_real_numbers(ledger, parser):
    assert take_in(ledger, parser, *[file_about(child) for child in REAL[:1]]) == 2


def test_no_child_of_the_made_up_city_has_a_number_that_could_be_real():
    children = next(built(1)).children
    assert not [each for each in children if any(map(could_be_real, (each.nhs, each.upn, each.council)))]
