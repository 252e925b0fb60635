"""Finds what a folder's files declare: one file, one object, its name in capitals; the file's name is its id."""

from importlib import util
from pathlib import Path


def declared_in(folder: Path, name: str) -> dict[str, object]:
    """The object called `name` of every file in the folder, by id, in alphabetical order.

    Raises AttributeError for a file that declares none: a mistake in the file, which a test shows.
    """
    return {path.stem: load(path, name) for path in sorted(folder.glob("*.py")) if not path.stem.startswith("_")}


def load(path: Path, name: str) -> object:
    spec = util.spec_from_file_location(f"{path.parent.name}.{path.stem}", path)
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not hasattr(module, name):
        raise AttributeError(f"{path.name} declares no {name}")
    return getattr(module, name)
