"""What the parser loses of an xls (BIFF5 and BIFF8, MS-XLS): errors, what is hidden, and that it is locked."""

import struct
from collections.abc import Iterator

from loaders.containers.compound import Compound
from loaders.containers.formats import shown_as
from loaders.containers.lost import LostCells, Styles
from loaders.containers.not_a_table import DAMAGED, MACROS, PASSWORD, in_compound
from loaders.outcome import Refused

BOF, EOF, FILEPASS, BOUNDSHEET, FONT, FORMAT, XF = 0x809, 0x0A, 0x2F, 0x85, 0x31, 0x41E, 0xE0
FORMULA, BOOLERR, ROW, COLINFO, NUMBER, RK, SEVERAL = 0x06, 0x205, 0x208, 0x7D, 0x203, 0x27E, 0xBD
TEXTS = 0x204, 0xFD
FORMULAS_ERROR = b"\x02"
WORKSHEET, DEFAULT_ROWS_HIDDEN = 0, 0x02
STRUCK = 0x08

Record = tuple[int, bytes]


def lost_in_xls(content: bytes) -> list[LostCells]:
    """What is lost of each sheet, in order. Raises Refused for a file that is locked, holds macros or is something else."""
    try:
        file = Compound(content)
        if "EncryptedPackage" in file.entries:
            raise Refused(PASSWORD)
        if {"_VBA_PROJECT", "_VBA_PROJECT_CUR"} & file.entries.keys():
            raise Refused(MACROS)
        name = next((name for name in ("Workbook", "Book", "WORKBOOK", "BOOK") if name in file.entries), None)
        if name is None:
            raise Refused(in_compound(file.entries))
        stream = file.stream(name)
        starts, styles = starts_and_styles(stream)
        return [lost_cells(stream, start, styles) for start in starts]
    except (struct.error, ValueError, IndexError):
        raise Refused(DAMAGED) from None


def starts_and_styles(stream: bytes) -> tuple[list[int], Styles]:
    """Where each sheet begins, and what the styles show."""
    starts, codes, used, fonts = [], {}, [], []
    for kind, data in records(stream, 0):
        if kind == FILEPASS:
            raise Refused(PASSWORD)
        if kind == BOUNDSHEET:
            starts.append(struct.unpack_from("<I", data)[0])
        elif kind == FORMAT:
            codes[str(struct.unpack_from("<H", data)[0])] = data[3:].replace(b"\0", b"").decode("latin-1")
        elif kind == FONT:
            fonts.append(bool(data[2] & STRUCK))
        elif kind == XF:
            used.append(struct.unpack_from("<HH", data))
    fonts.insert(4, False)  # no font has the number 4
    struck = {at for at, (font, _) in enumerate(used) if font < len(fonts) and fonts[font]}
    return starts, shown_as([str(form) for _, form in used], codes, struck)


def records(stream: bytes, at: int) -> Iterator[Record]:
    """From one beginning to its end; a chart within a sheet has a beginning and an end of its own, and is passed over."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == BOF) - (kind == EOF)
        if depth == 1:
            yield kind, stream[at + 4 : at + 4 + length]
        if depth == 0:
            return
        at += 4 + length


def lost_cells(stream: bytes, start: int, styles: Styles) -> LostCells:
    lost = LostCells()
    for kind, data in records(stream, start):
        if kind == BOOLERR and data[7] or kind == FORMULA and data[12:14] == b"\xff\xff" and data[6:7] == FORMULAS_ERROR:
            lost.errors.add(struct.unpack_from("<HH", data))
        elif kind in (NUMBER, RK, SEVERAL, FORMULA):
            row, column = struct.unpack_from("<HH", data)
            several = range(4, len(data) - 2, 6) if kind == SEVERAL else (4,)
            for right, at in enumerate(several):
                lost.note_format((row, column + right), struct.unpack_from("<H", data, at)[0], styles)
        elif kind in TEXTS and styles.struck:
            row, column, style = struct.unpack_from("<HHH", data)
            lost.struck |= {(row, column)} if style in styles.struck else set()
        elif kind == ROW:
            lost.hidden |= bool(data[12] & 0x20)
        elif kind == COLINFO:
            lost.hidden |= bool(data[8] & 0x01)
    return lost
