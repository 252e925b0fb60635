"""The settings beside a store: copied into its backup without secrets, and put back where there are none."""

import shutil
from pathlib import Path

from access import settings
from access.settings_without_secrets import without_secrets
from ledger.store import write_durably
from place import OWN_FILE
from place import chosen_file as place_file

SETTINGS, PLACE = "live.toml", "place.toml"
KEPT = frozenset({SETTINGS, PLACE})
"""What lies in a backup and not in the store."""


def keep_settings(backup: Path) -> None:
    """Of a demonstration there are none. The place's only where it is not the one that comes with the program."""
    if settings.chosen_file().is_file():
        text = without_secrets(settings.read_toml(settings.chosen_file()))
        write_durably(backup / SETTINGS, text.encode())
    if place_file() != OWN_FILE:
        shutil.copyfile(place_file(), backup / PLACE)


def put_settings_back(backup: Path) -> list[Path]:
    """Each of them to where this installation looks for it, unless something is there; those that were put back."""
    places = {SETTINGS: settings.chosen_file(), PLACE: place_file()}
    missing = {name: to for name, to in places.items() if (backup / name).exists() and not to.exists()}
    for name, to in missing.items():
        to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_durably(to, (backup / name).read_bytes())
    return list(missing.values())
