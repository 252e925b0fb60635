"""Figures that somebody printed, each with the sentence it stands in: held beside what the records give."""

from loaders.kinds import NUMBER, QUOTE, TITLE, choice, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Published figures",
    partner="Stoke-on-Trent Safeguarding Children Partnership",
    grain="one row per printed figure; a sentence with several numbers has a part for each",
    frequency="yearly", due_day=30,
    period=None,
    key=("ref", "part"),
    reference=True,
    file_name="published_figures",
    about="“Over 100” is kept as 100 with its qualifier, and as at least 101: it is never taken for 100.",
    columns=(
        Column("ref", TITLE, "Reference of the figure, such as SF01"),
        Column("part", TITLE, "Which of several numbers of one sentence: a, b, c", required=False),
        Column("theme", TITLE, "Theme it belongs to, as in the menu"),
        Column("measure", TITLE, "What was counted; the same words mean the same thing", also=("indicator",)),
        Column("value", NUMBER, "The number as printed; empty where words were printed", required=False),
        Column("in_words", TITLE, "What was printed where it is not a number", required=False),
        Column("qualifier", choice("exactly", "over", "about", "nearly", "text", also={"more than": "over", "around": "about"}),
               "How exact the print is; text: there is no number"),
        Column("at_least", whole(0), "Over a whole number: the least it can be", required=False),
        Column("unit", TITLE, "What the number counts: children, percent, pounds, one in", required=False),
        Column("out_of", whole(1), "Out of how many, where a percentage names it", required=False),
        Column("period", TITLE, "The period as in this program, such as 2024-25; empty where none is named", required=False),
        Column("prior", NUMBER, "The earlier value printed beside it", required=False),
        Column("part_of", TITLE, "The figure that this one cannot exceed: it counts some of the same", required=False),
        Column("adds_up_to", TITLE, "The figure that this one and its like should add up to", required=False),
        Column("compare_with", QUOTE, "The DfE's measure of the same thing: its table and what is counted", required=False),
        Column("footprint", TITLE, "The area it speaks of"),
        Column("document", TITLE, "Where it was printed"),
        Column("line", whole(1), "Line of that document's text"),
        Column("quote", QUOTE, "The words it stands in"),
    ),
    checks=(
        Check("(qualifier = 'text') = (value IS NULL)", "Either a number was printed or words were; the qualifier says which",
              example="""
            qualifier | value | in_words             | check
            exactly   | 92    |                      | meets
            text      |       | significantly higher | meets
            text      | 92    | significantly higher | fails
        """),
        Check("qualifier <> 'over' OR at_least = value + 1", "Over a whole number means at least the next one", example="""
            qualifier | value | at_least | check
            over      | 100   | 101      | meets
            over      | 37    |          | meets
            over      | 100   | 100      | fails
        """),
    ),
)
