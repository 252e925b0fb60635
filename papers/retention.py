"""The retention schedule, from what the sources declare."""

from loaders.source import sources
from operations.backups import DAYS_KEPT
from papers.markdown import DECIDE, MADE, bullets, table
from warehouse.snapshot import KEPT

PROPOSED_LOG_YEARS = 6
ABOUT = f"""What this is: how long each thing is kept, and what removes it. Not legal advice; the controllers sign.

{DECIDE} every period below. Each is a **proposal**, put there so that the program has something to carry out; none is taken
from a statute. A period is changed in one place, `keep_years` in the source's declaration in `loaders/sources/`, and this page
follows."""
COUNTED = """Rows are kept for whole financial years after the one in which their period ended; lists without dates from the day
they were loaded. `manage.py retention` says what is over, and `manage.py retention --carry-out` removes it: the cleaned files go,
every snapshot is built again without them and the old ones are deleted, so that no byte of them stays in the store. The ledger
keeps the line (source, period, number of rows), not the rows. One child's rows are removed by `manage.py erase`."""
PUBLISHED = "Published tables are about nobody and are kept until they are replaced."


def retention() -> str:
    kept = [source for source in sources().values() if not source.reference]
    return (
        "\n\n".join(
            [
                "# Retention schedule",
                ABOUT,
                MADE,
                "## Rows from partners",
                COUNTED,
                table(
                    ("Extract", "About children", "Proposed: years kept", "Decided"),
                    [(source.title, "yes" if source.child_columns else "", str(source.keep_years), "") for source in kept],
                ),
                PUBLISHED,
                "## Everything else",
                table(("What", "Proposed", "What removes it", "Decided"), everything_else()),
                "## What the program cannot do",
                bullets(cannot()),
            ]
        )
        + "\n"
    )


def everything_else() -> list[tuple[str, ...]]:
    return [
        ("The workbook a partner sent", "not kept at all", "it is read in memory and forgotten", ""),
        ("Snapshots and released figures", f"the newest {KEPT}; all of them go when rows expire", "loading, retention", ""),
        (
            "Lines of the ledger (no rows; what meetings say, screened for identifiers)",
            "as long as the store",
            "deleting the store",
            "",
        ),
        ("A file that was handed in and sent back", "its rows go at once", "sending back", ""),
        ("Who is signed in", "a day after the session began", "the next sign-in", ""),
        ("Audit log", f"{PROPOSED_LOG_YEARS} years", "the installation deletes month files older than that", ""),
        ("Who may do what, and who changed it", f"{PROPOSED_LOG_YEARS} years after the right ended", "the installation", ""),
        ("Backups", f"{DAYS_KEPT} days: each backup says its day", "`manage.py prune`, by the machine's timer", ""),
        ("Files somebody exported", "their own organisation's schedule", "whoever took them", ""),
        ("The pseudonym key", "as long as the store; destroy it with the store", "the installation", ""),
    ]


def cannot() -> list[str]:
    return [
        "Exports are out of its reach, and backups until `prune` is run or they are deleted: after rows expire or are erased, "
        "make a new backup and delete the older ones.",
        "A restored backup loses at once what has expired since. What was erased since comes back: erase it again.",
        "Whether an erasure is due is a decision of the controllers; the program carries it out.",
    ]
