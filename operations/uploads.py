"""Files in, a line of the ledger out. The upload page, the shell and the sample city all take this road."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from ledger.cleanup import sweep
from ledger.digest import with_digest
from ledger.duplicates import refuse_loaded_before, refuse_twice_in_one_go
from ledger.effective import effective_loads, founded, withdrawn_numbers
from ledger.ledger import Ledger, Noted
from ledger.lines import Founded, Line, Load, Withdraw
from ledger.store import Store
from ledger.store_key import make_store_key
from loaders.outcome import Refused
from loaders.parser import Parsed, Parser
from loaders.pseudonym import Seal, make_key, read_key
from loaders.source import sources
from operations.arrivals import with_parts
from operations.questions import remarks
from pieces.named import reader_of
from warehouse.version import digest_of

NO_STORE = (
    "There is no store at {}. If it lies elsewhere, name the settings that say where in SAFEGUARDING_SETTINGS, or its folder and "
    "its keys in SAFEGUARDING_STORE, SAFEGUARDING_KEY_FILE and, where it is encrypted, SAFEGUARDING_STORE_KEY_FILE. A store is "
    "made on purpose only: `manage.py run` makes a demonstration, `manage.py serve --found` an empty one for real data."
)


@dataclass(frozen=True)
class Arriving:
    """A file as it arrives. received: when, where that is not now."""

    name: str
    content: bytes
    received: datetime | None = None


@dataclass(frozen=True)
class Prepared:
    """What one source found in a file; it would be committed as `load`. Nothing has changed yet."""

    arriving: Arriving
    parsed: Parsed
    load: Load
    based_on: int

    @property
    def cleaned(self) -> bytes:
        return self.parsed.cleaned


def found(store: Store, sample: bool = False, today: date | None = None) -> Ledger:
    """The store's ledger; a new store gets its keys and its first line. Raises WrongKey."""
    store.refuse_misplaced_keys()
    ledger = Ledger(store)
    if founded(ledger.lines()) is None:
        seal = read_key(store.key_file) if store.key_file.exists() else make_key(store.key_file)
        if store.store_key_file and not store.store_key_file.exists():
            make_store_key(store.store_key_file)
        fingerprint = store.key.fingerprint if store.key else None
        ledger.write([(Founded(seal.fingerprint, sample, today, fingerprint), None)], who="this program", based_on=0)
    return ledger


def ledger_of(store: Store) -> Ledger:
    """The ledger of a store that was founded on purpose; nothing is made where there is none. Raises Refused."""
    if not store.ledger_file.exists() or founded((ledger := Ledger(store)).lines()) is None:
        raise Refused(NO_STORE.format(store.folder))
    return ledger


def seal_of(ledger: Ledger) -> Seal:
    """The key, if it is the one this store was made with. Raises WrongKey."""
    first = founded(ledger.lines())
    seal = read_key(ledger.store.key_file, first.key_fingerprint if first else None)
    return replace(seal, made_up_only=bool(first and first.sample))


def prepare(arriving: Arriving, ledger: Ledger, parser: Parser, seal: Seal) -> list[Prepared]:
    """Read and check a file; one for each source in it. Raises Refused; changes nothing."""
    lines = ledger.lines()
    parsed = parser.parse(arriving.content, arriving.name, seal)
    refuse_loaded_before(lines, load_of(parsed[0]))
    for part in parsed:
        for issue in remarks(load_of(part), part.cleaned, ledger):
            part.report.add(issue)
    return [Prepared(arriving, part, load_of(part), len(lines)) for part in parsed]


def load_of(part: Parsed) -> Load:
    """The name of the cleaned file says what it holds."""
    report, rules = part.report, reader_version(part.report.source)
    name = f"{report.source}-{report.original_sha256[:24]}-{rules}-{uuid4().hex[:8]}"
    return Load(
        source=report.source,
        senders=tuple(report.senders),
        covers=report.period,
        rows_read=report.rows_read,
        rows_kept=report.rows_kept,
        issues=report.issues_found,
        original_sha256=report.original_sha256,
        file=with_digest(name, part.cleaned),
        rules=rules,
        as_at=date.fromisoformat(report.as_at) if report.as_at else None,
    )


def reader_version(source: str) -> str:
    """Changes whenever the program would read another cleaned row from a file of this source."""
    return digest_of(reader_of(source))


def read_by_earlier_rules(ledger: Ledger) -> list[Line]:
    """The loads that count and that the program would read otherwise now: their codes may differ from those of newer files."""
    loads = [line for line in effective_loads(ledger.lines()) if line.what.file and line.what.source in sources()]
    return [line for line in loads if line.what.rules != reader_version(line.what.source)]


def commit(prepared: list[Prepared], ledger: Ledger, who: str, noted: Noted = lambda numbers: None) -> int:
    """Keep all files or none: cleaned files first, then one transaction of the ledger. Raises Conflict or Refused."""
    lay_down(prepared, ledger)
    loads = with_parts([(each.load, each.cleaned) for each in prepared], ledger)
    entries = [(load, each.arriving.received) for load, each in zip(loads, prepared)]
    return ledger.write(entries, who, min(each.based_on for each in prepared), noted)


def lay_down(prepared: list[Prepared], ledger: Ledger) -> None:
    """Write the cleaned files; they count for nothing until a line of the ledger names them."""
    refuse_twice_in_one_go((each.arriving.name, each.load) for each in prepared)
    for each in prepared:
        if each.load.file:
            ledger.store.keep(each.load.file, each.parsed.cleaned)
    sweep(ledger)


def empty_return(source: str, sender: str, covers: tuple[date, date]) -> Load:
    """The load of a sender who had nothing to report for a period: from now on it counts as returned, with none."""
    of_no_file = f"nothing|{source}|{sender}|{covers[0]}|{covers[1]}"
    as_at = covers[1] if sources()[source].as_at else None
    return Load(source, (sender,), covers, 0, 0, 0, of_no_file, None, reader_version(source), as_at=as_at)


def return_nothing(load: Load, ledger: Ledger, who: str, noted: Noted = lambda numbers: None) -> int:
    return ledger.write([(load, None)], who, ledger.head, noted)


def withdraw(number: int, reason: str, ledger: Ledger, who: str, noted: Noted = lambda numbers: None) -> Line:
    """Take a load back; figures return to what they were without it. Raises Refused."""
    lines = ledger.lines()
    line = next((line for line in lines if line.number == number and isinstance(line.what, Load)), None)
    if line is None:
        raise Refused(f"There is no load {number}.")
    if number in withdrawn_numbers(lines):
        raise Refused(f"Load {number} was withdrawn before.")
    ledger.write([(Withdraw(number, reason), None)], who, len(lines), noted)
    return line


def prepare_all(
    arriving: Iterable[Arriving], ledger: Ledger, progress: Callable[[str], None] = lambda name: None
) -> list[Prepared]:
    """Read every file; nothing has changed yet. Raises Refused with the file's name in front."""
    seal, prepared = seal_of(ledger), []
    with Parser() as parser:
        for file in arriving:
            with by_name(file):
                prepared += prepare(file, ledger, parser, seal)
            progress(file.name)
    return prepared


@contextmanager
def by_name(file: Arriving) -> Generator[None]:
    """What is refused within is refused with the file's name in front."""
    try:
        yield
    except Refused as refusal:
        raise Refused(f"{file.name}: {refusal}") from None
