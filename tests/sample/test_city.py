"""The made-up city adds up to the report, and its workbooks say so when they are read by other means."""

import csv
import json
import os
import re
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from openpyxl import load_workbook

import sample
from sample.happened import city, courses, front_door, records
from sample.happened.notices import OUTCOMES
from sample.writing.months import YEARS, financial_year

REPORT_MISSING = {2023: (1_810, 509), 2024: (1_588, 395)}
REPORT_POLICE_CONTACTS = {2023: 5_368, 2024: 2_866}
REPORT_GCP2 = {2023: 39, 2024: 53}
RETURNED = {"Primary": (49, 70), "Secondary": (11, 14), "Special": (3, 4), "Alternative provider": (10, 17)}
ATTENDED_WORDS = {"Attended", "Yes", "Present", "Unscheduled", "Walk-in"}
POLICE_WORDS = {"Staffordshire Police", "Staffs Police", "Police"}


@pytest.fixture(scope="module")
def happened() -> records.Records:
    return records.of(1)


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> list[sample.SampleFile]:
    return sample.write(tmp_path_factory.mktemp("sent"))


def rows_of(written: list[sample.SampleFile], name: str) -> dict[str, list[tuple]]:
    book = load_workbook(next(file.path for file in written if file.path.name == name), read_only=True)
    return {sheet.title: [row + (None,) * 12 for row in sheet.iter_rows(values_only=True)] for sheet in book}


@pytest.mark.parametrize("year", YEARS)
def test_missing_episodes_and_children(happened, year):
    of_year = [episode for episode in happened.episodes if financial_year(episode.reported.date()) == year]
    assert (len(of_year), len({episode.child.nhs for episode in of_year})) == REPORT_MISSING[year]
    assert all(episode.child.is_child_on(episode.reported.date()) for episode in of_year)
    assert 0.4 < sum(bool(episode.placing_area) for episode in of_year) / len(of_year) < 0.55


def test_no_child_is_missing_twice_at_once(happened):
    last: dict[str, datetime] = {}
    for episode in happened.episodes:
        assert episode.child.nhs not in last or episode.reported > last[episode.child.nhs]
        last[episode.child.nhs] = episode.returned or datetime.max
    assert sum(episode.returned is None for episode in happened.episodes) == 3


@pytest.mark.parametrize(("year", "share"), [(2023, 0.62), (2024, 0.68)])
def test_interviews_within_72_hours(happened, year, share):
    of_year = [interview for interview in happened.interviews if financial_year(interview.returned.date()) == year]
    prompt = sum(bool(each.completed) and each.completed - each.returned <= timedelta(hours=72) for each in of_year)
    assert prompt / len(of_year) == pytest.approx(share, abs=0.001)
    assert sum(each.offered is not None for each in of_year) / len(of_year) == pytest.approx(0.91, abs=0.02)


@pytest.mark.parametrize("year", YEARS)
def test_police_contacts(happened, year):
    first, last = front_door.window(year)
    of_window = [contact for contact in happened.contacts if first <= contact.on <= last]
    from_police = [contact for contact in of_window if contact.code == front_door.POLICE_CODE]
    assert len(from_police) == len({contact.key for contact in from_police}) == REPORT_POLICE_CONTACTS[year]
    assert sum(bool(contact.notice) for contact in from_police) > len(from_police) / 2
    assert len(of_window) - len(from_police) == pytest.approx(6_000, rel=0.01)
    assert len({contact.key for contact in happened.contacts}) == len(happened.contacts)


@pytest.mark.parametrize("year", YEARS)
def test_outcomes_of_triage_stand_in_the_order_of_the_report(happened, year):
    found = Counter(each.outcome for each in happened.notices if financial_year(each.submitted.date()) == year)
    counts = [found[outcome] for outcome in OUTCOMES]
    assert counts == sorted(counts, reverse=True) and len(set(counts)) == len(counts)


def test_triage_within_a_day_since_september_2024(happened):
    since = [each for each in happened.notices if each.submitted >= datetime(2024, 9, 1) and each.triaged]
    within = sum(each.triaged - each.submitted <= timedelta(days=1) for each in since)
    assert within / len(since) == pytest.approx(0.93, abs=0.01)


def test_training(happened):
    came = [booking for booking in happened.bookings if booking.attendance == "Attended"]
    keys = {(booking.session.course, booking.session.on, booking.person.ref) for booking in happened.bookings}
    assert len(keys) == len(happened.bookings) == 1_805 + 160 + 130
    assert len(came) == 1_805 and sum(booking.person.agency == "Police" for booking in came) == 89
    assert len({booking.session.course for booking in came}) == 29
    assert len({(booking.session.course, booking.session.on) for booking in came}) == 98
    abuse = [booking for booking in came if booking.session.course == courses.ABUSE]
    assert len({booking.session.on for booking in abuse}) == 3
    assert len(abuse) == len({booking.person.ref for booking in abuse}) == 70
    graded = [booking.person.ref for booking in came if booking.session.course == courses.GRADED_CARE]
    assert len(graded) == len(set(graded)) == 199
    assert all(len(booking.session.course) <= 31 for booking in came)


