"""The pack of the sample city's meeting: how long it takes to build and to set, beside a blank page."""

from collections.abc import Callable
from functools import partial
from statistics import median

import typst

import sample
from access.person import Person, Right
from access.role import EXECUTIVE
from audit.who import at_the_shell
from bench.clock import seconds
from exports.recipe import PACK, PACK_FORMS, Recipe
from ledger.ledger import Ledger
from meeting.seen import said_at_meetings
from operations import snapshots
from operations.exporting import export_now
from operations.log import log_of
from reading.files import opened
from reading.reader import Reader

MOST = 10  # seconds for twenty pages
BLANK = {"main": b"#set document(title: [Blank])\n= Blank"}


def report_pack(city: Ledger, rounds: int, say: Callable[[str], None]) -> None:
    """Made as for an executive: opened, read, built, set, logged."""
    path, log = snapshots.current_snapshot(city), log_of(city.store)
    said = said_at_meetings(city.lines())
    who = at_the_shell()
    person = Person(who.person, "", (Right(EXECUTIVE.id, frozenset()),))
    blank = median(seconds(lambda: typst.compile(BLANK, pdf_standards="ua-1", ignore_system_fonts=True)) for _ in range(rounds))
    with opened(path) as files:
        judged = median(seconds(lambda: Reader(files, person.viewer).signals({})) for _ in range(rounds))
    say(
        f"A pack, {rounds} rounds, medians (limit {MOST} s for twenty pages). The signals alone take {judged:.1f} s, "
        f"a blank page of typst {1000 * blank:.0f} ms:"
    )
    for form in PACK_FORMS:
        recipe = Recipe(PACK, form=form, meeting=sample.AS_OF)
        taken = partial(export_now, recipe, path, person, who, log, said)
        times = [seconds(taken) for _ in range(rounds)]
        say(f"  {form:<5} {median(times):5.1f} s")
