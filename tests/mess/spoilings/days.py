"""What becomes of days and times: spellings, orders, other calendars, other clocks, slips of the hand."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from tests.mess.book import Book
from tests.mess.spoiling import BIRTH, DATED, OF_A_DAY, spoiling

HERE = ZoneInfo("Europe/London")


def spelled(form: str, clock: str = " %H:%M"):
    """A day in a spelling; a moment with its time behind it."""

    def write(meaning: date) -> str:
        text = f"{meaning:{form}}"
        return text + f"{meaning:{clock}}" if isinstance(meaning, datetime) else text

    return write


def in_spelling(people: str, form: str, name: str, clock: str = " %H:%M", we: str = "Read as the day it is."):
    """Puts a way of writing days on the list."""

    def spoil(book: Book) -> None:
        book.rewrite(DATED, spelled(form, clock))

    spoil.__name__, spoil.__module__ = name, __name__
    spoiling(people, we, needs=DATED)(spoil)


in_spelling("2024-10-02 09:40", "%Y-%m-%d", "year_first")
in_spelling("2024/10/02 09:40", "%Y/%m/%d", "year_first_with_slashes")
in_spelling("2 October 2024 09:40", "%d %B %Y", "month_in_full")
in_spelling("02-Oct-24 09:40", "%d-%b-%y", "month_in_letters")
in_spelling("02.10.2024 09.40", "%d.%m.%Y", "dots", " %H.%M")
in_spelling("02/10/24 09:40", "%d/%m/%y", "years_of_two_digits")
in_spelling("Wed 02/10/2024 09:40", "%a %d/%m/%Y", "weekday_in_front")
in_spelling("Wednesday, 2 October 2024", "%A, %d %B %Y", "weekday_in_full")
in_spelling("2024-Oct-02 09:40:00, as the census writes it", "%Y-%b-%d", "as_the_census", " %H:%M:%S")
in_spelling("2024-10-02 09:40:00.000, as a database writes it", "%Y-%m-%d", "as_a_database", " %H:%M:%S.000")
in_spelling("02/10/2024 09:40:00", "%d/%m/%Y", "with_seconds", " %H:%M:%S")
in_spelling("02/10/2024 09:40 AM", "%d/%m/%Y", "am_and_pm", " %I:%M %p")
in_spelling("02/10/2024, 9.40pm", "%d/%m/%Y", "pm_behind", ", %I.%M%p")
in_spelling("02/10/2024 0940hrs", "%d/%m/%Y", "hundred_hours", " %H%Mhrs")
in_spelling("02 / 10 / 2024", "%d / %m / %Y", "blanks_around_slashes")
in_spelling("'02/10/2024, with an apostrophe in front", "'%d/%m/%Y", "apostrophe_before_a_day")
in_spelling("02102024, without any mark", "%d%m%Y", "day_without_marks", we="Read, where it can be no number of Excel's.")


@spoiling("2nd October 2024", "Read as the day it is.", needs=DATED)
def ordinals(book: Book) -> None:
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    book.rewrite(DATED, lambda meaning: f"{meaning.day}{endings.get(meaning.day, 'th')}" + spelled(" %B %Y")(meaning))


@spoiling(
    "The month stands first, as in America: 10/22/2024",
    "A day that can be read two ways is not read.",
    "issue refused",
    needs=DATED,
)
def month_first(book: Book) -> None:
    book.rewrite(DATED, spelled("%m/%d/%Y"))


@spoiling(
    "The file was opened in an American Excel: days up to the 12th are dates with day and month changed over, others text",
    "Days of that column that could be either are not read.",
    "same issue",
    needs=DATED,
    whole=True,
)
def opened_in_america(book: Book) -> None:
    def swapped(meaning: date):
        return meaning.replace(day=meaning.month, month=meaning.day) if meaning.day <= 12 else f"{meaning:%d/%m/%Y %H:%M}"

    book.rewrite(DATED, swapped)
    book.retype(BIRTH, swapped)


def serial(meaning: date) -> float:
    number = to_excel(meaning)
    return number if isinstance(meaning, datetime) else int(number)


@spoiling("Excel's own number stands for a day: 45567", "Read as the day it is.", needs=DATED)
def serial_numbers(book: Book) -> None:
    book.rewrite(DATED, serial)


@spoiling("Excel's own number as text", "Read as the day it is.", needs=DATED)
def serials_as_text(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: f"{serial(meaning):.6f}".rstrip("0").rstrip("."))


@spoiling("A workbook that counts its days from 1904", "Read as Excel shows them.", needs=DATED)
def days_from_1904(book: Book) -> None:
    book.epoch = CALENDAR_MAC_1904


def in_one_row(book: Book, wanted, write) -> None:
    """As a slip: in the first of the rows to be spoiled, in each column."""
    seen = set()
    for row, position, meaning, _, column in list(book.filled(wanted)):
        if column.name not in seen:
            seen.add(column.name)
            row.cells[position] = write(meaning)


@spoiling(
    "The year is mistyped by a digit: 2042 for 2024", "Every column has years in which its days can lie.", "issue", needs=DATED
)
def a_year_ahead(book: Book) -> None:
    in_one_row(book, DATED, lambda meaning: meaning.replace(year=2042))


@spoiling("A century is mistyped: 1924 for 2024", "Every column has years in which its days can lie.", "issue", needs=DATED)
def a_century_back(book: Book) -> None:
    in_one_row(book, DATED, lambda meaning: meaning.replace(year=1924))


@spoiling("31/12/9999 stands where no day is known", "It is not taken for a day.", "issue", needs=DATED)
def the_end_of_time(book: Book) -> None:
    in_one_row(book, DATED, lambda meaning: "31/12/9999")


@spoiling("A day of birth after the day itself", "The day of birth is questioned; the row is kept.", "issue refused", needs=BIRTH)
def born_afterwards(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(BIRTH)):
        day = truth[column.kind.at]
        row.cells[position], truth[column.name] = day + timedelta(days=800), None


@spoiling("A day of birth a hundred years ago", "The day of birth is questioned; the row is kept.", "issue refused", needs=BIRTH)
def born_long_ago(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(BIRTH)):
        row.cells[position], truth[column.name] = date(1910, 1, 1), None


@spoiling("Ages in words for days of birth: 15 yrs, 8 months", "Read as whole years.", needs=BIRTH)
def ages_in_words(book: Book) -> None:
    book.rewrite(BIRTH, lambda years: f"{years} {('yrs', 'years old', 'y', 'years')[years % 4]}")


@spoiling("Age and sex in one cell: 14M", "14m may be a boy of 14 or a baby of 14 months.", "issue refused", needs=BIRTH)
def age_and_sex(book: Book) -> None:
    book.rewrite(BIRTH, lambda years: f"{years}{'MF'[years % 2]}")


@spoiling("A day stands that does not exist: 31/11/2024", "It is not moved to another.", "issue", needs=DATED)
def a_day_that_never_was(book: Book) -> None:
    in_one_row(book, DATED, lambda meaning: "31/11/2024")


@spoiling(
    "Only the month of a day is given: Oct 2024",
    "Its first day is taken, and it is said; in a column of months it is enough.",
    "same issue",
    needs=OF_A_DAY,
    of=lambda source: source.period is None or source.period not in source.key or len(source.columns) > 3,
)
def a_month_for_a_day(book: Book) -> None:
    book.rewrite(OF_A_DAY, lambda meaning: f"{meaning:%b %Y}")


@spoiling("From and to in one cell: 02/10/2024 - 04/10/2024", "One cell holds one day.", "issue refused", needs=DATED)
def from_and_to(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: f"{meaning:%d/%m/%Y} - {meaning + timedelta(days=2):%d/%m/%Y}")


@spoiling("A question mark stands behind a day, or about before it", "It is not taken for certain.", "issue refused", needs=DATED)
def about_that_day(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: f"{meaning:%d/%m/%Y}?" if meaning.day % 2 else f"approx {meaning:%d/%m/%Y}")


@spoiling("Words stand for a day: early October, yesterday", "We do not guess.", "issue refused", needs=DATED)
def words_for_a_day(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: ("early October", "yesterday", "ongoing", "last week")[meaning.day % 4])


@spoiling("01/01/1900 or a nought stands where no day is known", "Kept as not known.", "same issue refused", needs=DATED)
def the_first_day_of_excel(book: Book) -> None:
    for row, position, _, truth, column in list(book.filled(DATED)):
        row.cells[position] = date(1900, 1, 1)
        if not column.required:
            truth[column.name] = None


@spoiling("The column was too narrow, and the export kept ########", "Nothing can be read.", "issue refused", needs=DATED)
def hashes_for_days(book: Book) -> None:
    book.rewrite(DATED, lambda meaning: "########")
