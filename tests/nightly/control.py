"""What a control is here, and how one is taken away."""

import ast
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from tests.walls.rooms import files, functions, named


@dataclass(frozen=True)
class Control:
    """name: what it sees to. file: where it stands. text: what is replaced, once in the file, and without: by what.

    tests: those of which at least one must fail when the control is gone, as pytest names them, narrow so that it is quick.
    """

    name: str
    file: str
    text: str
    without: str
    tests: tuple[str, ...]

    def removed(self, root: Path) -> str:
        """The file's text without the control. Raises ValueError where the text is not there exactly once."""
        whole = (root / self.file).read_text(encoding="utf-8")
        if whole.count(self.text) != 1:
            raise ValueError(f"{self.file} holds the text of “{self.name}” {whole.count(self.text)} times")
        changed = whole.replace(self.text, self.without)
        ast.parse(changed)
        return changed


def controls() -> list[Control]:
    """Every control, from every file beside this one in controls/."""
    folder = Path(__file__).parent / "controls"
    modules = [import_module(f"tests.nightly.controls.{path.stem}") for path in sorted(folder.glob("[a-z]*.py"))]
    return [control for module in modules for control in module.CONTROLS]


@cache
def tests_there_are() -> frozenset[str]:
    """Every test by the name pytest gives it, without the examples of a table; read from the syntax trees."""
    return frozenset(
        f"{named(path)}::{each.name}"
        for path in files("tests")
        if path.name.startswith("test_")
        for each in functions(path)
        if each.name.startswith("test_")
    )


def chosen_by(selection: str) -> set[str]:
    """The tests that a file's name, or a file and a test, chooses."""
    plain = selection.split("[")[0]
    return {name for name in tests_there_are() if name == plain or name.startswith(plain + "::")}
