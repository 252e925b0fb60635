"""The themes of the partnership's work, in the order of the menu. An indicator or a clock names one of them.

Owners are the groups the yearly report 2024-25 names (lines 262 to 280, 758, 1104, 1113).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """id: as in the address of its page. owner: the group that answers for it. restricted: why few may see records of it."""

    id: str
    title: str
    question: str
    owner: str
    restricted: str = ""


MISSING = Theme(
    "missing-children",
    "Missing children",
    "Are fewer children going missing, and does each get to tell their story in time?",
    "Child Exploitation and Missing Subgroup",
)
EXPLOITATION = Theme(
    "child-exploitation",
    "Child exploitation",
    "Does every child at risk of exploitation have a plan in date, and does the risk fall?",
    "Child Exploitation and Missing Subgroup",
)
VIOLENCE = Theme(
    "serious-youth-violence",
    "Serious youth violence",
    "Who is helped away from serious violence, and does the help hold?",
    "Violence Reduction Alliance of the Community Safety Partnership",
)
PPN_TRIAGE = Theme(
    "domestic-abuse-and-ppn-triage",
    "Domestic abuse and PPN triage",
    "Does every notice reach the right help quickly, and does the help hold?",
    "Domestic Abuse Board",
)
NEGLECT = Theme(
    "neglect-and-gcp2",
    "Neglect and GCP2",
    "Is the assessment tool used by those who were trained in it, in every agency?",
    "Neglect Steering Group",
)
YOUNGEST = Theme(
    "children-aged-0-to-2-and-child-deaths",
    "Children aged 0 to 2 and child deaths",
    "Are the youngest kept safe, and what is learnt from each death?",
    "Child Death Overview Panel, with the 0 to 2 years priority",
    restricted="A death is a small number and somebody's child: no detail of one may leave this page.",
)
MENTAL_HEALTH = Theme(
    "child-mental-health",
    "Child mental health",
    "How many children ask for help, how long do they wait, and who is still waiting?",
    "Children and Young People's Mental Health Improvement Group",
)
EDUCATION = Theme(
    "education-and-s175",
    "Education and S175",
    "Which schools have shown that they keep children safe, and which children are kept out of school?",
    "Education Safeguarding Subgroup",
)
FRONT_DOOR = Theme(
    "front-door-and-family-hubs",
    "Front door and Family Hubs",
    "Who turns to the front door, what becomes of it, and who is helped early?",
    "Quality Assurance Group",
)
LEARNING = Theme(
    "learning-and-development",
    "Learning and development",
    "Do the courses reach the people of every agency, and does what they learn last?",
    "Learning and Development Subgroup",
)
QUALITY = Theme(
    "quality-assurance",
    "Quality assurance",
    "Are audits held when they are due, and is what they ask for done?",
    "Quality Assurance Group",
)
REVIEWS = Theme(
    "case-reviews",
    "Case reviews",
    "Is each serious incident notified, reviewed and learnt from in time?",
    "Practice Review Subgroup",
    restricted="A review is about one family: no detail of one may leave this page.",
)
SCRUTINY = Theme(
    "independent-scrutiny",
    "Independent scrutiny",
    "What have the scrutineers looked at, and was it finished when agreed?",
    "Independent Scrutineers",
)
VOICE = Theme(
    "voice-of-children-and-families",
    "Voice of children and families",
    "Whom did we listen to, and what changed because of it?",
    "Quality Assurance Group",
)
FUNDING = Theme(
    "funding-and-context",
    "Funding and context",
    "What does the partnership cost, who pays, and what kind of city does it serve?",
    "Delegated Safeguarding Partners",
)

ACROSS = Theme(
    "across-agencies",
    "Across agencies",
    "Which children do several agencies know, and who slips between them?",
    "Delegated Safeguarding Partners",
)

THEMES = (
    MISSING,
    EXPLOITATION,
    VIOLENCE,
    PPN_TRIAGE,
    NEGLECT,
    YOUNGEST,
    MENTAL_HEALTH,
    EDUCATION,
    FRONT_DOOR,
    LEARNING,
    QUALITY,
    REVIEWS,
    SCRUTINY,
    VOICE,
    FUNDING,
    ACROSS,
)
