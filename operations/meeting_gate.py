"""The gate to what a meeting says, agrees or takes back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from access.role import AGREE, SAY
from audit.event import WRITTEN_AT_MEETING
from ledger.ledger import Ledger
from ledger.meeting_lines import SPOKEN, Minuted, Origin, Spoken, Target
from meeting.minutes import Minutes
from meeting.seen import themes_of
from meeting.writing import refuse
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.viewer import NotAllowed
from operations.gate import Gate


@dataclass(frozen=True)
class MeetingGate(Gate):
    ledger: Ledger

    def say(self, entry: Spoken, today: date, origins: Collection[Origin] = ()) -> int:
        """Write what a meeting says, agrees or takes back, on a theme of their own; the line's number. It changes no figure.

        origins: the audits and scrutiny that this person may see; no action comes from another.
        """
        action = AGREE if isinstance(entry, (Minuted, Target)) else SAY
        self.must(action, "write-at-meeting")
        based_on = self.ledger.head
        minutes = Minutes(self.ledger.lines(based_on))
        try:
            for theme in themes_of(entry, minutes):
                self.person.acting(action).must_see(theme)
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
