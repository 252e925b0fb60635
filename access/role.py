"""The roles, declared once: what each may see and do. The menu, the gates, the documents and the tests come from here."""

from dataclasses import dataclass

from metrics.viewer import EXACT, RECORDS, RELEASED

EXPORT, EXPORT_EXACT, TAKE_TO_MEETING, HAND_IN, APPROVE, WITHDRAW, REMOVE, COPY, REBUILD, SAY, AGREE, READ_LOG, CHANGE_PEOPLE = (
    ACTIONS
) = (
    "export figures",
    "export exact figures",
    "take an exact pack to a meeting",
    "hand in a file",
    "approve a file",
    "take a load back",
    "remove rows for good",
    "copy the store or bring it back",
    "work every figure out anew",
    "write what a meeting says",
    "agree minutes and targets",
    "read the log",
    "change who may do what",
)

AS_CHOSEN = "as the controllers chose"  # exact unless they chose released (docs/decisions/0046)
EVERYTHING, NAMED_THEMES, OWN_PARTNER, NOTHING = "everything", "named themes", "own partner", "nothing"


@dataclass(frozen=True)
class Role:
    """id: as in the sign-in service's app roles and in the table of people.

    level: how closely its holder looks at what lies in the scope: everything, named themes or their own partner's figures; of
    those who lead, as the controllers chose. beyond: how closely at all the rest, where anything. two_people: whether a second
    person must agree to give it. alone: whether nobody may hold it together with another role.
    """

    id: str
    title: str
    about: str
    scope: str
    level: str | None = None
    beyond: str | None = None
    actions: frozenset[str] = frozenset()
    two_people: bool = False
    alone: bool = False


EXECUTIVE = Role(
    "executive",
    "Partner executive",
    "A Delegated Safeguarding Partner: every theme; decides and agrees targets.",
    EVERYTHING,
    AS_CHOSEN,
    actions=frozenset({EXPORT, TAKE_TO_MEETING, SAY, AGREE}),
)
CHAIR = Role(
    "chair",
    "Subgroup chair",
    "Leads a subgroup: its own themes; writes what its meetings say.",
    NAMED_THEMES,
    AS_CHOSEN,
    actions=frozenset({EXPORT, TAKE_TO_MEETING, SAY}),
)
ANALYST = Role(
    "analyst",
    "Analyst",
    "Hands in the files of one partner and sees that partner's figures exactly.",
    OWN_PARTNER,
    EXACT,
    beyond=RELEASED,
    actions=frozenset({EXPORT, HAND_IN}),
)
LEAD_ANALYST = Role(
    "lead-analyst",
    "Lead analyst",
    "Approves files and takes loads back; sees every figure exactly. Whoever works at the server's shell does so as one.",
    EVERYTHING,
    EXACT,
    actions=frozenset({EXPORT, EXPORT_EXACT, TAKE_TO_MEETING, HAND_IN, APPROVE, WITHDRAW, REMOVE, COPY, REBUILD, SAY, AGREE}),
    two_people=True,
)
RECORDS_VIEWER = Role(
    "records-viewer",
    "Records viewer",
    "Opens the records behind the figures of named themes.",
    NAMED_THEMES,
    RECORDS,
    two_people=True,
)
GOVERNANCE = Role(
    "information-governance",
    "Information governance",
    "Reads the log; sees no figure.",
    NOTHING,
    actions=frozenset({READ_LOG}),
    alone=True,
)
ADMINISTRATOR = Role(
    "administrator",
    "Administrator",
    "Changes who may do what; sees no figure.",
    NOTHING,
    actions=frozenset({CHANGE_PEOPLE}),
    two_people=True,
    alone=True,
)

ROLES = (EXECUTIVE, CHAIR, ANALYST, LEAD_ANALYST, RECORDS_VIEWER, GOVERNANCE, ADMINISTRATOR)
BY_ID = {role.id: role for role in ROLES}
