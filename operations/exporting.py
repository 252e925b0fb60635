"""The one way out: figures leave as files. The pages, the route that hands files out and the command line all take it.

A file is made when it is asked for, and logged; what is kept is how it was made, not the file. When it is fetched it is made
again, with the rights of that moment, and leaves only if it comes to the same bytes.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from access.person import Person
from access.role import EXPORT, EXPORT_EXACT, TAKE_TO_MEETING
from audit.event import EXACT_EXPORT_MADE, EXPORT_FETCHED, EXPORT_MADE, REFUSED
from audit.log import AuditLog
from audit.recent import recent
from audit.who import Who
from exports.about import Facts
from exports.issue_list import made_issue_list
from exports.making import Made, made
from exports.recipe import INDICATOR, ISSUES, PACK, THEME, CannotExport, Recipe
from exports.tickets import Holder, Tickets
from loaders.source import sources
from metrics.viewer import NotAllowed
from metrics.working_out.coverage import EVER
from operations.certifying import NO_CERTIFICATE, kept
from pack.making import Progress, made_pack, nobody_waits
from periods import in_words
from reading.files import Gone, opened
from reading.reader import Reader

GONE = "The figures this file was made of are no longer there. Go back to the page and press “Make the file” for new ones."
CHANGED = "What you may export has changed since this file was made. Go back to the page and press “Make the file” again."

NUMBERING = Lock()


@dataclass(frozen=True)
class Asked:
    """What a ticket is for. snapshot: where its exact figures lie. at: when it was asked for. sha256: what it came to.

    said: for a pack, every line of the minutes at that moment; whoever gets the file reads of them what their rights allow. For a
    list of issues, the issues. copy: of an exact pack, which of its meeting's.
    """

    recipe: Recipe
    snapshot: Path
    at: datetime
    sha256: str = ""
    said: tuple = ()
    copy: int = 0


@dataclass(frozen=True)
class Offered:
    """A file that can be fetched once. token: the end of its address."""

    token: str
    name: str
    rows: int
    size: int


def issue_ticket(
    recipe: Recipe,
    snapshot: Path,
    person: Person,
    session: str,
    log: AuditLog,
    tickets: Tickets,
    said: Sequence = (),
    progress: Progress = nobody_waits,
) -> Offered:
    """Make the file, log it, and give out a ticket for it. Raises CannotExport, NotAllowed, NoSuchBreakdown, CannotBeLogged."""
    who = who_is(person, recipe, session)
    asked, file = made_and_logged(recipe, snapshot, person, who, log, said, progress)
    token = tickets.issue(Holder(person.who, session), replace(asked, sha256=file.sha256))
    return Offered(token, file.name, file.rows, len(file.content))


def fetch(token: str, person: Person, session: str, log: AuditLog, tickets: Tickets) -> Made:
    """Use a ticket up for its file. Raises NoTicket, CannotExport, NotAllowed, CannotBeLogged."""
    asked = tickets.take(token, Holder(person.who, session))
    who = who_is(person, asked.recipe, session)
    file = make(asked, person, who, log)
    if file.sha256 != asked.sha256:
        raise CannotExport(CHANGED)
    log_fetched(file, asked.recipe, who, log)
    return file


def export_now(
    recipe: Recipe,
    snapshot: Path,
    person: Person,
    who: Who,
    log: AuditLog,
    said: Sequence = (),
    progress: Progress = nobody_waits,
) -> Made:
    """At the shell: made and logged in one go. Raises CannotExport, NotAllowed, NoSuchBreakdown, CannotBeLogged."""
    _, file = made_and_logged(recipe, snapshot, person, who, log, said, progress)
    log_fetched(file, recipe, who, log)
    return file


def made_and_logged(
    recipe: Recipe, snapshot: Path, person: Person, who: Who, log: AuditLog, said: Sequence, progress: Progress
) -> tuple[Asked, Made]:
    """One numbered pack after another, so that no two copies bear one number."""
    with NUMBERING if is_numbered(recipe) else nullcontext():
        asked = Asked(recipe, snapshot, datetime.now(UTC), said=tuple(said), copy=copy_of(recipe, log))
        file = make(asked, person, who, log, progress)
        log_made(file, recipe, who, log)
    return asked, file


def make(asked: Asked, person: Person, who: Who, log: AuditLog, progress: Progress = nobody_waits) -> Made:
    """With the rights of this moment."""
    recipe = asked.recipe
    try:
        viewer = person.taking_away(action_of(recipe))
        with opened(asked.snapshot) as files:
            reader = Reader(files, viewer)
            facts = facts_of(reader, asked, log)
            if recipe.kind == PACK:
                return made_pack(recipe, reader, facts, asked.said, progress)
            return made_issue_list(recipe, asked.said, facts) if recipe.kind == ISSUES else made(recipe, reader, facts)
    except Gone:
        raise CannotExport(GONE) from None
    except NotAllowed:
        log.write(REFUSED, who, what="export", why="not-allowed")
        raise


def facts_of(reader: Reader, asked: Asked, log: AuditLog) -> Facts:
    about, viewer = reader.about(), reader.viewer
    titles = {name: source.title for name, source in sources().items()}
    copy = f"copy {asked.copy} of the pack for {in_words(asked.recipe.meeting)}, " if asked.copy and asked.recipe.meeting else ""
    taken = f"{copy}taken away by {viewer.who} ({viewer.role}) on {in_words(asked.at)} at {asked.at:%H:%M} UTC"
    certificate = str(kept(asked.snapshot, log.key()) or NO_CERTIFICATE)
    return Facts(about.version, about.today, about.sample, viewer.role, titles, taken, certificate)


def who_is(person: Person, recipe: Recipe, session: str) -> Who:
    """For the log: with the role by which they may; with none where they may not."""
    return Who(person.who, person.role_for(action_of(recipe)), session)


def action_of(recipe: Recipe) -> str:
    """By which right it leaves."""
    if recipe.for_the_meeting:
        return TAKE_TO_MEETING
    return EXPORT_EXACT if recipe.exact else EXPORT


def is_numbered(recipe: Recipe) -> bool:
    return recipe.exact and recipe.meeting is not None


def copy_of(recipe: Recipe, log: AuditLog) -> int:
    """The number of an exact pack among those of its meeting; 0 for whatever is not numbered."""
    if not is_numbered(recipe):
        return 0
    meeting = f"{recipe.meeting:%Y-%m-%d}"
    lines = recent(log.folder, log.key())
    return 1 + sum(line["event"] == EXACT_EXPORT_MADE.code and line["fields"].get("meeting") == meeting for line in lines)


def log_made(file: Made, recipe: Recipe, who: Who, log: AuditLog) -> None:
    event = EXACT_EXPORT_MADE if recipe.exact else EXPORT_MADE
    why = {"reason": recipe.reason, "reference": recipe.reference or None} if recipe.exact else {}
    log.write(event, who, file.snapshot, export=recipe.code, rows=file.rows, sha256=file.sha256, **cut_of(recipe), **why)


def log_fetched(file: Made, recipe: Recipe, who: Who, log: AuditLog) -> None:
    log.write(EXPORT_FETCHED, who, file.snapshot, export=recipe.code, sha256=file.sha256, size=len(file.content))


def cut_of(recipe: Recipe) -> dict[str, object]:
    since, until = recipe.window if recipe.window != EVER else (None, None)
    of = {INDICATOR: {"indicator": recipe.of}, THEME: {"theme": recipe.of}}.get(recipe.kind, {})
    return of | {"by": recipe.by, "since": since, "until": until, "meeting": recipe.meeting}
