"""Who may open and do what, as a table to be read by information governance. A page or an action without a row fails.

It is held against the real menu, the gates through which everything is done, and the reader of figures and records.
"""

from collections.abc import Callable, Iterator

import pytest

from access.changing import changing
from access.people import People
from access.role import ACTIONS, ROLES
from frame.menu import listed
from ledger.ledger import Ledger
from ledger.reason import Why
from metrics.declaring.indicator import of_theme
from metrics.declaring.theme import THEMES
from metrics.disclosure.rounding import EXEMPT
from metrics.values import records, values
from metrics.viewer import NotAllowed
from operations import approval, snapshots, uploads
from tests.access.at_work import file_gate, person, referrals_of, refusals, store_gate, tried_on_the_store
from tests.loaders.workbooks import CHILDREN
from tests.sample_city import city  # noqa: F401
from tests.warehouse.figures import few_figures
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

OPENS = """
    page                   executive  chair  analyst  lead-analyst  records-viewer  information-governance  administrator
    meeting                yes        yes    yes      yes           yes             -                       -
    decisions              yes        yes    yes      yes           yes             -                       -
    events                 yes        yes    yes      yes           yes             -                       -
    targets                yes        yes    yes      yes           yes             -                       -
    overview               yes        yes    yes      yes           yes             -                       -
    rights                 yes        yes    yes      yes           yes             yes                     yes
    a theme of their own   yes        yes    yes      yes           yes             -                       -
    any other theme        yes        -      yes      yes           -               -                       -
    clocks                 yes        yes    yes      yes           yes             -                       -
    roadmap                yes        yes    yes      yes           yes             -                       -
    indicator              yes        yes    yes      yes           yes             -                       -
    dictionary             yes        yes    yes      yes           yes             -                       -
    sources                yes        yes    yes      yes           yes             -                       -
    claims                 yes        yes    yes      yes           yes             -                       -
    yearly-report          yes        yes    yes      yes           yes             -                       -
    published              yes        yes    yes      yes           yes             -                       -
    queries                yes        yes    yes      yes           yes             -                       -
    foi                    yes        yes    yes      yes           yes             -                       -
    upload                 -          -      yes      yes           -               -                       -
    log                    -          -      -        -             -               yes                     -
    people                 -          -      -        -             -               -                       yes
"""
MAY = """
    action                      executive  chair  analyst  lead-analyst  records-viewer  information-governance  administrator
    export figures              yes        yes    yes      yes           -               -                       -
    export exact figures        -          -      -        yes           -               -                       -
    take an exact pack to a meeting  yes   yes    -        yes           -               -                       -
    hand in a file              -          -      yes      yes           -               -                       -
    approve a file              -          -      -        yes           -               -                       -
    take a load back            -          -      -        yes           -               -                       -
    remove rows for good        -          -      -        yes           -               -                       -
    copy the store or bring it back  -     -      -        yes           -               -                       -
    work every figure out anew  -          -      -        yes           -               -                       -
    write what a meeting says   yes        yes    -        yes           -               -                       -
    agree minutes and targets   yes        -      -        yes           -               -                       -
    read the log                -          -      -        -             -               yes                     -
    change who may do what      -          -      -        -             -               -                       yes
"""
SEES = """
    figures                     executive  chair     analyst   lead-analyst  records-viewer  information-governance  administrator
    own theme, other partner    exact      exact     released  exact         records         -                       -
    other theme, own partner    exact      -         exact     exact         -               -                       -
    other theme, other partner  exact      -         released  exact         -               -                       -
"""
ROLE_NAMES = [role.id for role in ROLES]
OWN_THEMES = {theme.id for theme in THEMES if theme.owner == THEMES[0].owner}


def rows(text: str) -> dict[str, dict[str, str]]:
    """By row and role. Cells stand at least two spaces apart."""
    first, *rest = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.strip().splitlines()]
    return {row[0]: dict(zip(first[1:], row[1:], strict=True)) for row in rest}


def row_of(address: str) -> str:
    themes = {theme.id for theme in THEMES}
    return address if address not in themes else "a theme of their own" if address in OWN_THEMES else "any other theme"


def addresses() -> dict[str, str]:
    """Every page that anybody has, with the row of the table it belongs to."""
    return {page.address: row_of(page.address) for role in ROLE_NAMES for page in listed(person(role))}


