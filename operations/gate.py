"""The one gate to everything that changes what is held: the right to it is asked at the moment of doing, and it is logged.

Pages and the shell go through it alike. A line in the log is on the disk before what it speaks of counts; where it cannot
be written, nothing is done.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from access.person import Person
from access.role import AGREE, HAND_IN, PUBLISH, SAY, WITHDRAW
from audit.event import (
    FILE_HANDED_IN,
    FILE_SENT_BACK,
    LOAD_WITHDRAWN,
    REFUSED,
    UPLOAD_ACCEPTED,
    UPLOAD_REFUSED,
    WRITTEN_AT_MEETING,
)
from audit.log import AuditLog
from audit.who import Who
from ledger.ledger import Ledger, Noted
from ledger.lines import Line, Load
from ledger.meeting_lines import SPOKEN, Minuted, Origin, Spoken, Target
from ledger.reason import Why, in_words
from loaders.outcome import Refused
from loaders.parser import Parser
from loaders.pseudonym import WrongKey
from loaders.source import sources
from meeting.minutes import Minutes
from meeting.seen import themes_of
from meeting.writing import refuse
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.viewer import NotAllowed
from operations import approval, uploads


@dataclass(frozen=True)
class Gate:
    """One person at work on one store. second_person: whether whoever hands a file in may not publish it too.

    Every method raises NotAllowed, CannotBeLogged, Refused or Conflict, each in a sentence, and then nothing has changed.
    """

    person: Person
    ledger: Ledger
    log: AuditLog
    who: Who
    second_person: bool = False

    @property
    def publishes_at_once(self) -> bool:
        return self.person.may(PUBLISH) and not self.second_person

    def read(self, arriving: uploads.Arriving, parser: Parser) -> list[uploads.Prepared]:
        """What is in a file; nothing has changed yet."""
        self.must(HAND_IN, "read-file")
        try:
            seal = uploads.seal_of(uploads.found(self.ledger.store))
            prepared = uploads.prepare(arriving, self.ledger, parser, seal)
            for each in prepared:
                refuse_of_another_partner(self.person, each.load)
            return prepared
        except (Refused, WrongKey):
            self.log.write(
                UPLOAD_REFUSED, self.who, sha256=hashlib.sha256(arriving.content).hexdigest(), size=len(arriving.content)
            )
            raise

    def keep(self, prepared: list[uploads.Prepared]) -> int:
        """Load the files and let them count."""
        self.must(PUBLISH, "keep-file")
        if self.second_person:
            self.refuse("keep-file", "second-person", "A second person publishes here: hand the file in.")
        self.refuse_other_partner([each.load for each in prepared], "keep-file")
        return uploads.commit(
            prepared,
            self.ledger,
            self.person.who,
            self.accepted([each.load for each in prepared], [len(each.arriving.content) for each in prepared]),
        )

    def hand_in(self, prepared: list[uploads.Prepared]) -> int:
        """Keep the files until somebody publishes them; no figure changes."""
        self.must(HAND_IN, "hand-in-file")
        self.refuse_other_partner([each.load for each in prepared], "hand-in-file")

        def noted(numbers: list[int]) -> None:
            for number, each in zip(numbers, prepared):
                self.log.write(FILE_HANDED_IN, self.who, line=number, **facts(each.load), size=len(each.arriving.content))

        return approval.hand_in(prepared, self.ledger, self.person.who, noted)

    def publish(self, line: Line, based_on: int) -> int:
        """Let a file count that was handed in; the load's number. based_on: the ledger's head when it was decided."""
        self.must(PUBLISH, "publish-file")
        if self.second_person and line.who == self.person.who:
            self.refuse("publish-file", "second-person", "You handed this file in, so somebody else must publish it.")
        self.refuse_other_partner([line.what.load], "publish-file")
        return approval.publish(
            line.number, self.ledger, self.person.who, based_on, self.accepted([line.what.load], handed_in=line.number)
        )

    def send_back(self, line: Line, why: Why, reference: str = "") -> None:
        self.must(PUBLISH, "send-back-file")
        self.refuse_other_partner([line.what.load], "send-back-file")
        approval.send_back(
            line.number,
            in_words(why, reference),
            self.ledger,
            self.person.who,
            lambda _: self.log.write(FILE_SENT_BACK, self.who, line=line.number, source=line.what.load.source),
        )

    def take_back(self, number: int, why: Why, reference: str = "") -> Line:
        """Withdraw a load; figures are what they were without it."""
        self.must(WITHDRAW, "take-back-load")
        load = next((line.what for line in self.ledger.lines() if line.number == number and isinstance(line.what, Load)), None)
        self.refuse_other_partner([load] if load else [], "take-back-load")
        return uploads.withdraw(
            number,
            in_words(why, reference),
            self.ledger,
            self.person.who,
            lambda _: self.log.write(LOAD_WITHDRAWN, self.who, load=number, source=load.source),
        )

    def return_nothing(self, source: str, sender: str, covers: tuple[date, date]) -> int:
        """A sender had nothing to report."""
        self.must(PUBLISH, "return-nothing")
        load = Load(source, (sender,), covers, 0, 0, 0, f"nothing|{source}|{sender}|{covers[0]}|{covers[1]}", None, "")
        self.refuse_other_partner([load], "return-nothing")
        return uploads.return_nothing(source, sender, covers, self.ledger, self.person.who, self.accepted([load]))

    def say(self, entry: Spoken, today: date, origins: Collection[Origin] = ()) -> int:
        """Write what a meeting says, agrees or takes back, on a theme of their own; the line's number. It changes no figure.

        origins: the audits and scrutiny that this person may see; no action comes from another.
        """
        self.must(AGREE if isinstance(entry, (Minuted, Target)) else SAY, "write-at-meeting")
        based_on = self.ledger.head
        minutes = Minutes(self.ledger.lines(based_on))
        try:
            for theme in themes_of(entry, minutes):
                self.person.viewer.must_see(theme)
        except NotAllowed as refusal:
            self.refuse("write-at-meeting", "other-theme", str(refusal))
        refuse(entry, minutes, {*indicators(), *(theme.id for theme in THEMES)}, today, origins)
        kind = next(name for name, shape in SPOKEN.items() if isinstance(entry, shape)).replace(" ", "-")
        return self.ledger.write(
            [(entry, None)],
            self.person.who,
            based_on,
            lambda numbers: self.log.write(
                WRITTEN_AT_MEETING, self.who, line=numbers[0], what=kind, about=getattr(entry, "about", None)
            ),
        )

    def accepted(self, loads: list[Load], sizes: list[int] | None = None, handed_in: int | None = None) -> Noted:
        def noted(numbers: list[int]) -> None:
            for number, load, size in zip(numbers, loads, sizes or [None] * len(loads)):
                self.log.write(UPLOAD_ACCEPTED, self.who, load=number, **facts(load), size=size, handed_in=handed_in)

        return noted

    def must(self, action: str, what: str) -> None:
        try:
            self.person.must(action)
        except NotAllowed as refusal:
            self.refuse(what, "role", str(refusal))

    def refuse_other_partner(self, loads: list[Load], what: str) -> None:
        """Asked again at the moment of doing: rights may have changed since the page was drawn."""
        for load in loads:
            try:
                refuse_of_another_partner(self.person, load)
            except Refused as refusal:
                self.refuse(what, "other-partner", str(refusal))

    def refuse(self, what: str, why: str, sentence: str) -> None:
        self.log.write(REFUSED, self.who, what=what, why=why)
        raise NotAllowed(sentence)


def refuse_of_another_partner(person: Person, load: Load) -> None:
    """Raises Refused with the name of the partner it belongs to."""
    if not person.hands_in(load.source):
        source = sources()[load.source]
        raise Refused(
            f"This is {source.title}, which belongs to {source.partner}. You hand in the files of your own partner only; "
            f"pass it on to {source.partner} or to the lead analyst."
        )


def facts(load: Load) -> dict[str, object]:
    """What the log says of a load: hash and counts, never the file's name."""
    sha = load.original_sha256
    return {
        "source": load.source,
        "rows_read": load.rows_read,
        "rows_kept": load.rows_kept,
        "issues": load.issues,
        "sha256": sha if load.file else hashlib.sha256(sha.encode()).hexdigest(),
    }
