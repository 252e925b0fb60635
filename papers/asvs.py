"""The self-assessment against OWASP ASVS 5.0.0, from docs/papers/asvs.csv."""

import csv
from dataclasses import dataclass

from ledger.store import ROOT
from papers.markdown import table

HELD = ROOT / "docs" / "papers" / "asvs.csv"
STATES = ("met", "installation", "not met", "not applicable")
CHAPTERS = (
    "Encoding and sanitising",
    "Validation and business logic",
    "Pages in the browser",
    "Interfaces",
    "Files",
    "Signing in",
    "Sessions",
    "Rights",
    "Signed tokens",
    "OAuth and OpenID Connect",
    "Cryptography",
    "Connections",
    "Configuration",
    "Protection of data",
    "Code and architecture",
    "Logs and faults",
    "Sound and video",
)
ABOUT = """What this is: our own assessment of the program against the OWASP Application Security Verification Standard 5.0.0,
levels 1 and 2, requirement by requirement, in our words. The numbers are the standard's; read its text at
https://github.com/OWASP/ASVS, licensed CC BY-SA 4.0. Nobody from outside has checked this, and it is no certificate.

**For the controllers to decide:** whether each “not met” is acceptable, and who in IT answers for each “installation”. A
penetration test by somebody independent before the first real data is theirs to order.

- **met**: the program does it, and the test that is named fails if it stops.
- **installation**: it depends on the proxy, the identity provider or the operating system; what IT must see to.
- **not met**: and what there is instead.
- **not applicable**: there is nothing in the program that it speaks of."""
MADE = "Made from `docs/papers/asvs.csv` by `python3 manage.py docs`; change that file, not this one."


@dataclass(frozen=True)
class Requirement:
    """number: as in the standard, 1.2.4. test: the test that fails where it is no longer met."""

    number: str
    level: int
    words: str
    state: str
    how: str
    test: str

    @property
    def chapter(self) -> int:
        return int(self.number.split(".")[0])


def requirements() -> list[Requirement]:
    with HELD.open(encoding="utf-8", newline="") as file:
        return [
            Requirement(row["number"], int(row["level"]), row["words"], row["state"], row["how"], row["test"])
            for row in csv.DictReader(file)
        ]


def assessment() -> str:
    asked = requirements()
    counted = [
        (state, *(str(sum(each.state == state and each.level == level for each in asked)) for level in (1, 2)))
        for state in STATES
    ]
    parts = [
        "# Self-assessment against OWASP ASVS 5.0.0, level 2",
        ABOUT,
        MADE,
        table(("", "Level 1", "Level 2"), [*counted, ("all", "70", "183")]),
    ]
    for number, title in enumerate(CHAPTERS, start=1):
        parts += [
            f"## V{number} {title}",
            table(
                ("", "Level", "What is asked", "State", "How, or what instead"),
                [line(each) for each in asked if each.chapter == number],
            ),
        ]
    return "\n\n".join(parts) + "\n"


def line(each: Requirement) -> tuple[str, ...]:
    how = f"{each.how}. Test: `{each.test}`" if each.test else f"{each.how}."
    return f"V{each.number}", str(each.level), each.words, f"**{each.state}**" if each.state == "not met" else each.state, how
