"""The pack as slides: a table of what moved, what was said last time, one slide for each signal, and what is to be done."""

import io
from collections.abc import Sequence
from zipfile import ZipFile

from pptx.presentation import Presentation as Slides
from pptx.slide import Slide

from exports.fixed import entry, same_bytes
from exports.text import readable
from pack.model import Gap, Pack, Page
from pack.slide_chart import add_chart
from pack.slide_parts import add_icon, add_mark, add_table, fitting, footed, say, slides_of
from pack.slide_template import SIGNAL, TABLE, TITLE_BESIDE_A_SIGN, at, layout_of, template
from periods import in_words
from wording.figures import short_day

SIZES = (13, 12, 11, 10, 9)  # of the words beside a chart, whichever fits first
WORDS, MOST = (4.3, 4.6), 2  # inches of room for them under the figure; actions that are shown, the others stand in the notes


def slides(pack: Pack) -> bytes:
    """A pptx. The same pack gives the same bytes."""
    made = template()
    at_a_glance(made, pack)
    said_last_time(made, pack)
    for page in pack.pages:
        of_signal(made, pack, page)
    the_rest(made, pack)
    content = io.BytesIO()
    made.save(content)
    return same_bytes(
        with_same_charts(content.getvalue(), pack), pack.seen_from, f"Pack for the meeting of {in_words(pack.meeting)}"
    )


def with_same_charts(content: bytes, pack: Pack) -> bytes:
    """The workbook inside each chart says when it was made, too."""
    fixed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as made, ZipFile(fixed, "w") as held:
        for name in made.namelist():
            part = made.read(name)
            held.writestr(entry(name), same_bytes(part, pack.seen_from) if name.endswith(".xlsx") else part)
    return fixed.getvalue()


def at_a_glance(made: Slides, pack: Pack) -> None:
    rows = [
        (
            sign(page),
            page.indicator.title,
            page.briefing.figure,
            f"{page.briefing.icon.words}. {page.briefing.why}",
            page.briefing.said.what.text if page.briefing.said else "Nothing yet",
        )
        for page in pack.pages
    ]
    known = f"Figures as known on {in_words(pack.seen_from)}"
    line = f"Meeting of {in_words(pack.meeting)}. For: {pack.recipient}. {known}. {pack.doing}"
    listed(
        made,
        pack,
        pack.opening,
        line,
        ("Sign", "What moved", "Latest", "Is it real?", "What we decided"),
        (0.6, 2.8, 1.7, 4.2, 3.0),
        rows,
    )


def sign(page: Page) -> str:
    return " ".join(filter(None, [page.briefing.icon.letter, page.briefing.icon.target]))


def said_last_time(made: Slides, pack: Pack) -> None:
    title = "What we said last time" + (f", {in_words(pack.last)}" if pack.last else "")
    line = "Each decision, its figure then and now." if pack.said else "No decision is recorded of an earlier meeting."
    rows = [(each.about, each.text, each.then, each.now, each.moved) for each in pack.said]
    listed(made, pack, title, line, ("About", "What we decided", "Then", "Now", "Did it move?"), (2.6, 4.3, 1.7, 1.7, 2.0), rows)


def of_signal(made: Slides, pack: Pack, page: Page) -> None:
    briefing = page.briefing
    words = [
        f"{briefing.icon.words[0].upper()}{briefing.icon.words[1:]}. {briefing.why}",
        *briefing.compared,
        *(f"{short_day(of)}: {title}." for of, title in page.events),
    ]
    more = [f"{len(page.doing) - MOST} more in the notes."] if len(page.doing) > MOST else []
    decided = [page.decided, *page.doing[:MOST], *more]
    size = fitting([*words, *decided, page.sure], *WORDS, SIZES)
    slide = new(made, SIGNAL, page.indicator.title)
    at(slide.shapes.title, TITLE_BESIDE_A_SIGN)
    say(
        slide.placeholders[1].text_frame,
        [
            (briefing.figure, 20, True),
            *((said, size, False) for said in words),
            *((said, size, True) for said in decided),
            (page.sure, min(size, 10), False),
        ],
    )
    add_icon(slide, briefing.icon)
    add_chart(slide, page)
    finished(slide, pack, [briefing.figure, *words, page.decided, *page.doing, page.sure, page.alt, *meaning(pack, page)])


def meaning(pack: Pack, page: Page) -> list[str]:
    return [f"{label}: {said}" for each in pack.meanings if each.indicator.id == page.indicator.id for label, said in each.lines]


def the_rest(made: Slides, pack: Pack) -> None:
    if pack.changed:
        rows = [(each.icon.letter, each.indicator.title, each.figure, each.why) for each in pack.changed]
        titles = ("Sign", "Figure", "Latest", "Why it is more than chance")
        below = "By more than chance, all of them."
        listed(made, pack, "Changed, and neither direction is better", below, titles, (0.7, 4.4, 2.4, 4.8), rows)
    rows = [(each.state, dues(each), each.text, each.owner, each.about) for each in pack.actions]
    titles = ("State", "Due", "What is to be done", "Who", "About")
    listed(made, pack, "Actions to follow up", pack.doing, titles, (1.7, 2.1, 4.2, 2.0, 2.3), rows)
    gaps_slide(made, pack)
    listed(made, pack, "Where the figures come from", pack.rule, ("Extract", "Figures made of it"), (4.0, 8.3), pack.sources)


def gaps_slide(made: Slides, pack: Pack) -> None:
    below = f"Of {pack.figures} figures. Their names stand in the notes."
    names = [f"{each.shortly}: {each.title}" for each in pack.gaps]
    titles = ("Why", "How many figures")
    listed(made, pack, "What this pack cannot tell", below, titles, (9.0, 3.3), counted(pack.gaps), names)


def dues(each) -> str:
    return short_day(each.due) + (f" (first {short_day(each.first_due)})" if each.due != each.first_due else "")


def counted(gaps: Sequence[Gap]) -> list[tuple[str, str]]:
    reasons = [each.shortly for each in gaps]
    return [(reason, str(reasons.count(reason))) for reason in dict.fromkeys(reasons)]


def listed(
    made: Slides,
    pack: Pack,
    title: str,
    line: str,
    headings: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Sequence[str]],
    notes: Sequence[str] = (),
) -> None:
    """A table over as many slides as it needs; without rows only what is said of it."""
    for place, held in enumerate(list(slides_of(rows, widths)) or [[]]):
        slide = new(made, TABLE, title + (" (continued)" if place else ""))
        say(slide.placeholders[1].text_frame, [(line, 11, False)])
        if held:
            add_table(slide, headings, widths, held, f"{title.rstrip('.')}: {len(held)} rows with {', '.join(headings).lower()}")
        finished(slide, pack, [line, *notes, *("; ".join(row) for row in held)])


def new(made: Slides, layout: str, title: str) -> Slide:
    slide = made.slides.add_slide(layout_of(made, layout))
    slide.shapes.title.text = readable(title)
    return slide


def finished(slide: Slide, pack: Pack, notes: Sequence[str]) -> None:
    """The footer is read last."""
    if pack.marks:
        add_mark(slide, " ".join(pack.marks))
    footed(slide, f"{pack.origin} · For: {pack.recipient}")
    slide.notes_slide.notes_text_frame.text = "\n".join(readable(each) for each in [*notes, pack.origin])
