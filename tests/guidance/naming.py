"""Where law or guidance is named in words: by a title of the register without its year, or in the way people cite law."""

import re
from functools import cache

from guidance.register import guidance_register
from guidance.text import ADVICE, BINDING

YEAR = r"(?:19|20)\d\d"
AS_PEOPLE_CITE = (
    rf"\b(?:Act|Regulations?|Order) {YEAR}\b",
    r"\bstatutory guidance\b",
    rf"\bguidance\b[^.;:]{{0,40}}(?:\(|\bof )(?:\w+, )?(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?{YEAR}\b",
    r"\b(?:section|article|regulation|paragraph|chapter) \d+\w*(?:\(\w+\))* of (?:the|schedule)\b",
    rf"\((?:DfE|HM Government|Home Office|NSPCC)(?:, {YEAR})?\)",
)


@cache
def names_of_law() -> set[str]:
    """Titles and short names of the register's law and guidance, without editions and years."""
    law = [text for text in guidance_register().texts.values() if text.kind in (*BINDING, ADVICE)]
    return {without_year(name) for text in law for name in (text.title, text.short) if name}


def without_year(name: str) -> str:
    return re.sub(rf",? \(?{YEAR}\)?$", "", name)


def named_in(words: str) -> list[str]:
    """What of it names law or guidance; nothing where it cites none."""
    one_line = " ".join(words.split())
    names = [name for name in sorted(names_of_law()) if name in one_line]
    return names + [found[0] for pattern in AS_PEOPLE_CITE for found in re.finditer(pattern, one_line, re.I)]
