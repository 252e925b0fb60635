"""The gate at every read: which file may be read for whom. Exact figures never, where only released ones may be seen."""

import duckdb

from metrics.indicator import Indicator
from metrics.release import is_released
from metrics.viewer import Viewer


def may_read(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> bool:
    """Whether this viewer may read the indicator's figures in this file."""
    theme = indicator.theme.id
    return viewer.may_see(theme) and (is_released(connection) or viewer.sees_exact(theme, indicator.sources))


def must_read(connection: duckdb.DuckDBPyConnection, indicator: Indicator, viewer: Viewer) -> None:
    """Raises NotAllowed."""
    viewer.must_see(indicator.theme.id)
    if not is_released(connection):
        viewer.must_see_exact(indicator.theme.id, indicator.sources)
