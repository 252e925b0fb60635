"""How a figure, a clock or a paper names the text it rests on: by the text's id and the section, never in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Citation:
    """text: id of a text. section: its number there. words: what this figure takes from it, where the section says more."""

    text: str
    section: str
    words: str = ""


def cites(text: str, section: str, words: str = "") -> Citation:
    """As it stands in a declaration: cites("children_act_1989", "section 47")."""
    return Citation(text, section, words)
