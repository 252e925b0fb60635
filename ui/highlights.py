"""What is worth noticing on a page: the sentence it opens with, and the list of what moved, each with a link to its indicator."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from metrics.declaring.indicator import Indicator
from metrics.working_out.clock_counts import Standing
from ui.links import to
from ui.reading.session import Reading
from wording.headline import BADGES, Noticed, noticed, opening


def opening_part(read: Reading, chosen: Sequence[Indicator], standings: Sequence[Standing]) -> None:
    st.html(f'<p class="opening">{escape(opening(read.words, chosen, standings))}</p>')


def notice(read: Reading, chosen: Sequence[Indicator], first: int = 0, most: int = 6) -> None:
    """The list of what moved, from the first one on; nothing where nothing did."""
    if moved := noticed(read.words, chosen)[first : first + most]:
        st.html(f'<ul class="notice">{"".join(map(item, moved))}</ul>')


def item(each: Noticed) -> str:
    words = each.text
    words = words[0].upper() + words[1:]
    return (
        f'<li><span><span class="badge {each.badge}">{escape(BADGES[each.badge])}</span></span>'
        f'<a href="{escape(to("indicator", {"id": each.name}))}">{escape(words)}</a></li>'
    )
