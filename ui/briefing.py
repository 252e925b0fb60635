"""How a signal is told on screen: icon, figure, which rule and since when, against what, how sure, who, what was decided."""

from html import escape

from meeting.briefing import Briefing, figure_words
from meeting.wording import decision_words, task_words
from ui.links import to
from wording.icons import picture


def told(each: Briefing) -> str:
    """The HTML of one signal; every text in it is escaped."""
    compared = "".join(f"<li>{escape(words)}</li>" for words in each.compared)
    return f"""
      <article class="signal">
        {picture(each.icon)}
        <div>
          <h3>{link(each)}</h3>
          <p class="figure"><strong>{escape(each.figure)}</strong>: {escape(each.icon.words)}.</p>
          <p>{escape(each.why)}</p>
          <ul>{compared}</ul>
          <p class="fresh">{escape(each.sure)} Answered for by: {escape(each.indicator.owner)}.</p>
          {said(decision_words(each.said))}{"".join(said(task_words(task)) for task in each.tasks)}
        </div>
      </article>"""


def told_shortly(found: list[Briefing]) -> str:
    """Those that are neither better nor worse, a line each."""
    lines = "".join(
        f"<li>{picture(each.icon)}<span>{link(each)}: <strong>"
        f"{escape(figure_words(each.signal, each.indicator))}</strong>. {escape(each.why)}</span></li>"
        for each in found
    )
    return f'<ul class="moved">{lines}</ul>'


def link(each: Briefing) -> str:
    return f'<a href="{escape(to("indicator", {"id": each.indicator.id}))}">{escape(each.indicator.title)}</a>'


def said(words: tuple[str, str]) -> str:
    """A decision or an action; its first words are stressed."""
    stressed, rest = (escape(each) for each in words)
    return f'<p class="decided"><strong>{stressed}</strong>{rest}</p>' if stressed else f'<p class="decided">{rest}</p>'
