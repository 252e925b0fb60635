"""Where a store and its keys lie: as the settings of a live installation name it, or as the environment does.

With [places] in the settings a timer or a shell needs no environment to find the right store; and where it has one that
names another, nothing is done.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from loaders.outcome import Refused

ROOT = Path(__file__).parent.parent
VARIABLES = {
    "store": "SAFEGUARDING_STORE",
    "pseudonym_key": "SAFEGUARDING_KEY_FILE",
    "audit_key": "SAFEGUARDING_AUDIT_KEY_FILE",
    "store_key": "SAFEGUARDING_STORE_KEY_FILE",
}
NEEDED = ("store", "pseudonym_key", "audit_key")


def settings_file(environment: Mapping[str, str] = os.environ) -> Path:
    return Path(environment.get("SAFEGUARDING_SETTINGS", ROOT / "data" / "live.toml"))


def places(environment: Mapping[str, str] = os.environ) -> dict[str, Path]:
    """By the names of VARIABLES, each that is named. Raises Refused where the environment and the settings do not fit."""
    named = {name: environment[variable] for name, variable in VARIABLES.items() if environment.get(variable)}
    stated = stated_in(settings_file(environment))
    if not stated:
        return {name: Path(place) for name, place in named.items()}
    for name, place in named.items():
        if Path(place).resolve() != Path(stated.get(name, "")).resolve():
            raise Refused(
                f"{VARIABLES[name]} names another place than the settings at {settings_file(environment)} do under [places]. "
                "Nothing was done: leave the variable away, or name the settings of that installation in SAFEGUARDING_SETTINGS."
            )
    return {name: Path(place) for name, place in stated.items()}


def stated_in(settings: Path) -> dict[str, str]:
    """What stands under [places]; nothing where there are no settings, or none of this kind. Raises Refused."""
    try:
        body = tomllib.loads(settings.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise Refused(f"The settings at {settings} cannot be read as TOML. Compare them with docs/live.example.toml.") from None
    stated = body.get("places", {})
    if not stated:
        return {}
    if unknown := sorted(stated.keys() - VARIABLES.keys()):
        raise Refused(f"The settings name {unknown[0]} under [places], which is no setting. Take it out.")
    if missing := [name for name in NEEDED if not stated.get(name)]:
        raise Refused(f"The settings lack {missing[0]} under [places]. See docs/live.example.toml.")
    if wrong := [name for name, place in stated.items() if not isinstance(place, str) or not Path(place).is_absolute()]:
        raise Refused(f"The setting {wrong[0]} under [places] must be a whole path, such as /srv/safeguarding/store.")
    return stated
