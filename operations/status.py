"""How an installation stands, for whoever runs it: a line for each thing, and what to do where one is not well."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from access.people import People
from access.role import ADMINISTRATOR
from audit.event import BACKED_UP, LOG_VERIFIED, LoggedEvent
from audit.key import CannotBeLogged, read_key
from audit.recent import recent
from ledger.effective import effective_loads, founded
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.pseudonym import WrongKey
from loaders.pseudonym import read_key as read_pseudonym_key
from operations.log import log_of
from operations.one_builder import seconds_last_time
from operations.snapshots import current_path
from plural import counted
from warehouse.snapshot import is_ready

BACKUP_AT_LEAST_EVERY, VERIFIED_AT_LEAST_EVERY = timedelta(days=2), timedelta(days=2)
ROOM_NEEDED = 2 * 1024**3  # a snapshot is built beside the old ones, and a file is read twice
ADMINISTRATORS_NEEDED = 3  # two must agree, and one may be ill
GIGABYTE = 1024**3


@dataclass(frozen=True)
class Condition:
    """One thing that was looked at. to_do: what whoever runs it should do; empty where it is well."""

    name: str
    how: str
    to_do: str = ""


def status(store: Store, now: datetime) -> list[Condition]:
    """now: in UTC. Nothing is changed, built or asked of another machine."""
    ledger = Ledger(store)
    live = not (first := founded(ledger.lines())) or not first.sample
    kind = "real data" if live else "a demonstration with made-up data"
    return [
        Condition("Store", f"{kind} at {store.folder}{', encrypted' if store.store_key_file else ''}"),
        keys(store, ledger),
        newest_load(ledger),
        figures(store, ledger),
        disk(store),
        *(of_a_live_one(store, now) if live else []),
    ]


def keys(store: Store, ledger: Ledger) -> Condition:
    try:
        first = founded(ledger.lines())
        read_pseudonym_key(store.key_file, first.key_fingerprint if first else "")
        read_key(store.audit_key_file)
        found = [store.key_file, store.audit_key_file, *([store.store_key_file] if store.key and store.store_key_file else [])]
    except (WrongKey, CannotBeLogged) as problem:
        return Condition("Keys", "one is missing or wrong", str(problem))
    return Condition("Keys", f"{len(found)} of {len(found)} there, and those of this store")


def newest_load(ledger: Ledger) -> Condition:
    loads = effective_loads(ledger.lines())
    if not loads:
        return Condition("Newest load", "nothing was loaded yet")
    newest = max(loads, key=lambda line: line.number)
    return Condition("Newest load", f"number {newest.number}, {newest.what.source}, of {newest.at:%d %B %Y %H:%M}")


def figures(store: Store, ledger: Ledger) -> Condition:
    took = seconds_last_time(store)
    last_time = f"; the last took {counted(took, 'second')}" if took is not None else ""
    if not is_ready(current_path(ledger)):
        return Condition(
            "Figures", f"the newest are not worked out{last_time}", "Wait a minute; if that does not help, `rebuild`."
        )
    built = datetime.fromtimestamp(current_path(ledger).stat().st_ctime)
    return Condition("Figures", f"up to date, as of {built:%d %B %Y %H:%M}{last_time}")


def disk(store: Store) -> Condition:
    free = shutil.disk_usage(store.folder).free
    said = f"{free / GIGABYTE:,.1f} GB free"
    return Condition("Disk", said, "" if free >= ROOM_NEEDED else "Make room: figures are built beside those of before.")


def of_a_live_one(store: Store, now: datetime) -> Iterator[Condition]:
    yield last_of(BACKED_UP, "Last backup", store, now, BACKUP_AT_LEAST_EVERY, "`backup` to another disk, each day by a timer.")
    yield last_of(LOG_VERIFIED, "Log verified", store, now, VERIFIED_AT_LEAST_EVERY, "`audit verify`, each day by a timer.")
    yield administrators(store)


def last_of(event: LoggedEvent, name: str, store: Store, now: datetime, every: timedelta, to_do: str) -> Condition:
    log = log_of(store)
    try:
        lines = recent(log.folder, read_key(log.key_file)) if log.key_file.exists() else iter(())
        line = next((each for each in lines if each["event"] == event.code), None)
    except CannotBeLogged as problem:
        return Condition(name, "the log cannot be read", str(problem))
    if line is None:
        return Condition(name, "never", to_do)
    if line["fields"].get("found") == "damaged":
        return Condition(name, f"{line['at'][:10]}: damaged", "Run `audit verify`, and tell information governance.")
    at = datetime.fromisoformat(line["at"])
    return Condition(name, f"{at.astimezone():%d %B %Y %H:%M}", to_do if now - at > every else "")


def administrators(store: Store) -> Condition:
    people = People(store.folder)
    held = people.holders(ADMINISTRATOR.id)
    ending = [each for each in people.ending_soon() if each.what.role == ADMINISTRATOR.id]
    said = counted(len(held), "administrator")
    if ending:
        day = min(each.what.until for each in ending)
        return Condition("People", f"{said}; the right of one ends on {day:%d %B %Y}", "Propose it again on the page “People”.")
    if len(held) < ADMINISTRATORS_NEEDED:
        return Condition("People", said, f"Name {ADMINISTRATORS_NEEDED}: two must agree, and one may be away.")
    return Condition("People", said)


def utc_now() -> datetime:
    return datetime.now(UTC)
