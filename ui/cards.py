"""Headline cards: value, what it is compared with, which way it went, how fresh, a small trend. One piece of HTML."""

from html import escape

import streamlit as st

from meeting.agenda import Agenda
from meeting.target import TargetVerdict
from metrics.control_charts.control import NO_CHART, Signal
from metrics.control_charts.icon import icon_of
from metrics.declaring.indicator import Indicator
from metrics.table import Table
from metrics.working_out.headline import Headline
from periods import MONTH
from ui.charts.spark import spark_source
from ui.links import carried, to
from ui.minutes import agenda_of
from ui.reading.chart_cache import made
from ui.reading.session import Reading
from wording.figures import polarity_words
from wording.headline import HeadlineWords
from wording.icons import picture as picture_of
from wording.reasons import note
from wording.table import TableWords

IN_A_CARD = 28  # pixels


def card(words: HeadlineWords, table: Table, signal: Signal | None, target: TargetVerdict | None) -> str:
    """The HTML of one card; every text in it is escaped."""
    line, indicator = words.line, words.indicator
    icon = picture_of(icon_of(signal), IN_A_CARD) if signal and signal.kind != NO_CHART else ""
    trend = trend_of(line, indicator, table)
    group = f"{words.group}, " if words.group else ""
    flag = (
        f'<span class="flag">{escape(line.status)}: {escape(note(line.reasons))}</span>'
        if line.status in ("provisional", "disputed")
        else ""
    )
    return f"""
      <li><a class="card" href="{escape(to("indicator", {"id": indicator.id}))}">
        <span class="title">{escape(indicator.title)}</span>
        <span class="row"><span class="value">{escape(words.value)}</span>
          <span class="badge {line.badge.split()[0]}">{escape(words.badge)}</span>{icon}</span>
        <span class="months">{escape(group + (line.months or "no period yet"))}{of_cases(line, indicator)}</span>
        <span class="change">{escape(words.change)}</span>
        {picture(trend)}
        {flag}{break_words(line, indicator)}{target_words(target)}
        <span class="fresh">{escape(words.freshness)}. {escape(polarity_words(indicator))}.</span>
      </a></li>"""


def target_words(target: TargetVerdict | None) -> str:
    """● met, ◐ within tolerance, ○ missed: a sign and words, then what the target is."""
    return f'<span class="flag">{escape(target.sign)}. {escape(target.words)}</span>' if target else ""


def break_words(line: Headline, indicator: Indicator) -> str:
    """Says when the two figures compared lie on either side of a declared break."""
    if line.previous is None or line.start is None or line.stop is None:
        return ""
    a_year_before = line.start.replace(year=line.start.year - 1)
    between = [each for each in indicator.breaks if a_year_before < each.date <= line.stop]
    return "".join(f'<span class="flag">Break in {MONTH.label(each.date)}: {escape(each.reason)}</span>' for each in between)


def of_cases(line: Headline, indicator: Indicator) -> str:
    if not indicator.unit.is_part or line.numerator is None or line.denominator is None:
        return ""
    return f" · {line.numerator:,.0f} of {line.denominator:,.0f}"


def picture(trend: Table) -> str:
    """Of the trend, with what it shows for those who cannot see it."""
    source = spark_source(trend)
    if not source or len(trend.with_values) < 2:
        return '<span class="nospark">Too few periods for a trend</span>'
    return f'<img class="spark" src="{source}" alt="{escape(TableWords(trend).trend)}">'


def trend_of(line: Headline, indicator: Indicator, table: Table) -> Table:
    """The rows the small picture shows: of a share, those of the group in the headline."""
    return table.of_group(line.breakdown) if indicator.unit.whole_of_period else table


def show_cards(read: Reading, chosen: list[Indicator]) -> None:
    """The headline cards of these indicators."""
    agenda = agenda_of(read)
    targets = {name: held.number for name, held in agenda.minutes.targets.items()}
    name = f"cards {carried()} {agenda.agreed} {targets} " + " ".join(indicator.id for indicator in chosen)
    st.html(made(read.key, name, lambda: all_cards(read, chosen, agenda)))


def all_cards(read: Reading, chosen: list[Indicator], agenda: Agenda) -> str:
    signals, verdicts = agenda.signals, agenda.verdicts
    items = [card(read.words[each.id], read.values(each), signals.get(each.id), verdicts.get(each.id)) for each in chosen]
    return f'<ul class="cards">{"".join(items)}</ul>'
