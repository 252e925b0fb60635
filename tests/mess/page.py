"""The page *What we understand*: made from the list of spoilings, so that it says what is tested and nothing else."""

from ledger.store import ROOT
from papers.markdown import table
from tests.mess.spoiling import GROUPS, spoilings

ABOUT = (
    "What partners' files are like, and what becomes of them. Each line is tried on a file of every extract that it fits: "
    "either the same rows and figures come of it, or an issue names the cell, or the file is refused with the column or the "
    "line and what was expected. Nothing else may happen; `python3 manage.py mess` shows what does."
)
SEEN = {
    "same": "Nothing: the figures are the same.",
    "issue": "An issue at its place, or a question.",
    "refused": "The file is refused; it says where and why.",
    "same issue": "Nothing, or an issue at its place or a question.",
    "same refused": "Nothing, or the file is refused.",
    "issue refused": "An issue at its place, or the file is refused.",
    "same issue refused": "Nothing, an issue at its place, or the file is refused.",
}
MADE = "Made from the list in `tests/mess/spoilings/` by `python3 manage.py mess --page`; change the list, not this file."
PAGE = ROOT / "docs" / "what-we-understand.md"


def what_we_understand() -> str:
    parts = ["# What we understand", ABOUT, MADE]
    for group, title in GROUPS.items():
        rows = [(each.people, each.we, SEEN[" ".join(each.outcomes)]) for each in spoilings().values() if each.group == group]
        parts += [f"## {title}", table(("What people do", "What we do", "What you see"), rows)]
    return "\n\n".join(parts) + "\n"
