"""The packages that decide figures: those the code imports and those that these stand on, each as it is pinned."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, requires

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)
NAME = re.compile(r"[A-Za-z0-9._-]+")


def pins_in(requirements: str) -> dict[str, str]:
    """Version by name; all of them where it is pinned for several versions of Python."""
    pins: dict[str, str] = {}
    for name, version in PIN.findall(requirements):
        pins[name] = f"{pins[name]} {version}" if name in pins else version
    return pins


def pinned(imported: Iterable[str], pins: dict[str, str]) -> dict[str, str]:
    """Version by name, of the packages imported and whatever they stand on."""
    needed, ahead = {}, list(imported)
    while ahead:
        name = called(ahead.pop(), pins)
        if name in pins and name not in needed:
            needed[name] = pins[name]
            ahead += stands_on(name)
    return needed


def called(module: str, pins: dict[str, str]) -> str:
    """The package that brings a module: by the same name, or with `python-` before it, as dateutil comes."""
    name = module.replace("_", "-")
    return name if name in pins else f"python-{name}"


@cache
def stands_on(name: str) -> list[str]:
    try:
        needs = requires(name) or []
    except PackageNotFoundError:  # of another system, such as tzdata on Windows
        return []
    return [NAME.findall(need)[0].lower().replace("_", "-") for need in needs if "extra ==" not in need]
