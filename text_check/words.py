"""Words as they are compared: without endings, and without those that say nothing of what is counted."""

import re
from functools import lru_cache

WORD = re.compile(r"[A-Za-z]+\d*")
SECTION = re.compile(r"\bSections?\s+(\d+)\b", re.I)
IRREGULAR = {"children": "child", "people": "person", "persons": "person"}
ENDINGS = ("ances", "ance", "ations", "ation", "ings", "ing", "ions", "ion", "ees", "ee", "ed", "es", "s", "e")
PLURAL = re.compile(r"^(?:[a-z-]+(?<!s)s|children|people|staff)$")
SHORTEST = 4  # letters that must be left of a word

SAY_NOTHING = frozenset(
    """
    a an the of in on at to by for from with within and or but as is are was were be been being has have had do does did this that
    these those it its their they them who which whose what how when where while not no than then there here all any each every
    both such same other others one out up into over under between about after before during since until per more most less fewer
    very also only so if can could will would may might must should our we us you your i he she his her many
""".split()
)
"""Left out of names and of what stands around a figure."""


def stem(word: str) -> str:
    """attendees, attended, attendances → attend; children → child."""
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > SHORTEST:
        return word[:-3] + "y"
    ending = next((each for each in ENDINGS if word.endswith(each) and len(word) - len(each) >= SHORTEST), "")
    return word.removesuffix(ending) if ending else word


def sections_as_codes(text: str) -> str:
    """Section 175 → S175."""
    return SECTION.sub(r"S\1", text)


@lru_cache(maxsize=8192)
def stems(text: str) -> tuple[str, ...]:
    """Every word that says something."""
    return tuple(
        stem(word) for word in WORD.findall(sections_as_codes(text)) if word.lower() not in SAY_NOTHING and len(word) > 1
    )
