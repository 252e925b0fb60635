"""The themes of the partnership's work, in the order of the menu. An indicator names one of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """id: as in the address of its page. owner: the subgroup that answers for it."""

    id: str
    title: str
    question: str
    owner: str


MISSING = Theme("missing-children", "Missing children",
                "Are fewer children going missing, and does each get to tell their story in time?",
                "Child Exploitation and Missing Subgroup")  # fmt: skip
PPN_TRIAGE = Theme("domestic-abuse-and-ppn-triage", "Domestic abuse and PPN triage",
                   "Does every notice reach the right help quickly, and does the help hold?",
                   "Domestic Abuse Board")
NEGLECT = Theme("neglect-and-gcp2", "Neglect and GCP2",
                "Is the assessment tool used by those who were trained in it, in every agency?",
                "Neglect Steering Group")
EDUCATION = Theme("education-and-s175", "Education and S175",
                  "Which schools have shown that they keep children safe, and which have not?",
                  "Education Safeguarding Subgroup")
FRONT_DOOR = Theme("front-door", "Front door", "Who turns to the front door, and what becomes of it?",
                   "Quality Assurance Group")
LEARNING = Theme("learning-and-development", "Learning and development",
                 "Do the courses reach the people of every agency?", "Learning and Development Subgroup")

THEMES = (MISSING, PPN_TRIAGE, NEGLECT, EDUCATION, FRONT_DOOR, LEARNING)
