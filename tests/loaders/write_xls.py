"""Sheets as xls (BIFF8, in a compound file), by its plainest rules."""

import struct
from datetime import date

from tests.loaders.tab import ERRORS, SHOWN_AS, STRUCK_STYLE, Tab, serial, style


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def as_xls(*tabs: Tab, locked: bool = False) -> bytes:
    """BIFF8, its one stream in a compound file. locked: with the record that says how it was encrypted."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 0x05, 0, 0, 0, 6))
    head = begin + (record(0x2F, bytes(54)) if locked else b"")
    head += b"".join(record(0x31, struct.pack("<HH12x", 200, flags)) for flags in (0, 0x08))
    fonts = (number == STRUCK_STYLE for number in range(len(SHOWN_AS)))
    head += b"".join(record(0xE0, struct.pack("<HH16x", font, shown_as)) for font, shown_as in zip(fonts, SHOWN_AS))
    names = [struct.pack("<BBBB", tab.hidden, 0, len(tab.name), 1) + tab.name.encode("utf-16-le") for tab in tabs]
    at = len(head) + sum(4 + 4 + len(name) for name in names) + 4
    stream, sheets = head, b""
    for tab, name in zip(tabs, names):
        stream += record(0x85, struct.pack("<I", at + len(sheets)) + name)
        sheets += xls_sheet(tab)
    return compound({"Workbook": stream + record(0x0A) + sheets})


def xls_sheet(tab: Tab) -> bytes:
    out = [record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))]
    out += [record(0x7D, struct.pack("<HHHHHH", each, each, 2000, 0, 1, 0)) for each in tab.hidden_columns]
    width = max(map(len, tab.rows))
    out.append(record(0x200, struct.pack("<IIHHH", 0, len(tab.rows), 0, width, 0)))
    for number, row in enumerate(tab.rows):
        out.append(record(0x208, struct.pack("<HHHHHHI", number, 0, width, 255, 0, 0, 0x20 if number in tab.hidden_rows else 0)))
        out += [xls_cell(number, column, cell) for column, cell in enumerate(row) if cell not in ("", None)]
    out += [record(0xE5, struct.pack("<HHHHH", 1, top, bottom, left, right)) for top, left, bottom, right in tab.merged]
    return b"".join(out) + record(0x0A)


def xls_cell(row: int, column: int, cell: object) -> bytes:
    place = struct.pack("<HHH", row, column, style(cell))
    if isinstance(cell, str) and cell in ERRORS:
        return record(0x205, place + bytes((ERRORS[cell], 1)))
    if isinstance(cell, bool):
        return record(0x205, place + bytes((cell, 0)))
    if isinstance(cell, str):
        return record(0x204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
    return record(0x203, place + struct.pack("<d", serial(cell) if isinstance(cell, date) else cell))


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of sectors of 512 bytes: the table of sectors, the directory, then streams of 4096 bytes or more."""
    data = {name: stream.ljust(4096, b"\0") for name, stream in streams.items()}
    sizes = [-(-len(stream) // 512) for stream in data.values()]
    tables = -(-(sum(sizes) + 9) // 127)
    chains, at = [0xFFFFFFFD] * tables + [tables + 1, 0xFFFFFFFE], tables + 2
    entries = [entry("Root Entry", 5, 0xFFFFFFFE, 0)]
    for (name, stream), size in zip(data.items(), sizes):
        entries.append(entry(name, 2, at, len(stream)))
        chains += [*range(at + 1, at + size), 0xFFFFFFFE]
        at += size
    fat = struct.pack(f"<{len(chains)}I", *chains).ljust(tables * 512, b"\xff")
    listed = [*range(tables), *[0xFFFFFFFF] * (109 - tables)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<109I", *listed)
    return (
        head
        + fat
        + b"".join(entries).ljust(1024, b"\0")
        + b"".join(each.ljust(-(-len(each) // 512) * 512, b"\0") for each in data.values())
    )


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    words = name.encode("utf-16-le")
    links = struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 1 if kind == 5 else 0xFFFFFFFF)
    return (
        words.ljust(64, b"\0")
        + struct.pack("<HBB", len(words) + 2, kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
