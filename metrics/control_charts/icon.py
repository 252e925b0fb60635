"""The icon of a signal: one object, from which tile, chart, pack and alert take the same letter, words and ink.

After the icons of NHS England's Making Data Count: a letter says high or low, so that colour never says it alone.
"""

from dataclasses import dataclass

from metrics.control_charts.control import MIXED, NO_CHART, UNSURE, Signal
from metrics.control_charts.spc import ABOVE, COMMON, CONCERN, FAILS, HIT_OR_MISS, IMPROVEMENT, NEUTRAL, PASSES

GREY = "#5f6b73"
INKS = {IMPROVEMENT: "#00699b", CONCERN: "#a8480b", NEUTRAL: "#490092", MIXED: "#5b3d8a"} | dict.fromkeys(
    (COMMON, NO_CHART, UNSURE), GREY
)
SAID = {
    IMPROVEMENT: "better than chance",
    CONCERN: "worse than chance",
    NEUTRAL: "changed by more than chance",
    MIXED: "mixed: what is read together went both ways",
    COMMON: "no more than chance",
    NO_CHART: "cannot be judged yet",
    UNSURE: "rounded figures cannot tell whether it is more than chance",
}
LETTERS = {COMMON: "~", NO_CHART: "–", MIXED: "◆", UNSURE: "≈"}
TARGETS = {
    PASSES: ("P", "will keep meeting its target"),
    FAILS: ("F", "will keep missing its target as things are"),
    HIT_OR_MISS: ("?", "will meet its target or miss it by chance"),
}


@dataclass(frozen=True)
class Icon:
    """name: one for each picture. letter: H or L for high or low, ~ for chance, ◆ mixed, – for none. target: P, F, ? or none."""

    name: str
    letter: str
    words: str
    ink: str
    target: str = ""
    target_words: str = ""

    @property
    def alt(self) -> str:
        """The icon in words, for who does not see it."""
        return self.words + (f"; {self.target_words}" if self.target else "")


def icon_of(signal: Signal) -> Icon:
    high = {ABOVE: "high", None: ""}.get(signal.side, "low")
    letter = LETTERS.get(signal.kind) or ("H" if signal.side == ABOVE else "L")
    words = SAID[signal.kind] + (f" ({'higher' if signal.side == ABOVE else 'lower'})" if letter in "HL" else "")
    target, target_words = TARGETS.get(signal.assurance, ("", ""))
    name = "-".join(filter(None, [signal.kind.replace(" ", "-"), high if letter in "HL" else ""]))
    return Icon(name, letter, words, INKS[signal.kind], target, target_words)
