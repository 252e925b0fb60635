"""Freedom of information: the ten questions about missing children that councils are asked, answered from released figures.

They are those of Herefordshire FOI2024/01923, Barnet 9155008 and a request to Devon for 2017-18, each sent to many councils.
"""

from html import escape

import streamlit as st

from exports.recipe import FOI, Recipe
from foi.answering import Answer, Part, answers
from foi.questions import QUESTIONS
from foi.reply import reply
from foi.wording import definitions, explanations, headings, rows, state
from loaders.source import sources
from ui.exporting import export_part
from ui.html_table import register
from ui.reading.session import reading, worked_out
from wording.figures import as_it_stands, short_day

OPENING = (
    "The ten questions about missing children and return home interviews that councils are asked, answered by financial year. "
    "Every number is a released one, whoever looks: 0 is shown, 1 to 7 are hidden, the rest go to the nearest 5."
)


def foi_page() -> None:
    read = reading()
    about, answered = read.about(), worked_out(read.key, "foi", lambda: answers(read))
    st.title("Freedom of information")
    st.html(f'<p class="opening">{escape(OPENING)}</p>')
    st.caption(
        f"Figures as known on {short_day(about.today)}, snapshot {about.version}. Print this page from the browser: the menu and "
        "the buttons stay out. Nothing here is legal advice; an information officer decides what is sent."
    )
    export_part(read, Recipe(FOI))
    st.html("".join(map(answer_html, answered)))
    st.subheader("Draft reply")
    st.markdown("To be copied and changed: its totals are those above; the export holds every breakdown.")
    st.code(reply(answered, about.version, about.today), language=None, wrap_lines=True)
    st.subheader("Where these questions are asked")
    st.markdown("\n".join(f"- {as_it_stands(where)}: questions {', '.join(numbers)}." for where, numbers in asked_of().items()))


def asked_of() -> dict[str, list[str]]:
    """The numbers of the questions by the request in which they were asked."""
    places = dict.fromkeys(place for question in QUESTIONS for place in question.asked_of)
    return {place: [each.number for each in QUESTIONS if place in each.asked_of] for place in places}


def answer_html(answer: Answer) -> str:
    """The HTML of one answer; every text in it is escaped."""
    question = answer.question
    said = "".join(f"<li>{escape(each)}</li>" for each in explanations(answer))
    return (
        f'<section class="answer"><h2>{question.number}. {escape(question.asked)}</h2>'
        f'<p class="state">{escape(state(answer))}</p><p>{escape(question.note)}</p>{"".join(map(figures, answer.parts))}'
        f"<ul>{said}</ul></section>"
    )


def figures(part: Part) -> str:
    titles = {name: source.title for name, source in sources().items()}
    said = "".join(f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in definitions(part, titles))
    return register(headings(part), rows(part), part.indicator.title) + f'<dl class="definition">{said}</dl>'
