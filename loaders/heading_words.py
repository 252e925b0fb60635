"""What a heading says without what stands around it: its number, a hint on how to fill it in, the mark of a footnote."""

import re
from functools import cache

from loaders.cells import fold

LONGEST = 120  # what is longer is no heading
NUMBER = re.compile(r"^\(?(?:q ?)?\d{1,2}(?:\.\d{1,2})*(?: ?[.):\-–—] ?| )(?=[^\W\d])|^\(?[a-z][.)] ?(?=\w)", re.I)
RAISED = re.compile("[⁰¹²³⁴-⁹₀-₉]+")
FORMAT = r"[dmyhs]{1,4}(?:[/:.\-, ]+[dmyhs]{1,4})+|[dmy]{6,8}|hhmm(?:ss)?"
BRACKETS = re.compile(r" ?[(\[{]([^()\[\]{}]*)[)\]}]")
LAST_PART = re.compile(rf"^(.+?)(?:(?:\s*\n\s*|\s+[-–—]\s+|\s*[:;,]\s*)([^\n:;,]*)|\s+({FORMAT}))$", re.I | re.S)

# Only what says how a cell is filled in. Any other word in brackets may make another column of it: (months), (£000), (girls).
HINTS = set(
    "24h 24hr 24hrs 24hour applicable available bst character characters choose chars clock column compulsory digit digits drop "
    "dropdown enter eg footnote format free gmt guidance guide known letters list mandatory menu n no note notes number numbers "
    "numeric optional pick please required see select tab text type uk y years yes yrs".split()
)
ANSWERS = (["y"], ["n"], ["yes"], ["no"])  # alone it is the answer that is ticked below, and no hint
AMONG_HINTS = set(
    "a above and any as at be below code date day down e filled from g hour hr hrs if in of one only or time use with".split()
)


def fold_heading(text: str) -> str:
    """As headings are compared: a share is another column than a count."""
    return fold(text.replace("%", " percent "))


@cache
def loosened(text: str) -> tuple[str, ...]:
    """The folded spellings that a heading may be meant as, the nearest first, besides its own."""
    if len(text) > LONGEST:
        return ()
    plain = bare(text)
    own = fold_heading(text)
    return tuple(
        dict.fromkeys(each for each in (fold_heading(plain), fold_heading(NUMBER.sub("", plain))) if each and each != own)
    )


def bare(text: str) -> str:
    """The heading without hints on how to fill it in, and marks of footnotes."""
    plain = RAISED.sub("", text.strip())
    plain = BRACKETS.sub(lambda found: "" if is_hint(found[1]) else found[0], plain)
    while (parts := LAST_PART.match(plain)) and is_hint(parts[2] or parts[3] or ""):
        plain = parts[1]
    return plain


def is_hint(text: str) -> bool:
    """Whether it says how to fill the cell in, or is the number of a footnote, and nothing about what the column holds."""
    words = re.findall(r"[^\W_]+", text.casefold())
    if re.fullmatch(rf"\s*(?:\d{{1,2}}|{FORMAT})\s*", text, re.I) or not words:
        return "%" not in text
    if words in ANSWERS:
        return False
    telling = [word for word in words if not re.fullmatch(r"\d{1,2}", word) and word not in AMONG_HINTS]
    return bool(telling) and all(word in HINTS or re.fullmatch("[dmyhs]{2,8}", word) for word in telling)
