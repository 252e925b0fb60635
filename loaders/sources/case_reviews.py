"""The register of serious incidents, rapid reviews and child safeguarding practice reviews. Few may see its rows."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, EARLY_DAY, FLAG, REFERENCE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Case reviews register",
    partner="Practice Review Subgroup",
    grain="one row per serious incident and the reviews that follow it",
    frequency="quarterly", due_day=20,
    period="as_at",
    key=("review_ref",),
    file_name="reviews_register",
    sheet_column="as_at",
    about="The whole register is sent each quarter; the newest row for a reference counts. No name, place or story is read.",
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month of this copy; taken from the sheet's name, such as Mar 2025",
               also=("Position at", "Register as at"), required=False),
        Column("review_ref", REFERENCE, "The register's number for the incident", also=("Review no", "Case ref", "SIN ref")),
        Column("kind", choice("Death", "Serious harm", "Other",
                              also={"Child death": "Death", "Fatal": "Death", "Serious injury": "Serious harm"}),
               "What happened to the child, in one word", also=("Incident type", "Nature of incident"), required=False,
               describes=CASE),
        Column("incident_on", EARLY_DAY, "Day of the incident", also=("Incident date",), required=False),
        Column("aware_on", DAY, "Day the council became aware of it", also=("Date aware", "LA aware")),
        Column("notified_on", DAY, "Day the national panel was notified", also=("SIN date", "Date notified", "Notified"),
               required=False),
        Column("rapid_review_on", DAY, "Day the rapid review was completed", also=("Rapid review date", "RR date"),
               required=False),
        Column("panel_decision", choice("Local review", "No further review", "National review", "Awaited",
                                        also={"LCSPR": "Local review", "CSPR": "Local review", "Agrees LCSPR": "Local review",
                                              "No LCSPR": "No further review", "Pending": "Awaited"}),
               "What the national panel said", also=("Panel response",), required=False, describes=CASE),
        Column("commissioned", FLAG, "Whether a child safeguarding practice review was commissioned",
               also=("CSPR commissioned", "LCSPR commissioned")),
        Column("published_on", DAY, "Day the review was published", also=("Published", "Publication date"), required=False),
    ),
    checks=(
        Check("as_at IS NOT NULL", "The register does not say which month it speaks for; name the sheet after it",
              sets_aside=True, example="""
            as_at      | check
            2024-09-02 | meets
                       | fails
        """),
        Check("aware_on >= incident_on", "Aware of it before it happened; check both days", example="""
            incident_on | aware_on   | check
            2024-09-02  | 2024-09-02 | meets
            2024-09-03  | 2024-09-02 | fails
        """),
        Check("notified_on >= aware_on", "Notified before the council was aware; check both days", example="""
            aware_on   | notified_on | check
            2024-09-02 | 2024-09-02  | meets
            2024-09-03 | 2024-09-02  | fails
        """),
        Check("rapid_review_on >= notified_on", "Reviewed before it was notified; check both days", example="""
            notified_on | rapid_review_on | check
            2024-09-02  | 2024-09-02      | meets
            2024-09-03  | 2024-09-02      | fails
        """),
        Check("published_on >= rapid_review_on", "Published before the rapid review; check both days", example="""
            rapid_review_on | published_on | check
            2024-09-02      | 2024-09-02   | meets
            2024-09-03      | 2024-09-02   | fails
        """),
        Check("commissioned OR published_on IS NULL", "Published, but no review was commissioned", example="""
            commissioned | published_on | check
            No           |              | meets
            Yes          | 2024-09-02   | meets
            No           | 2024-09-02   | fails
        """),
    ),
)
