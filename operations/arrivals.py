"""What each of some files does to what counts already: which loads it replaces, and which it is another part of."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pyarrow.parquet as parquet

from database.opening import in_memory
from ledger.effective import effective_loads
from ledger.ledger import Ledger
from ledger.lines import Line, Load
from loaders.source import Source, sources
from loaders.titles import as_compared

Keys = set[tuple]


@dataclass(frozen=True)
class Arrival:
    """load: with the parts it counts beside. keys: of its rows. replaces: what counts of its slot and shares a row with it,
    each with the keys of its rows. lines: those before it. cleaned: its rows; cleaned_of: those of a line.
    """

    source: Source
    load: Load
    keys: Keys
    replaces: list[tuple[Line, Keys]]
    beside: list[Line]
    lines: list[Line]
    cleaned: bytes
    cleaned_of: Callable[[Line], bytes | None]


def arrivals(loads: Sequence[tuple[Load, bytes]], ledger: Ledger) -> Iterator[Arrival]:
    """The files in the order they come, each after those before it. loads: each with its cleaned rows."""
    lines, arriving = ledger.lines(), {load.file: cleaned for load, cleaned in loads}

    def cleaned_of(line: Line) -> bytes | None:
        return arriving.get(line.what.file) or (ledger.store.kept(line.what.file) if line.what.file else None)

    for load, cleaned in loads:
        source, same = sources()[load.source], effective_loads(of_slot(lines, load))
        keys = keys_of(source, cleaned) if same else set()
        held = [(line, keys_of(source, cleaned_of(line))) for line in same]
        beside = [line for line, others in held if keys and others and not keys & others]
        settled = replace(load, beside=tuple(line.what.original_sha256 for line in beside))
        replaces = [each for each in held if each[0] not in beside]
        yield Arrival(source, settled, keys, replaces, beside, lines, cleaned, cleaned_of)
        lines = [*lines, Line(lines[-1].number + 1, datetime.now(), "", settled)]


def with_parts(loads: Sequence[tuple[Load, bytes]], ledger: Ledger) -> list[Load]:
    """Each with the other loads of its slot that it counts beside, for they share no row."""
    return [arrival.load for arrival in arrivals(loads, ledger)]


def of_slot(lines: list[Line], load: Load) -> list[Line]:
    return [line for line in lines if not isinstance(line.what, Load) or line.what.slot == load.slot]


def keys_of(source: Source, cleaned: bytes | None) -> Keys:
    """What names each row once, whatever the day of which a list is, titles as people compare them; none of nothing."""
    names = [name for name in source.key if name != source.as_at]
    if not cleaned or not names:
        return set()
    with in_memory() as connection:
        connection.register("cleaned", parquet.read_table(io.BytesIO(cleaned), columns=names))
        return set(connection.execute(f"SELECT {as_compared(source, names)} FROM cleaned").fetchall())