@pytest.mark.parametrize("text", [OPENS, MAY, SEES], ids=["opens", "may", "sees"])
def test_every_role_has_a_column(text):
    assert all(list(row) == ROLE_NAMES for row in rows(text).values())


def test_every_page_and_every_action_has_a_row():
    assert set(rows(OPENS)) == set(addresses().values())
    assert set(rows(MAY)) == set(ACTIONS)


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_the_menu_holds_the_pages_of_the_table_and_no_other(role):
    wanted = {address for address, row in addresses().items() if rows(OPENS)[row][role] == "yes"}
    assert {page.address for page in listed(person(role))} == wanted


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_a_role_may_do_what_the_table_says_and_nothing_else(role):
    assert {action for action in ACTIONS if person(role).may(action)} == {
        action for action, row in rows(MAY).items() if row[role] == "yes"
    }


@pytest.fixture(scope="module")
def opened_city(city):  # noqa: F811
    path = snapshots.current_snapshot(Ledger(city))
    with open_snapshot(path) as exact, open_snapshot(release_of(path)) as released:
        yield exact, released


def chosen(row: str):
    """An indicator of the row: of one of the subgroup's themes or not, made of the demonstration's partner's extracts or not."""
    theirs = person("analyst").sources
    own_theme, own_partner = row.startswith("own theme"), row.endswith("own partner")
    return next(
        each
        for theme in THEMES
        for each in of_theme(theme)
        if each.disclosure not in EXEMPT
        and each.sources
        and (theme.id in OWN_THEMES) == own_theme
        and (set(each.sources) <= theirs) == own_partner
    )


@pytest.mark.parametrize("role", ROLE_NAMES)
@pytest.mark.parametrize("row", rows(SEES))
def test_figures_and_records_are_read_as_closely_as_the_table_says(opened_city, row, role):
    exact, released = opened_city
    indicator, viewer, level = chosen(row), person(role).viewer, rows(SEES)[row][role]
    for may, read in (
        (level != "-", lambda: values(released, indicator, viewer)),
        (level in ("exact", "records"), lambda: values(exact, indicator, viewer)),
        (level == "records", lambda: records(exact, indicator, viewer)),
    ):
        if may:
            assert read() is not None
        else:
            with pytest.raises(NotAllowed):
                read()


def everything_tried(me, file, ready, waiting, parser) -> list[tuple[str, Callable]]:
    """What is tried of each action. ready: two files that were read; waiting: two that were handed in."""
    return [
        ("hand in a file", lambda: me.read(file, parser)),
        ("hand in a file", lambda: me.hand_in(ready[0])),
        ("approve a file", lambda: me.approve(waiting[0], me.ledger.head)),
        ("approve a file", lambda: me.send_back(waiting[1], Why.WRONG_FILE)),
        ("approve a file", lambda: me.keep(ready[1])),
        ("take a load back", lambda: me.take_back(2, Why.WRONG_FILE)),
        ("change who may do what", lambda: changing(People(me.ledger.store.folder), me.log, me.person)),
    ]


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_the_gate_lets_through_what_the_table_says_and_logs_what_it_refuses(store, parser, tmp_path, few, role):
    lead = file_gate(store, "lead-analyst")
    files = [uploads.Arriving("f.xlsx", referrals_of(month)) for month in (1, 2, 3, 4, 5)]
    ready = [lead.read(file, parser) for file in files]
    lead.keep(ready[0])
    lead.hand_in(ready[1])
    lead.hand_in(ready[2])
    me, child = file_gate(store, role), uploads.seal_of(lead.ledger).child(CHILDREN[1])
    may = {action: row[role] == "yes" for action, row in rows(MAY).items()}
    tried = everything_tried(me, files[3], ready[3:], approval.waiting(lead.ledger), parser)
    for action, act in [*tried, *tried_on_the_store(store_gate(store, role), child, tmp_path)]:
        before, refused = (me.ledger.head, sorted(tmp_path.iterdir())), refusals(me)
        if may[action]:
            act()
        else:
            with pytest.raises(NotAllowed):
                act()
            assert (me.ledger.head, sorted(tmp_path.iterdir())) == before
            assert refusals(me) == refused + (action != "change who may do what")


@pytest.fixture
def few() -> Iterator[None]:
    with few_figures():
        yield
