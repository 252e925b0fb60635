"""Takes from a finished workbook, document or presentation when, by whom and where it was made: same content, same bytes."""

import io
from datetime import date
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORE = "docProps/core.xml"
BEGINNING = (1980, 1, 1, 0, 0, 0)  # of the years a zip file can name
PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>{more}</cp:coreProperties>"""
MORE = """<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">{title}</dc:title>\
<dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">{language}</dc:language>"""


def same_bytes(workbook: bytes, day: date, title: str = "", language: str = "en-GB") -> bytes:
    """day: what the file says of when it was made; the day its figures are seen from. title, language: of a document."""
    more = MORE.format(title=escape(title), language=language) if title else ""
    content = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as made, ZipFile(content, "w") as fixed:
        for name in made.namelist():
            part = PROPERTIES.format(day=day.isoformat(), more=more).encode() if name == CORE else made.read(name)
            fixed.writestr(entry(name), part)
    return content.getvalue()


def entry(name: str) -> ZipInfo:
    info = ZipInfo(name, BEGINNING)
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 0, 0
    return info
