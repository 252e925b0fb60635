"""An abbreviation spelled out otherwise than the field, or the text itself, spells it."""

import re
from functools import cache

from guidance.register import guidance_register
from metrics.declaring.indicator import indicators
from text_check.check import Finding, TextCheck

CAPITALISED = r"[A-Z][a-z]+(?:[ -](?:of |and |for |the |in )?[A-Z][a-z]+){1,8}"
IN_BRACKETS = re.compile(rf"({CAPITALISED})s? \(([A-Z]{{3,6}})s?\)")
ROW = re.compile(rf"^([A-Z]{{3,6}})\t({CAPITALISED})s?\s*$")


def finds(read):
    own = {}
    for line in read.text.lines:
        spelled = [(found[2], found[1]) for found in IN_BRACKETS.finditer(line.words)] + [
            (found[1], found[2]) for found in ROW.finditer(line.words)
        ]
        for short, words in spelled:
            name = singular(words, short)
            if name and own.setdefault((short, "here"), name) != name:
                yield Finding(f"{short} is “{own[short, 'here']}” before and “{name}” on line {line.number}.", (line.number,))
            declared = field_words().get(short, set()) if name else set()
            if declared and name not in declared:
                yield Finding(f"{short} is spelled out as “{name}”; the field says “{sorted(declared)[0]}”.", (line.number,))


def singular(words: str, short: str) -> str | None:
    """The last words whose first letters are the abbreviation."""
    parts = [part for part in re.split(r"[ -]", words) if part[:1].isupper()][-len(short) :]
    return " ".join(parts).removesuffix("s") if "".join(part[0] for part in parts) == short else None


@cache
def field_words() -> dict[str, set[str]]:
    """What the declarations spell out, by first letters."""
    found: dict[str, set[str]] = {}
    for each in indicators().values():
        titles = [guidance_register().text(cited).title for cited in each.guidance]
        for words in re.findall(CAPITALISED, " ".join([each.title, each.numerator, each.denominator, *titles])):
            parts = re.split(r"[ -]", words)
            found.setdefault("".join(part[0] for part in parts), set()).add(" ".join(parts).removesuffix("s"))
    return found


CHECK = TextCheck(
    title="Spelled out otherwise",
    says="An abbreviation is spelled out otherwise than the field spells it, or in two ways.",
    finds=finds,
    fires=(
        "The Night Train Service (NTS) ran.\n\nThe Nightly Tram Service (NTS) stood.",
        "The Private Protection Notice (PPN) came.",
    ),
    silent=(
        "The Night Train Service (NTS) ran.\n\nThe Night Train Service (NTS) stood.",
        "A Public Protection Notice (PPN) came.",
    ),
)
