"""Mutants: the code with one small change in it that some test must notice. Python is changed by cosmic-ray, SQL by our own."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator

from ledger.store import ROOT
from tests.sql_mutants import mutants as sql_mutants
from tests.walls.rooms import files, is_declaration, named

ROOMS = ("access", "loaders", "metrics", "operations")
"""Their declarations are left out: each is changed at every run of the tests, and held against its worked example."""
NEIGHBOURS = "Lt_LtE LtE_Lt Gt_GtE GtE_Gt Eq_NotEq NotEq_Eq Is_IsNot IsNot_Is"
NAMES = [
    *(f"ReplaceComparisonOperator_{pair}" for pair in NEIGHBOURS.split()),
    *"NumberReplacer ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd AddNot".split(),
    *"ReplaceUnaryOperator_Delete_Not ReplaceBinaryOperator_Add_Sub ReplaceBinaryOperator_Sub_Add".split(),
]
TEXT = re.compile(r"""(\w*)(\"{3}|'{3}|"|')(.*)\2""", re.DOTALL)
SQL = re.compile(r"\b(SELECT|FROM|WHERE|CASE)\b")


class SqlReplacer(Operator):
    """SQL within a text that is no docstring: another number, another comparison. Its words are no threshold."""

    def mutation_positions(self, node):
        for _, said in self.changes(node):
            line = node.start_pos[0] + int(re.findall(r"\d+", said)[0]) - 1
            yield (line, 0), node.end_pos

    def mutate(self, node, index):
        node.value = self.changes(node)[index][0]
        return node

    @classmethod
    def examples(cls):
        return ()

    @staticmethod
    def changes(node) -> list[tuple[str, str]]:
        if node.type not in ("string", "fstring_string") or node.parent.type == "simple_stmt" or not SQL.search(node.value):
            return []
        whole = TEXT.fullmatch(node.value)
        start, stop = whole.span(3) if whole else (0, len(node.value))
        changed = sql_mutants(node.value[start:stop])
        return [(node.value[:start] + sql + node.value[stop:], said) for sql, said in changed if "'changed " not in sql]


@cache
def operators() -> list[Operator]:
    return [*(get_operator(f"core/{name}")() for name in NAMES), SqlReplacer()]


@dataclass(frozen=True)
class Mutant:
    """The change number `occurrence` that the operator of this place in the list makes to a file, on this line."""

    file: str
    line: int
    operator: int
    occurrence: int

    def text(self, whole: str) -> str:
        return mutate_code(whole, operators()[self.operator], self.occurrence) or whole

    def change(self, whole: str) -> tuple[str, str]:
        """The line before and after."""
        pairs = zip(whole.splitlines(), self.text(whole).splitlines())
        return next(((plain(before), plain(after)) for before, after in pairs if before != after), ("", ""))


def plain(line: str) -> str:
    return " ".join(line.split())


def mutants_of(file: str, whole: str) -> list[Mutant]:
    """In the order of the file. What a decorator says is left out: that a dataclass is frozen is noticed by the type checker."""
    nodes, lines = list(ast_nodes(get_ast(whole))), whole.splitlines()
    found = []
    for number, operator in enumerate(operators()):
        positions = [position for node in nodes for position in operator.mutation_positions(node)]
        found += [Mutant(file, start[0], number, place) for place, (start, _) in enumerate(positions)]
    return sorted((each for each in found if not lines[each.line - 1].lstrip().startswith("@")), key=lambda each: each.line)


def mutated_files() -> list[str]:
    return [named(path) for path in files(*ROOMS) if not is_declaration(path)]


def read(file: str, root: Path = ROOT) -> str:
    return (root / file).read_text(encoding="utf-8")
