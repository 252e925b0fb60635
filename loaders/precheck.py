"""A look into a workbook's zip before any parser sees it, and at what the parser would lose.

A 1.7 kB workbook with one far cell makes the parser abort its process, and error cells come out of it empty.
"""

import io
import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import replace
from posixpath import basename, dirname, join, normpath
from types import ModuleType
from xml.etree import ElementTree

from loaders.containers import ods, xlsb, xlsx
from loaders.containers.formats import styles_of, with_formats
from loaders.containers.lost import LostCells
from loaders.containers.not_a_table import DAMAGED, MACROS, PASSWORD, in_zip
from loaders.containers.raised import cells_with_raised, texts_with_raised
from loaders.outcome import Refused

MOST_UNPACKED = 300 * 2**20
MOST_RATIO = 250
MOST_PARTS = 500

XML_DECLARATION = re.compile(r"^\ufeff?(<\?xml[^>]*?)\s+encoding\s*=\s*[\"']([\w\-]+)[\"']")
DECLARATIONS = "This workbook contains declarations that Excel never writes. Save it again from Excel."
NOT_ONLY_TABLES = {  # the beginning of a part's name → what to say
    "xl/vbaproject": MACROS,
    "xl/macrosheets/": MACROS,
    "basic/": MACROS,
    "xl/embeddings/": "This workbook holds other files inside it. Copy the table into a new workbook and send that.",
    "xl/activex/": "This workbook holds programs inside it. Copy the table into a new workbook and send that.",
    "xl/connections.": "This workbook fetches data from elsewhere. Copy the table into a new workbook as values and send that.",
    "xl/externallinks/": "This workbook takes values from other workbooks. In Excel choose Data, Edit Links, Break Link, "
    "save it and send that copy.",
}


def look_into(content: bytes) -> tuple[bytes, list[LostCells]]:
    """The workbook as parsers read it, and what would be lost from each of its sheets. Raises Refused for an unsafe file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refuse_no_workbook(archive)
            parts = unpack(archive, len(content))
            plain = {name: in_utf8(data) if name.endswith((".xml", ".rels")) else data for name, data in parts.items()}
            if plain != parts:
                content = packed_again(archive, plain)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, LookupError, OSError):
        raise Refused(DAMAGED) from None
    for name, data in plain.items():
        if name.endswith((".xml", ".rels")):
            refuse_declared_entities(data)
    return content, lost_in(plain)


def refuse_no_workbook(archive: zipfile.ZipFile) -> None:
    names = [plain_name(name) for name in archive.namelist()]
    if "mimetype" in names:
        with archive.open("mimetype") as part:
            media_type = part.read(100).decode("ascii", "replace")
    else:
        media_type = ""
    if why := in_zip(names, media_type):
        raise Refused(why)


def unpack(archive: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """The parts that matter, counted while they unpack: a zip's own header may lie about their size."""
    infos = archive.infolist()
    if len(infos) > MOST_PARTS:
        raise Refused("This workbook holds far more parts than a table needs. Copy the table into a new workbook.")
    refuse_unsafe_names([info.orig_filename for info in infos])
    if any(info.flag_bits & 1 or plain_name(info.filename) == "encrypted-package" for info in infos):
        raise Refused(PASSWORD)
    left = min(MOST_UNPACKED, max(packed, 20_000) * MOST_RATIO)
    parts = {}
    for info in infos:
        data = read_at_most(archive, info, left)
        left -= len(data)
        name = plain_name(info.filename)
        if name.endswith((".xml", ".rels")) or name.startswith("xl/") and name.endswith(".bin"):
            parts[name] = data
    if b"encryption-data" in parts.get("meta-inf/manifest.xml", b""):
        raise Refused(PASSWORD)
    return parts


def plain_name(name: str) -> str:
    """A part's name as readers compare them: without a leading slash, small letters."""
    return name.replace("\\", "/").lstrip("/").casefold()


def refuse_unsafe_names(names: list[str]) -> None:
    """Two parts of one name are read differently by different readers; a path that climbs belongs to no workbook."""
    plain = [plain_name(name) for name in names]
    climbing = any(".." in name.split("/") or "\0" in name or ":" in name for name in plain)
    if climbing or len(set(plain)) < len(plain):
        raise Refused("This workbook holds parts that Excel never writes. Copy the table into a new workbook and send that.")
    for name in plain:
        for beginning, why in NOT_ONLY_TABLES.items():
            if name.startswith(beginning):
                raise Refused(why)


def read_at_most(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(info) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise Refused("This workbook unpacks to far more than a table needs. Copy the table into a new workbook.")
    return data


def in_utf8(data: bytes) -> bytes:
    """A part as parsers know it: XML may say that it is in another encoding, and some writers use two-byte letters."""
    start = data[:200]
    if b"\0" in start[:4]:
        encoding = "utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-be" if start[:1] == b"\0" else "utf-16-le"
    else:
        declared = XML_DECLARATION.match(start.decode("utf-8-sig", "replace"))
        encoding = declared[2] if declared else "utf-8"
    if encoding.casefold() in ("utf-8", "us-ascii", "ascii"):
        return data
    return XML_DECLARATION.sub(r"\1", data.decode(encoding), count=1).encode()


def packed_again(archive: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    """The same zip with these parts in place of its own."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as target:
        for info in archive.infolist():
            name = plain_name(info.filename)
            target.writestr(info.filename, parts[name] if name in parts else archive.read(info))
    return content.getvalue()


def refuse_declared_entities(data: bytes) -> None:
    """A NUL byte means another encoding than UTF-8, in which declarations could hide."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data:
        raise Refused(DECLARATIONS)


def lost_in(parts: dict[str, bytes]) -> list[LostCells]:
    """What is lost of each sheet, in the workbook's order."""
    try:
        if "content.xml" in parts:
            return ods.lost_in_ods(parts["content.xml"])
        if "xl/workbook.bin" in parts:
            styles = xlsb.styles_of(parts.get("xl/styles.bin", b""))
            return [xlsb.lost_cells(data, styles) for data in sheets_in(parts, "xl/workbook.bin", xlsb)]
        shown, shared = styles_of(parts.get("xl/styles.xml", b"")), texts_with_raised(parts.get("xl/sharedstrings.xml", b""))
        found = [(data, with_formats(xlsx.lost_cells(data), data, shown)) for data in sheets_in(parts, "xl/workbook.xml", xlsx)]
        return [replace(lost, marked=cells_with_raised(data, shared)) for data, lost in found]
    except (KeyError, IndexError, struct.error, UnicodeDecodeError, ElementTree.ParseError):
        raise Refused(DAMAGED) from None


def sheets_in(parts: dict[str, bytes], book: str, kind: ModuleType) -> list[bytes]:
    """The part of each sheet, in order; empty where a link leads nowhere."""
    targets = targets_of(parts, book)
    return [parts.get(targets.get(link, ""), b"") for link in kind.links_of_sheets(parts[book])]


def targets_of(parts: dict[str, bytes], book: str) -> dict[str, str]:
    """The name of the part that each link of the workbook leads to."""
    try:
        links = ElementTree.fromstring(parts[f"xl/_rels/{basename(book)}.rels"])
    except (ElementTree.ParseError, LookupError, ValueError):
        raise Refused(DAMAGED) from None
    places = {link.get("Id", ""): link.get("Target", "").replace("\\", "/") for link in links}
    return {each: plain_name(normpath(join("/", dirname(book), place))) for each, place in places.items()}
