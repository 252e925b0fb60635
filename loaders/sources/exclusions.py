"""Suspensions and permanent exclusions from school, with what the children needed and whether help was offered."""

from attributes import CASE, child_trait
from loaders.kinds import AMOUNT, CHILD, DAY, FLAG, TITLE, URN, choice
from loaders.source import Check, Column, Source

REASONS = {  # DfE school census, exclusion reasons; up to three may be given to the DfE, the first is kept here
    "PP": "Physical assault against a pupil", "PA": "Physical assault against an adult",
    "VP": "Verbal abuse or threat to a pupil", "VA": "Verbal abuse or threat to an adult",
    "OW": "Offensive weapon or prohibited item", "BU": "Bullying", "RA": "Racist abuse",
    "LG": "Abuse about sexual orientation or gender identity", "DS": "Abuse about disability", "SM": "Sexual misconduct",
    "DA": "Drug and alcohol related", "DM": "Damage to property", "TH": "Theft",
    "MT": "Misuse of social media or technology", "PH": "Breach of public health measures",
    "DB": "Persistent or general disruptive behaviour",
}

SOURCE = Source(
    title="Suspensions and exclusions",
    partner="Stoke-on-Trent City Council", part_of={"Stoke-on-Trent City Council": "Schools"},
    grain="one row per suspension or permanent exclusion",
    frequency="quarterly", due_day=20,
    period="started_on",
    key=("child_id", "started_on", "exclusion_type"),
    file_name="exclusions",
    about="Schools report by term, but terms are no even parts of a year: the council cuts its list by quarter of the financial "
          "year, and names each file by it. No rows in August are a holiday, not a gap.",
    columns=(
        Column("urn", URN, "The DfE's number of the school", also=("School URN",), required=False, blank=("No URN", "none")),
        Column("school", TITLE, "Name of the school", also=("School name", "Establishment"), required=False),
        Column("child_id", CHILD, "Unique pupil number of the child", also=("UPN", "Pupil UPN", "Child ref")),
        Column("exclusion_type", choice("Suspension", "Permanent",
                                        also={"SUSP": "Suspension", "Suspended": "Suspension", "FIXD": "Suspension",
                                              "LNCH": "Suspension", "Fixed period": "Suspension",
                                              "Fixed term": "Suspension", "Lunchtime": "Suspension", "PERM": "Permanent",
                                              "PEX": "Permanent", "Permanent exclusion": "Permanent"}),
               "Suspension or permanent exclusion", also=("Type", "Category", "Exclusion category"), describes=CASE),
        Column("started_on", DAY, "First day out of school", also=("Start date", "Date started", "Exclusion start")),
        Column("days", AMOUNT, "School days of a suspension; a lunchtime is half a day",
               also=("School days", "Days lost", "Sessions in days"), required=False),
        Column("reason", choice(*REASONS.values(), also=REASONS | {f"{code} {word}": word for code, word in REASONS.items()}),
               "Main reason (DfE's code or its words)", also=("Reason code", "Main reason"), required=False, describes=CASE),
        Column("sen", choice("No SEN", "SEN support", "EHC plan",
                             also={"N": "No SEN", "None": "No SEN", "K": "SEN support", "E": "EHC plan", "EHCP": "EHC plan"}),
               "Special educational needs on that day", also=("SEN provision", "SEN status"), required=False,
               describes=child_trait(smallest_share=0.03)),
        Column("early_help", FLAG, "The family was signposted to early help",
               also=("Early help flag", "Signposted to early help", "EH"), required=False),
        Column("youth_violence", FLAG, "Linked to serious youth violence", also=("SYV flag", "SYV", "Youth violence"),
               required=False),
    ),
    checks=(
        Check("urn IS NOT NULL OR school IS NOT NULL", "The row names no school", example="""
            urn    | school     | check
                   | Abbey Hill | meets
            100002 |            | meets
                   |            | fails
        """),
        Check("days BETWEEN 0.5 AND 45", "A suspension lasts from half a day to 45 days; check the number", example="""
            days | check
            0.5  | meets
            45   | meets
                 | meets
            45.5 | fails
        """),
        Check("days * 2 = round(days * 2)", "School days are counted in halves, such as 2.5", example="""
            days | check
            2.5  | meets
            3    | meets
                 | meets
            2.25 | fails
        """),
        Check("isodow(started_on) < 6", "An exclusion does not begin at a weekend; check the date", example="""
            started_on | check
            2024-09-06 | meets
            2024-09-07 | fails
        """),
    ),
)
