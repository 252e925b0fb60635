"""Builds the model of a pack from figures and minutes, as far as its recipient may see them."""

from collections.abc import Mapping, Sequence
from datetime import date

from exports.about import Facts, marks, meaning
from exports.recipe import Recipe
from ledger.lines import Line
from ledger.meeting_lines import Action, Said
from meeting.agenda import Agenda
from meeting.briefing import Briefing
from meeting.last_time import said_last_time
from meeting.minutes import AGAIN, OPEN, OVERDUE, Minutes
from meeting.seen import seen_by
from meeting.wording import comes_from, title_of
from metrics.control_charts.control import NO_CHART, Signal
from metrics.declaring.indicator import Indicator
from metrics.table import HIDDEN as HIDDEN_STATUS
from metrics.working_out.headline import Headline
from pack.model import HIDDEN, LATE, NOT_JUDGED, Gap, Meaning, Pack, Page, ToDo, in_order
from reading.reader import Reader
from wording.reasons import chart_note, gist, without_gist


def build(recipe: Recipe, meeting: date, reader: Reader, facts: Facts, lines: Sequence[Line]) -> Pack:
    """lines: everything that was ever said; of it the recipient reads what their rights allow."""
    minutes = Minutes(seen_by(reader.viewer, up_to(meeting, lines)))
    agenda = Agenda(reader, minutes)
    directed, changed = in_order(agenda.briefings)
    shown = [each.indicator for each in (*directed, *changed)]
    return Pack(
        meeting=meeting,
        last=minutes.last_before(meeting),
        recipient=facts.role,
        rule=facts.rule(recipe),
        marks=marks(facts, recipe),
        snapshot=facts.snapshot,
        line=max((line.number for line in lines), default=0),
        seen_from=facts.today,
        pages=tuple(page(agenda, each) for each in directed),
        changed=changed,
        said=tuple(said_last_time(minutes, meeting, agenda.signals, agenda.released_signals)),
        actions=tuple(to_do(agenda)),
        gaps=tuple(gaps(agenda)),
        figures=len(agenda.signals),
        judged=agenda.judged,
        meanings=tuple(Meaning(each, tuple(meaning(each, agenda.headlines.get(each.id), facts)[1:])) for each in shown),
        sources=tuple(sources(shown, facts.sources)),
    )


def up_to(meeting: date, lines: Sequence) -> list:
    """Without what was said at later meetings."""
    return [line for line in lines if not isinstance(line.what, (Said, Action)) or line.what.meeting <= meeting]


def page(agenda: Agenda, briefing: Briefing) -> Page:
    indicator, points = briefing.indicator, tuple(agenda.points(briefing.indicator))
    events = [(held.what.day, held.what.title) for held in agenda.minutes.events_of(indicator.id, indicator.theme.id)]
    return Page(briefing, points, tuple(event for event in events if points[0].start <= event[0] <= points[-1].stop))


def to_do(agenda: Agenda) -> list[ToDo]:
    """What is overdue first, then by the day it is due."""
    states = [(task, agenda.state(task)) for task in agenda.minutes.tasks.values()]
    found = [
        ToDo(title_of(each.about), each.text, each.owner, task.first_due, task.due, state, comes_from(each))
        for task, state in states
        if state in (OPEN, OVERDUE, AGAIN)
        for each in [task.action]
    ]
    return sorted(found, key=lambda each: (each.state != OVERDUE, each.due))


def gaps(agenda: Agenda) -> list[Gap]:
    found = [
        gap for name, line in agenda.headlines.items() for gap in gaps_of(agenda.indicators[name], line, agenda.signals.get(name))
    ]
    return sorted(found, key=lambda each: (LATE, HIDDEN, NOT_JUDGED).index(each.what))


def gaps_of(indicator: Indicator, line: Headline, signal: Signal | None) -> list[Gap]:
    found, of = [], (indicator.title, indicator.theme.title)
    if line.late:
        found.append(Gap(*of, LATE, f"{line.late} has not sent what is due"))
    if line.status == HIDDEN_STATUS:
        found.append(Gap(*of, HIDDEN, without_gist(line.reasons)))
    if signal and signal.kind == NO_CHART:
        found.append(Gap(*of, NOT_JUDGED, chart_note(signal.reasons), gist(signal.reasons)))
    return found


def sources(shown: Sequence[Indicator], titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each extract that figures of the pack are made of, and which figures."""
    names = dict.fromkeys(name for each in shown for name in each.extracts)
    return [(titles[name], ", ".join(each.title for each in shown if name in each.extracts)) for name in names]
