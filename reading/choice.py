"""Which of the two files of a snapshot something is read from: decided here alone, by what is read and who reads.

For whoever sees released figures only the exact file is never opened.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from database.opening import Database
from metrics.read_gate import Declared
from metrics.viewer import Viewer
from reading.files import Files

D = TypeVar("D", bound=Declared)
T = TypeVar("T")


@dataclass(frozen=True)
class FilesChosen:
    """The files of a snapshot, and who reads them."""

    files: Files
    viewer: Viewer

    def file(self, *read: Declared) -> Database:
        """The exact one for whoever sees exactly all that is read, else that of released figures.

        What is read without naming a figure is the same for everybody, and comes from the released one.
        """
        return self.files.exact() if read and all(map(self.sees_exactly, read)) else self.files.released()

    def sees_exactly(self, each: Declared) -> bool:
        return self.viewer.sees_exact(each.theme.id, each.extracts)

    def of_each(self, declared: Mapping[str, D], read: Callable[[Database, Mapping[str, D]], dict[str, T]]) -> dict[str, T]:
        """Of all that may be seen what the released file says; of what is seen exactly the exact one, in its place."""
        seen = {name: each for name, each in declared.items() if self.viewer.may_see(each.theme.id)}
        exactly = {name: each for name, each in seen.items() if self.sees_exactly(each)}
        released = read(self.file(), seen) if len(exactly) < len(seen) else {}
        return released | (read(self.file(*exactly.values()), exactly) if exactly else {})

    def seen(self, declared: Iterable[D]) -> list[D]:
        """Of these what belongs to a theme that may be seen."""
        return [each for each in declared if self.viewer.may_see(each.theme.id)]
