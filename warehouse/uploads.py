"""Every load ever made, and what became of it."""

from ledger.effective import kept_loads, withdrawn_numbers
from ledger.lines import Line, Load
from warehouse.contract import Upload

COUNTS, WITHDRAWN, REPLACED, EXPIRED = "counts", "withdrawn", "replaced", "expired"


def uploads_of(lines: list[Line], loads: list[Line]) -> list[Upload]:
    """loads: those that count."""
    states = {line.number: REPLACED for line in kept_loads(lines)} | dict.fromkeys(withdrawn_numbers(lines), WITHDRAWN)
    states |= {line.number: COUNTS for line in loads}
    kept = {line.number: line.what for line in kept_loads(lines)}
    return [
        upload_of(line, kept.get(line.number, line.what), states.get(line.number, EXPIRED))
        for line in lines
        if isinstance(line.what, Load)
    ]


def upload_of(line: Line, load: Load, state: str) -> Upload:
    """load: as it is kept now."""
    covers_from, covers_to = load.covers or (None, None)
    return Upload(
        load=line.number,
        loaded_at=line.at,
        who=line.who,
        source=load.source,
        sender=", ".join(load.senders),
        covers_from=covers_from,
        covers_to=covers_to,
        version=line.version,
        rows_read=load.rows_read,
        rows_kept=load.rows_kept,
        issues=load.issues,
        state=state,
    )
