"""Tries mutants on copies of the project, each with the tests near its file: those that fail have noticed it."""

import compileall
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from ledger.store import ROOT
from tests.nightly.mutants import ROOMS, Mutant, mutants_of, mutated_files, plain, read
from tests.nightly.removing_controls import AFTER_LOADING, LEFT_OUT, NO_END, SECONDS_ALLOWED, run_tests
from tests.nightly.survivors import SURVIVORS, Survivor
from tests.walls.rooms import files, imports, named

KILLED, SURVIVED, EXPLAINED, BROKEN, NOT_TRIED = (
    "killed",
    "SURVIVED",
    "survived, with a reason",
    "could not be tried",
    "not tried",
)
AT_ONCE = 2
TESTS_OF = {
    "access": ("access",),
    "loaders": ("loaders",),
    "metrics/disclosure": ("release", "metrics"),
    "metrics": ("metrics", "units"),
    "operations": ("operations", "warehouse", "audit", "exports", "access/test_handing_in.py", "access/test_at_the_gates.py"),
}
"""By the beginning of a file's name, the longer ones first: its own room's folders of tests."""


@dataclass(frozen=True)
class Tried:
    file: str
    line: int
    before: str
    after: str
    state: str

    def __str__(self) -> str:
        return f"{self.state}: {self.file}:{self.line}: {self.before} → {self.after}"


@cache
def near(file: str) -> tuple[str, ...]:
    """Test files of its room that import the file, or else a file that imports it; of neither, all the room's, the nearest first.

    Without those that need a browser; a room that has a part in loading, without those of the sample city, made before.
    """
    room = next(folders for beginning, folders in TESTS_OF.items() if file.startswith(beginning))
    tests = [path for folder in room for path in tests_in(folder, file.startswith(AFTER_LOADING))]
    module = module_of(file)
    beside = {module_of(named(path)) for path in files_of_rooms() if module in imported(path)}
    distance = {path: 0 if module in imported(path) else 1 if beside & imported(path) else 2 for path in tests}
    nearest = sorted(tests, key=lambda path: (distance[path], named(path)))
    return tuple(named(path) for path in nearest if distance[path] < 2) or tuple(map(named, nearest))


@cache
def tests_in(folder: str, of_the_city: bool) -> list[Path]:
    unfit = ("pytest.mark.browser",) if of_the_city else ("pytest.mark.browser", "sample_city", "(city")
    tests = [path for path in files(f"tests/{folder}") if path.name.startswith("test_")]
    return [path for path in tests if not any(word in path.read_text(encoding="utf-8") for word in unfit)]


@cache
def files_of_rooms() -> list[Path]:
    return files(*ROOMS)


imported = cache(imports)


def module_of(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def mutants_in(wanted: dict[str, set[int] | None]) -> list[Mutant]:
    """Of files, on some of their lines (None: on all). In an order that is always the same: one of each file, another of each."""
    turns = []
    for file, lines in wanted.items():
        made = [mutant for mutant in mutants_of(file, read(file)) if lines is None or mutant.line in lines]
        turns += enumerate(sorted(made, key=drawn_by_lot))
    return [mutant for _, mutant in sorted(turns, key=lambda turn: (turn[0], drawn_by_lot(turn[1])))]


def drawn_by_lot(mutant: Mutant) -> bytes:
    return sha256(repr(mutant).encode()).digest()


@dataclass(frozen=True)
class Bench:
    """Copies of the project to try mutants on until a moment (of time.monotonic())."""

    copies: SimpleQueue
    city: Path
    until: float

    def failing(self, files: Iterable[str]) -> list[str]:
        """The tests near these files that fail though nothing was changed."""
        copy = self.copies.get()
        failed, problem = run_tests(copy, sorted({test for file in files for test in near(file)}), self.city, seconds=self.left)
        self.copies.put(copy)
        return failed or ([problem] if problem else [])

    @property
    def left(self) -> float:
        return self.until - time.monotonic()

    def try_out(self, mutant: Mutant) -> Tried:
        whole = read(mutant.file)
        before, after = mutant.change(whole)
        copy = self.copies.get()
        try:
            state = self.state(copy, mutant, whole)
        finally:
            (copy / mutant.file).write_text(whole, encoding="utf-8")
            self.copies.put(copy)
        if state == SURVIVED and any((mutant.file, before, after) == each[:3] for each in SURVIVORS):
            state = EXPLAINED
        return Tried(mutant.file, mutant.line, before, after, state)

    def state(self, copy: Path, mutant: Mutant, whole: str) -> str:
        """A change that makes the tests go on without end, or the file impossible to import, is noticed."""
        if (left := self.left) <= 0:
            return NOT_TRIED
        (copy / mutant.file).write_text(mutant.text(whole), encoding="utf-8")
        allowed = min(SECONDS_ALLOWED, left)
        failed, problem = run_tests(copy, near(mutant.file), self.city, "--exitfirst", seconds=allowed)
        if failed == [NO_END] and allowed == left:
            return NOT_TRIED
        return KILLED if failed or problem else SURVIVED


def try_all(ready: Bench, mutants: Sequence[Mutant], say: Callable[[Tried], None]) -> list[Tried]:
    """Each is said when it was tried."""
    with ThreadPoolExecutor(AT_ONCE) as workers:
        tried = []
        for each in workers.map(ready.try_out, mutants):
            tried.append(each)
            say(each)
    return tried


@contextmanager
def bench(seconds: float) -> Generator[Bench]:
    """For so many seconds."""
    until = time.monotonic() + seconds
    with TemporaryDirectory(prefix="mutants-") as folder:
        copies = SimpleQueue()
        for number in range(AT_ONCE):
            copy = Path(folder) / str(number) / "project"
            shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
            compileall.compile_dir(copy, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
            copies.put(copy)
        yield Bench(copies, Path(os.environ.get("SAFEGUARDING_TEST_CITY", folder)), until)


def changed_lines(since: str = "HEAD~1") -> dict[str, set[int] | None]:
    """Lines of the rooms' files that are not what they were in that commit. Raises ValueError where it is not there."""
    git = subprocess.run(["git", "diff", "-U0", since, "--", *ROOMS], cwd=ROOT, capture_output=True, text=True)
    if git.returncode:
        raise ValueError(f"There is no {since} here to compare with.")
    return {file: lines for file, lines in lines_of(git.stdout).items() if file in mutated_files()}


def lines_of(diff: str) -> dict[str, set[int]]:
    """By file, the lines that a diff without context adds."""
    found: dict[str, set[int]] = {}
    file = ""
    for line in diff.splitlines():
        if line.startswith("+++ "):
            file = line.removeprefix("+++ b/")
        elif line.startswith("@@ "):
            start, _, count = line.split("+")[1].split(" ")[0].partition(",")
            found.setdefault(file, set()).update(range(int(start), int(start) + int(count or 1)))
    return found


def summary(tried: Sequence[Tried]) -> str:
    count = {state: sum(each.state == state for each in tried) for state in (KILLED, EXPLAINED, SURVIVED, NOT_TRIED)}
    return f"Of {len(tried)} mutants: " + ", ".join(f"{number} {state}" for state, number in count.items() if number) + "."


def gone(survivor: Survivor) -> bool:
    """Whether the line of a declared survivor is no longer there."""
    whole = read(survivor.file)
    there = (each for each in mutants_of(survivor.file, whole) if plain(whole.splitlines()[each.line - 1]) == survivor.before)
    return all(each.change(whole)[1] != survivor.after for each in there)
