"""Titles that people hold for the same one are one in the figures, whoever spelled them and in whichever file."""

import pytest

from database.opening import in_memory
from loaders.source import sources
from warehouse.tables import create_tables, write_one_spelling

BOOKINGS, ANSWERS = "training_attendance", "training_evaluations"


@pytest.fixture
def connection():
    with in_memory() as connection:
        create_tables(connection, sources())
        yield connection


@pytest.mark.parametrize(
    ("spellings", "courses"),
    [
        (["Working together", "WORKING TOGETHER", "Working  Together."], 1),
        (["Parents’ mental health", "Parents' mental health"], 1),
        (["Level 1 – Awareness", "Level 1 - Awareness", "Level 1: awareness"], 1),
        (["Drugs & alcohol", "Drugs and alcohol"], 1),
        (["e-Learning", "eLearning"], 1),
        (["Level 1", "Level 2"], 2),
        (["Levels 1-2", "Level 12"], 2),
        (["Levels 1-2", "Levels 12"], 2),
    ],
)
def test_spellings_of_one_course_are_one_course(connection, spellings, courses):
    connection.executemany(f"INSERT INTO {BOOKINGS} (course) VALUES (?)", [[each] for each in spellings])
    write_one_spelling(connection, sources())
    assert connection.execute(f"SELECT count(DISTINCT course) FROM {BOOKINGS}").fetchall() == [(courses,)]


def test_the_spelling_of_most_rows_is_shown_in_every_table(connection):
    connection.execute(f"INSERT INTO {BOOKINGS} (course) VALUES ('Hidden men'), ('Hidden men'), ('HIDDEN MEN')")
    connection.execute(f"INSERT INTO {ANSWERS} (course) VALUES ('Hidden Men')")
    write_one_spelling(connection, sources())
    for table in (BOOKINGS, ANSWERS):
        assert connection.execute(f"SELECT DISTINCT course FROM {table}").fetchall() == [("Hidden men",)]
