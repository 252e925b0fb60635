"""Of the two files of a snapshot the exact one is opened only for whoever sees exactly what they read, and nobody reads more."""

import shutil
from collections.abc import Callable, Iterator
from inspect import getmembers
from pathlib import Path

import pytest

from access.role import ADMINISTRATOR, ANALYST, CHAIR, EXECUTIVE, LEAD_ANALYST, RECORDS_VIEWER
from database.opening import Database
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators, of_theme
from metrics.disclosure.beside_exact import kept_from
from metrics.disclosure.rounding import is_exempt
from metrics.viewer import EXACT, NotAllowed, Sight, Viewer
from metrics.working_out.clock_counts import standings
from metrics.working_out.coverage import EVER
from metrics.working_out.headlines_seen import read_headlines
from reading.files import Files, opened
from reading.look import Look
from reading.reader import Reader
from warehouse.contract import UPLOADS
from warehouse.released import release_of

RELEASED_ONLY = [EXECUTIVE.id, CHAIR.id]  # as the controllers may choose
ONE = indicators()["missing_episodes"]  # of the chair's own theme
CLOCK = next(each for each in clocks().values() if each.theme == ONE.theme)
READS: dict[str, Callable[[Reader], object]] = {
    "about": lambda read: read.about(),
    "came": lambda read: read.came(),
    "anonymity": lambda read: read.anonymity(ONE),
    "as_released": lambda read: read.as_released().headlines(),
    "clock_months": lambda read: read.clock_months(CLOCK),
    "clock_things": lambda read: read.clock_things(CLOCK, ("met",)),
    "clocks": lambda read: read.clocks(),
    "comparators": lambda read: read.comparators(ONE),
    "comparisons": lambda read: read.comparisons(),
    "comparisons_of": lambda read: read.comparisons_of(ONE),
    "control_points": lambda read: read.control_points(ONE, {}),
    "exact_headlines": lambda read: read.exact_headlines(),
    "file": lambda read: (read.file(), read.file(ONE), read.file(*indicators().values())),
    "headlines": lambda read: read.headlines(),
    "how_many_records": lambda read: read.how_many_records(ONE),
    "how_many_things": lambda read: read.how_many_things(CLOCK, ("met",)),
    "indicators": lambda read: read.indicators,
    "must_see_records": lambda read: read.must_see_records(ONE),
    "of_each": lambda read: read.of_each(clocks(), lambda file, those: {}),
    "of_theme": lambda read: read.of_theme(ONE.theme),
    "passed": lambda read: read.passed(ONE, ONE, None, None, EVER),
    "places_of": lambda read: read.places_of(ONE, "r1"),
    "printed": lambda read: read.printed(),
    "prints": lambda read: read.prints(),
    "queries": lambda read: read.queries(),
    "records": lambda read: read.records(ONE),
    "records_in_full": lambda read: read.records_in_full(ONE, EVER, None, None),
    "returns": lambda read: read.returns(),
    "seen": lambda read: read.seen(indicators().values()),
    "sees_exactly": lambda read: read.sees_exactly(ONE),
    "signals": lambda read: read.signals({}),
    "themes": lambda read: read.themes,
    "today": lambda read: read.today,
    "uploads": lambda read: read.uploads(),
    "values": lambda read: read.values(ONE),
    "what_follows": lambda read: read.what_follows(None),
    "works": lambda read: read.works(),
}
WITH_RECORDS = "anonymity clock_things how_many_records how_many_things must_see_records places_of records records_in_full"
OF_RECORDS = set(WITH_RECORDS.split())


def test_every_read_there_is_stands_in_the_table():
    assert {name for name, _ in getmembers(Reader) if not name.startswith("_")} - {"note"} == set(READS)


@pytest.fixture(scope="module")
def without_exact(path, tmp_path_factory):
    """Where the file of exact figures should lie, and does not."""
    folder = tmp_path_factory.mktemp("released only")
    shutil.copy(release_of(path), folder)
    return folder / path.name


@pytest.mark.parametrize("role", RELEASED_ONLY)
@pytest.mark.parametrize("read", READS)
def test_whoever_sees_released_figures_reads_all_but_records_where_the_exact_file_is_missing(without_exact, viewer, role, read):
    with opened(without_exact) as files:
        reader = Reader(files, viewer(role), note=lambda look: None)
        if read in OF_RECORDS:
            with pytest.raises(NotAllowed, match="Records are open to named people only"):
                READS[read](reader)
        else:
            READS[read](reader)


@pytest.fixture(scope="module")
def files(path) -> Iterator[Files]:
    with opened(path) as files:
        yield files


