"""The ten questions of freedom of information that councils are asked about missing children and return interviews.

An indicator says in its own declaration which of them it answers (`answers`); here stands what is asked and what is not held.
"""

from dataclasses import dataclass

from metrics.declaring.theme import MISSING

THEME = MISSING  # whoever may see it may see the answers

RESEARCH = (
    "Herefordshire Council, FOI2024/01923, November 2024 (herefordshire.disclosurelog.co.uk); Lincolnshire and others "
    "were sent the same questions"
)
SURVEY = (
    "London Borough of Barnet, 9155008, February 2023 (barnet.gov.uk/foi-requests/9155008); Wandsworth, WBC-FOI-00645, "
    "was sent the same questions"
)
DEVON = (
    "Devon County Council, missing looked-after children and return home interviews, 2017-18 (devon.gov.uk/accesstoinformation)"
)

AGE, FROM, SEX = "age_band", "missing_from", "sex"
INTERVIEWS = "An interview is counted in the year in which the child came back."


@dataclass(frozen=True)
class Question:
    """asked: what requesters want to know, in their words. asked_of: where it was asked. by: how they want it divided.

    note: how the answer is to be read. not_held: what of it nobody sends to this dashboard, and who may hold it.
    only_near: whether what is shown lies near to what was asked and does not answer it.
    """

    id: str
    asked: str
    asked_of: tuple[str, ...]
    by: tuple[str, ...] = ()
    note: str = ""
    not_held: str = ""
    only_near: bool = False

    @property
    def number(self) -> str:
        return self.id.removeprefix("foi-")


QUESTIONS = (
    Question(
        "foi-1",
        "How many individual children were reported missing in your area?",
        (RESEARCH, SURVEY),
        (AGE, FROM, SEX),
        "“Care” is where the child went missing from; children other authorities placed here are among them.",
    ),
    Question(
        "foi-2",
        "How many missing incidents were reported in total?",
        (RESEARCH, SURVEY),
        (AGE, FROM, SEX),
        "A report is one incident, and one child may have many.",
    ),
    Question(
        "foi-3",
        "How many children did the local authority look after?",
        (RESEARCH,),
        (),
        "Those looked after on 31 March, at the end of each year.",
        "how many were looked after at any time during the year. The council's children's services hold it.",
    ),
    Question(
        "foi-4",
        "How many individual looked-after children went missing?",
        (RESEARCH, SURVEY),
        (AGE,),
        "The council's own looked-after children, from its return to the Department for Education.",
    ),
    Question(
        "foi-5",
        "How many missing incidents of looked-after children were there?",
        (RESEARCH, SURVEY),
        (AGE,),
        "Counted in whole days as the council's return has them, so they are not a part of the police's reports in question 2.",
    ),
    Question("foi-6", "How many return home interviews were offered?", (RESEARCH, DEVON), (FROM, AGE, SEX), INTERVIEWS),
    Question("foi-7", "How many return home interviews were completed?", (RESEARCH, DEVON), (FROM, AGE, SEX), INTERVIEWS),
    Question(
        "foi-8",
        "How many of them were completed within 72 hours of the child's return?",
        (RESEARCH, SURVEY),
        (FROM, AGE, SEX),
        f"{INTERVIEWS} Worked out from the two times, never taken from the provider's own mark.",
    ),
    Question(
        "foi-9",
        "How many return home interviews were declined?",
        (SURVEY,),
        (FROM, AGE, SEX),
        f"{INTERVIEWS} Out of those that were offered.",
        "how many different children declined. The answer is counted for each time a child was missing.",
    ),
    Question(
        "foi-10",
        "How many looked-after children placed outside the area went missing, and how often?",
        (SURVEY, DEVON),
        (),
        "Shown instead, the other way round: children whom other authorities placed here and who went missing here.",
        "where the council's own children live is not in any extract sent here. The council's children's services and the "
        "police forces of those areas may hold it.",
        only_near=True,
    ),
)
