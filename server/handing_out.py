"""Hands out the files that were asked for: who asks, whether the ticket is theirs, and what is said where it is not."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from access import demonstration
from access.claims import session_key
from access.installation import is_demonstration
from access.person import Person
from audit.key import CannotBeLogged
from exports.recipe import CannotExport
from exports.tickets import NoTicket, Tickets
from ledger.ledger import Ledger
from ledger.store import chosen_store
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from metrics.viewer import NotAllowed
from operations import exporting
from operations.log import log_of
from server.cookies import claims_in
from server.downloads import attachment
from server.startup import door

TICKETS = Tickets()
SIGN_IN = "Sign in first."
FORBIDDEN, GONE, UNKNOWN, NOT_NOW = 403, 410, 404, 503


def handed_out(request: Request) -> Response:
    person, session = person_of(request)
    if person is None:
        return PlainTextResponse(SIGN_IN, status_code=401)
    try:
        file = exporting.fetch(request.path_params["token"], person, session, log_of(chosen_store()), TICKETS)
    except NoTicket as refusal:
        return PlainTextResponse(str(refusal), status_code=GONE if refusal.known else UNKNOWN)
    except NotAllowed as refusal:
        return PlainTextResponse(str(refusal), status_code=FORBIDDEN)
    except CannotExport as refusal:
        return PlainTextResponse(str(refusal), status_code=GONE)
    except CannotBeLogged as refusal:
        return PlainTextResponse(str(refusal), status_code=NOT_NOW)
    return attachment(file.content, file.media, file.name)


def person_of(request: Request) -> tuple[Person | None, str]:
    """Who asks, and in which session; of a demonstration's people the one whom the address names."""
    if is_demonstration(Ledger(chosen_store())):
        people = demonstration.people()
        return people.get(request.query_params.get("role", ""), people[""]), ""
    try:
        live = door()
    except (Refused, WrongKey, CannotBeLogged):  # nothing that may not be served hands anything out
        return None, ""
    claims = claims_in(request.cookies, live.settings.origin)
    return live.person(claims), session_key(claims) if claims else ""