def recording(files: Files) -> tuple[Files, set[Path]]:
    """The same files, and a set that will hold those that were opened."""
    opens: set[Path] = set()

    def open_file(file: Path) -> Database:
        opens.add(file)
        return files.open_file(file)

    return Files(files.path, open_file), opens


@pytest.mark.parametrize("role", [*RELEASED_ONLY, ADMINISTRATOR.id])
@pytest.mark.parametrize("read", READS)
def test_and_where_it_is_there_it_is_not_opened(files, viewer, role, read):
    recorded, opens = recording(files)
    try:
        READS[read](Reader(recorded, viewer(role), note=lambda look: None))
    except NotAllowed:
        assert read in OF_RECORDS or role == ADMINISTRATOR.id
    assert files.path not in opens


@pytest.mark.parametrize(
    ("role", "own", "exact"),
    [
        (ANALYST.id, True, True),
        (ANALYST.id, False, False),
        (LEAD_ANALYST.id, False, True),
        (RECORDS_VIEWER.id, False, True),
        (EXECUTIVE.id, True, False),
    ],
)
def test_a_figure_is_read_from_the_exact_file_by_who_sees_it_exactly(files, viewer, role, own, exact):
    """own: made of the extracts of the analyst's partner alone; a figure of the subgroup's own theme each time."""
    theirs = viewer(ANALYST.id).sights[0].sources
    figure = next(each for each in of_theme(ONE.theme) if each.sources and own == (set(each.sources) <= theirs))
    recorded, opens = recording(files)
    reader = Reader(recorded, viewer(role))
    assert reader.values(figure).ruled == (not exact and not is_exempt(figure))
    reader.control_points(figure, {})
    assert opens == {files.path if exact else release_of(files.path)}


def test_an_analyst_of_one_partner_reads_their_own_figures_exactly_and_all_others_as_released(files, viewer):
    reader, executive = Reader(files, viewer(ANALYST.id)), Reader(files, viewer(EXECUTIVE.id))
    exact = read_headlines(files.exact(), indicators(), reader.viewer)
    assert 0 < len(exact) < len(indicators()) and reader.exact_headlines() == exact
    others = {name: line for name, line in executive.headlines().items() if name not in exact}
    kept = {name for name, line in others.items() if reader.headlines()[name] != line}
    assert reader.headlines() == others | exact | {name: reader.headlines()[name] for name in kept}
    assert kept <= kept_from(reader.viewer)
    own = {each.clock.id: each for each in standings(files.exact(), clocks(), reader.viewer)}
    assert own and reader.clocks() == [own.get(each.clock.id, each) for each in executive.clocks()]


def test_how_many_rows_came_is_read_by_whose_figures_they_make(files, viewer):
    exact = {each.load: each for each in UPLOADS.read(files.exact())}
    theirs = viewer(ANALYST.id).sights[0].sources
    for role, whole in ((EXECUTIVE.id, frozenset()), (ANALYST.id, theirs), (LEAD_ANALYST.id, frozenset(sources()))):
        loads = Reader(files, viewer(role)).uploads()
        assert [each.load for each in loads] == sorted(exact, reverse=True)
        assert all(each == exact[each.load] for each in loads if each.source in whole)
        assert all(each.rows_kept is None for each in loads if each.source not in whole)


def test_as_released_everybody_reads_what_the_executive_reads(files, viewer):
    lead, executive = (Reader(files, viewer(role)) for role in (LEAD_ANALYST.id, EXECUTIVE.id))
    assert lead.headlines() != executive.headlines() == lead.as_released().headlines()
    assert lead.comparisons() != executive.comparisons() == lead.as_released().comparisons()


def test_no_record_is_given_out_unless_somebody_notes_the_look(files, viewer):
    looks, may = [], viewer(RECORDS_VIEWER.id)
    with pytest.raises(NotAllowed, match="not opened here"):
        Reader(files, may).records(ONE)
    with pytest.raises(NotAllowed, match="not opened here"):
        Reader(files, may).clock_things(CLOCK, ("met",))
    reader = Reader(files, may, note=looks.append)
    count, version = len(reader.records(ONE, EVER, "age_band", "Under 1")), reader.about().version
    assert looks == [Look(ONE.id, ONE.theme.id, count, version, EVER, "age_band", "Under 1")]


def test_queries_tell_of_other_themes_too_so_one_who_sees_exactly_their_own_alone_reads_them_as_released(files):
    own = Viewer("Analyst", (Sight(EXACT, frozenset({ONE.theme.id})),))
    for viewer, exactly in ((own, False), (Viewer("Lead", (Sight(EXACT),)), True)):
        recorded, opens = recording(files)
        assert all(query.theme == ONE.theme.title for query in Reader(recorded, own).queries())
        opens.clear()
        Reader(recorded, viewer).queries()
        assert (files.path in opens) is exactly
