"""The workbook that reading is measured on: a police return of many rows, the same cells every time."""

import re
import tempfile
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook

from loaders.times import hour_of_the_change

HEADINGS = (
    "Misper No",
    "NHS No",
    "Child name",
    "Gender",
    "Age at report",
    "Date/Time reported",
    "Date/Time returned",
    "Risk level",
    "Missing from",
    "Placing LA",
    "CSE flag",
    "Town area",
)
FORM = 4  # part of the file's name: a cached workbook of an older form is not used
FIRST_DAY = datetime(2023, 4, 1)
DAYS = 731
TEXT_IN_ITS_CELL = re.compile(rb'(<c r="[A-Z]+\d+"[^>]*?) t="inlineStr"><is><t>([^<]*)</t></is></c>')
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES, TEXTS = "[Content_Types].xml", "xl/sharedStrings.xml"
TEXTS_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)


def workbook(rows: int) -> Path:
    """An .xlsx of one sheet, made once and kept in the temporary folder."""
    path = Path(tempfile.gettempdir()) / f"safeguarding-bench-{FORM}-{rows}.xlsx"
    if not path.exists():
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            by_openpyxl, as_excel = Path(folder) / "openpyxl.xlsx", Path(folder) / "excel.xlsx"
            write(by_openpyxl, rows)
            with_list_of_texts(by_openpyxl, as_excel)
            as_excel.replace(path)
    return path


def write(path: Path, rows: int) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Episodes")
    sheet.append(HEADINGS)
    chance = Random("fifty thousand episodes")
    for number in range(rows):
        sheet.append(row(number, rows, chance))
    book.save(path)


def with_list_of_texts(written: Path, path: Path) -> None:
    """openpyxl writes each text in its cell; Excel keeps one list of all texts, and cells point into it."""
    places: dict[bytes, int] = {}

    def point(cell: re.Match) -> bytes:
        return b'%s t="s"><v>%d</v></c>' % (cell[1], places.setdefault(cell[2], len(places)))

    with zipfile.ZipFile(written) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = TEXT_IN_ITS_CELL.sub(point, source.read(name))
            target.writestr(name, content.replace(b"</Types>", TEXTS_TYPE) if name == TYPES else content)
        listed = b"".join(b"<si><t>%s</t></si>" % text for text in places)
        target.writestr(TEXTS, b'<sst xmlns="%s">%s</sst>' % (MAIN.encode(), listed))


def row(number: int, rows: int, chance: Random) -> tuple:
    """One in 500 has something wrong with it: a return before the report, an adult, a reference used before."""
    reported = beside_the_change(FIRST_DAY + timedelta(minutes=chance.randrange(DAYS * 1440)))
    fault = chance.randrange(1500)
    returned = beside_the_change(reported + timedelta(minutes=-90 if fault == 0 else chance.randrange(30, 4000)))
    child = rows // 4 + number if fault == 2 else chance.randrange(max(rows // 4, 1))
    return (
        f"MP-{number - 1 if fault == 1 and number else number:06d}",
        nhs_number(child),
        f"Sample Child {child:06d}",
        chance.choice(("M", "Male") if child % 2 else ("F", "Female")),
        18 if fault == 2 else 8 + child % 9 + (reported - FIRST_DAY).days // 366,
        reported,
        returned,
        chance.choice(("Low", "Std", "Medium", "High", "NAR")),
        chance.choice(("Home", "Placement", "Foster care", "School")),
        chance.choice(("Stoke", "Staffs", "SOT", "Other LA", "N/A")),
        chance.choice(("Y", "N")),
        chance.choice(("Hanley", "Burslem", "Longton", "Fenton", "Tunstall", "Stoke")),
    )


def nhs_number(child: int) -> str:
    """A valid number out of the range that the NHS keeps for tests, written with spaces."""
    for skipped in range(11):
        digits = f"999{child * 11 + skipped:06d}"
        check = (11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1))) % 11) % 11
        if check < 10:
            return f"{digits[:3]} {digits[3:6]} {digits[6:]}{check}"
    raise ValueError("no valid number among eleven that follow each other")


def beside_the_change(moment: datetime) -> datetime:
    """No time in an hour of the change of clocks, of which the product has something to say and pandas has not."""
    return moment + timedelta(hours=2) if hour_of_the_change(moment) else moment
