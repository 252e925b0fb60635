"""The list of controls cannot rot: each still stands where it is said to stand, and so do the tests that guard it."""

import pytest

from ledger.store import ROOT
from tests.nightly.control import chosen_by, controls


@pytest.mark.parametrize("control", controls(), ids=lambda control: control.name)
def test_a_control_stands_once_in_its_file_and_the_tests_that_guard_it_are_there(control):
    assert control.removed(ROOT) != (ROOT / control.file).read_text(encoding="utf-8")
    assert control.tests and [name for name in control.tests if not chosen_by(name)] == []


def test_every_control_has_a_name_of_its_own_and_there_are_many():
    names = [control.name for control in controls()]
    assert len(names) == len(set(names)) >= 35
