"""What figures stand on: which extracts have come, and which never did."""

from collections.abc import Collection, Mapping

from loaders.source import Source
from plural import counted

NAMED = 4
NOTHING_CAME = "**Nothing has come yet, so nothing can be said of any figure.** None of the {} that partners send is here."


def never_came(came: Collection[str], known: Mapping[str, Source]) -> list[Source]:
    """Of what partners send; published tables come with the program, or when somebody fetches them. came: ids of extracts."""
    return [each for name, each in known.items() if not each.reference and name not in came]


def stands_on(came: Collection[str], known: Mapping[str, Source]) -> str:
    """A sentence or two for whoever reads figures; nothing where every extract has come."""
    missing, sent = never_came(came, known), len(never_came((), known))
    if len(missing) == sent:
        return NOTHING_CAME.format(counted(sent, "extract"))
    if not missing:
        return ""
    named = ", ".join(f"{each.title} ({each.partner})" for each in missing[:NAMED])
    others = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
    return f"These figures stand on {sent - len(missing)} of {sent} extracts. Never came: {named}{others}."
