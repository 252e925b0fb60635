"""Headings with hints, numbers and marks around them are understood; where they leave a doubt, the file is refused in words."""

from datetime import datetime
from itertools import combinations

import pytest

from loaders.doubled_headings import refuse_crossed_twice
from loaders.heading_words import loosened
from loaders.ingest import ingest
from loaders.outcome import Refused, cell_name
from loaders.read import Sheet
from loaders.recognise import recognise
from loaders.source import sources
from tests.loaders.workbooks import SEAL, csv_file, headings, rows_of, table, take, xlsx

EPISODES = sources()["missing_episodes"]

SPOILED = {
    "a hint": lambda heading, number: f"{heading} (dd/mm/yyyy hh:mm)",
    "a hint in square brackets": lambda heading, number: f"{heading} [please select]",
    "a hint below": lambda heading, number: f"{heading}\n(10 digits)",
    "a hint behind a dash": lambda heading, number: f"{heading} - if known",
    "a number": lambda heading, number: f"{number}. {heading}",
    "a number in brackets": lambda heading, number: f"({number}) {heading}",
    "a number of a question": lambda heading, number: f"Q{number}. {heading}",
    "a footnote": lambda heading, number: f"{heading}¹",
    "a footnote in brackets": lambda heading, number: f"{heading} [2]",
    "a star": lambda heading, number: f"{heading} *",
    "a colon": lambda heading, number: f"{heading}:",
    "capitals": lambda heading, number: heading.upper(),
    "line breaks": lambda heading, number: heading.replace(" ", "\r\n"),
    "all of it": lambda heading, number: f"{number}) {heading.upper()}²\n(required): ",
}


@pytest.mark.parametrize("spoiled", SPOILED.values(), ids=SPOILED.keys())
@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_a_heading_means_the_same_with_what_people_put_around_it(source, spoiled):
    row = [spoiled(heading, number) for number, heading in enumerate(headings(source), start=1)]
    [(found, [layout])] = recognise([Sheet("Sheet1", [row])], sources())
    assert (found.id, layout.unknown) == (source.id, ())
    assert list(layout.positions.values()) == list(range(len(row)))


@pytest.mark.parametrize(
    "heading",
    ["Age (months)", "Budget (£000)", "Children (girls)", "Given (%)", "Given %", "Children (under 5)", "Days (sessions)", "£k"],
)
def test_what_may_make_another_column_of_it_is_no_hint(heading):
    [source] = [each for each in sources().values() if each.id == "infant_health"]
    assert loosened(heading) == () and "given" not in map(source.spellings.get, [heading, *loosened(heading)])
    positions = recognise([Sheet("Sheet1", [["Quarter ending", "Trust", "Contact point", "Eligible", heading]])], sources())
    assert "given" not in positions[0][1][0].positions


def test_a_police_file_with_hints_in_its_headings_is_the_police_file():
    hinted = ["NHS No (10 digits)", "Date/Time reported (dd/mm/yyyy hh:mm)"]
    rows = [["Misper No*", *hinted, "Date/Time returned"], ["M1", "9990000026", "01/09/2024 10:00", "01/09/2024 20:00"]]
    report, _ = take(csv_file(*rows), "RHI_return_2024-09.csv")
    assert (report.source, report.rows_kept, report.unknown_headings) == ("missing_episodes", 1, [])


def test_a_time_that_stands_apart_is_found_under_a_heading_with_a_hint():
    rows = [["Misper No", "Return date", "Return time (hh:mm)", "RHI offered"], ["M1", "02/09/2024", "20:00", "Yes"]]
    _, cleaned = take(csv_file(*rows), "RHI_return_2024-09.csv")
    assert rows_of(cleaned, "returned_at") == [(datetime(2024, 9, 2, 20),)]


RENAMED = ["Misper No", "Nat. health number", "Rep. date/time", "Date/Time returned", "Risk level", "Location type"]


@pytest.mark.parametrize("name", ["RHI_return_2024-09.csv", "MISPER_2024-09.csv"])
def test_a_file_with_renamed_headings_is_not_loaded_as_what_needs_fewer(name):
    with pytest.raises(Refused) as refusal:
        take(csv_file(RENAMED, ["M1", "9990000026", "01/09/2024 10:00", "01/09/2024 20:00", "Low", "Home"]), name)
    assert str(refusal.value) == (
        "Sheet csv, row 1 looks like Missing episodes, but lacks the column “NHS No” (is it “Nat. health number”? rename that "
        "heading) and the column “Date/Time reported” (is it “Rep. date/time”? rename that heading)."
    )


def test_what_fits_two_extracts_nearly_alike_is_refused_naming_both_and_the_headings_in_question():
    rows = [["Misper No", "Found at", "RHI offered", "Risk level"], ["M1", "01/09/2024 20:00", "Yes", "Low"]]
    with pytest.raises(Refused) as refusal:
        take(csv_file(*rows), "RHI_return_2024-09.csv")
    assert str(refusal.value) == (
        "Sheet csv, row 1 may be Return home interviews or Missing episodes. As Return home interviews it has “RHI offered”. "
        "As Missing episodes it has “Risk level” and lacks the column “NHS No” and the column “Date/Time reported”; "
        "not understood: “RHI offered”. Rename the headings so that one of the two fits, as in its template."
    )


