"""How a signal is told on screen: icon, figure, which rule and since when, against what, how sure, who, what was decided."""

from html import escape
from urllib.parse import urlencode

from meeting.briefing import Briefing, figure_words
from meeting.minutes import Held, Task
from ui.icons import picture
from ui.words import short_day


def told(each: Briefing, as_at: str | None, names: dict[str, str]) -> str:
    """The HTML of one signal; every text in it is escaped. names: titles of indicators and themes, by id."""
    compared = "".join(f"<li>{escape(words)}</li>" for words in each.compared)
    return f"""
      <article class="signal">
        {picture(each.icon)}
        <div>
          <h3>{link(each, as_at)}</h3>
          <p class="figure"><strong>{escape(each.figure)}</strong>: {escape(each.icon.words)}.</p>
          <p>{escape(each.why)}</p>
          <ul>{compared}</ul>
          <p class="fresh">{escape(each.sure)} Answered for by: {escape(each.indicator.owner)}.</p>
          {decided(each.said, names)}{"".join(doing(task) for task in each.tasks)}
        </div>
      </article>"""


def told_shortly(found: list[Briefing], as_at: str | None) -> str:
    """Those that are neither better nor worse, a line each."""
    lines = "".join(f"<li>{picture(each.icon)}<span>{link(each, as_at)}: <strong>"
                    f"{escape(figure_words(each.signal, each.indicator))}</strong>. {escape(each.why)}</span></li>" for each in found)
    return f'<ul class="moved">{lines}</ul>'


def link(each: Briefing, as_at: str | None) -> str:
    query = urlencode({"id": each.indicator.id} | ({"as_at": as_at} if as_at else {}))
    return f'<a href="/indicator?{escape(query)}">{escape(each.indicator.title)}</a>'


def decided(said: Held | None, names: dict[str, str]) -> str:
    if said is None:
        return '<p class="decided">Nothing was decided about it yet.</p>'
    about = names.get(said.what.about, said.what.about)
    return (f'<p class="decided"><strong>{said.what.what.capitalize()} of {short_day(said.what.meeting)}</strong> '
            f"({escape(about)}): {escape(said.what.text)}</p>")


def doing(task: Task) -> str:
    moved = f", first due {short_day(task.first_due)}" if task.moved else ""
    return (f'<p class="decided"><strong>Action</strong> for {escape(task.action.owner)}, due {short_day(task.due)}{moved}: '
            f"{escape(task.action.text)}</p>")
