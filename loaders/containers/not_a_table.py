"""What a file is that holds no table we read, told by its first bytes or its parts, and what to do about it."""

import re
from collections.abc import Iterable

DAMAGED = "This workbook is damaged or cut short. Open it in Excel, save it again and send the new copy."
PASSWORD = "This workbook has a password. Save it without one and send it again."
MACROS = "This workbook holds macros. Save it as .xlsx, which has none, and send that copy."
NOT_A_TABLE = "This is not a workbook or a csv file. Save the table from Excel as .xlsx and send it again."
SAVE_AGAIN = "Open it in Excel, save it as .xlsx and send that copy."
COPY = "Copy its table into a new workbook, save that as .xlsx and send it."
ASK = "Ask the partner for the workbook itself."
UNPACK = "Unpack it and load each workbook in it by itself."
ATTACHED = "Save the workbook that is attached to it, and load that."
NOT_ONE = "not a workbook or a csv file"

BEGINNINGS = {  # as a regular expression → what it is, and what to do
    rb"%PDF|.{0,1000}?%PDF-1": ("a PDF", ASK),
    rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)": ("a picture", ASK),
    rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ": ("a packed folder", UNPACK),
    rb"\{\\rtf": ("a document (RTF)", COPY),
    rb".{4}Standard (?:ACE|Jet) DB|SQLite format 3": ("a database", "Export its table to Excel and send that."),
    rb"PAR1": ("a Parquet file", "Export its table to Excel and send that."),
    rb"ID;P": ("a table in an old form (SYLK)", SAVE_AGAIN),
    rb"\x09[\0\x02\x04]..": ("a workbook in a form of the 1990s", SAVE_AGAIN),
    rb"MZ|\x7fELF": ("a program", "Do not open it, and tell whoever looks after your computers."),
    rb"BEGIN:V(?:CARD|CALENDAR)": ("a card or a calendar", ASK),
}
LETTER = re.compile(r"(?:[A-Za-z\-]+: .*\r?\n){3}")
WEB = re.compile(r"<(?:!doctype html|html|table|head|body|meta|style|script|div)\b", re.I)
TEXTS = {  # in the first letters of a text → what it is, and what to do
    "urn:schemas-microsoft-com:office:spreadsheet": ("a table in an old form (XML)", SAVE_AGAIN),
    "opendocument": ("a table in another form (flat XML)", SAVE_AGAIN),
}
PARTS = {  # the beginning of a part's name → what it is, and what to do
    "word/": ("a Word document", COPY),
    "ppt/": ("a PowerPoint presentation", COPY),
    "visio/": ("a Visio drawing", COPY),
    "index/document.iwa": ("an Apple Numbers, Pages or Keynote file", "Export it to Excel (File, Export To) and send that."),
    "index.zip": ("an Apple Numbers, Pages or Keynote file", "Export it to Excel (File, Export To) and send that."),
    "datamodel": ("a Power BI report", "Export its table to Excel and send that."),
}
STREAMS = {
    "WordDocument": ("a Word document", COPY),
    "PowerPoint Document": ("a PowerPoint presentation", COPY),
    "__properties_version1.0": ("an e-mail", ATTACHED),
    "VisioDocument": ("a Visio drawing", COPY),
    "\tDRMContent": ("protected by a label of your organisation", "Take the protection off and send it again."),
}


def told(what: tuple[str, str]) -> str:
    return f"This is {what[0]}, {NOT_ONE}. {what[1]}"


def in_bytes(content: bytes) -> str | None:
    """What a file is by its first bytes; None where it may be a text."""
    return next((told(what) for form, what in BEGINNINGS.items() if re.match(form, content[:2000], re.S)), None)


def in_text(head: str) -> str | None:
    """What a text is that is no csv file, by its first letters."""
    start = head.lstrip("\ufeff \r\n\t\0")
    if start.startswith("<"):
        found = next((what for mark, what in TEXTS.items() if mark in head), None)
        page = ("a web page, whatever its name says", SAVE_AGAIN) if WEB.search(head) else ("a file of marks (XML)", ASK)
        return told(found or page)
    if start.startswith(("{", "[{", "[[")):
        return told(("a file of data for programs (JSON)", ASK))
    if start[:13].casefold() == "mime-version:" and "text/html" in head:
        return told(("a web page, whatever its name says", SAVE_AGAIN))
    return told(("an e-mail", ATTACHED)) if LETTER.match(start) else None


def in_zip(names: Iterable[str], media_type: str) -> str | None:
    """What a zip is by its parts' names, in small letters; None for a workbook."""
    names = list(names)
    if any(name.startswith("xl/workbook.") for name in names) or "spreadsheet" in media_type:
        return None
    for beginning, what in PARTS.items():
        if any(name.startswith(beginning) or f"/{beginning}" in name for name in names):
            return told(what)
    if media_type.startswith("application/vnd.oasis"):
        return told(("an OpenDocument text or presentation", COPY))
    return DAMAGED if "[content_types].xml" in names else told(("a packed folder (zip)", UNPACK))


def in_compound(names: Iterable[str]) -> str:
    """What a compound file is that holds no workbook, by the names of its streams."""
    return next((told(what) for name, what in STREAMS.items() if name in names), DAMAGED)
