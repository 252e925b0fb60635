"""What the parser loses of an xlsb (BIFF12, MS-XLSB): errors, merges, what is hidden."""

import struct
from collections.abc import Iterator

from loaders.containers.formats import shown_as
from loaders.containers.lost import LostCells, Styles, refuse_far

ROW, ERROR, FORMULA_ERROR, FONT, FORMAT, STYLE, COLUMN, SHEET, MERGED = 0, 3, 11, 43, 44, 47, 60, 156, 176
STYLES_BEGIN, STYLES_END = 617, 618  # of cells; those before are of named styles
VALUES = range(2, 12)  # what a cell may hold; 1 is an empty cell with a format

NUMBERS = (2, 5, 9)
STRUCK = 0x08
LAST_COLUMN = 701  # ZZ

Record = tuple[int, bytes]


def records(data: bytes) -> Iterator[Record]:
    """Each has its kind and its length in front, in bytes of seven bits of which the highest says that more follow."""
    at = 0
    while at < len(data):
        kind, at = varying(data, at, 2)
        length, at = varying(data, at, 4)
        yield kind, data[at : at + length]
        at += length


def varying(data: bytes, at: int, most: int) -> tuple[int, int]:
    found = 0
    for place in range(most):
        byte = data[at + place]
        found |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return found, at + place + 1


def links_of_sheets(book: bytes) -> list[str]:
    """The id of each sheet's link, in order."""
    return [wide_text(data, 8) for kind, data in records(book) if kind == SHEET]


def wide_text(data: bytes, at: int) -> str:
    (length,) = struct.unpack_from("<I", data, at)
    return data[at + 4 : at + 4 + 2 * length].decode("utf-16-le")


def styles_of(data: bytes) -> Styles:
    """What the styles of cells show."""
    codes, used, fonts, of_cells = {}, [], [], False
    for kind, record in records(data):
        of_cells = kind == STYLES_BEGIN or of_cells and kind != STYLES_END
        if kind == FORMAT:
            codes[str(struct.unpack_from("<H", record)[0])] = wide_text(record, 2)
        elif kind == FONT:
            fonts.append(bool(record[2] & STRUCK))
        elif kind == STYLE and of_cells:
            used.append(struct.unpack_from("<HH", record, 2))
    struck = {at for at, (_, font) in enumerate(used) if font < len(fonts) and fonts[font]}
    return shown_as([str(form) for form, _ in used], codes, struck)


def lost_cells(data: bytes, styles: Styles) -> LostCells:
    lost, row, last_row, last_column = LostCells(), 0, 0, 0
    for kind, record in records(data):
        if kind == ROW:
            (row,) = struct.unpack_from("<I", record)
            lost.hidden |= bool(record[11] & 0x10)
        elif kind in VALUES:
            (column,) = struct.unpack_from("<I", record)
            last_row, last_column = max(row, last_row), max(column, last_column)
            if kind in (ERROR, FORMULA_ERROR):
                lost.errors.add((row, column))
            elif kind in NUMBERS:
                lost.note_format((row, column), int.from_bytes(record[4:7], "little"), styles)
            elif int.from_bytes(record[4:7], "little") in styles.struck:
                lost.struck.add((row, column))
        elif kind == COLUMN:
            lost.hidden |= bool(record[16] & 0x01)
        elif kind == MERGED:
            top, bottom, left, right = struct.unpack_from("<4I", record)
            lost.merged.append(((top, left), (bottom, right)))
    refuse_far(last_row + 1, last_column > LAST_COLUMN)
    return lost
