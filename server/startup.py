"""The door of this process: none in a demonstration; in a live installation only once everything is as it must be."""

from functools import cache

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from streamlit import config

from access.installation import (
    is_demonstration,
    must_be_live,
    must_be_private,
    must_be_set_safely,
    must_have_an_administrator,
    safe_settings,
)
from access.loopback import LoopbackOnly
from access.people import People
from access.return_address import MINUTES, sealed
from access.sessions import Sessions
from access.settings import Settings, chosen_file
from access.sign_in import Door
from audit.event import STARTED
from audit.key import CannotBeLogged
from audit.who import SERVER
from ledger.ledger import Ledger
from ledger.store import Store, chosen_store
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from operations.log import log_of
from place import WrongPlace, place
from server.cookies import way_in
from server.guard import WANTED, Guard

CALLBACK = "/oauth2callback"


@cache
def door() -> Door | None:
    """Raises Refused, WrongKey or CannotBeLogged with a sentence where this installation may not be served."""
    store = chosen_store()
    return None if is_demonstration(Ledger(store)) else live_door(store)


def door_or_stop() -> Door | None:
    """For a server that somebody starts by hand: it ends with the sentence."""
    try:
        place()
        return door()
    except (WrongPlace, Refused, WrongKey, CannotBeLogged) as problem:
        raise SystemExit(str(problem)) from None


def live_door(store: Store) -> Door:
    must_be_live(Ledger(store))
    must_be_private(store)
    settings = safe_settings(chosen_file())
    must_be_set_safely(config.get_option)
    folder = store.folder / "access"
    people, log = People(store.folder), log_of(store)
    must_have_an_administrator(people)
    log.write(STARTED, SERVER, kind="live")
    tell_streamlit(settings)
    return Door(settings, people, Sessions(folder), log)


def tell_streamlit(settings: Settings) -> None:
    config.set_option("server.cookieSecret", settings.sign_in.cookie_secret)
    config.set_option("server.allowedHosts", [settings.host.rpartition(":")[0] or settings.host])


def secrets_of(door: Door | None) -> dict | None:
    """What Streamlit's own sign-in needs; it never lies in a file of Streamlit's."""
    if door is None:
        return None
    sign_in = door.settings.sign_in
    return {
        "auth": {
            "redirect_uri": door.settings.origin + CALLBACK,
            "cookie_secret": sign_in.cookie_secret,
            "client_id": sign_in.client_id,
            "client_secret": sign_in.client_secret,
            "server_metadata_url": sign_in.metadata_url,
        }
    }


def guard_of(door: Door | None) -> Middleware:
    return Middleware(LoopbackOnly) if door is None else Middleware(Guard, door=door)


def routes_of(door: Door | None) -> list[Route]:
    """Where a sign-in begins: the wanted page is kept, then Streamlit's own sign-in takes over."""
    if door is None:
        return []

    async def sign_in(request: Request) -> RedirectResponse:
        answer = RedirectResponse(way_in(), status_code=302)
        kept = sealed(request.query_params.get("to", ""), door.settings.sign_in.cookie_secret)
        answer.set_cookie(WANTED, kept, max_age=MINUTES * 60, path=CALLBACK, httponly=True, samesite="lax")
        return answer

    return [Route("/sign-in", sign_in)]
