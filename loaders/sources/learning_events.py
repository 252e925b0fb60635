"""Learning outside the courses: conferences, forums, online modules and slides, of which only headcounts are kept."""

from attributes import CASE
from loaders.kinds import DAY, TITLE, choice, whole
from loaders.source import Column, Source

SOURCE = Source(
    title="Learning events",
    partner="Learning and Development",
    grain="one row per event, or per module and period",
    frequency="quarterly", due_day=15,
    period="held_on",
    key=("event", "held_on"),
    file_name="learning_events",
    about="Not in the training attendance, where courses are booked by name. A headcount is attendances, not people.",
    columns=(
        Column("event", TITLE, "Public name of the event or module", also=("Event name", "Title of the event")),
        Column("event_kind", choice(
            "Conference", "Practice development forum", "Learning event", "DSL briefing", "eLearning module", "Slide pack",
            also={"Learning conference": "Conference", "PDF": "Practice development forum", "Forum": "Practice development forum",
                  "Quarterly learning event": "Learning event", "Briefing": "DSL briefing", "eLearning": "eLearning module",
                  "Slides": "Slide pack"}), "What kind of event", also=("Kind of event", "Type of event"), describes=CASE),
        Column("held_on", DAY, "Day it was held; of a module or slides, the last day counted", also=("Event date", "Date held")),
        Column("headcount", whole(0), "How many attended or registered; of slides, how many agencies fetched them",
               also=("Number attending", "Attendees", "No. attended"), required=False),
    ),
)
