"""Serve a live installation: real data, and everybody signs in. Refuses to start until everything is as it must be."""

import argparse
import os

from access.installation import must_be_live, safe_settings
from access.settings import chosen_file
from ledger.effective import founded
from ledger.ledger import Ledger
from ledger.places import stated_in
from ledger.store import ROOT, Store, chosen_store
from loaders.confined import not_held
from loaders.outcome import Refused
from operations import uploads
from operations.uploads import ledger_of

NO_PLACES = (
    "The settings name no places of the store and its keys. Fill in [places] as docs/live.example.toml shows: then no timer and "
    "no shell can take another store for this one."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--found", action="store_true", help="make an empty store for real data, with its key, and stop")


def run(arguments: argparse.Namespace) -> None:
    os.chdir(ROOT)  # Streamlit looks for its settings where it is started
    if arguments.found:
        return found()
    serve()


def found() -> None:
    store = chosen_store()
    must_lie_elsewhere(store)
    if founded(Ledger(store).lines()) is not None:
        raise Refused(f"There is a store at {store.folder} already; nothing was changed.")
    must_be_live(uploads.found(store))
    print(
        f"Made an empty store at {store.folder} and its key at {store.key_file}. Keep a copy of the key somewhere else: without "
        "it no child can be matched.",
        flush=True,
    )


def must_lie_elsewhere(store: Store) -> None:
    """Raises Refused: who brings the program up to date, or copies it, must not touch or copy rows of children."""
    if ROOT in store.folder.resolve().parents:
        raise Refused(
            f"Rows of real children never lie in the program's own folder, where {store.folder} is. Name a folder elsewhere "
            "under [places] in the settings, or in SAFEGUARDING_STORE, and its keys' places too; a store that is there, move."
        )


def serve() -> None:
    """Behind a proxy that holds the certificate; what the proxy says of the caller's address is not believed."""
    must_be_live(ledger_of(store := chosen_store()))
    must_lie_elsewhere(store)
    import uvicorn

    from server.startup import door

    door()  # says what is not as it must be
    if not stated_in(chosen_file()):
        print(NO_PLACES, flush=True)
    if warning := not_held():
        print(warning, flush=True)
    server = safe_settings(chosen_file()).server
    print(f"The dashboard is open at {server.public_address} (Ctrl+C stops it).", flush=True)
    uvicorn.run(
        "dashboard:app",
        host=server.address,
        port=server.port,
        log_level="warning",
        app_dir=str(ROOT),
        proxy_headers=False,
        server_header=False,
    )