def test_the_same_headings_with_what_the_other_lacks_misspelt_are_refused():
    rows = [["Misper No", "Found at", "NHS numb.", "Date/Time rep."], ["M1", "01/09/2024 20:00", "9990000026", "01/09/2024"]]
    with pytest.raises(Refused, match="may be Return home interviews or Missing episodes.*NHS numb.*Date/Time rep"):
        take(csv_file(*rows))
    report, _ = take(csv_file(*([row[0], row[1], "Kept by"] for row in rows)))
    assert report.source == "return_interviews"


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_with_one_or_two_required_headings_renamed_a_file_is_refused_and_never_another_extract(source):
    required = [column.name for column in source.columns if column.required]
    optional = {column.name for column in source.columns} - set(required)
    for many in (1, 2):
        for renamed in combinations(required, many):
            row = [f"{name} (girls)" if name in renamed else name for name in [*required, *optional]]
            assert outcome(row) in (source.id, "refused"), renamed


def outcome(row: list[str]) -> str:
    try:
        return recognise([Sheet("Sheet1", [row])], sources())[0][0].id
    except Refused:
        return "refused"


@pytest.mark.parametrize("heading", ["NHS No (first 3 digits)", "DOB as told", "NHS number of the mother"])
def test_a_heading_that_only_asks_for_something_about_a_person_is_shown(heading):
    report, _ = take(xlsx(*(row + [more] for row, more in zip(table(EPISODES, {}), (heading, 1)))))
    assert report.unknown_headings == [heading]


def test_a_heading_that_stands_twice_is_refused_unless_both_say_the_same():
    rows = table(EPISODES, {"risk": "Low"})
    for more, kept in (("Low", True), ("", True), ("High", False)):
        content = xlsx(*(row + [cell] for row, cell in zip(rows, ("Risk (please select)", more))))
        if kept:
            assert rows_of(take(content)[1], "risk") == [("Low",)]
            continue
        with pytest.raises(Refused, match="Sheet1 has the heading “Risk” twice, in G1 and L1"):
            take(content)


def with_another(name: str, heading: str, cell: object):
    """A file of two rows with one more column, and the report on it."""
    rows = table(EPISODES, {}, {})
    return take(xlsx(*(row + [more] for row, more in zip(rows, (heading, rows[1][rows[0].index(name)], cell)))))[0]


def test_two_headings_of_one_column_over_other_cells_are_refused_where_rows_hang_on_it_naming_both():
    for name, heading, cell in (("Reported at", "Reported missing", datetime(2024, 9, 5)), ("Misper ref", "MISPER No", "X-9")):
        assert with_another(name, heading, "").issues == []
        with pytest.raises(Refused, match=f"Sheet1 has “{name}” in .1 and “{heading}” in L1: both name one column, and they"):
            with_another(name, heading, cell)


def test_two_headings_of_another_column_are_said_and_the_first_is_read():
    assert with_another("Risk", "Risk level", "").issues == []
    report = with_another("Risk", "Risk level", "High")
    assert [(issue.cell, issue.heading, issue.problem) for issue in report.issues] == [
        ("L1", "Risk", "“Risk” in G1 and “Risk level” in L1 name one column, and they differ; the first is read")
    ]


def test_of_two_numbers_of_a_child_the_first_is_read_and_that_is_said():
    report = with_another(headings(EPISODES)[1], "UPN", "999 000 0042")
    assert report.rows_kept == 2 and [issue.cell for issue in report.issues] == ["L1"]


def test_two_headings_across_that_mean_the_same_month_are_refused_unless_their_cells_agree():
    rows = [["Trust", "Measure", "Apr-24", "April 2024"], ["MPFT", "Referrals received", 12, 12]]
    [(found, layouts)] = recognise([Sheet("Sheet1", rows)], sources())
    refuse_crossed_twice(layouts[0], found)
    rows[1][3] = 13
    with pytest.raises(Refused, match="headings that mean the same in C1 and D1, and they differ"):
        refuse_crossed_twice(layouts[0], found)


def test_a_refusal_keeps_what_is_wrong_and_where():
    rows = table(EPISODES, *[{"reported_at": "a Monday", "child_id": "N/K" if number else "943 476 5919"} for number in range(5)])
    with pytest.raises(Refused) as refusal:
        take(xlsx(*rows))
    assert str(refusal.value).startswith("This looks like Missing episodes, but none of its 5 rows can be used: 5 rows without")
    assert "Reported at, first in E2" in str(refusal.value) and "a date was expected" in str(refusal.value)
    assert "(5 of 5 rows)" in str(refusal.value) and "(4 of 5 rows)" in str(refusal.value)


def test_no_file_is_recognised_by_its_name():
    content = csv_file(*table(EPISODES, {}))
    assert {take(content, f"{source.file_name or source.id}.csv")[0].source for source in sources().values()} == {EPISODES.id}
    with pytest.raises(Refused, match="No table was found"):
        ingest(csv_file(["A", "B"], [1, 2]), "MISPER_2024-09.csv", SEAL, sources())


@pytest.mark.parametrize(("extra", "said"), [(["a", "b", "c"], True), (["", "b", "c"], True), (["", "b", ""], False)])
def test_a_column_with_cells_and_no_heading_is_said_where_it_stands(extra, said):
    first, *rows = table(sources()["missing_episodes"], {}, {}, {})
    report, _ = take(xlsx([*first, ""], *([*row, note] for row, note in zip(rows, extra))))
    assert [(issue.cell, issue.problem) for issue in report.issues if "no heading" in issue.problem] == [
        (cell_name(1, len(first) + 1), "this column has cells but no heading, so it was not read")
    ] * said
