"""The project's own code as text: what decides of a module, what it imports of the project, and which packages."""

import ast
import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pieces.packages import pinned, pins_in
from pieces.words import BY_NAME, IN_ORDER


class Code:
    """The modules under a folder, each read once. They are named by their paths from there."""

    def __init__(self, root: Path):
        self.root = root
        self.tree, self.imports, self.digest = cache(self.parsed), cache(self.imported), cache(self.digested)
        self.pins = pins_in(self.text("requirements.txt"))

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def parsed(self, path: str) -> ast.Module:
        return ast.parse(self.text(path))

    def imported(self, path: str) -> tuple[set[str], set[str]]:
        """The modules of the project and the packages of others that it imports, inside functions too."""
        names = set(names_imported(self.tree(path)))
        others = {name.split(".")[0] for name in names} - set(sys.stdlib_module_names)
        own = set(filter(None, map(self.module, names)))
        return own, {name for name in others if not (self.module(name) or (self.root / name).is_dir())}

    def module(self, name: str) -> str | None:
        """The file of this project that bears the name, if one does."""
        path = name.replace(".", "/")
        return next((file for file in (f"{path}.py", f"{path}/__init__.py") if (self.root / file).exists()), None)

    def reached(self, paths: Iterable[str]) -> set[str]:
        """These modules and whatever of the project they import, however far."""
        reached, ahead = set(), list(paths)
        while ahead:
            path = ahead.pop()
            if path not in reached:
                reached.add(path)
                ahead += self.imports(path)[0]
        return reached

    def packages(self, paths: Iterable[str]) -> dict[str, str]:
        """The packages of others that these modules stand on, with the versions that are pinned."""
        return pinned(set().union(*(self.imports(path)[1] for path in paths)), self.pins)

    def digested(self, path: str) -> str:
        """Of what decides: neither layout, comments and docstrings nor what declarations say to people."""
        return hashlib.sha256(deciding(self.tree(path)).encode()).hexdigest()[:16]


def names_imported(tree: ast.Module) -> Iterator[str]:
    """Of a module, or of something in one."""
    for node in statements(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.expr):
            yield child
            yield from statements(child)


def deciding(node: object) -> str:
    """A syntax tree as text, without texts that stand for themselves, such as docstrings, and without words."""
    if isinstance(node, list):
        return f"[{','.join(deciding(each) for each in node if not is_docstring(each))}]"
    if isinstance(node, ast.AST):
        kept = without_words(node) if isinstance(node, ast.Call) else ast.iter_fields(node)
        return f"{type(node).__name__}({','.join(deciding(value) for _, value in kept)})"
    return repr(node)


def is_docstring(node: object) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def without_words(call: ast.Call) -> Iterator[tuple[str, object]]:
    """The call's function, and of what it is given whatever a declaration does not only say to people."""
    name = declaring(call)
    words = BY_NAME.get(name, ())
    yield "func", call.func
    yield "args", [value for value, field in zip(call.args, IN_ORDER.get(name, call.args)) if field not in words]
    yield "keywords", [keyword for keyword in call.keywords if keyword.arg not in words]


def declaring(call: ast.Call) -> str:
    """What is called by its plain name; `replace` where it makes one declaration from another, such as a unit from COUNT."""
    name = getattr(call.func, "id", "")
    return name if name != "replace" or call.args and getattr(call.args[0], "id", "").isupper() else ""
