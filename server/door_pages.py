"""The plain pages in front of the dashboard: sign in, signed out, not let in. They hold no data and load nothing."""

from html import escape
from urllib.parse import quote

from starlette.responses import HTMLResponse

from access.return_address import FRONT, own_path

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>{onward}
<style>
:root {{ color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }}
body {{ margin: 0; background: Canvas; color: CanvasText; }}
main {{ max-width: 34rem; margin: 12vh auto 0; padding: 0 1.2rem; }}
h1 {{ font-size: 1.6rem; line-height: 1.25; }}
a {{ display: inline-block; padding: .6rem 1.1rem; border-radius: .3rem; background: #1f6f8b; color: #fff; font-weight: 600;
     text-decoration: none; }}
a:focus-visible {{ outline: 3px solid; outline-offset: 2px; }}
</style>
</head>
<body><main><h1>{title}</h1><p>{said}</p>{link}</main></body>
</html>
"""
TITLE = "Safeguarding dashboard"
ASK = "This dashboard shows figures about children. Sign in with your work account to see what you may see."
SERVICE_IS_DOWN = "The sign-in service does not answer, so nobody can sign in now. Try again in a few minutes."
NOT_SIGNED_IN = "The sign-in did not succeed, so you are not signed in. Try again, or ask whoever runs the dashboard."
NOT_LOGGED = "The sign-in could not be written in the audit log, so nobody was let in. Tell whoever runs the dashboard."


def plain_page(said: str, status: int, wanted: str = FRONT, headers: dict[str, str] | None = None) -> HTMLResponse:
    """A sentence, and the way to sign in and on to the page that was wanted."""
    link = f'<a href="/sign-in?to={escape(quote(own_path(wanted), safe="/"))}">Sign in</a>'
    return HTMLResponse(PAGE.format(title=TITLE, said=escape(said), link=link, onward=""), status, headers)


def left_page(onward: str) -> HTMLResponse:
    """Signed out here; the browser goes on by itself to the address at which the sign-in service is told."""
    link = f'<a href="{onward}">Sign out of the work account too</a>'
    refresh = f'<meta http-equiv="refresh" content="0;url={onward}">'
    return HTMLResponse(PAGE.format(title=TITLE, said="You have signed out.", link=link, onward=refresh))
