"""What the lists of Annex A (Ofsted's layout for inspections) have in common: columns that open each of them, and code lists."""

from attributes import CHILD_SEX
from loaders.kinds import CHILD, age, choice, codes
from loaders.source import Check, Column
from place import place

WORKBOOK = "Annex A"

CHILD_ID = Column("child_id", CHILD, "The child, by the council's own number", also=("Child Unique ID", "Child ID", "Person ID"))
SEX = Column(
    "sex",
    choice(
        "Male",
        "Female",
        "Not recorded",
        also={
            "M": "Male",
            "F": "Female",
            "a) Male": "Male",
            "b) Female": "Female",
            "I": "Not recorded",
            "Boy": "Male",
            "Girl": "Female",
            "U": "Not recorded",
            "c) Not stated / recorded": "Not recorded",
            "d) Neither": "Not recorded",
            "Unknown": "Not recorded",
            "Unborn": "Not recorded",
        },
    ),
    "Sex as recorded",
    also=("Gender",),
    required=False,
    describes=CHILD_SEX,
)

YES_NO = choice("No", "Yes", also={"Y": "Yes", "N": "No", "a) Yes": "Yes", "b) No": "No"})

SOURCES = codes(
    {
        "1A": "Individual",
        "1B": "Individual",
        "1C": "Individual",
        "1D": "Individual",
        "2A": "Schools",
        "2B": "Education services",
        "3A": "Health",
        "3B": "Health",
        "3C": "Health",
        "3D": "Health",
        "3E": "Health",
        "3F": "Health",
        "4": "Housing",
        "5A": "Council services",
        "5B": "Council services",
        "5C": "Council services",
        "6": "Police",
        "7": "Other legal agency",
        "8": "Other",
        "9": "Anonymous",
        "10": "Not known",
    },
    also=dict.fromkeys(place().police, "Police") | {"School": "Schools", "NHS": "Health", "Unknown": "Not known"},
)

NEEDS = {
    "N1": "Abuse or neglect",
    "N2": "Child's disability or illness",
    "N3": "Parental disability or illness",
    "N4": "Family in acute stress",
    "N5": "Family dysfunction",
    "N6": "Socially unacceptable behaviour",
    "N7": "Low income",
    "N8": "Absent parenting",
    "N9": "Cases other than children in need",
    "N0": "Not stated",
}
CLOSURES = {
    "RC1": "Adopted",
    "RC2": "Died",
    "RC3": "Child arrangements order",
    "RC4": "Special guardianship order",
    "RC5": "Moved to another authority",
    "RC6": "Moved to adult services",
    "RC7": "Services ceased for another reason",
    "RC8": "Closed after assessment, no further action",
    "RC9": "Closed after assessment, to early help",
}
ABUSE = choice(
    "Neglect",
    "Physical abuse",
    "Sexual abuse",
    "Emotional abuse",
    "Multiple",
    also={
        "NEG": "Neglect",
        "PHY": "Physical abuse",
        "SAB": "Sexual abuse",
        "EMO": "Emotional abuse",
        "MUL": "Multiple",
        "Physical": "Physical abuse",
        "Sexual": "Sexual abuse",
        "Emotional": "Emotional abuse",
        "Multiple/not recommended": "Multiple",
        "a) Neglect": "Neglect",
        "b) Physical abuse": "Physical abuse",
        "c) Sexual abuse": "Sexual abuse",
        "d) Emotional abuse": "Emotional abuse",
        "e) Multiple": "Multiple",
    },
)

AGE_CHECK = Check(
    "age <= 25",
    "The age is not that of a child or care leaver; check the date of birth",
    example="""
        age | check
        25  | meets
        26  | fails
    """,
)


def lettered(words: dict[str, str]):
    """A list of codes that begin with letters: `N1`, `N1 - Abuse or Neglect` and the word alone all mean the word."""
    spellings = dict(words) | {f"{code} {word}": word for code, word in words.items()}
    return choice(*words.values(), also=spellings)


def age_column(at: str) -> Column:
    return Column(
        "age",
        age(at=at, least=-1),
        "Age on that day; minus one before the birth",
        also=("Date of Birth", "DOB", "Age of Child (Years)"),
        required=False,
    )
