"""What is sent: a subject and plain lines with links. No figure, no name, and nothing that anybody typed."""

import unicodedata
from dataclasses import dataclass

from alerts.alert import HEADINGS, Alert

FOOT = (
    "No figure stands here: what the links show follows from your role. Each thing is told once. To hear of less, or no more, "
    "ask whoever runs the dashboard."
)


@dataclass(frozen=True)
class Message:
    title: str
    body: str


def message(alerts: list[Alert], origin: str) -> Message:
    """origin: what people type to reach the dashboard, such as https://dashboard.example.org"""
    parts = [part(kind, [each for each in alerts if each.kind == kind], origin) for kind in HEADINGS]
    title = f"Safeguarding dashboard: {len(alerts)} thing{'' if len(alerts) == 1 else 's'} to look at"
    return Message(one_line(title), "\n\n".join([*filter(None, parts), FOOT]))


def part(kind: str, alerts: list[Alert], origin: str) -> str:
    lines = [f"- {one_line(each.words)}\n  {origin}{each.page}" for each in alerts]
    return "\n".join([f"{HEADINGS[kind]}:", *lines]) if lines else ""


def one_line(text: str) -> str:
    """Without line breaks and whatever cannot be seen: a title can never begin another header."""
    seen = "".join(" " if unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp") else each for each in text)
    return " ".join(seen.split())
