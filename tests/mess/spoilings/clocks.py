"""What becomes of times: other zones, the hour of the clock change, times that are not given."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.mess.book import Book
from tests.mess.spoiling import DAY, MOMENT, spoiling
from tests.mess.spoilings.headings import add_column

HERE = ZoneInfo("Europe/London")


@spoiling(
    "The time is that of Greenwich in summer: 2024-06-02T08:40:00Z", "It becomes the time of the clocks here.", needs=MOMENT
)
def utc(book: Book) -> None:
    book.rewrite(MOMENT, lambda meaning: f"{meaning.replace(tzinfo=HERE).astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z")


@spoiling("The time has an offset: 2024-06-02T09:40:00+01:00", "It is the time of the clocks here.", needs=MOMENT)
def offsets(book: Book) -> None:
    book.rewrite(MOMENT, lambda meaning: meaning.replace(tzinfo=HERE).isoformat())


@spoiling("The time has another country's offset", "It becomes the time of the clocks here.", needs=MOMENT)
def offsets_of_elsewhere(book: Book) -> None:
    book.rewrite(MOMENT, lambda meaning: meaning.replace(tzinfo=HERE).astimezone(ZoneInfo("Asia/Kolkata")).isoformat())


@spoiling("The two hours in which the clocks go back, with their offsets", "Both are half past one.", "issue", needs=MOMENT)
def the_clocks_go_back(book: Book) -> None:
    for number, (row, position, _, truth, column) in enumerate(list(book.filled(MOMENT))):
        truth[column.name] = datetime(2024, 10, 27, 1, 30)
        row.cells[position] = f"2024-10-27T0{number % 2}:30:00Z"


@spoiling("24:00 stands for midnight", "Read as the beginning of the next day.", "same issue", needs=MOMENT)
def twenty_four_hours(book: Book) -> None:
    for row, position, meaning, truth, column in list(book.filled(MOMENT)):
        truth[column.name] = datetime.combine(meaning.date(), time()) + timedelta(days=1)
        row.cells[position] = f"{meaning:%d/%m/%Y} 24:00"


@spoiling(
    "A day stands without a time where the time matters",
    "Kept as a day; what needs its time is not known.",
    "issue",
    needs=MOMENT,
)
def a_day_without_a_time(book: Book) -> None:
    for row, position, meaning, truth, column in list(book.filled(MOMENT)):
        truth[column.name] = datetime.combine(meaning.date(), time())
        row.cells[position] = meaning.date()


@spoiling("A time stands behind a day that needs none", "The day counts.", needs=DAY)
def a_time_behind_a_day(book: Book) -> None:
    book.rewrite(DAY, lambda meaning: f"{meaning:%d/%m/%Y} 00:00:00")


@spoiling("The date and the time stand in two columns", "They are put together.", needs=MOMENT)
def date_and_time_apart(book: Book) -> None:
    times_apart(book, lambda moment: moment.time())


@spoiling(
    "In a column of times an hour stands without its minutes: 9", "We do not guess; 9 may be minutes.", "issue", needs=MOMENT
)
def hours_alone(book: Book) -> None:
    times_apart(book, lambda moment: moment.hour)


def times_apart(book: Book, told: Callable[[datetime], object]) -> None:
    for column in book.of(MOMENT):
        position = book.position(column)
        cells = [row.cells[position] for row in book.rows]
        heading = next((each for each in column.also if each.startswith("Date ")), book.headings[position])
        book.headings[position] = heading
        times = [told(cell) if isinstance(cell, datetime) else cell for cell in cells]
        add_column(book, position + 1, heading.replace("Date ", "Time ", 1) if "Date " in heading else "Time", times.__getitem__)
        for row, cell in zip(book.rows, cells):
            row.cells[position] = cell.date() if isinstance(cell, datetime) else cell
