"""What social workers and Family Hubs did in the made-up city adds up to what the DfE publishes about the real one."""

from collections import Counter
from datetime import date

import pytest

from sample.happened import hubs, records, social_work
from sample.happened.referred import POLICE_SHARE, REFERRALS
from sample.writing.months import YEARS, financial_year

LAST_DAYS = {2023: date(2024, 3, 31), 2024: date(2025, 3, 31)}
ENQUIRIES = {2023: 2_471, 2024: 1_899}
PLANS_IN_FORCE = {2023: 514, 2024: 316}
CHILDREN_IN_NEED = {2023: 3_438, 2024: 3_186}
AGAIN = {2023: 0.256, 2024: 0.210}
SECOND_PLANS = {2023: 0.279, 2024: 0.284}


@pytest.fixture(scope="module")
def happened() -> records.Records:
    return records.of(1)


@pytest.fixture(scope="module")
def work(happened) -> social_work.Work:
    return social_work.everything(happened)


@pytest.mark.parametrize("year", YEARS)
def test_referrals(work, year):
    of_year = [each for each in work.referrals if financial_year(each.on) == year]
    assert len(of_year) == len({(each.child.number, each.on) for each in of_year}) == REFERRALS[year]
    assert sum(each.code == "6" for each in of_year) == round(POLICE_SHARE[year] * len(of_year))
    assert sum(each.earlier > 0 for each in of_year) / len(of_year) == pytest.approx(AGAIN[year], abs=0.001)


def test_most_contacts_that_are_a_referral_are_followed_by_one(happened, work):
    days = {(each.child.number, each.on) for each in work.referrals}
    decided = [contact for contact in happened.contacts if contact.outcome == "Referral"]
    same_day = sum((contact.child.number, contact.on) in days for contact in decided)
    assert 0.4 < same_day / len(decided) < 0.6


@pytest.mark.parametrize("year", YEARS)
def test_enquiries_and_plans(work, year):
    day = LAST_DAYS[year]
    assert sum(financial_year(each.on) == year for each in work.enquiries) == ENQUIRIES[year]
    assert sum(each.started <= day and (each.ended is None or each.ended > day) for each in work.plans) == PLANS_IN_FORCE[year]
    started = [each for each in work.plans if financial_year(each.started) == year]
    assert sum(each.earlier > 0 for each in started) / len(started) == pytest.approx(SECOND_PLANS[year], abs=0.005)


@pytest.mark.parametrize("year", YEARS)
def test_children_in_need_at_the_end_of_the_year(work, year):
    day = LAST_DAYS[year]
    still_open = [each for each in work.needs if each.started <= day and (each.closed is None or each.closed > day)]
    open_then = Counter(each.child.number for each in still_open)
    assert open_then.total() == len(open_then) == pytest.approx(CHILDREN_IN_NEED[year], abs=5)


def test_nobody_has_two_plans_at_once(work):
    last: dict[int, date] = {}
    for plan in sorted(work.plans, key=lambda each: each.started):
        assert plan.started >= last.get(plan.child.number, date.min)
        last[plan.child.number] = plan.ended or date.max


def test_each_family_is_in_the_log_of_the_forum_once_a_day(happened):
    forums = hubs.forums(happened.cities[0], happened.contacts)
    assert len({(each.child.number, each.on) for each in forums}) == len(forums)
    assert sum(each.source in ("Front door", "Police") for each in forums) > len(forums) / 2
    assert all(each.held is None or each.held >= each.on for each in forums)
