"""The two kinds of installation, told apart by the first line of the store's ledger, and what a live one must be to start."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from access.person_from_claims import PeopleTable
from access.role import ADMINISTRATOR
from access.settings import EXAMPLE, LOCALHOST, Settings, read_settings
from ledger.effective import founded
from ledger.ledger import Ledger
from ledger.store import Store
from loaders.outcome import Refused
from loaders.pseudonym import read_key
from private_files import open_to_others

SHORTEST_COOKIE_SECRET, SHORTEST_CLIENT_SECRET, FEWEST_CHARACTERS = 32, 16, 8

ON = {
    "server.enableXsrfProtection": "Protection against forged requests is off.",
    "server.enableCORS": "Pages of other sites may read this one.",
}
OFF = {
    "server.trustedUserHeaders": "A header could say who somebody is.",
    "server.enableAgentApi": "The interface for agents is on.",
    "server.enableStaticServing": "Files beside the program would be served.",
    "server.baseUrlPath": "The dashboard must be at the top of its address.",
    "global.developmentMode": "Streamlit runs as its developers run it.",
}
"""What Streamlit must be set to, and what to say where it is not."""
FAULTS_SHOWN = (
    "Faults would be shown with what they quote. Start the dashboard in its own folder, where .streamlit/config.toml says "
    'client.showErrorDetails = "none".'
)


def is_demonstration(ledger: Ledger) -> bool:
    """Raises Refused where the store is neither yet."""
    first = founded(ledger.lines())
    if first is None:
        raise Refused(
            "There is no store yet. `manage.py run` makes a demonstration of a made-up city; `manage.py serve --found` "
            "makes an empty store for real data, with its key."
        )
    return first.sample


def must_be_live(ledger: Ledger) -> None:
    """A store for real data with the key it was made with. Raises Refused or WrongKey."""
    if is_demonstration(ledger):
        raise Refused(
            "This store is a demonstration with made-up data, and `serve` is for real data. Name another folder in "
            "SAFEGUARDING_STORE, then run `manage.py serve --found`."
        )
    first = founded(ledger.lines())
    read_key(ledger.store.key_file, first.key_fingerprint if first else "")


def must_be_private(store: Store) -> None:
    """Raises Refused where others on this machine can enter the store or read one of its keys."""
    if open_to_others(store.folder):
        raise Refused(f"Others on this machine can enter the store at {store.folder}. Run: chmod 700 {store.folder}")
    for key in (store.key_file, store.store_key_file, store.audit_key_file):
        if key and key.exists() and open_to_others(key):
            raise Refused(f"Others on this machine can read the key at {key}. Run: chmod 400 {key}")


def safe_settings(file: Path) -> Settings:
    """Raises Refused for a file that others can read, a secret that could be guessed, an address that is not encrypted."""
    settings = read_settings(file)
    if open_to_others(file):
        raise Refused(f"Others on this machine can read or change the settings at {file}. Run: chmod 600 {file}")
    must_be_secret(settings)
    must_be_encrypted("public_address", settings.server.public_address)
    must_be_encrypted("metadata_url", settings.sign_in.metadata_url)
    if settings.origin != f"{'https' if settings.encrypted else 'http'}://{settings.host}":
        raise Refused("The public_address must be like https://dashboard.example.org, in small letters, with nothing behind it.")
    return settings


def must_be_secret(settings: Settings) -> None:
    example, sign_in = read_settings(EXAMPLE).sign_in, settings.sign_in
    for name, secret, shortest in (
        ("cookie_secret", sign_in.cookie_secret, SHORTEST_COOKIE_SECRET),
        ("client_secret", sign_in.client_secret, SHORTEST_CLIENT_SECRET),
    ):
        if secret in (example.cookie_secret, example.client_secret) or "replace-with" in secret:
            raise Refused(f"The {name} in the settings is the one of the example. Put in your own.")
        if len(secret.encode()) < shortest:
            raise Refused(f"The {name} in the settings is too short: it needs {shortest} characters or more.")
        if len(set(secret)) < FEWEST_CHARACTERS:
            raise Refused(f"The {name} in the settings could be guessed. Make one at random.")
    if sign_in.cookie_secret in (sign_in.client_secret, sign_in.client_id):
        raise Refused("The cookie_secret in the settings is the same as another setting. Make one at random.")


def must_be_encrypted(name: str, address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOCALHOST):
        raise Refused(f"The {name} in the settings must begin with https://, or everything could be read on its way.")


def must_be_set_safely(option: Callable[[str], object]) -> None:
    unsafe = {name: why for name, why in ON.items() if option(name) is not True}
    unsafe |= {name: why for name, why in OFF.items() if option(name)}
    for name, why in unsafe.items():
        raise Refused(f"{why} Take {name} out of Streamlit's settings.")
    if option("client.showErrorDetails") != "none":
        raise Refused(FAULTS_SHOWN)


def must_have_an_administrator(people: PeopleTable) -> None:
    if not people.holders(ADMINISTRATOR.id):
        raise Refused("Nobody is an administrator yet, so nobody could be given a right. Name the first with `manage.py people`.")
