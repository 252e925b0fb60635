"""What may be written in the table of people, and by whom: no right is given by one person alone to see records or rule."""

from collections.abc import Callable
from datetime import date, timedelta

from access.entry import Confirmed, Disabled, Enabled, Introduced, Proposed, RightTakenBack, What
from access.rights_in_force import SHELL, Proposal, RightsInForce
from access.role import ADMINISTRATOR, BY_ID, NAMED_THEMES, OWN_PARTNER
from loaders.source import sources
from metrics.declaring.theme import THEMES

LONGEST = timedelta(days=366)
FOUNDERS = 2
LONGEST_TEXT = 120


def why_not(now: RightsInForce, what: What, by: str, today: date) -> str:
    """What stands against it, in a sentence; nothing where it may be written. by: a person's code, or SHELL."""
    if by == SHELL:
        refused = why_not_at_the_shell(now, what, today)
    elif by not in now.administrators(today):
        refused = "Only an administrator may change who may do what."
    else:
        refused = ""
    return refused or RULES[type(what)](now, what, by, today)


def why_not_at_the_shell(now: RightsInForce, what: What, today: date) -> str:
    """Whoever runs the server founds the first two administrators; from then on they may only take away."""
    if isinstance(what, (RightTakenBack, Disabled)):
        return ""
    if len(now.administrators(today)) >= FOUNDERS:
        return (
            "There are two administrators now: rights are given on the page “People”. The shell can still take back and disable."
        )
    if isinstance(what, Proposed) and what.role != ADMINISTRATOR.id:
        return "The shell gives the first two administrators their right and no other; they give all others on the page “People”."
    return ""


def introduced(now: RightsInForce, what: Introduced, by: str, today: date) -> str:
    if not 0 < len(what.person) <= LONGEST_TEXT or not what.person.isprintable() or " " in what.person or what.person == SHELL:
        return "Give the code of the account as the sign-in service knows it: letters and digits without a space."
    if not 0 < len(what.name.strip()) <= LONGEST_TEXT or not what.name.isprintable():
        return "Give the person's name, in at most 120 letters."
    return ""


def proposed(now: RightsInForce, what: Proposed, by: str, today: date) -> str:
    role = BY_ID.get(what.role)
    if role is None:
        return "There is no such role. There are: " + ", ".join(BY_ID) + "."
    if what.person not in now.names:
        return "Make this person known first, with their name."
    if what.person == by:
        return "Nobody may give a right to themselves. Ask another administrator."
    if not today < what.until <= today + LONGEST:
        return "Choose the day the right ends: tomorrow at the earliest, a year from today at the latest."
    return why_not_its_scope(what, role.scope) or why_not_together(now, what, today)


def why_not_its_scope(what: Proposed, scope: str) -> str:
    title, all_themes = BY_ID[what.role].title, {theme.id for theme in THEMES}
    if bool(what.themes) != (scope == NAMED_THEMES) or not set(what.themes) <= all_themes:
        return f"Name the themes of a {title.lower()}." if scope == NAMED_THEMES else f"The role {title} has no themes."
    partners = {source.partner for source in sources().values()}
    if (what.partner in partners) != (scope == OWN_PARTNER) or (what.partner and scope != OWN_PARTNER):
        return f"Name the partner of the {title.lower()}." if scope == OWN_PARTNER else f"The role {title} has no partner."
    return ""


def why_not_together(now: RightsInForce, what: Proposed, today: date) -> str:
    """A role that is held alone goes with no other, whether that counts yet or waits."""
    others = {each.what.role for each in now.of(what.person, today)} - {what.role}
    clashing = [other for other in others if BY_ID[other].alone or BY_ID[what.role].alone]
    if not clashing:
        return ""
    return f"{BY_ID[what.role].title} cannot be held together with {BY_ID[min(clashing)].title}. Take the other right back first."


def confirmed(now: RightsInForce, what: Confirmed, by: str, today: date) -> str:
    proposal = now.proposals.get(what.proposal)
    if proposal is None or not proposal.waits or proposal.what.until < today:
        return "This right does not wait to be confirmed."
    if by == SHELL:
        return "A right is confirmed by a second administrator, on the page “People”."
    if by == proposal.proposed_by:
        return "A second administrator must confirm what you proposed."
    if by == proposal.what.person:
        return "Nobody may confirm a right of their own."
    return why_not_together(now, proposal.what, today)


def taken_back(now: RightsInForce, what: RightTakenBack, by: str, today: date) -> str:
    proposal: Proposal | None = now.proposals.get(what.proposal)
    return "There is no such right, or it was taken back before." if proposal is None or proposal.taken_back else ""


def disabled(now: RightsInForce, what: Disabled, by: str, today: date) -> str:
    if what.person not in now.names:
        return "Nobody is known by this code."
    return "This account is disabled already." if what.person in now.disabled else ""


def enabled(now: RightsInForce, what: Enabled, by: str, today: date) -> str:
    if what.person == by:
        return "Nobody may enable their own account. Ask another administrator."
    return "" if what.person in now.disabled else "This account is not disabled."


RULES: dict[type, Callable[..., str]] = {
    Introduced: introduced,
    Proposed: proposed,
    Confirmed: confirmed,
    RightTakenBack: taken_back,
    Disabled: disabled,
    Enabled: enabled,
}
