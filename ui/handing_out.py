"""Hands out the files that were asked for: who asks, whether the ticket is theirs, and what is said where it is not."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

import road
import way_out
from access import demonstration
from access.person import Person
from audit.key import CannotBeLogged
from exports.recipe import CannotExport
from exports.tickets import NoTicket, Tickets
from ledger.ledger import Ledger
from ledger.standing import founded
from ledger.store import chosen_store
from metrics.viewer import NotAllowed
from ui.downloads import attachment

TICKETS = Tickets()
SIGN_IN = "Sign in first."
FORBIDDEN, GONE, UNKNOWN, NOT_NOW = 403, 410, 404, 503


def handed_out(request: Request) -> Response:
    person, session = person_of(request)
    if person is None:
        return PlainTextResponse(SIGN_IN, status_code=401)
    try:
        file = way_out.fetch(request.path_params["token"], person, session, road.log_of(chosen_store()), TICKETS)
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
    """Who asks, and in which session, as the door has found out; of a demonstration's people the one whom the address names.

    Where nobody stands at the door of anything but a demonstration, there is nobody.
    """
    if "person" in request.scope:
        return request.scope["person"], request.scope.get("session id", "")
    first = founded(Ledger(chosen_store()).lines())
    if first is None or not first.sample:
        return None, ""
    people = demonstration.people()
    return people.get(request.query_params.get("role", ""), people[""]), ""