def test_gcp2_and_schools(happened):
    assert Counter(financial_year(each.completed) for each in happened.assessments) == REPORT_GCP2
    expected = Counter(school.phase for school in happened.schools)
    returned = Counter(school.phase for school in happened.schools if school.submitted)
    assert {phase: (returned[phase], expected[phase]) for phase in expected} == RETURNED
    assert len({school.name for school in happened.schools}) == len(happened.schools)


def test_nhs_numbers_are_valid_test_numbers(happened):
    numbers = [child.nhs for child in happened.children + happened.adults]
    assert len(set(numbers)) == len(numbers)
    for number in numbers:
        assert re.fullmatch(r"999\d{7}", number)
        assert sum(int(digit) * weight for digit, weight in zip(number, range(10, 0, -1))) % 11 == 0


def test_the_same_children_are_known_to_several_partners(happened):
    missing = {episode.child.nhs for episode in happened.episodes}
    assert len(missing & {contact.child.nhs for contact in happened.contacts}) > len(missing) / 2
    assert {contact.notice for contact in happened.contacts} <= {notice.ref for notice in happened.notices} | {""}


def test_files_arrive_one_after_another(written):
    moments = [file.received for file in written]
    assert moments == sorted(set(moments)) and moments[-1].date() <= date(2025, 4, 21) < sample.AS_OF
    manifest = json.loads((written[0].path.parent / "manifest.json").read_text())
    assert [entry["file"] for entry in manifest] == [file.path.name for file in written]


@pytest.mark.skipif("SAFEGUARDING_NIGHTLY" not in os.environ, reason="a second city is written at night")
def test_two_writings_are_the_same_to_the_byte(written, tmp_path):
    again = sample.write(tmp_path)
    assert [file.path.read_bytes() for file in again] == [file.path.read_bytes() for file in written]


def test_police_workbooks_hold_every_episode_once_repeats_and_adults_are_left_out(written, happened):
    adults = {adult.nhs for adult in happened.adults}
    refs = set()
    for file in written:
        if file.path.name.startswith("MISPER"):
            for row in rows_of(written, file.path.name)["Episodes"]:
                if str(row[0]).startswith("MP") and re.sub(r"\D", "", str(row[1])) not in adults:
                    refs.add(row[0])
    assert refs == {episode.ref for episode in happened.episodes}


def test_training_workbooks_hold_every_attendance(written):
    came: dict[tuple, tuple] = {}
    for quarter in (1, 2, 3, 4):
        for course, rows in rows_of(written, f"training_attendance_2024-25_Q{quarter}.xlsx").items():
            session = 0
            for row in rows:
                session = row[0] if str(row[0]).startswith("Session") else session
                if str(row[1]).startswith("ST-"):
                    came[quarter, course, session, row[1]] = row
    attended = [row for row in came.values() if row[4] in ATTENDED_WORDS]
    assert len(attended) == 1_805
    assert sum(row[3].replace("\u00a0", " ").strip().replace("  ", " ") in POLICE_WORDS for row in attended) == 89


def test_one_stated_total_of_all_is_wrong(written):
    wrong = []
    for file in written:
        if file.path.name.startswith("PPN"):
            for week, rows in rows_of(written, file.path.name).items():
                found = sum(row[7] for row in rows if str(row[0]).startswith("PPN2"))
                wrong += [week for row in rows if row[0] == "Total" and row[7] != found]
    assert wrong == ["wc 11.11.24"]


def test_corrected_interviews_differ_from_the_first_version(written):
    first = rows_of(written, "RHI_return_2024-12.xlsx")["Dec 2024"]
    again = rows_of(written, "RHI_return_2024-12_corrected.xlsx")["Dec 2024"]
    held = [sum(row[6] in ("Completed", "Complete") for row in rows) for rows in (first, again)]
    assert len(first) == len(again) and held[0] < held[1]


def test_statutory_file_has_one_open_row_and_one_overlap(written):
    path = next(file.path for file in written if file.path.name == "SSDA903_missing_2024-25.csv")
    rows = list(csv.DictReader(path.open(encoding="utf-8-sig")))
    spans: dict[str, list[tuple[date, date]]] = {}
    for row in rows:
        spans.setdefault(row["CHILD"], []).append((day(row["MIS_START"]), day(row["MIS_END"]) or date.max))
    overlaps = sum(start <= end for each in map(sorted, spans.values()) for (_, end), (start, _) in zip(each, each[1:]))
    assert overlaps == 1 and sum(not row["MIS_END"] for row in rows) == 1


def day(text: str) -> date | None:
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None


def test_two_cities_share_nothing():
    twice = records.of(2)
    assert len(twice.episodes) == 2 * 3_398 == len({episode.ref for episode in twice.episodes})
    assert len({notice.ref for notice in twice.notices}) == len(twice.notices)
    assert len({child.nhs for child in twice.children}) == len(twice.children) == 2 * city.CHILDREN
    assert len({contact.key for contact in twice.contacts}) == len(twice.contacts)
