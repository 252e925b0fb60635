"""Words as they are compared: without endings, and without those that say nothing of what is counted."""

import re

WORD = re.compile(r"[A-Za-z]+\d*")
SECTION = re.compile(r"\bSections?\s+(\d+)\b", re.I)
IRREGULAR = {"children": "child", "people": "person", "persons": "person", "schools": "school", "pupils": "pupil"}
ENDINGS = ("ances", "ance", "ations", "ation", "ings", "ing", "ions", "ion", "ees", "ee", "ed", "es", "s", "e")
PLURAL = re.compile(r"^(?:[a-z-]+(?<!s)s|children|people|staff)$")
SHORTEST = 4  # letters that must be left of a word

SAY_NOTHING = frozenset("""
    a an the of in on at to by for from with within and or but as is are was were be been being has have had do does did this that
    these those it its their they them who which whose what how when where while not no than then there here all any each every
    both such same other others one out up into over under between about after before during since until per more most less fewer
    very also only so if can could will would may might must should our we us you your i he she his her
""".split())
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
    """Section 175 → S175, as long as it was, so that places stay what they are."""
    return SECTION.sub(lambda found: f"S{found[1]}".ljust(len(found[0])), text)


def stems_with_places(text: str) -> list[tuple[str, int, int]]:
    """Every word that says something, with where it begins and ends."""
    return [(stem(found[0]), found.start(), found.end()) for found in WORD.finditer(sections_as_codes(text))
            if found[0].lower() not in SAY_NOTHING and len(found[0]) > 1]


def stems(text: str) -> list[str]:
    return [word for word, _, _ in stems_with_places(text)]
