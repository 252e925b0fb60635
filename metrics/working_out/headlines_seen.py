"""The headlines of a snapshot as one viewer may see them."""

from collections.abc import Mapping

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.beside_exact import WHY, kept_from
from metrics.read_gate import readable
from metrics.table import HIDDEN
from metrics.viewer import Viewer
from metrics.working_out.headline import HEADLINES, HIDDEN_NOW, Headline


def read_headlines(
    connection: duckdb.DuckDBPyConnection, indicators: Mapping[str, Indicator], viewer: Viewer
) -> dict[str, Headline]:
    """The headline of every indicator that this viewer may see in this file: exact ones only where they see exactly."""
    seen = readable(connection, indicators, viewer)
    kept = kept_from(viewer)
    return {
        line.indicator: without_numbers(line) if line.indicator in kept else line
        for line in HEADLINES.read(connection)
        if line.indicator in seen
    }


def without_numbers(line: Headline) -> Headline:
    """As one that is kept from its reader; the largest group of a share is told by a number, and is no more."""
    told = {name: getattr(line, name) for name in ("indicator", "months", "start", "stop", "data_to", "received_at", "late")}
    if line.start is None:
        return line
    return Headline(**told, status=HIDDEN, reasons=WHY, badge=HIDDEN_NOW, ruled=True)
