"""The pack on paper: A4, tagged for screen readers (PDF/UA-1), by typst, which refuses a picture without words.

Everything said goes in as data, never as markup. Its fonts come with typst, so it looks the same on every machine.
"""

import json
import unicodedata
from pathlib import Path
from typing import Any

import typst

from exports.text import readable
from meeting.briefing import Briefing
from meeting.last_time import Then, title_of
from metrics.control_charts.icon import Icon
from pack.drawing import FONT, drawing
from pack.model import Gap, Meaning, Pack, Page, ToDo
from periods import in_words
from wording.figures import polarity_words, short_day
from wording.icons import svg, width

TEMPLATE = Path(__file__).with_name("pack.typ")
DRAWN = ((0x20, 0x24F), (0x370, 0x45F), (0x1E00, 0x1EFF), (0x2010, 0x2040), (0x20A0, 0x20BF), (0x2190, 0x22FF), (0x25A0, 0x25FF))
NOT_DRAWN = "□"  # in place of a letter that typst's own fonts do not hold
UA = "ua-1"


def paper(pack: Pack) -> bytes:
    """A PDF. It holds no time of its making: the same pack gives the same bytes."""
    return typst.compile(files(pack), pdf_standards=UA, ignore_system_fonts=True)


def files(pack: Pack) -> dict[str, bytes]:
    said = json.dumps(content(pack), ensure_ascii=False, sort_keys=True)
    return {"main": TEMPLATE.read_bytes(), "pack.json": said.encode()}


def of_changed(briefing: Briefing) -> dict:
    return {"icon": picture(briefing.icon), "title": briefing.indicator.title, "figure": briefing.figure, "why": briefing.why}


def content(pack: Pack) -> dict:
    return clean(
        {
            "title": f"Pack for the meeting of {in_words(pack.meeting)}",
            "font": FONT,
            "marks": list(pack.marks),
            "origin": pack.origin,
            "for": pack.recipient,
            "seen_from": in_words(pack.seen_from),
            "rule": pack.rule,
            "opening": pack.opening,
            "doing": pack.doing,
            "pages": [of_page(page) for page in pack.pages],
            "last": in_words(pack.last) if pack.last else "",
            "said": [of_then(each) for each in pack.said],
            "to_do": [of_action(each) for each in pack.actions],
            "changed": [of_changed(each) for each in pack.changed],
            "gaps": of_gaps(pack.gaps),
            "judged": judged_words(pack),
            "icons": of_icons(pack),
            "meanings": [of_meaning(each) for each in pack.meanings],
            "sources": [list(each) for each in pack.sources],
        }
    )


def clean(said: Any) -> Any:
    """Every text without what cannot be seen, and with a box for what cannot be drawn."""
    if isinstance(said, dict):
        return {name: each if name in ("svg", "chart") else clean(each) for name, each in said.items()}
    if isinstance(said, list):
        return [clean(each) for each in said]
    return drawable(said) if isinstance(said, str) else said


def drawable(text: str) -> str:
    whole = readable(unicodedata.normalize("NFC", text))
    return "".join(each if any(first <= ord(each) <= last for first, last in DRAWN) else NOT_DRAWN for each in whole)


def picture(icon: Icon) -> dict:
    return {"svg": svg(icon, FONT), "alt": icon.alt, "wide": width(icon), "ink": icon.ink}


def of_page(page: Page) -> dict:
    briefing = page.briefing
    return {
        "id": briefing.indicator.id,
        "heading": page.heading,
        "icon": picture(briefing.icon),
        "title": briefing.indicator.title,
        "figure": briefing.figure,
        "said": briefing.icon.words,
        "why": briefing.why,
        "compared": briefing.compared,
        "sure": page.sure,
        "decided": page.decided,
        "doing": page.doing,
        "chart": clean_drawing(page),
        "alt": page.alt,
        "shortly": briefing.said.what.text if briefing.said else "",
    }


def clean_drawing(page: Page) -> str:
    """The titles of events in it are people's words too; the SVG itself is on one line."""
    return drawable(drawing(page))


def of_then(then: Then) -> dict:
    return {
        "about": then.about,
        "text": then.text,
        "then": then.then,
        "now": then.now,
        "moved": then.moved,
        "icon": picture(then.icon) if then.icon else None,
    }


def of_action(each: ToDo) -> list[str]:
    due = short_day(each.due) + (f" (first {short_day(each.first_due)})" if each.due != each.first_due else "")
    return [each.state, due, each.text + (f" (from: {each.linked})" if each.linked else ""), each.owner, each.about]


def of_gaps(found: tuple[Gap, ...]) -> list[list[str]]:
    """Those with the same reason together; the details of each stand in the workbook."""
    together: dict[str, list[str]] = {}
    for each in found:
        together.setdefault(each.shortly, []).append(each.title)
    return [[why, "; ".join(titles)] for why, titles in together.items()]


def judged_words(pack: Pack) -> str:
    return (
        f"Of {pack.figures} figures, {len(pack.moved)} moved by more than chance. What is late, hidden or cannot be judged yet "
        "stands here; the workbook says of each figure why."
    )


def of_icons(pack: Pack) -> list[dict]:
    """Each icon of the pack once."""
    shown = {each.icon.alt: each.icon for each in pack.moved} | {each.icon.alt: each.icon for each in pack.said if each.icon}
    return [picture(icon) for icon in shown.values()]


def of_meaning(each: Meaning) -> dict:
    lines = [*map(list, each.lines), ["Direction", polarity_words(each.indicator)], ["Answered for by", each.indicator.owner]]
    return {"title": each.indicator.title, "theme": title_of(each.indicator.theme.id), "lines": lines}
