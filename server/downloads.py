"""What can be fetched by its address: the blank workbooks, which hold no data, and once each the files somebody asked for."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from access import demonstration
from access.claims import session_key
from access.installation import is_demonstration
from access.person import Person
from audit.key import CannotBeLogged
from exports.tickets import NoTicket, Tickets
from ledger.ledger import Ledger
from ledger.store import chosen_store
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from loaders.source import sources
from loaders.template import template_workbook
from metrics.viewer import NotAllowed
from operations.log import log_of
from server.cookies import claims_in
from server.startup import door

TICKETS = Tickets()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GET_ONLY, SIGN_IN = "Open this address in a browser.", "Sign in first."
FORBIDDEN, UNKNOWN, GONE, NOT_NOW = 403, 404, 410, 503


def files() -> list[Route]:
    """Every address at which a file can be fetched."""
    return [Route("/templates/{source}.xlsx", template), Route("/export/{token}", export, methods=["GET"])]


async def template(request: Request) -> Response:
    source = sources().get(request.path_params["source"])
    if source is None:
        return PlainTextResponse("There is no extract of this name.", status_code=404)
    content = await run_in_threadpool(template_workbook, source)
    return attachment(content, XLSX, f"{source.file_name or source.id}_template.xlsx")


async def export(request: Request) -> Response:
    """The file of a ticket, for whom it was issued, once. A look at the headers alone (HEAD) uses nothing up."""
    if request.method != "GET":
        return PlainTextResponse(GET_ONLY, status_code=405, headers={"allow": "GET"})
    return await run_in_threadpool(handed_out, request)


def handed_out(request: Request) -> Response:
    from exports.recipe import CannotExport  # read only now: with pandas they double the time until the server listens
    from operations import exporting

    person, session = person_of(request)
    if person is None:
        return PlainTextResponse(SIGN_IN, status_code=401)
    try:
        file = exporting.fetch(request.path_params["token"], person, session, log_of(chosen_store()), TICKETS)
    except NoTicket as refusal:
        return PlainTextResponse(str(refusal), status_code=GONE if refusal.was_theirs else UNKNOWN)
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
        live = None
    if live is None:
        return None, ""
    claims = claims_in(request.cookies, live.settings.origin)
    return live.person(claims), session_key(claims) if claims else ""


def attachment(content: bytes, media: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(content, media_type=media, headers=headers)
