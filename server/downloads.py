"""What can be fetched by its address: the blank workbooks, which hold no data, and once each the files somebody asked for."""

from importlib import import_module

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from loaders.source import sources
from loaders.template import template_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GET_ONLY = "Open this address in a browser."


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
    """Read only now: with pandas it doubles the time until the server listens."""
    return import_module("server.handing_out").handed_out(request)


def attachment(content: bytes, media: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(content, media_type=media, headers=headers)
