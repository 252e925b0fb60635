"""What the table of people comes to: who holds what, and what waits for a second person. A pure function of the entries."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from access.entry import Confirmed, Disabled, Enabled, Entry, Introduced, Proposed, RightTakenBack
from access.person import Right
from access.role import ADMINISTRATOR, BY_ID
from loaders.source import sources

SHELL = "shell"


@dataclass(frozen=True)
class Proposal:
    """A right that was asked for, and what became of it."""

    number: int
    what: Proposed
    proposed_by: str
    confirmed_by: str = ""
    taken_back: bool = False

    @property
    def agreed(self) -> bool:
        """Whether it counts: at once where one person is enough, and for the administrators the shell founds."""
        return not self.taken_back and (
            not BY_ID[self.what.role].two_people or bool(self.confirmed_by) or self.proposed_by == SHELL
        )

    @property
    def waits(self) -> bool:
        return not self.taken_back and not self.agreed

    def right(self) -> Right:
        sent = frozenset(source.id for source in sources().values() if source.partner == self.what.partner)
        return Right(self.what.role, frozenset(self.what.themes), sent, self.what.until)


@dataclass
class RightsInForce:
    """names: of everybody known, by code. proposals: every right that was ever asked for, by its line."""

    names: dict[str, str] = field(default_factory=dict)
    proposals: dict[int, Proposal] = field(default_factory=dict)
    disabled: set[str] = field(default_factory=set)

    def held(self, who: str, today: date) -> list[Proposal]:
        """What they hold; nothing while their account is disabled."""
        return [] if who in self.disabled else [each for each in self.of(who, today) if each.agreed]

    def of(self, who: str, today: date) -> list[Proposal]:
        """What was asked for somebody and neither taken back nor over, whether it counts yet or not."""
        return [
            each
            for each in self.proposals.values()
            if each.what.person == who and not each.taken_back and each.what.until >= today
        ]

    def waiting(self, today: date) -> list[Proposal]:
        return [each for each in self.proposals.values() if each.waits and each.what.until >= today]

    def administrators(self, today: date) -> set[str]:
        return {who for who in self.names if any(each.what.role == ADMINISTRATOR.id for each in self.held(who, today))}


def rights_in_force(entries: Iterable[Entry]) -> RightsInForce:
    now = RightsInForce()
    for entry in entries:
        add(now, entry)
    return now


def add(now: RightsInForce, entry: Entry) -> None:
    match entry.what:
        case Introduced(person, name):
            now.names[person] = name
        case Proposed():
            now.proposals[entry.number] = Proposal(entry.number, entry.what, entry.who)
        case Confirmed(number):
            now.proposals[number] = replace(now.proposals[number], confirmed_by=entry.who)
        case RightTakenBack(number):
            now.proposals[number] = replace(now.proposals[number], taken_back=True)
        case Disabled(person):
            now.disabled.add(person)
        case Enabled(person):
            now.disabled.discard(person)
