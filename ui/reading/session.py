"""What a page reads from: the reader of whoever looks, kept by Streamlit. What is opened once for all lies in resources.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import streamlit as st

from database.opening import Database
from metrics.control_charts.control import Agreed, Signal
from metrics.printed.figures import Compared
from operations import snapshots
from operations.meanwhile import to_show
from periods import in_words
from reading.files import Files
from reading.reader import Reader
from ui.as_at import day_asked_for
from ui.reading.current_user import person
from ui.reading.record_access import note_a_look
from ui.reading.resources import ledger
from warehouse.snapshot import open_snapshot
from wording.headline import HeadlineWords, headlines_in_words

T = TypeVar("T")


@dataclass(frozen=True)
class Reading(Reader):
    """as_at: the earlier day that was asked for. problem: what to tell where a newer one is not built."""

    as_at: date | None = None
    problem: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What everything that is kept of it depends on."""
        return self.files.path.name, repr((self.viewer.sights, self.viewer.knows))

    @cached_property
    def words(self) -> dict[str, HeadlineWords]:
        """Every headline in words."""
        return headlines_in_words(self.headlines())

    def signals(self, agreed: Mapping[str, Agreed]) -> dict[str, Signal]:
        return worked_out((*self.key, repr(agreed)), "signals", lambda: Reader.signals(self, agreed))

    def comparisons(self) -> list[Compared]:
        return worked_out(self.key, "comparisons", lambda: Reader.comparisons(self))


@st.cache_resource(max_entries=8, show_spinner=False)
def connection(path: Path) -> Database:
    return open_snapshot(path)


def reading() -> Reading:
    """The snapshot this page shows: today's, or as it stood at the end of the day in the address. Raises NotYet."""
    day, viewer = day_asked_for(), person().viewer
    if day is None or not viewer.sees_earlier_days:
        path, problem = to_show(ledger())
        return Reading(files_at(path), viewer, note_a_look, problem=problem)
    with st.spinner(f"Working out how it stood on {in_words(day)}"):
        return Reading(files_at(snapshots.as_at(ledger(), day)), viewer, note_a_look, as_at=day)


def files_at(path: Path) -> Files:
    return Files(path, lambda file: connection(file).cursor())


@st.cache_data(max_entries=16, show_spinner=False)
def worked_out(key: tuple, name: str, _work_out: Callable[[], T]) -> T:
    """What takes many reads, once per snapshot, rights and name."""
    return _work_out()
