"""Builds the model of a pack from one open file of a snapshot and the minutes, as far as its recipient may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from exports.about import EXACT_RULE, RULE, marks, meaning
from exports.making import Opened
from exports.recipe import Recipe
from ledger.said import Action, Said
from meeting.agreed import agreed
from meeting.briefing import Briefing, briefings
from meeting.judged import concerns_since, verdicts
from meeting.last_time import said_last_time, title_of
from meeting.minutes import AGAIN, OPEN, OVERDUE, Minutes
from meeting.seen import seen_by
from metrics.comparators import comparators
from metrics.control import NO_CHART, Agreed, Signal
from metrics.headline import Headline, read_headlines
from metrics.indicator import Indicator, indicators
from metrics.signals import control_points, signals
from metrics.table import HIDDEN as HIDDEN_STATUS
from pack.model import (
    HIDDEN,
    LATE,
    NOT_JUDGED,
    Gap,
    Meaning,
    Pack,
    Page,
    ToDo,
    in_order,
)


@dataclass(frozen=True)
class Told:
    """Everything a pack is built from: a file opened for its recipient, and what was said up to the meeting."""

    opened: Opened
    minutes: Minutes
    meeting: date

    @cached_property
    def known(self) -> dict[str, Indicator]:
        return {name: each for name, each in indicators().items() if self.opened.viewer.may_see(each.theme.id)}

    @cached_property
    def agreed(self) -> dict[str, Agreed]:
        return agreed(self.minutes, self.known, self.opened.facts.today)

    @cached_property
    def signals(self) -> dict[str, Signal]:
        return signals(self.opened.connection, indicators(), self.opened.viewer, self.agreed)

    @cached_property
    def headlines(self) -> dict[str, Headline]:
        return read_headlines(self.opened.connection, indicators(), self.opened.viewer)

    @cached_property
    def briefings(self) -> list[Briefing]:
        beside = {name: comparators(self.opened.connection, each, self.opened.viewer)
                  for name, each in self.known.items() if name in self.signals and each.comparators}  # fmt: skip
        judged = verdicts(self.known, self.headlines, self.minutes)
        return briefings(self.known, self.signals, self.headlines, judged, beside, self.minutes)

    def page(self, briefing: Briefing) -> Page:
        indicator = briefing.indicator
        frame = control_points(self.opened.connection, indicator, self.opened.viewer, self.agreed)
        events = [(held.what.day, held.what.title) for held in self.minutes.events_of(indicator.id, indicator.theme.id)]
        return Page(briefing, frame, tuple(event for event in events if is_within(event[0], frame)))


def build(recipe: Recipe, opened: Opened, lines: Sequence) -> Pack:
    """lines: everything that was ever said, with number, at, who and what; of it the recipient reads what their rights allow."""
    told = Told(opened, Minutes(seen_by(opened.viewer, up_to(recipe.meeting, lines))), recipe.meeting)
    directed, changed = in_order(told.briefings)
    facts, shown = opened.facts, [each.indicator for each in (*directed, *changed)]
    return Pack(
        meeting=told.meeting, last=told.minutes.last_before(told.meeting), recipient=facts.role,
        rule=EXACT_RULE if recipe.exact else RULE, marks=marks(facts, recipe), snapshot=facts.snapshot,
        line=max((line.number for line in lines), default=0), seen_from=facts.today,
        pages=tuple(told.page(each) for each in directed), changed=changed, said=tuple(said_last_time(told.minutes, told.meeting, told.signals)),
        actions=tuple(to_do(told)), gaps=tuple(gaps(told)), judged=len(told.signals),
        meanings=tuple(Meaning(each, tuple(meaning(each, told.headlines.get(each.id), facts)[1:])) for each in shown),
        sources=tuple(sources(shown, facts.sources)),
    )  # fmt: skip


def up_to(meeting: date, lines: Sequence) -> list:
    """Without what was said at later meetings."""
    return [line for line in lines if not isinstance(line.what, (Said, Action)) or line.what.meeting <= meeting]


def is_within(day: date, frame: pd.DataFrame) -> bool:
    return frame["start"].iloc[0] <= day <= frame["stop"].iloc[-1]


def to_do(told: Told) -> list[ToDo]:
    """What is overdue first, then by the day it is due."""
    since, today = concerns_since(told.signals), told.opened.facts.today
    states = [(task, task.state(today, since)) for task in told.minutes.tasks.values()]
    found = [ToDo(title_of(each.about), each.text, each.owner, task.first_due, task.due, state, each.linked)
             for task, state in states if state in (OPEN, OVERDUE, AGAIN) for each in [task.action]]  # fmt: skip
    return sorted(found, key=lambda each: (each.state != OVERDUE, each.due))


def gaps(told: Told) -> list[Gap]:
    found = [gap for name, line in told.headlines.items() for gap in gaps_of(told.known[name], line, told.signals.get(name))]
    return sorted(found, key=lambda each: (LATE, HIDDEN, NOT_JUDGED).index(each.what))


def gaps_of(indicator: Indicator, line: Headline, signal: Signal | None) -> list[Gap]:
    said = [(LATE, f"{line.late} has not sent what is due") if line.late else None,
            (HIDDEN, line.note.removeprefix("hidden: ")) if line.status == HIDDEN_STATUS else None,
            (NOT_JUDGED, signal.why) if signal and signal.kind == NO_CHART else None]  # fmt: skip
    return [Gap(indicator.title, indicator.theme.title, *each) for each in said if each]


def sources(shown: Sequence[Indicator], titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each extract that figures of the pack are made of, and which figures."""
    names = dict.fromkeys(name for each in shown for name in each.sources)
    return [(titles[name], ", ".join(each.title for each in shown if name in each.sources)) for name in names]
