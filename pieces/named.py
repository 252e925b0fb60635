"""The pieces a snapshot is made with, each by name with its digest: one for a declaration, a file of code, a package.

What decides neither a row nor a figure is in none of them: comments, docstrings, the words of declarations, wording/.
"""

from functools import cache
from pathlib import Path

from pieces.code import Code
from place import place

ROOT = Path(__file__).parent.parent
COMPOSED = "operations/snapshots.py"  # whatever makes a snapshot is reached from here
PLACE = "place.py"  # reads the settings of the place
READER = "loaders/worker.py"  # and whatever makes the cleaned rows of a file from here
DECLARED = {
    "source": "loaders/sources",
    "indicator": "metrics/indicators",
    "clock": "metrics/clocks",
    "query rule": "metrics/query_rules",
}


@cache
def pieces() -> dict[str, str]:
    """Digest by name: `indicator missing_children`, `code warehouse/tables.py`, `package duckdb`."""
    return pieces_of(own_code())


def pieces_of(code: Code) -> dict[str, str]:
    declared = declarations(code.root)
    modules = code.reached([COMPOSED, READER, *declared.values()])
    return {name: code.digest(path) for name, path in declared.items()} | named(code, modules - set(declared.values()))


@cache
def reader_of(source: str) -> dict[str, str]:
    """The pieces that decide the cleaned rows of a source's files."""
    code, file = own_code(), declarations(ROOT)[f"source {source}"]
    return {f"source {source}": code.digest(file)} | named(code, code.reached([READER, file]) - {file})


def named(code: Code, modules: set[str]) -> dict[str, str]:
    """The pieces of these modules, of the packages they stand on, and of the settings of the place where they ask for it."""
    packages = code.packages(modules)
    return (
        {f"code {path}": code.digest(path) for path in sorted(modules)}
        | {f"package {name}": packages[name] for name in sorted(packages)}
        | ({"settings of the place": place().digest} if PLACE in modules else {})
    )


def declarations(root: Path) -> dict[str, str]:
    """The file of every declaration, by the name of its piece."""
    return {
        f"{kind} {path.stem}": path.relative_to(root).as_posix()
        for kind, folder in DECLARED.items()
        for path in sorted((root / folder).glob("*.py"))
        if not path.stem.startswith("_")
    }


@cache
def own_code() -> Code:
    return Code(ROOT)
