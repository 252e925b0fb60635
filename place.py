"""The place the dashboard is about, read from one settings file. Nothing else in the engine names an authority or its towns."""

import hashlib
import os
import re
import tomllib
from dataclasses import astuple, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

OWN_FILE = Path(__file__).parent / "data" / "place.toml"
NAME = re.compile(r"[A-Z][A-Za-z0-9 ,.'’&-]*")
CODES = range(200, 1000)  # the Department for Education numbers authorities with three digits
WORDS = {str: "a name in letters", int: "a whole number", tuple: "a list of names", dict: "a table of names"}


class WrongPlace(Exception):
    """The settings file of the place cannot be used; the message says what is wrong with it."""


@dataclass(frozen=True)
class Place:
    """code: the authority's number at the DfE. region: as published tables name it. report: its yearly report's title in print.

    police: the forces here. neighbours: authorities that place children here.
    also, …_also: other ways of writing a name, to the name itself.
    """

    authority: str
    code: int
    also: tuple[str, ...]
    region: str
    partnership: str
    report: str
    towns: tuple[str, ...]
    hubs: tuple[str, ...]
    police: tuple[str, ...]
    neighbours: tuple[str, ...]
    neighbours_also: dict[str, str]
    towns_also: dict[str, str]
    hubs_also: dict[str, str]

    @property
    def region_in_sql(self) -> str:
        return "'" + self.region.replace("'", "''") + "'"

    @property
    def digest(self) -> str:
        """Changes whenever a setting does: a snapshot of other settings is another snapshot."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:16]


def chosen_file() -> Path:
    return Path(os.environ.get("SAFEGUARDING_PLACE_FILE") or OWN_FILE)


@cache
def place() -> Place:
    """Read once. Raises WrongPlace."""
    return read_place(chosen_file())


def read_place(file: Path) -> Place:
    """Raises WrongPlace with every fault of the file."""
    try:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise WrongPlace(f"The settings of the place at {file} cannot be read: {fault}.") from None
    settings: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in read.items()}
    faults = faults_of_form(settings) or faults_of_sense(Place(**settings))
    if faults:
        raise WrongPlace(f"The settings of the place at {file} cannot be used. {' '.join(faults)}")
    return Place(**settings)


def faults_of_form(settings: dict[str, object]) -> list[str]:
    kinds: dict[str, Any] = {field.name: getattr(field.type, "__origin__", field.type) for field in fields(Place)}
    missing = [f"{name} is missing: {WORDS[kind]}." for name, kind in kinds.items() if name not in settings]
    unknown = [f"{name} is no setting of a place." for name in settings if name not in kinds]
    present = [name for name in kinds if name in settings]
    wrong = [f"{name} must be {WORDS[kinds[name]]}." for name in present if not is_of(settings[name], kinds[name])]
    return missing + unknown + wrong


def is_of(value: Any, kind: type) -> bool:
    if kind is int:
        return type(value) is int
    return isinstance(value, kind) and all(isinstance(name, str) and NAME.fullmatch(name) for name in names_in(value))


def names_in(value: str | tuple | dict) -> list[object]:
    if isinstance(value, str):
        return [value]
    return [*value, *value.values()] if isinstance(value, dict) else list(value)


def faults_of_sense(place: Place) -> list[str]:
    alike = (("towns", place.towns, place.towns_also), ("hubs", place.hubs, place.hubs_also))
    lists = (*alike, ("neighbours", (place.authority, *place.neighbours), place.neighbours_also))
    return [
        *([] if place.code in CODES else [f"code must be a number from {CODES[0]} to {CODES[-1]}."]),
        *(f"{name} names none." for name, listed, _ in alike if not listed),
        *(f"{name} names one twice." for name, listed, _ in lists if len(set(map(str.lower, listed))) < len(listed)),
        *(
            f"{name}_also stands for {', '.join(strangers)}, which {name} does not name."
            for name, listed, also in lists
            if (strangers := sorted(set(also.values()) - set(listed)))
        ),
        *(f"hubs names {town}, which is none of the towns." for town in place.hubs if town not in place.towns),
    ]
