"""What is said beside a chart of figures that are missing, disputed, low or not released so finely."""

import streamlit as st

from metrics.table import DISPUTED, NOT_RETURNED, Table
from periods import WEEK
from wording.figures import as_it_stands, number, shown


def say_who_is_silent(table: Table) -> None:
    """Groups that returned nothing are named: their absence from the picture is not a zero."""
    silent = [name for name in table.groups if {row.status for row in table.of_group(name).rows} == {NOT_RETURNED}]
    if silent and table.by:
        st.markdown(f"**Not returned:** {as_it_stands(', '.join(silent))}. That is not the same as none.")


def say_what_is_disputed(table: Table) -> None:
    """Both printed values and where each stands, for every figure that has two."""
    for row in (row for row in table.rows if row.status == DISPUTED):
        group = f"{row.breakdown}, " if table.by else ""
        value = shown(row, table)
        printed = as_it_stands(row.note.removeprefix("disputed: "))
        st.markdown(f"**Disputed:** {as_it_stands(group)}{row.period}: the records give {value}. Printed: {printed}.")


def say_what_is_low(table: Table) -> None:
    """Groups whose last value lies under what the indicator warns of."""
    floor, unit = table.indicator.warn_below, table.indicator.unit
    if floor is None:
        return
    last = {row.breakdown: row for row in sorted(table.known, key=lambda row: row.start)}
    low = [
        f"{group if table.by else table.indicator.title} ({shown(row, table)} in {row.period})"
        for group, row in last.items()
        if row.value is not None and row.value < floor
    ]
    if low:
        st.warning(f"Below {number(floor, unit, 1)}: {as_it_stands(', '.join(low))}.", icon=":material/warning:")


def say_how_it_is_released(table: Table, grain: str) -> None:
    """grain: the length of period that was asked for."""
    if table.grain != grain:
        st.caption(f"Released by {table.grain} and no finer: a hidden number could be worked out.")
    if table.ruled and table.indicator.grain == WEEK.id:
        st.caption("Released once each month is over: sums so far would tell hidden numbers.")
