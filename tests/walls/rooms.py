"""What the tests of the walls read of the project: its files, their syntax trees, imports and texts."""

import ast
from functools import cache
from pathlib import Path

from ledger.store import ROOT

OUTSIDE = {".venv", ".git", "__pycache__"}
DECLARATION_FOLDERS = [
    ROOT / room for room in ("loaders/sources", "metrics/indicators", "metrics/clocks", "metrics/query_rules", "guidance/texts")
]
POPULATIONS = ROOT / "metrics" / "declaring" / "population.py"  # which published table says how many there are of whom


def files(*rooms: str) -> list[Path]:
    """Python files of the project, or of some folders or files in it; what is not there yet has none."""
    found = []
    for room in rooms or (".",):
        path = ROOT / room
        found += [path] if path.suffix == ".py" and path.exists() else path.rglob("*.py")
    return sorted(path for path in found if not OUTSIDE & set(path.relative_to(ROOT).parts))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Every module it imports, with each module's parents, inside functions too."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return {".".join(name.split(".")[:length]) for name in found for length in range(1, name.count(".") + 2)}


def room_of(name: str) -> str:
    """A top-level folder, or a module of the root."""
    return name.split("/")[0].removesuffix(".py")


def rooms_imported() -> dict[str, set[str]]:
    """For each room those that it imports."""
    rooms = {room_of(named(path)): set() for path in files()}
    for path in files():
        room = room_of(named(path))
        rooms[room] |= {name for name in imports(path) if name in rooms and name != room}
    return rooms


def calls(path: Path, name: str) -> list[int]:
    """The lines on which a function is called by its plain name."""
    return [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def texts(path: Path) -> list[tuple[int, str]]:
    """Every string literal that is not a docstring, with its line."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def is_declaration(path: Path) -> bool:
    return path == POPULATIONS or path.parent in DECLARATION_FOLDERS and not path.stem.startswith("_")
