"""What can be fetched by its address: the blank workbooks, which hold no data."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from loaders.source import sources
from loaders.template import template_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def template(request: Request) -> Response:
    source = sources().get(request.path_params["source"])
    if source is None:
        return PlainTextResponse("There is no extract of this name.", status_code=404)
    content = await run_in_threadpool(template_workbook, source)
    name = f"{source.file_name or source.id}_template.xlsx"
    return Response(content, media_type=XLSX, headers={"content-disposition": f'attachment; filename="{name}"'})
