"""The people of a demonstration: one for each role, to show what each sees. A live installation never asks here."""

from collections import Counter

from access.person import Person, Right
from access.role import (
    ADMINISTRATOR,
    ANALYST,
    CHAIR,
    EXECUTIVE,
    GOVERNANCE,
    LEAD_ANALYST,
    RECORDS_VIEWER,
)
from loaders.source import sources
from metrics.theme import THEMES

WHO = "demonstration"


def people() -> dict[str, Person]:
    """By the name in the address; the first is who the demonstration starts as."""
    every_theme = frozenset(theme.id for theme in THEMES)
    subgroup = THEMES[0].owner
    own = frozenset(theme.id for theme in THEMES if theme.owner == subgroup)
    partner, _ = Counter(source.partner for source in sources().values() if source.child_columns).most_common(1)[0]
    sent = frozenset(source.id for source in sources().values() if source.partner == partner)
    held = {
        "": (Right(LEAD_ANALYST.id), Right(RECORDS_VIEWER.id, every_theme)),
        EXECUTIVE.id: (Right(EXECUTIVE.id),),
        CHAIR.id: (Right(CHAIR.id, own),),
        ANALYST.id: (Right(ANALYST.id, sources=sent),),
        LEAD_ANALYST.id: (Right(LEAD_ANALYST.id),),
        RECORDS_VIEWER.id: (Right(RECORDS_VIEWER.id, own),),
        GOVERNANCE.id: (Right(GOVERNANCE.id),),
        ADMINISTRATOR.id: (Right(ADMINISTRATOR.id),),
    }
    said = {CHAIR.id: subgroup, ANALYST.id: partner, RECORDS_VIEWER.id: subgroup}
    return {name: Person(WHO, ", ".join(filter(None, [Person(WHO, "", rights).role, said.get(name)])), rights)
            for name, rights in held.items()}
