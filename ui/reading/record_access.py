"""Every look at records is in the audit log before a record is shown."""

from datetime import date

import streamlit as st

from audit.event import RECORDS_SEEN
from audit.log import AuditLog
from metrics.values import Window
from metrics.working_out.coverage import EVER
from ui.reading.current_user import in_log

LOOKS = "looks at records that are in the log"


def note_a_look(
    log: AuditLog, read, of: str, count: int, theme: str, window: Window, by: str | None = None, group: str | None = None
) -> None:
    """of: the indicator or clock. Raises CannotBeLogged, and then nothing may be shown.

    Once for the same person, session, cut, snapshot and day: the page runs again at every click and when new figures come,
    and a log in which one look stands fifty times is not read. Another cut, day or snapshot is another look.
    The group itself is a value and stays out of the log.
    """
    version, who = read.about().version, in_log()
    look = (who, of, count, by, group, window, version, date.today())
    seen = st.session_state.setdefault(LOOKS, set())
    if look in seen:
        return
    since, until = window if window != EVER else (None, None)
    log.write(RECORDS_SEEN, who, version, indicator=of, count=count, theme=theme, by=by, since=since, until=until)
    seen.add(look)
