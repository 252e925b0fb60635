"""What people say of a course: before it, after it, and three months later; the export of an online form."""

from attributes import CASE
from loaders.kinds import DAY, FLAG, PERSON, REFERENCE, TITLE, choice, whole
from loaders.source import Check, Column, Source

GRADE = whole(1, 10)

SOURCE = Source(
    title="Training evaluations",
    partner="Learning and Development",
    grain="one row per response to a questionnaire",
    frequency="quarterly", due_day=15,
    period="answered_on",
    key=("course", "response_ref"),
    file_name="training_evaluations",
    about="A gain can be told only where the same person answered twice about the same course: give the same reference as "
          "in the training attendance. What people wrote in their own words is dropped unread.",
    columns=(
        Column("response_ref", REFERENCE, "Number of the response, as the form gives it", also=("ID", "Response ID")),
        Column("respondent_ref", PERSON, "Reference of the person; blank where the response is anonymous",
               also=("Delegate ref", "Staff ref", "Respondent ref"), required=False, blank=("anonymous", "prefer not to say")),
        Column("course", TITLE, "Title of the course, as in the training attendance", also=("Course title", "Course attended"),
               describes=CASE),
        Column("stage", choice(
            "Before", "After", "Three months",
            also={"Pre": "Before", "Pre-course": "Before", "Before the course": "Before", "Post": "After", "Post-course": "After",
                  "After the course": "After", "3 months": "Three months", "3-month": "Three months",
                  "3 months later": "Three months", "Three months later": "Three months", "Follow-up": "Three months"}),
               "Which questionnaire it is", also=("Questionnaire", "Survey"), required=False, describes=CASE),
        Column("answered_on", DAY, "Day of the answer", also=("Completion time", "Date completed", "Submitted")),
        Column("scale", choice("1 to 10", "1 to 5", also={"1-10": "1 to 10", "10": "1 to 10", "1-5": "1 to 5", "5": "1 to 5"}),
               "Scale of the form; blank means 1 to 10", also=("Form scale",), required=False),
        Column("knowledge", GRADE, "How much the person knows of the subject, 10 is most",
               also=("Knowledge (1-10)", "How would you rate your knowledge?"), required=False),
        Column("confidence", GRADE, "How confident the person is to act on it, 10 is most",
               also=("Confidence (1-10)", "How would you rate your confidence?"), required=False),
        Column("applied", FLAG, "Whether it was put into practice; asked three months later",
               also=("Applied in practice", "Have you used what you learnt?"), required=False),
    ),
    checks=(
        Check("greatest(knowledge, confidence) <= 5 OR scale IS DISTINCT FROM '1 to 5'",
              "An answer above 5 on a scale of 1 to 5; check the scale", example="""
            scale   | knowledge | confidence | check
            1 to 5  | 5         | 5          | meets
                    | 10        | 1          | meets
            1 to 10 | 1         | 6          | meets
            1 to 5  |           | 1          | meets
            1 to 5  | 6         |            | fails
        """),
    ),
)
