"""The gate to partners' files: read, kept, handed in, approved, sent back, taken back."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from access.person import Person
from access.role import APPROVE, HAND_IN, WITHDRAW
from audit.event import FILE_HANDED_IN, FILE_SENT_BACK, LOAD_WITHDRAWN, UPLOAD_ACCEPTED, UPLOAD_REFUSED
from ledger.ledger import Ledger, Noted
from ledger.lines import Line, Load
from ledger.reason import Why, in_words
from loaders.outcome import Refused
from loaders.parser import Parser
from loaders.pseudonym import WrongKey
from loaders.source import sources
from operations import approval, uploads
from operations.gate import Gate
from operations.questions import questions


@dataclass(frozen=True)
class FileGate(Gate):
    """second_person: whether whoever hands a file in may not approve it too."""

    ledger: Ledger
    second_person: bool = False

    @property
    def approves_at_once(self) -> bool:
        return self.person.may(APPROVE) and not self.second_person

    def read(self, arriving: uploads.Arriving, parser: Parser) -> list[uploads.Prepared]:
        """What is in a file; nothing has changed yet."""
        self.must(HAND_IN, "read-file")
        try:
            seal = uploads.seal_of(uploads.ledger_of(self.ledger.store))
            with uploads.by_name(arriving):
                prepared = uploads.prepare(arriving, self.ledger, parser, seal)
                for each in prepared:
                    refuse_of_another_partner(self.person, each.load)
            return prepared
        except (Refused, WrongKey):
            self.log.write(
                UPLOAD_REFUSED, self.who, sha256=hashlib.sha256(arriving.content).hexdigest(), size=len(arriving.content)
            )
            raise

    def keep(self, prepared: list[uploads.Prepared], yes: Collection[str] = ()) -> int:
        """Load the files and let them count. yes: the questions that were answered so; raises Refused with any other."""
        self.must(APPROVE, "keep-file")
        if self.second_person:
            self.refuse("keep-file", "second-person", "A second person approves here: hand the file in.")
        self.refuse_other_partner([each.load for each in prepared], "keep-file")
        asked = self.answered([(each.load, each.cleaned) for each in prepared], yes)
        sizes = [len(each.arriving.content) for each in prepared]
        noted = self.accepted([each.load for each in prepared], sizes, asked=asked)
        return uploads.commit(prepared, self.ledger, self.person.who, noted)

    def hand_in(self, prepared: list[uploads.Prepared]) -> int:
        """Keep the files until somebody approves them; no figure changes."""
        self.must(HAND_IN, "hand-in-file")
        self.refuse_other_partner([each.load for each in prepared], "hand-in-file")

        def noted(numbers: list[int]) -> None:
            for number, each in zip(numbers, prepared):
                self.log.write(FILE_HANDED_IN, self.who, line=number, **facts(each.load), size=len(each.arriving.content))

        return approval.hand_in(prepared, self.ledger, self.person.who, noted)

    def approve(self, line: Line, based_on: int, yes: Collection[str] = ()) -> int:
        """Let a file count that was handed in; the load's number. based_on: the ledger's head when it was decided."""
        self.must(APPROVE, "approve-file")
        if self.second_person and line.who == self.person.who:
            self.refuse("approve-file", "second-person", "You handed this file in, so somebody else must approve it.")
        self.refuse_other_partner([line.what.load], "approve-file")
        ready = approval.opened(approval.still_waiting(line.number, self.ledger), self.ledger)
        noted = self.accepted([ready.load], handed_in=line.number, asked=self.answered([(ready.load, ready.cleaned)], yes))
        return approval.approve(line.number, self.ledger, self.person.who, based_on, noted)

    def send_back(self, line: Line, why: Why, reference: str = "") -> None:
        self.must(APPROVE, "send-back-file")
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
            lambda _: self.log.write(LOAD_WITHDRAWN, self.who, load=number, source=load.source if load else None),
        )

    def return_nothing(self, source: str, sender: str, covers: tuple[date, date]) -> int:
        """A sender had nothing to report."""
        self.must(APPROVE, "return-nothing")
        load = uploads.empty_return(source, sender, covers)
        self.refuse_other_partner([load], "return-nothing")
        return uploads.return_nothing(load, self.ledger, self.person.who, self.accepted([load]))

    def answered(self, loads: list[tuple[Load, bytes]], yes: Collection[str]) -> int | None:
        """How many questions were answered with yes. Raises Refused with those that were not."""
        asked = questions(loads, self.ledger)
        if still := [question for question in asked if question not in yes]:
            raise Refused(f"Nothing was kept; answer this first. {' '.join(still)}")
        return len(asked) or None

    def accepted(
        self, loads: list[Load], sizes: list[int] | None = None, handed_in: int | None = None, asked: int | None = None
    ) -> Noted:
        def noted(numbers: list[int]) -> None:
            for number, load, size in zip(numbers, loads, sizes or [None] * len(loads)):
                self.log.write(UPLOAD_ACCEPTED, self.who, load=number, **facts(load), size=size, handed_in=handed_in, asked=asked)

        return noted

    def refuse_other_partner(self, loads: list[Load], what: str) -> None:
        """Asked again at the moment of doing: rights may have changed since the page was drawn."""
        for load in loads:
            try:
                refuse_of_another_partner(self.person, load)
            except Refused as refusal:
                self.refuse(what, "other-partner", str(refusal))


def refuse_of_another_partner(person: Person, load: Load) -> None:
    """Raises Refused with the name of the partner it belongs to."""
    if not person.hands_in(load.source):
        source = sources()[load.source]
        raise Refused(
            f"This is {source.title}, which belongs to {source.partner}. You hand in the files of your own partner only; "
            f"pass it on to {source.partner} or to the lead analyst."
        )


def facts(load: Load) -> dict[str, Any]:
    """What the log says of a load: hash and counts, never the file's name."""
    sha = load.original_sha256
    return {
        "source": load.source,
        "rows_read": load.rows_read,
        "rows_kept": load.rows_kept,
        "issues": load.issues,
        "sha256": sha if load.file else hashlib.sha256(sha.encode()).hexdigest(),
    }
