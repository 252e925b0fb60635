"""Sheets as ods, by its plainest rules."""

from datetime import date, datetime
from xml.sax.saxutils import escape

from tests.loaders.tab import ERRORS, Percentage, ShownMonth, Struck, Tab
from tests.loaders.zip_surgery import zipped

OFFICE, TABLE, TEXT = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text"))


def as_ods(*tabs: Tab) -> bytes:
    body = "".join(map(ods_sheet, tabs))
    styles = (
        '<office:automatic-styles><number:date-style style:name="m"><number:day/><number:hours/></number:date-style>'
        '<number:date-style style:name="d"><number:month/><number:year/></number:date-style>'
        '<style:style style:name="month" style:family="table-cell" style:data-style-name="d"/>'
        '<style:style style:name="struck" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="moment" style:family="table-cell" style:data-style-name="m"/>'
        '<style:style style:name="out" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    spaces = (
        f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}" xmlns:style="{OFFICE.replace("office", "style")}"'
    )
    spaces += f' xmlns:number="{OFFICE.replace("office", "datastyle")}"'
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>{styles}'
    content += f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<manifest/>"})


def ods_sheet(tab: Tab) -> str:
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in tab.merged}
    width = max(map(len, tab.rows))
    columns = "".join(f"<table:table-column{unseen(each in tab.hidden_columns)}/>" for each in range(width))
    rows = "".join(
        f"<table:table-row{unseen(number in tab.hidden_rows)}>"
        + "".join(ods_cell(cell, spans.get((number, column))) for column, cell in enumerate(row))
        + "</table:table-row>"
        for number, row in enumerate(tab.rows)
    )
    shown = ' table:style-name="out"' if tab.hidden else ""
    return f'<table:table table:name="{escape(tab.name)}"{shown}>{columns}{rows}</table:table>'


def unseen(hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def ods_cell(cell: object, span: tuple[int, int] | None) -> str:
    spanned = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    words = f"<text:p>{escape(str(cell))}</text:p>"
    if cell in ("", None):
        return f"<table:table-cell{spanned}/>"
    if isinstance(cell, str) and cell in ERRORS:
        value = 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"'
    elif isinstance(cell, bool):
        value = f'office:value-type="boolean" office:boolean-value="{str(cell).lower()}"'
    elif isinstance(cell, date):
        named = "moment" if isinstance(cell, datetime) else "month" if isinstance(cell, ShownMonth) else ""
        shown = f'table:style-name="{named}" ' if named else ""
        value = f'{shown}office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, Percentage):
        value = f'office:value-type="percentage" office:value="{float(cell)}"'
    elif isinstance(cell, Struck):
        value = 'table:style-name="struck" office:value-type="string"'
    else:
        value = 'office:value-type="string"' if isinstance(cell, str) else f'office:value-type="float" office:value="{cell}"'
    return f"<table:table-cell {value}{spanned}>{words}</table:table-cell>"
