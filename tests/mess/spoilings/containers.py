"""What the table comes in: other kinds of workbook, other encodings, and files that hold no table."""

import base64
import zipfile
from functools import partial
from io import BytesIO

from tests.mess.book import Book, Wrong
from tests.mess.other_workbooks import as_ods, as_xls, as_xlsb, compound_file
from tests.mess.spoiling import OPTIONAL, spoiling
from tests.mess.writing import as_csv, as_shown, zipped

ALIKE = "The same rows come of it."
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


@spoiling("Failed formulas in a workbook of Excel 97", "An error is no gap.", "issue")
def errors_in_xls(book: Book) -> None:
    with_errors(book, as_xls)


@spoiling("Failed formulas in a binary workbook", "An error is no gap.", "issue")
def errors_in_xlsb(book: Book) -> None:
    with_errors(book, as_xlsb)


@spoiling("A csv file in UTF-8", ALIKE)
def csv_utf_8(book: Book) -> None:
    book.form = as_csv


@spoiling("A csv file in UTF-8 with a mark in front, as Excel writes it", ALIKE)
def csv_with_a_mark(book: Book) -> None:
    book.form = partial(as_csv, encoding="utf-8-sig")


@spoiling("A csv file in the letters of Windows", ALIKE)
def csv_of_windows(book: Book) -> None:
    book.form = partial(as_csv, encoding="cp1252")


@spoiling("A csv file in UTF-16, as “Unicode text” of Excel", ALIKE)
def csv_utf_16(book: Book) -> None:
    book.form = partial(as_csv, delimiter="\t", encoding="utf-16")


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


@spoiling("A workbook in a zip file", "A zip file is not opened.", "refused", told=WHAT)
def in_a_zip(book: Book) -> None:
    book.bend = lambda content: zipped({"return.xlsx": content})


@spoiling("A csv file in a zip file", "A zip file is not opened.", "refused", told=WHAT)
def csv_in_a_zip(book: Book) -> None:
    book.form, book.bend = as_csv, lambda content: zipped({"return.csv": content})


@spoiling("A document of Word, named as a workbook", "Tables of documents are not read.", "refused", told=WHAT)
def a_document_of_word(book: Book) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document>Dear colleague</document>"}
    book.bend = lambda content: zipped(parts)


@spoiling("A file of Apple's Numbers, named as a workbook", "It is not read.", "refused", told=WHAT)
def apples_numbers(book: Book) -> None:
    book.bend = lambda content: zipped(
        {"Index/Document.iwa": b"\0\x01", "Index/Tables/Tile.iwa": b"\0", "preview.jpg": b"\xff\xd8"}
    )


@spoiling("A web page, named as a workbook, as many programs export", "Tables of web pages are not read.", "refused", told=WHAT)
def a_web_page(book: Book) -> None:
    book.form = web_page


def web_page(book: Book) -> bytes:
    rows = ["".join(f"<td>{'' if cell is None else as_shown(cell)}</td>" for cell in line) for line in book.lines()]
    return ("<html><body><table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table></body></html>").encode()


@spoiling("A PDF, named as a workbook", "It is not read.", "refused", told=WHAT)
def a_pdf(book: Book) -> None:
    book.bend = lambda content: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF"


@spoiling("An e-mail with the workbook inside", "Files inside e-mails are not read.", "refused", told=WHAT)
def an_email(book: Book) -> None:
    book.bend = lambda content: (
        b"From: a@example.org\r\nSubject: September\r\nMIME-Version: 1.0\r\n\r\n" + base64.encodebytes(content)
    )


@spoiling("A message of Outlook (msg) with the workbook inside", "Files inside e-mails are not read.", "refused", told=WHAT)
def a_message_of_outlook(book: Book) -> None:
    book.bend = lambda content: compound_file(b"Dear colleague", "__properties_version1.0")


@spoiling("A picture of the table", "It is not read.", "refused", told=WHAT)
def a_picture(book: Book) -> None:
    book.bend = lambda content: b"\x89PNG\r\n\x1a\n" + bytes(200)


@spoiling("The file is cut short on its way", "Nothing of it is read.", "refused", told="damaged|cut short")
def cut_short(book: Book) -> None:
    book.bend = lambda content: content[: len(content) // 2]


@spoiling("A workbook with a password", "It cannot be read.", "refused", told="password")
def with_a_password(book: Book) -> None:
    book.bend = lambda content: compound_file("EncryptedPackage".encode("utf-16-le"), "EncryptedPackage")


@spoiling("A workbook of Excel 97 with a password", "It cannot be read.", "refused", told="password")
def xls_with_a_password(book: Book) -> None:
    began = b"\x09\x08\x10\x00\x00\x06\x05\x00\xbb\x0d\xcc\x07\x00\x00\x00\x00\x06\x00\x00\x00"
    locked = b"\x2f\x00\x36\x00\x01\x00\x01\x00\x01\x00" + bytes(48)
    book.bend = lambda content: compound_file(began + locked + bytes(3000))


@spoiling("A workbook of LibreOffice with a password", "It cannot be read.", "refused", told="password")
def ods_with_a_password(book: Book) -> None:
    book.form, book.bend = as_ods, locked_ods


def locked_ods(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    method = b'<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>'
    sealed = b'<manifest:file-entry manifest:full-path="content.xml" manifest:size="9">' + method + b"</manifest:file-entry>"
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        b"</manifest:manifest>", sealed + b"</manifest:manifest>"
    )
    return zipped(parts | {"content.xml": bytes(range(255, 0, -1)) * 4})


@spoiling("Nothing is in the file", "There is nothing to read.", "refused", told="empty")
def empty(book: Book) -> None:
    book.bend = lambda content: b""
