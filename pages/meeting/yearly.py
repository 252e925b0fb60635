"""Tables of the yearly report: every figure it prints, from the data, with its own number and line beside it; to take away."""

import streamlit as st

from exports.recipe import YEARLY, Recipe
from exports.yearly_tables import ReportCell, ReportSection, headings_of_prints, sections
from pages.meeting.claims import years_offered
from periods import year_before
from ui.exporting import export_part
from ui.html_table import register, to_indicator
from ui.query_params import choice
from ui.reading.chart_cache import made
from ui.reading.session import Reading, reading, worked_out

ABOUT = """
What the yearly report prints, filled from the data: for a new report take the document away and write around its tables. The
numbers of the last report stand beside each, with their lines; one figure printed twice shows both.
"""


def yearly_page() -> None:
    read = reading()
    st.title("Tables of the yearly report")
    st.markdown(ABOUT)
    year = choice("Year", years_offered(read), "year")
    parts = worked_out(read.key, f"yearly {year}", lambda: sections(read, year))
    if not parts:
        st.info(
            f"Nothing that was printed for {year} or {year_before(year)} was loaded. Load the table published_figures "
            f"on the [Upload](/upload) page."
        )
        return
    export_part(read, Recipe(YEARLY, year))
    for section in parts:
        st.subheader(section.theme.title)
        st.html(
            made(
                read.key,
                f"yearly {year} {section.theme.id} {read.as_at}",
                lambda section=section: tables(section, year, parts, read),
            )
        )


def tables(section: ReportSection, year: str, found: list[ReportSection], read: Reading) -> str:
    headings = ["Figure", year, year_before(year), *headings_of_prints(found, year), "Where", "So"]
    rows = [
        [
            [to_indicator(row.indicator.id, row.indicator.title), row.group],
            shown(row.now),
            shown(row.earlier),
            row.printed,
            row.before,
            row.where,
            row.so,
        ]
        for row in section.rows
    ]
    lone = [[each.measure, each.printed, each.where] for each in section.lone]
    counted = register(headings, rows, f"{section.theme.title}: {len(rows)} figures that the report prints") if rows else ""
    return counted + (
        register(["Printed, and counted by no indicator", "Printed", "Where"], lone, "What no indicator counts") if lone else ""
    )


def shown(cell: ReportCell) -> list[str]:
    return [cell.words, cell.status if cell.value is not None and cell.status != "ok" else ""]
