"""What is worth noticing, in sentences made from the figures: the one a page opens with, and the list below it."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.theme import Theme
from metrics.working_out.clock_counts import Standing
from metrics.working_out.headline import Headline
from ui.links import to
from ui.reading.session import Reading
from wording.figures import BADGES, counted, mixed_sentence, sentence

JUDGED = ("mixed", "worse", "better")  # what to notice first
MOVED = ("more", "fewer")


@dataclass(frozen=True)
class Noticed:
    """One thing that moved, in a sentence. name: the indicator to open."""

    badge: str
    text: str
    name: str


def noticed(read: Reading, chosen: list[Indicator]) -> list[Noticed]:
    """What moved, what disagrees with itself first; indicators that are read together are said once."""
    lines, known, said, found = read.headlines(), indicators(), set(), []
    for badge in JUDGED:
        for indicator in chosen:
            if lines[indicator.id].badge != badge or indicator.id in said or lines[indicator.id].change == 0:
                continue
            said |= {indicator.id, *indicator.read_with} if badge == "mixed" else {indicator.id}
            text = mixed_sentence(indicator, lines, known) if badge == "mixed" else sentence(lines[indicator.id], indicator)
            found.append(Noticed(badge, text, indicator.id))
    return found


def opening(read: Reading, theme: Theme, chosen: list[Indicator]) -> None:
    """The one sentence a theme's page opens with: what moved most, and what is overdue."""
    moved = noticed(read, chosen)
    text = moved[0].text if moved else largest_change(read.headlines(), chosen)
    overdue = overdue_words([each for each in read.clocks() if each.clock.theme == theme and each.overdue])
    words = text[0].upper() + text[1:].rstrip(".") + (f"; {overdue}" if overdue else "") + "."
    st.html(f'<p class="opening">{escape(words)}</p>')


def largest_change(lines: dict[str, Headline], chosen: list[Indicator]) -> str:
    """Where nothing is better or worse in itself: what changed most; else what there is, or that there is nothing."""
    moved = [each for each in chosen if lines[each.id].badge in MOVED and lines[each.id].change is not None]
    if moved:
        most = max(moved, key=lambda each: abs(lines[each.id].change or 0))
        return sentence(lines[most.id], most)
    known = [each for each in chosen if lines[each.id].value is not None]
    return sentence(lines[known[0].id], known[0]) if known else "Nothing was returned for this theme yet"


def overdue_words(standings: list[Standing]) -> str:
    if not standings:
        return ""
    worst = max(standings, key=lambda each: each.overdue or 0)
    return f"{counted(worst.overdue or 0, 'case')} of “{worst.clock.title.lower()}” overdue"


def notice(read: Reading, chosen: list[Indicator], first: int = 0, most: int = 6) -> list[str]:
    """HTML list items of what moved, from the first one on; each links to its indicator."""
    return [item(each, read) for each in noticed(read, chosen)[first : first + most]]


def item(each: Noticed, read: Reading) -> str:
    words = each.text[0].upper() + each.text[1:]
    return (
        f'<li><span><span class="badge {each.badge}">{escape(BADGES[each.badge])}</span></span>'
        f'<a href="{escape(to("indicator", {"id": each.name}))}">{escape(words)}</a></li>'
    )


def lead(html_items: list[str]) -> None:
    if html_items:
        st.html(f'<ul class="notice">{"".join(html_items)}</ul>')
