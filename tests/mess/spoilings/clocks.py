"""What becomes of times: other zones, the hour of the clock change, times that are not given."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from tests.mess.book import Book
from tests.mess.spoiling import DAY, MOMENT, spoiling

ASKED = "Nothing, or an issue at the cell."
HERE = ZoneInfo("Europe/London")


@spoiling("The time has an offset: 2024-06-02T09:40:00+01:00", "It is the time of the clocks here.", needs=MOMENT)
def offsets(book: Book) -> None:
    book.rewrite(MOMENT, lambda meaning: meaning.replace(tzinfo=HERE).isoformat())


@spoiling("A day stands without a time where the time matters", "Kept as a day; what needs its time is not known.", ASKED, MOMENT)
def a_day_without_a_time(book: Book) -> None:
    for row, position, meaning, truth, column in list(book.filled(MOMENT)):
        truth[column.name] = datetime.combine(meaning.date(), time())
        row.cells[position] = meaning.date()


@spoiling("A time stands behind a day that needs none", "The day counts.", needs=DAY)
def a_time_behind_a_day(book: Book) -> None:
    book.rewrite(DAY, lambda meaning: f"{meaning:%d/%m/%Y} 00:00:00")
