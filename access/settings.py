"""The settings of a live installation: one TOML file that only its owner can read, outside what the repository keeps."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, get_type_hints
from urllib.parse import urlsplit

from ledger.places import settings_file
from ledger.store import ROOT
from loaders.outcome import Refused
from metrics.viewer import EXACT, RELEASED

EXAMPLE = ROOT / "docs" / "live.example.toml"
LOCALHOST = {"localhost", "127.0.0.1", "::1"}
Section = TypeVar("Section")


@dataclass(frozen=True)
class SignIn:
    """The sign-in service. tenant: the only one whose accounts are let in, if named; second_factor: must it say mfa?"""

    metadata_url: str
    client_id: str
    client_secret: str
    cookie_secret: str
    tenant: str = ""
    second_factor: bool = True


@dataclass(frozen=True)
class Server:
    """address, port: where this program listens; public_address: what people type, which a proxy with a certificate answers."""

    public_address: str
    address: str = "127.0.0.1"
    port: int = 8501


@dataclass(frozen=True)
class ControllerChoices:
    """What the program leaves to the controllers.

    second_person_approves: whoever handed a file in may not approve it too. executives_see: how closely partner executives and
    chairs look at the themes they lead (docs/decisions/0046). files_a_day: that one person may send.
    """

    second_person_approves: bool = False
    executives_see: str = EXACT
    files_a_day: int = 200


@dataclass(frozen=True)
class Settings:
    server: Server
    sign_in: SignIn
    choices: ControllerChoices = ControllerChoices()

    @property
    def origin(self) -> str:
        return self.server.public_address.rstrip("/")

    @property
    def host(self) -> str:
        """As a browser names it in the header Host."""
        return urlsplit(self.origin).netloc.lower()

    @property
    def encrypted(self) -> bool:
        return urlsplit(self.origin).scheme == "https"


def chosen_file() -> Path:
    return settings_file()


def read_settings(path: Path) -> Settings:
    """Raises Refused where a setting is missing, unknown or of another kind; the message never quotes a value."""
    if not path.exists():
        raise Refused(
            f"There are no settings at {path}. Copy docs/live.example.toml there, fill it in, and let only its owner "
            "read it (chmod 600)."
        )
    body = read_toml(path)
    if not body.get("sign_in"):
        raise Refused("No sign-in is configured. Fill in [sign_in] as docs/live.example.toml shows; without it nobody is let in.")
    return Settings(section(Server, body, "server"), section(SignIn, body, "sign_in"), choices_of(body))


def read_choices(path: Path) -> ControllerChoices:
    """At the shell, which may come before the settings: where there are none yet, as if nothing were chosen. Raises Refused."""
    return choices_of(read_toml(path)) if path.exists() else ControllerChoices()


def choices_of(body: dict) -> ControllerChoices:
    chosen = section(ControllerChoices, body, "choices")
    if chosen.executives_see not in (EXACT, RELEASED):
        raise Refused("The setting executives_see under [choices] must be exact or released. See docs/live.example.toml.")
    return chosen


def read_toml(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise Refused(f"The settings at {path} cannot be read as TOML. Compare them with docs/live.example.toml.") from None


def section(kind: type[Section], body: dict, name: str) -> Section:
    given, kinds = body.get(name, {}), get_type_hints(kind)
    given = given if isinstance(given, dict) else {}
    if unknown := sorted(given.keys() - kinds.keys()):
        raise Refused(f"The settings name {unknown[0]} under [{name}], which is no setting. Take it out.")
    missing = [each for each in kinds if not hasattr(kind, each) and not given.get(each)]  # a default is the class's own
    if missing:
        raise Refused(f"The settings lack {missing[0]} under [{name}]. See docs/live.example.toml.")
    wrong = [each for each, value in given.items() if type(value) is not kinds[each]]
    if wrong:
        raise Refused(f"The setting {wrong[0]} under [{name}] must be {kinds[wrong[0]].__name__}. See docs/live.example.toml.")
    return kind(**given)
