"""What the table comes in: other kinds of workbook, other encodings, and files that hold no table."""

import zipfile
from functools import partial
from io import BytesIO

from tests.mess.book import Book, Wrong
from tests.mess.other_workbooks import as_ods, as_xls, as_xlsb, compound_file
from tests.mess.spoiling import OPTIONAL, spoiling
from tests.mess.writing import as_csv, as_shown, zipped

ALIKE = "The same rows come of it."
TOLD = "The file is refused; it says what it is, and how to send the table."
WHAT = r"(?i)\b(zip|word|web page|pdf|numbers|e-mail|outlook|picture|image|not a workbook)"


@spoiling("A workbook of LibreOffice (ods)", ALIKE)
def ods(book: Book) -> None:
    book.form = as_ods


@spoiling("A workbook of Excel 97 (xls)", ALIKE)
def xls(book: Book) -> None:
    book.form = as_xls


@spoiling("A binary workbook of Excel (xlsb)", ALIKE)
def xlsb(book: Book) -> None:
    book.form = as_xlsb


def with_errors(book: Book, form) -> None:
    for number, column in enumerate(book.of(OPTIONAL) or book.of(bool)):
        book.rows[number % len(book.rows)].cells[book.position(column)] = Wrong(("#REF!", "#N/A", "#DIV/0!")[number % 3])
    book.form = form


@spoiling("A csv file in UTF-8", ALIKE)
def csv_utf_8(book: Book) -> None:
    book.form = as_csv


@spoiling("A csv file in the letters of Windows", ALIKE)
def csv_of_windows(book: Book) -> None:
    book.form = partial(as_csv, encoding="cp1252")


@spoiling("A csv file parted by | ", ALIKE)
def csv_with_bars(book: Book) -> None:
    book.form = partial(as_csv, delimiter="|")


@spoiling("A csv file that says sep=; in its first line", ALIKE)
def csv_that_says_its_mark(book: Book) -> None:
    book.form = lambda each: b"sep=;\r\n" + as_csv(each, delimiter=";")


@spoiling("Every cell of a csv file stands in quotation marks", ALIKE)
def csv_all_quoted(book: Book) -> None:
    book.form = quoted


def quoted(book: Book) -> bytes:
    lines = [[str("" if cell is None else as_shown(cell)).replace('"', '""') for cell in line] for line in book.lines()]
    return "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in lines).encode()


@spoiling("A web page, named as a workbook, as many programs export", "Tables of web pages are not read.", TOLD, told=WHAT)
def a_web_page(book: Book) -> None:
    book.form = web_page


def web_page(book: Book) -> bytes:
    rows = ["".join(f"<td>{'' if cell is None else as_shown(cell)}</td>" for cell in line) for line in book.lines()]
    return ("<html><body><table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table></body></html>").encode()


@spoiling("A PDF, named as a workbook", "It is not read.", TOLD, told=WHAT)
def a_pdf(book: Book) -> None:
    book.bend = lambda content: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF"


@spoiling("A picture of the table", "It is not read.", TOLD, told=WHAT)
def a_picture(book: Book) -> None:
    book.bend = lambda content: b"\x89PNG\r\n\x1a\n" + bytes(200)


@spoiling("The file is cut short on its way", "Nothing of it is read.", TOLD, told="damaged|cut short")
def cut_short(book: Book) -> None:
    book.bend = lambda content: content[: len(content) // 2]


@spoiling("A workbook with a password", "It cannot be read.", TOLD, told="password")
def with_a_password(book: Book) -> None:
    book.bend = lambda content: compound_file("EncryptedPackage".encode("utf-16-le"), "EncryptedPackage")


def locked_ods(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    method = b'<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>'
    sealed = b'<manifest:file-entry manifest:full-path="content.xml" manifest:size="9">' + method + b"</manifest:file-entry>"
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        b"</manifest:manifest>", sealed + b"</manifest:manifest>"
    )
    return zipped(parts | {"content.xml": bytes(range(255, 0, -1)) * 4})


@spoiling("Nothing is in the file", "There is nothing to read.", "The file is refused.", told="empty")
def empty(book: Book) -> None:
    book.bend = lambda content: b""
