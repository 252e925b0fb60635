"""Finds what a folder's files declare: one file, one object, its name in capitals; the file's name is its id."""

from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any


def declared_in(folder: Path, name: str) -> dict[str, Any]:
    """The object called `name` of every file in the folder, by id, in alphabetical order.

    Raises AttributeError for a file that declares none: a mistake in the file, which a test shows.
    """
    return {path.stem: load(path, name) for path in sorted(folder.glob("*.py")) if not path.stem.startswith("_")}


def load(path: Path, name: str) -> Any:
    loader = SourceFileLoader(f"{path.parent.name}.{path.stem}", str(path))
    module = ModuleType(loader.name)
    loader.exec_module(module)
    if not hasattr(module, name):
        raise AttributeError(f"{path.name} declares no {name}")
    return getattr(module, name)
