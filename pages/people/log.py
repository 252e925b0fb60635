"""The log: who did what and when, in words, and whether it is as it was written. No number under 8 and no name of a child."""

from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from access.role import BY_ID, READ_LOG
from audit.event import EVENTS
from audit.files import month_files
from audit.key import AuditKey, CannotBeLogged, read_key
from audit.log import AuditLog
from audit.recent import recent
from audit.verdict import verdict_on
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.disclosure.rounding import ruled_count
from periods import in_words
from plural import counted
from ui.html_table import register
from ui.query_params import choice
from ui.reading.current_user import person
from ui.reading.resources import audit_log, table_of_people

EVERYTHING, EVERYBODY = "Everything", "Everybody"
MOST_SHOWN = 200
HEADINGS = ["Line", "When (UTC)", "Who", "As", "What", "Details"]
FOR_MACHINES = {"sha256"}


@dataclass(frozen=True)
class LineInWords:
    """One line of the log in words."""

    line: int
    at: datetime | None
    who: str
    role: str
    event: str
    details: str


def log_page() -> None:
    person().must(READ_LOG)
    st.title("Log")
    log = audit_log()
    if not month_files(log.folder):
        st.info("Nothing has been logged yet.")
        return
    try:
        key = read_key(log.key_file)
    except CannotBeLogged as problem:
        st.error(str(problem))
        return
    lines = [said(line, names_by_code(key)) for line in recent(log.folder, key)]
    state_of_the_chain(log, key, lines)
    show(lines)


def state_of_the_chain(log: AuditLog, key: AuditKey, lines: list[LineInWords]) -> None:
    verdict = verdict_on(log, key)
    if verdict.problem:
        st.error(f"**The log is damaged.** {verdict.problem} Tell whoever runs the dashboard, and keep the log as it is.")
        return
    days = [line.at for line in lines if line.at]
    st.success(
        f"Unbroken from {in_words(min(days))} to {in_words(max(days))}: {counted(verdict.lines, 'line')}, each as it was written."
    )
    st.markdown(
        "Note the head of the log today, outside this program. Whoever holds an earlier head can show later that the end of "
        f"the log was not cut off.\n\n```\n{verdict.head}\n```"
    )
    for remark in verdict.remarks:
        st.caption(remark)


def show(lines: list[LineInWords]) -> None:
    first, second, third = st.columns(3)
    with first:
        event = choice("What", [EVERYTHING, *sorted({line.event for line in lines})], "event")
    with second:
        who = choice("Who", [EVERYBODY, *sorted({line.who for line in lines if line.who})], "who")
    with third:
        day = st.date_input("Day", value=None, key="day", max_value=datetime.now(UTC).date())
    chosen = [
        line
        for line in lines
        if event in (EVERYTHING, line.event)
        and who in (EVERYBODY, line.who)
        and (day is None or (line.at and line.at.date() == day))
    ]
    more = f"; the newest {MOST_SHOWN} are shown" if len(chosen) > MOST_SHOWN else ""
    st.caption(f"{counted(len(chosen), 'line')}{more}.")
    if chosen:
        st.html(register(HEADINGS, [row(line) for line in chosen[:MOST_SHOWN]], "The log, newest lines first"))


def row(line: LineInWords) -> list[str]:
    return [
        str(line.line or "?"),
        f"{line.at:%d %b %Y %H:%M:%S}" if line.at else "",
        line.who,
        line.role,
        line.event,
        line.details,
    ]


def said(line: dict, names: dict[str, str]) -> LineInWords:
    at = datetime.fromisoformat(line["at"]) if line["at"] else None
    fields = {name: value for name, value in line["fields"].items() if name not in FOR_MACHINES}
    people = EVENTS[line["event"]].about_people if fields else ()
    details = "; ".join(
        f"{words(name)}: {how_many(value) if name in people else names.get(str(value)) or title_of(str(value))}"
        for name, value in fields.items()
    )
    roles = " and ".join(BY_ID[each].title if each in BY_ID else words(each) for each in line["role"].split("-and-") if each)
    return LineInWords(line["seq"], at, names.get(line["who"], line["who"]), roles, words(line["event"]), details)


def how_many(people: int) -> str:
    """As it is released: the log itself keeps the number, this page is read by those who see no figure exactly."""
    ruled = ruled_count(people)
    return "1 to 7" if ruled is None else f"about {ruled:,.0f}" if ruled else "0"


def names_by_code(key: AuditKey) -> dict[str, str]:
    """The log knows people by codes; this page says who they are, from the table of people."""
    return {key.person(who): name for who, name in table_of_people().everyone().items()}


def title_of(value: str) -> str:
    """What is declared is called by its title."""
    declared = sources().get(value) or indicators().get(value) or clocks().get(value) or BY_ID.get(value)
    theme = next((theme for theme in THEMES if theme.id == value), None)
    return declared.title if declared else theme.title if theme else value


def words(code: str) -> str:
    return code.replace("-", " ").replace("_", " ").capitalize()
