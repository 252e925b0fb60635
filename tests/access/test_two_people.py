"""No one alone gives a right to see records, to approve or to rule: two administrators do, and one takes it away."""

from datetime import timedelta

import pytest

from access.changing import changing_at_the_shell
from access.entry import Confirmed, Introduced, Proposed
from access.people import People
from access.rights_in_force import SHELL
from access.role import ADMINISTRATOR, ANALYST, BY_ID, CHAIR, EXECUTIVE, GOVERNANCE, RECORDS_VIEWER, ROLES
from audit.key import CannotBeLogged
from loaders.outcome import Refused
from loaders.source import sources
from metrics.viewer import NotAllowed
from tests.access.people import ANN, BEN, CAT, DAN, TODAY, YEAR, by, events, founded, roles_of
from tests.audit.log import log_in

MISSING = ("missing-children",)
POLICE = "Staffordshire Police"
SCOPES = {CHAIR.id: {"themes": MISSING}, RECORDS_VIEWER.id: {"themes": MISSING}, ANALYST.id: {"partner": POLICE}}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.id)
def test_a_right_counts_at_once_or_when_a_second_administrator_has_confirmed_it(tmp_path, role):
    people = founded(tmp_path)
    number = by(people, ANN, tmp_path).propose(CAT, role.id, YEAR, **SCOPES.get(role.id, {}))
    assert roles_of(people, CAT) == ([] if role.two_people else [role.id])
    assert bool(people.waiting()) == role.two_people
    if role.two_people:
        by(people, BEN, tmp_path).confirm(number)
    assert roles_of(people, CAT) == [role.id] and people.waiting() == []
    granted = [fields for event, fields in events(tmp_path) if event == "right-granted"][-1]
    assert granted["right"] == role.id and ("agreed_by" in granted) == role.two_people
    by(people, BEN, tmp_path).take_back(number)
    assert roles_of(people, CAT) == []


def test_the_roles_that_two_people_give_are_those_that_see_records_approve_or_rule():
    assert {role.id for role in ROLES if role.two_people} == {"lead-analyst", "records-viewer", "administrator"}
    assert {role.id for role in ROLES if role.alone} == {"administrator", "information-governance"}
    assert all(role.level is None for role in ROLES if role.alone)


@pytest.mark.parametrize(
    ("who", "what", "says"),
    [
        (ANN, Proposed(ANN, EXECUTIVE.id, YEAR), "Nobody may give a right to themselves"),
        (ANN, Proposed(BEN, EXECUTIVE.id, YEAR), "Partner executive cannot be held together with Administrator"),
        (ANN, Proposed(BEN, GOVERNANCE.id, YEAR), "cannot be held together with"),
        (ANN, Proposed("oid-stranger", EXECUTIVE.id, YEAR), "Make this person known first"),
        (ANN, Proposed(CAT, "director", YEAR), "There is no such role"),
        (ANN, Proposed(CAT, EXECUTIVE.id, TODAY), "tomorrow at the earliest"),
        (ANN, Proposed(CAT, EXECUTIVE.id, TODAY + timedelta(days=367)), "a year from today at the latest"),
        (ANN, Proposed(CAT, CHAIR.id, YEAR), "Name the themes"),
        (ANN, Proposed(CAT, CHAIR.id, YEAR, ("no-such-theme",)), "Name the themes"),
        (ANN, Proposed(CAT, EXECUTIVE.id, YEAR, MISSING), "has no themes"),
        (ANN, Proposed(CAT, ANALYST.id, YEAR), "Name the partner"),
        (ANN, Proposed(CAT, ANALYST.id, YEAR, partner="The Circus"), "Name the partner"),
        (ANN, Proposed(CAT, EXECUTIVE.id, YEAR, partner=POLICE), "has no partner"),
        (CAT, Proposed(DAN, EXECUTIVE.id, YEAR), "Only an administrator"),
        ("oid-stranger", Introduced("oid-friend", "Friend"), "Only an administrator"),
        (SHELL, Proposed(CAT, EXECUTIVE.id, YEAR), "There are two administrators now"),
        (SHELL, Proposed(CAT, ADMINISTRATOR.id, YEAR), "There are two administrators now"),
        (SHELL, Introduced(CAT, "Another name"), "There are two administrators now"),
        (ANN, Introduced("two words", "Jo"), "without a space"),
        (ANN, Introduced("oid-jo", " "), "Give the person's name"),
        (ANN, Confirmed(1), "does not wait"),
    ],
)
def test_what_the_rules_are_against_is_refused_in_a_sentence_and_changes_nothing(tmp_path, who, what, says):
    people = founded(tmp_path)
    before = people.entries()
    with pytest.raises(Refused, match=says):
        people.write(what, who)
    assert people.entries() == before


