"""Valid workbooks taken apart and put together again with something in them that does not belong there."""

import io
import zipfile
from collections.abc import Callable

from loaders.source import sources
from tests.loaders.workbooks import headings, row_of, xlsx

EPISODES = sources()["missing_episodes"]
SHEET, BOOK, STYLES, STRINGS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
XML = b'<?xml version="1.0"?>'


def episodes(rows: int, **changed: object) -> bytes:
    """A valid workbook of the police's, with so many rows; the first has other cells by column name."""
    body = [
        row_of(EPISODES, number, misper_ref=f"M-{number}", **(changed if number == 1 else {})) for number in range(1, rows + 1)
    ]
    return xlsx(headings(EPISODES), *body)


GOOD = episodes(3)


def rebuilt(
    change: Callable[[str, bytes], bytes] = lambda _, data: data, more: dict[str, bytes] | None = None, of: bytes = GOOD
) -> bytes:
    """The workbook with its parts changed and more of them behind."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(of)) as source, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, data in (more or {}).items():
            target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def with_part(name: str, data: bytes, of: bytes = GOOD) -> bytes:
    """The part in place of the workbook's own, or beside them."""
    with zipfile.ZipFile(io.BytesIO(of)) as archive:
        there = name in archive.namelist()
    return rebuilt(lambda each, own: data if each == name else own, {} if there else {name: data}, of)


def changed(part: str, old: bytes, new: bytes, of: bytes = GOOD) -> bytes:
    """The workbook with other bytes in one of its parts."""
    return rebuilt(lambda name, data: data.replace(old, new) if name == part else data, of=of)


def with_cells(xml: bytes, of: bytes = GOOD) -> bytes:
    """The workbook with more behind the last row of its sheet."""
    return changed(SHEET, b"</sheetData>", xml + b"</sheetData>", of)


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def zipped(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return content.getvalue()
