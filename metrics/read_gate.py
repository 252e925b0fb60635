"""The gate at every read: which file may be read for whom. Exact figures never, where only released ones may be seen."""

from collections.abc import Mapping
from typing import Protocol

import duckdb

from metrics.declaring.theme import Theme
from metrics.disclosure.rounding import is_released
from metrics.viewer import Viewer


class Declared(Protocol):
    """An indicator or a clock."""

    @property
    def theme(self) -> Theme: ...

    @property
    def extracts(self) -> tuple[str, ...]: ...


def readable(connection: duckdb.DuckDBPyConnection, declared: Mapping[str, Declared], viewer: Viewer) -> set[str]:
    """The names of those whose figures this viewer may read in this file."""
    released = is_released(connection)
    return {
        name
        for name, each in declared.items()
        if viewer.may_see(each.theme.id) and (released or viewer.sees_exact(each.theme.id, each.extracts))
    }


def must_read(connection: duckdb.DuckDBPyConnection, declared: Declared, viewer: Viewer) -> None:
    """Raises NotAllowed."""
    viewer.must_see(declared.theme.id)
    if not is_released(connection):
        viewer.must_see_exact(declared.theme.id, declared.extracts)
