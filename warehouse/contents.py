"""What the ledger's lines come to, as a snapshot is filled with it."""

from ledger.view import LedgerView
from loaders.source import Source
from warehouse.contract import About
from warehouse.filling import Contents
from warehouse.returns import returns_of
from warehouse.tables import rows_of_loads
from warehouse.uploads import uploads_of
from warehouse.version import Version


def contents_of(view: LedgerView, version: Version, sources: dict[str, Source]) -> Contents:
    """Raises Damaged as soon as rows are asked for that cannot be read."""
    return Contents(
        sources,
        rows=lambda source: rows_of_loads(source, view.loads, view.store),
        returns=returns_of(sources, view.loads, view.today),
        uploads=uploads_of(view.counting, view.loads),
        about=About(str(version), version.line, version.today, view.sample),
        pieces=version.pieces,
    )