@pytest.mark.parametrize(
    ("who", "says"),
    [(ANN, "A second administrator must confirm"), (CAT, "Only an administrator"), (SHELL, "There are two administrators now")],
)
def test_nobody_but_a_second_administrator_confirms(tmp_path, who, says):
    people = founded(tmp_path)
    number = people.write(Proposed(CAT, RECORDS_VIEWER.id, YEAR, MISSING), ANN)
    with pytest.raises(Refused, match=says):
        people.write(Confirmed(number), who)
    assert roles_of(people, CAT) == []


def test_nobody_confirms_a_right_of_their_own(tmp_path):
    people = founded(tmp_path)
    number = people.write(Proposed(BEN, ADMINISTRATOR.id, YEAR), ANN)  # Ben's right ends soon, say: Ann proposes to renew it
    with pytest.raises(Refused, match="of their own"):
        people.write(Confirmed(number), BEN)


def test_roles_that_are_held_alone_clash_while_they_still_wait(tmp_path):
    people = founded(tmp_path)
    people.write(Proposed(CAT, ADMINISTRATOR.id, YEAR), ANN)
    with pytest.raises(Refused, match="Records viewer cannot be held together with Administrator"):
        people.write(Proposed(CAT, RECORDS_VIEWER.id, YEAR, MISSING), BEN)


def test_a_right_ends_with_its_last_day_and_the_page_is_told_a_month_before(tmp_path):
    founded(tmp_path).write(Proposed(CAT, EXECUTIVE.id, TODAY + timedelta(days=40)), ANN)
    seen = {
        days: (roles_of(later, CAT), [each.what.person for each in later.ending_soon()])
        for days in (9, 10, 40, 41)
        for later in [People(tmp_path, today=lambda: TODAY + timedelta(days=days))]
    }
    assert seen == {9: (["executive"], []), 10: (["executive"], [CAT]), 40: (["executive"], [CAT]), 41: ([], [])}


def test_a_disabled_account_holds_nothing_until_another_administrator_enables_it(tmp_path):
    people, ended = founded(tmp_path), []
    ann = by(people, ANN, tmp_path)
    ann.propose(CAT, EXECUTIVE.id, YEAR)
    changing_at_the_shell(people, log_in(tmp_path)).disable(ANN)
    assert people.disabled(ANN) and roles_of(people, ANN) == []
    with pytest.raises(Refused, match="Only an administrator"):  # Ann's page was drawn before
        ann.disable(CAT)
    ben = type(ann)(people, log_in(tmp_path), BEN, ann.who, lambda who, by: ended.append(who))
    ben.disable(CAT)
    assert roles_of(people, CAT) == [] and ended == [CAT]
    ben.enable(CAT)
    assert roles_of(people, CAT) == ["executive"]


def test_only_administrators_get_as_far_as_the_gate(tmp_path):
    people = founded(tmp_path)
    with pytest.raises(NotAllowed, match="does not allow you to change who may do what"):
        by(people, CAT, tmp_path)


def test_an_analyst_gets_every_extract_of_the_partner_and_a_chair_the_themes_named(tmp_path):
    people = founded(tmp_path)
    people.write(Proposed(CAT, ANALYST.id, YEAR, partner=POLICE), ANN)
    people.write(Proposed(CAT, CHAIR.id, YEAR, MISSING), ANN)
    analyst, chair = people.rights_of(CAT)
    assert analyst.sources == {source.id for source in sources().values() if source.partner == POLICE} and analyst.until == YEAR
    assert chair.themes == set(MISSING) and chair.of is BY_ID["chair"]


def test_what_cannot_be_logged_is_not_done(tmp_path):
    people = founded(tmp_path)
    before = people.entries()
    log = log_in(tmp_path)
    log.key_file.chmod(0o600)
    log.key_file.write_text("damaged")
    for act in (
        lambda: by(people, ANN, tmp_path).propose(CAT, EXECUTIVE.id, YEAR),
        lambda: by(people, ANN, tmp_path).disable(CAT),
    ):
        with pytest.raises(CannotBeLogged):
            act()
    assert people.entries() == before
