"""docs/guidance.md: every text of law and guidance that figures, clocks and papers rest on."""

from collections.abc import Iterable

from guidance.citation import Citation
from guidance.papers import papers_citing
from guidance.register import guidance_register
from guidance.text import BINDING, OTHER, Section, Text
from metrics.declaring.citing import clocks_citing, figures_citing
from papers.markdown import MADE, bullets, table
from wording.guidance import documented, text_facts

ABOUT = """The texts that figures, clocks and papers rest on, by their ids. What is not commenced and what nobody has confirmed
is said in so many words. Pages say, on the day they are read, whether a text is in force, was replaced or is due to be looked
at again."""
HEADINGS = ("Section", "What it asks", "In force", "⚠ Not confirmed", "Cited by")


def guidance_list() -> str:
    parts = ["# Law and guidance", ABOUT, MADE]
    for kind in BINDING + OTHER:
        chosen = [text for text in guidance_register().texts.values() if text.kind == kind]
        parts += [f"## {kind[0].upper()}{kind[1:]}"] + [part for text in chosen for part in sections_of(text)] if chosen else []
    return "\n\n".join(parts) + "\n"


def sections_of(text: Text) -> list[str]:
    facts = {
        "Name": f"`{text.id}`",
        **text_facts(text, guidance_register()),
        "Papers that cite it": ", ".join(papers_citing(text.id)),
    }
    return [
        f'### <a id="{text.id}"></a>{text.in_short}',
        bullets(f"{label}: {fact}" for label, fact in facts.items() if fact),
        table(HEADINGS, [row_of(text, section) for section in text.sections]),
    ]


def row_of(text: Text, section: Section) -> tuple[str, ...]:
    citing = [*figures_citing(text.id, section.number), *clocks_citing(text.id, section.number)]
    names = ", ".join(dict.fromkeys(f"`{each.id}`" for each in citing))
    return section.number, section.asks, documented(text, section).removeprefix("In force "), section.unconfirmed, names


def linked(citations: Iterable[Citation]) -> str:
    """Citations as they stand in the other documents, each leading to its text here."""
    return "; ".join(link(cited) for cited in citations)


def link(cited: Citation) -> str:
    register = guidance_register()
    text, section = register.text(cited), register.section(cited)
    words = f" ({cited.words})" if cited.words else ""
    doubt = " ⚠ in part not confirmed" if register.doubts(cited) else ""
    return f"[{text.in_short}](guidance.md#{text.id}), {section.number}: {section.asks}{words}{doubt}"
