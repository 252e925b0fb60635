"""Public Protection Notices and what the daily multi-agency triage made of them: one sheet a week."""

from attributes import CASE
from loaders.kinds import DAY, FLAG, MOMENT, REFERENCE, choice, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="PPN triage log",
    partner="Staffordshire Police",
    grain="one row per Public Protection Notice",
    frequency="monthly", due_day=5,
    period="submitted_at",
    key=("ppn_ref",),
    file_name="PPN_triage_log",
    sheet_column="week_commencing",
    totals=("children",),
    about="Whether a notice repeats an earlier one for the same family is worked out here, never taken from the file.",
    columns=(
        Column("week_commencing", DAY, "First day of the week; taken from the sheet's name",
               also=("W/c", "Week commencing"), required=False),
        Column("ppn_ref", REFERENCE, "Number of the notice", also=("PPN", "PPN No", "PPN number", "Notice ref")),
        Column("family_ref", REFERENCE, "Police reference of the household",
               also=("Family", "Family ref", "Household ref", "Household"), required=False),
        Column("submitted_at", MOMENT, "When the officer submitted the notice",
               also=("Submitted", "Date submitted", "Date/Time submitted")),
        Column("triaged_at", MOMENT, "When the triage meeting considered it; blank while waiting",
               also=("Triaged", "Date triaged", "Date/Time triaged"), required=False),
        Column("notice_type", choice("Domestic abuse", "Child", "Adult", "Mental health",
                                     also={"DA": "Domestic abuse", "Domestic": "Domestic abuse", "DV": "Domestic abuse",
                                           "MH": "Mental health", "Child concern": "Child"}),
               "What the notice is about", also=("PPN type", "Type"), required=False, describes=CASE),
        Column("da_risk", choice("Standard", "Medium", "High", also={"Std": "Standard", "S": "Standard", "M": "Medium",
                                                                     "H": "High", "Med": "Medium"}),
               "DASH risk grading of domestic abuse", also=("DASH", "DA risk"), required=False, describes=CASE),
        Column("children", whole(0, 15), "Number of children named", also=("No of children", "Children", "Kids"),
               required=False),
        Column("outcome", choice("NFA", "Open case", "Direct referral", "Ref to Family Forum", "Ref to other",
                                 also={"No further action": "NFA", "No further": "NFA", "N.F.A": "NFA", "NFA - police": "NFA",
                                       "Open": "Open case", "Already open": "Open case", "Open to CSC": "Open case",
                                       "Referral": "Direct referral", "Direct ref": "Direct referral",
                                       "Family Forum": "Ref to Family Forum", "FF": "Ref to Family Forum",
                                       "Ref FF": "Ref to Family Forum", "Referred to family forum": "Ref to Family Forum",
                                       "Other": "Ref to other", "Ref other": "Ref to other", "Other agency": "Ref to other"}),
               "What the triage decided", also=("Triage outcome", "Decision"), required=False, describes=CASE),
        Column("said_to_repeat", FLAG, "Marked as a repeat in the log; kept only to compare",
               also=("Repeat 12m", "Repeat"), required=False),
    ),
    checks=(
        Check("children IS NOT NULL", "The number of children is not given: the notice counts, its children do not", example="""
            children | check
            0        | meets
                     | fails
        """),
        Check("triaged_at >= submitted_at", "The notice was triaged before it was submitted; check both times", example="""
            submitted_at     | triaged_at       | check
            2024-09-02 12:00 | 2024-09-02 12:00 | meets
            2024-09-02 13:00 | 2024-09-02 12:00 | fails
        """),
        Check("triaged_at IS NOT NULL OR outcome IS NULL", "An outcome without the time of the triage", example="""
            triaged_at | outcome | check
                       |         | meets
                       | NFA     | fails
        """),
        Check("da_risk IS NULL OR notice_type = 'Domestic abuse'", "A DASH grading on a notice that is not domestic abuse",
              example="""
            notice_type    | da_risk | check
            Child          |         | meets
            Domestic abuse | High    | meets
            Child          | High    | fails
        """),
    ),
)
