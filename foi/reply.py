"""A draft of the reply, to be copied. It is no legal advice: an officer decides what is sent."""

from datetime import date

from foi.answering import Answer
from foi.wording import ACT, EXEMPTION, beyond, cell, gaps, state
from metrics.table import Table
from periods import in_words
from place import place

CLOSING = (
    "If you are not satisfied with this reply you may ask for an internal review, and after that complain to the Information "
    "Commissioner. [Officer: add the address and the time limit.]"
)


def reply(answers: list[Answer], snapshot: str, day: date) -> str:
    """The whole draft. snapshot: the version the figures come from; day: from which they are seen."""
    said = [
        opening(),
        *(answered(each) for each in answers),
        f"Figures as known on {in_words(day)} (snapshot {snapshot}).",
        CLOSING,
    ]
    return "\n\n".join(said)


def opening() -> str:
    return "\n\n".join(
        (
            "[DRAFT, not legal advice. An information officer decides what is held, what is withheld and what is sent. “Held” "
            "speaks of what partners send to the dashboard; the authority that was asked may hold more.]",
            f"Thank you for your request under the {ACT.title}. The figures are those of the "
            f"{place().partnership}. Years run from 1 April to 31 March.",
            f"Numbers about people are rounded to the nearest 5. Numbers from 1 to 7 are withheld under {EXEMPTION} of the Act "
            "(personal information), because with so few children somebody could be recognised. A 0 means that there was none. "
            "“Hidden (1 to 7)” stands for a number that is withheld. Figures by age, by sex and by where children went missing "
            "from are in the workbook sent with this reply.",
        )
    )


def answered(answer: Answer) -> str:
    question = answer.question
    first = [f"[Officer: {each}]" for each in beyond(answer)] or [state(answer)]
    figures = [in_a_line(part.tables[0], len(answer.parts) > 1) for part in answer.parts]
    return "\n".join(filter(None, [f"{question.number}. {question.asked}", *first, question.note, *figures, *gaps(answer)]))


def in_a_line(table: Table, named: bool) -> str:
    """2023-24: 510; 2024-25: 395."""
    said = "; ".join(f"{row.period}: {cell(row, table)}" for row in table.rows) or "no figure"
    return f"{table.indicator.title}: {said}" if named else said
