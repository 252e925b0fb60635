"""Two people load the same month at once, forty times: one wins, the other is told who and when, and the files are right."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

from ledger.effective import effective_loads
from ledger.ledger import Conflict, Ledger
from operations import uploads
from tests.loaders.test_mess_files import months

RACES = 40


def test_of_two_uploads_of_one_month_exactly_one_wins(ledger, parser):
    [one], [other] = (
        uploads.prepare(uploads.Arriving(f"{number}.xlsx", months(number)), ledger, parser, uploads.seal_of(ledger))
        for number in (1, 2)
    )
    with ThreadPoolExecutor(2) as both:
        for number in range(RACES):
            covers, ready, head = (date(2000 + number, 1, 1), date(2000 + number, 1, 31)), Barrier(2), ledger.head
            racing = [of_month(one, covers, head, number), of_month(other, covers, head, number)]
            ends = list(both.map(lambda who, prepared: upload(prepared, ledger, who, ready), ("Ann", "Ben"), racing))
            assert ends.count("won") == 1
            winner = ends.index("won")
            assert ends[1 - winner].startswith(f"{('Ann', 'Ben')[winner]} loaded the same period at 20")
            last = effective_loads(ledger.lines())[-1].what
            assert ledger.store.kept(last.file) == racing[winner].parsed.cleaned and last.file == racing[winner].load.file
    assert ledger.head == 1 + RACES


def of_month(prepared: uploads.Prepared, covers: tuple[date, date], head: int, number: int) -> uploads.Prepared:
    load = replace(prepared.load, covers=covers, file=f"{prepared.load.file}-{number}")
    return replace(prepared, load=load, based_on=head)


def upload(prepared: uploads.Prepared, ledger: Ledger, who: str, ready: Barrier) -> str:
    ready.wait(timeout=30)
    try:
        uploads.commit([prepared], ledger, who)
    except Conflict as conflict:
        return str(conflict)
    return "won"
