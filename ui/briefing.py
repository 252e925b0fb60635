"""How a signal is told on screen: icon, figure, which rule and since when, against what, how sure, who, what was decided."""

from html import escape

from meeting.briefing import Briefing, figure_words
from meeting.wording import decision_words, task_words
from ui.links import to
from wording.icons import picture


def briefing_html(briefing: Briefing) -> str:
    """The HTML of one signal; every text in it is escaped."""
    compared = "".join(f"<li>{escape(words)}</li>" for words in briefing.compared)
    return f"""
      <article class="signal">
        {picture(briefing.icon)}
        <div>
          <h3>{link(briefing)}</h3>
          <p class="figure"><strong>{escape(briefing.figure)}</strong>: {escape(briefing.icon.words)}.</p>
          <p>{escape(briefing.why)}</p>
          <ul>{compared}</ul>
          <p class="fresh">{escape(briefing.sure)} Answered for by: {escape(briefing.indicator.owner)}.</p>
          {decided(decision_words(briefing.said))}{"".join(decided(task_words(task)) for task in briefing.tasks)}
        </div>
      </article>"""


def briefings_list(briefings: list[Briefing]) -> str:
    """Those that are neither better nor worse, a line each."""
    lines = "".join(
        f"<li>{picture(each.icon)}<span>{link(each)}: <strong>"
        f"{escape(figure_words(each.signal, each.indicator))}</strong>. {escape(each.why)}</span></li>"
        for each in briefings
    )
    return f'<ul class="moved">{lines}</ul>'


def link(briefing: Briefing) -> str:
    indicator = briefing.indicator
    return f'<a href="{escape(to("indicator", {"id": indicator.id}))}">{escape(indicator.title)}</a>'


def decided(words: tuple[str, str]) -> str:
    """A decision or an action; its first words are stressed."""
    stressed, rest = (escape(each) for each in words)
    return f'<p class="decided"><strong>{stressed}</strong>{rest}</p>' if stressed else f'<p class="decided">{rest}</p>'
