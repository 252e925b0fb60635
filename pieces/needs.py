"""What each figure is made from, by the names of pieces: where none of them changed it need not be worked out again."""

import json
from collections.abc import Iterable, Iterator
from functools import cache

from database.opening import in_memory
from loaders.source import Source, sources
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.story import Stages
from pieces.named import ROOT, declarations, named, own_code
from warehouse.children import about_children
from warehouse.contract import SIGHTINGS

ORDER = ("operations/snapshots.py", "warehouse/filling.py", "metrics/working_out/steps.py")  # which steps there are, and when
STEPS = ("warehouse/contents.py", "warehouse/filling.py", "warehouse/snapshot.py", "metrics/working_out/figures.py")
CLOCK_STEPS = ("metrics/working_out/clock_engine.py",)
CLOCKS = "clocks."  # the schema of what clocks say


def needs(indicator: Indicator) -> frozenset[str]:
    """The pieces that decide its figures, its headline and what is released of them: declarations, code, packages."""
    declared = set().union(*(data_of(each) for each in [indicator, *beside(indicator)]))
    timed = CLOCK_STEPS if any(piece.startswith("clock ") for piece in declared) else ()
    return frozenset(declared | code_of((*STEPS, *timed, *(files()[piece] for piece in sorted(declared)))))


def beside(indicator: Indicator) -> Iterator[Indicator]:
    """Those it is read with, which have a say in its headline, and those whose path it is a stage of."""
    for other in indicators().values():
        stages = other.story.steps if isinstance(other.story, Stages) else ()
        if other.id in indicator.read_with or indicator.id in {name for name, _, _ in stages}:
            yield other


def data_of(indicator: Indicator) -> set[str]:
    """Itself, the sources its SQL reads or it waits for, the clocks; and who lives here, where it is set against them."""
    read = tables_read(indicator.cases) | ({*indicator.sources} or {SIGHTINGS.name})
    who = tables_read(indicator.population.numbers) if indicator.population else set()
    return {f"indicator {indicator.id}"} | pieces_of(read | who)


def pieces_of(tables: Iterable[str]) -> set[str]:
    """The declarations that decide what is in these tables. What a query makes for itself has none."""
    pieces = set()
    for table in tables:
        if table in sources():
            pieces |= source_pieces(sources()[table])
        elif table == SIGHTINGS.name:
            pieces |= set().union(*map(source_pieces, about_children(sources())))
        elif table.startswith(CLOCKS):
            pieces |= clock_pieces(clocks()[table.removeprefix(CLOCKS)])
    return pieces


def source_pieces(source: Source) -> set[str]:
    """Where its rows are about children, the lists of who is who have a say in which child they are about."""
    linking = [other.id for other in sources().values() if other.same_child] if source.child_columns else []
    return {f"source {name}" for name in (source.id, *linking)}


def clock_pieces(clock: Clock) -> set[str]:
    return {f"clock {clock.id}"} | pieces_of(tables_read(clock.cases) | {*clock.sources})


def code_of(modules: Iterable[str]) -> set[str]:
    """The code of these modules, whatever it uses, which steps there are, and what all of that stands on."""
    return set(named(own_code(), own_code().reached(modules).union(ORDER) - set(files().values())))


@cache
def files() -> dict[str, str]:
    return declarations(ROOT)


@cache
def tables_read(sql: str) -> frozenset[str]:
    """Every table that a query names, as its parser reads it, with those the query makes for itself."""
    [[parsed]] = parser().cursor().execute("SELECT json_serialize_sql(?)", [sql]).fetchall()
    return frozenset(
        ".".join(filter(None, (node["schema_name"], node["table_name"])))
        for node in nodes(json.loads(parsed))
        if node.get("type") == "BASE_TABLE"
    )


parser = cache(in_memory)


def nodes(tree: object) -> Iterator[dict]:
    if isinstance(tree, dict):
        yield tree
    for child in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from nodes(child)
