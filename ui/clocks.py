"""How clocks are shown: a table of all, the months of one, its rule in words."""

import pandas as pd
import streamlit as st

from metrics.declaring.clock import Clock
from metrics.working_out.clock_counts import MonthRow, Standing
from periods import year_label, year_of
from plural import counted
from ui.charts import by_month
from ui.guidance import rules
from ui.html_table import Link, definition_list, register
from ui.reading.chart_cache import drawn
from ui.reading.session import Reading
from ui.records import frame_of, one_place, opened
from wording.figures import label_of, short_day
from wording.reasons import hidden_words, note

HEADINGS = ["Clock", "Within", "Fell due", "In time", "Late", "Overdue", "Usually late by", "At most", "Not due yet", "Owner"]
NONE = "Nothing that fell due in the last twelve months is still waiting."
NONE_KNOWN = "How much of what fell due in the last twelve months is still waiting is hidden (1 to 7) where it is not nothing."
SAID_IN_DAYS = 3  # and more, where it is counted in hours
STATES = {"overdue": "Overdue: not done", "missed": "Done late", "met": "Done in time", "running": "Not due yet"}


def lead_of(found: list[Standing]) -> str:
    """What is overdue now, and where most; and of how many clocks nothing can be said."""
    unknown = sum(bool(each.reasons) for each in found)
    if unknown == len(found):
        return "**Nothing is known of any deadline yet**: the extracts that would tell have not come."
    others = f" Of {counted(unknown, 'clock')} nothing is known: see the table." if unknown else ""
    return overdue_words(found) + others


def overdue_words(found: list[Standing]) -> str:
    """One sentence."""
    overdue = [each for each in found if each.overdue]
    if not overdue:
        return NONE_KNOWN if any(hides(each) for each in found) else NONE
    worst = max(overdue, key=lambda each: each.overdue or 0)
    if any(each.ruled for each in found):  # never a sum of released numbers
        return (
            f"Things that fell due in the last twelve months are still not done under **{counted(len(overdue), 'clock')}** at "
            f"least, the largest number shown under **{worst.clock.title.lower()}** ({worst.overdue:,} of {many(worst.due)}), "
            f"which {worst.clock.owner} must see to."
        )
    total = sum(each.overdue or 0 for each in overdue)
    return (
        f"**{counted(total, 'thing')}** that fell due in the last twelve months "
        f"{'is' if total == 1 else 'are'} still not done, most of all "
        f"**{worst.clock.title.lower()}** ({worst.overdue:,} of {worst.due:,}), which {worst.clock.owner} must see to."
    )


def hides(standing: Standing) -> bool:
    """Whether the release rule hides how many are overdue."""
    return standing.ruled and standing.overdue is None and not standing.reasons


def clock_table(read: Reading, found: list[Standing]) -> None:
    day = (("as_at", read.as_at.isoformat()),) if read.as_at else ()
    st.html(register(HEADINGS, [row(each, day) for each in found], "Every clock and how it stands"))


def row(standing: Standing, day: tuple) -> list:
    clock = standing.clock
    name = Link(clock.title + (" ⚠" if clock.unconfirmed else ""), "clocks", (("clock", clock.id), *day))
    if standing.reasons:
        return [name, clock.limit.words, note(standing.reasons), *[""] * 6, clock.owner]
    return [
        name,
        clock.limit.words,
        many(standing.due) + (f", in {year_label(year_of(standing.until))}" if standing.until else ""),
        many(standing.met) + (f" ({standing.in_time:.0f}%)" if standing.in_time is not None else ""),
        many(standing.missed),
        many(standing.overdue),
        late(standing.usually_late_by, clock),
        late(standing.most_late_by, clock),
        running(standing),
        clock.owner,
    ]


def running(standing: Standing) -> str:
    """What is not due yet; of a finished year nothing is told of today."""
    if standing.until:
        return "not released"
    return many(standing.running) + (f", next on {short_day(standing.next_due)}" if standing.next_due else "")


def many(count: int | None) -> str:
    """A count, or that the release rule hides it."""
    return hidden_words() if count is None else f"{count:,}"


def late(by: float | None, clock: Clock) -> str:
    if by is None:
        return ""
    if clock.limit.in_a_day > 1 and by >= SAID_IN_DAYS * clock.limit.in_a_day:
        return f"{by / clock.limit.in_a_day:,.0f} days"
    return f"{by:,.0f} {clock.limit.unit}"


def months_of(read: Reading, clock: Clock) -> None:
    months = read.clock_months(clock)
    if not months:
        st.info(why_no_months(read, clock))
        return
    states = [state_of(row) for row in months]
    spec = drawn((*read.key, clock.id), "clock", lambda: by_month.due_by_month(months, states))
    st.vega_lite_chart(
        spec=spec, width="stretch", alt=f"{clock.title}, by the month it fell due. {alt_words(months)}.", key=f"chart-{clock.id}"
    )
    with st.expander("The numbers behind this chart"):
        cells = [{"Fell due in": row.month, "state": state_of(row), "things": words_of(row.things)} for row in months]
        table = pd.DataFrame(cells).pivot(index="Fell due in", columns="state", values="things").fillna("0").reset_index()
        st.dataframe(table, hide_index=True, key=f"table-{clock.id}", alt="By month")


def why_no_months(read: Reading, clock: Clock) -> str:
    standing = next((each for each in read.clocks() if each.clock.id == clock.id), None)
    if standing and standing.reasons:
        return f"This clock {note(standing.reasons)}."
    if standing and standing.ruled and standing.due != 0:
        return "Its months are not released: a hidden number could be worked out from them."
    return "Nothing fell due in the last two years."


def alt_words(months: list[MonthRow]) -> str:
    """The newest month in words."""
    newest = max(row.month for row in months)
    return f"In {newest:%B %Y}: " + "; ".join(f"{state_of(row)} {words_of(row.things)}" for row in months if row.month == newest)


def state_of(row: MonthRow) -> str:
    return STATES.get(row.state, row.state)


def words_of(count: int | None) -> str:
    return hidden_words() if count is None else f"{count:,.0f}"


def rule_of(clock: Clock) -> None:
    said = [
        ("Starts", clock.starts),
        ("Stops", clock.stops),
        ("Within", clock.limit.words),
        ("Where the rule stands", [*rules(clock.basis), *([f"{clock.agreed}."] if clock.agreed else [])]),
        ("Owner", clock.owner),
        ("Caveats", " ".join(clock.caveats)),
        ("Not confirmed", "⚠ " + " ".join(clock.unconfirmed) if clock.unconfirmed else ""),
    ]
    st.html(definition_list(said))


def things_of(read: Reading, clock: Clock, state: str) -> None:
    if not opened(clock.id, state, read.how_many_things(clock, (state,))):
        return
    found = read.clock_things(clock, (state,))
    st.caption(
        f"{counted(len(found), 'thing')}. Codes stand for children and references, months for days. This look is in the log."
    )
    st.dataframe(
        frame_of(found, list(found.kinds)).rename(columns={label_of("late_by"): f"Late by ({clock.limit.unit})"}),
        hide_index=True,
        key=f"things-{clock.id}",
        alt=f"{clock.title}: {STATES[state]}",
    )
    one_place(read, clock, found)
