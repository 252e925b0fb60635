"""What every answer says to the browser."""

from tests.nightly.control import Control

HEADERS = "tests/browser/test_answers.py::test_every_answer_carries_the_headers"

CONTROLS = [
    Control(
        "nothing is kept by browsers and proxies",
        "server/headers.py",
        'headers["cache-control"] = "no-store"',
        "pass",
        (HEADERS,),
    ),
    Control(
        "no other site frames the dashboard",
        "server/headers.py",
        "\"frame-ancestors 'none'\",",
        "\"frame-ancestors 'self'\",",
        (HEADERS,),
    ),
    Control(
        "scripts only by their hash",
        "server/headers.py",
        "script-src 'self' {inline_scripts()}",
        "script-src 'self' 'unsafe-inline'",
        (HEADERS,),
    ),
    Control("pages load from here only", "server/headers.py", "        \"default-src 'self'\",\n", "", (HEADERS,)),
    Control(
        "browsers do not guess kinds of file", "server/headers.py", '    "x-content-type-options": "nosniff",\n', "", (HEADERS,)
    ),
    Control(
        "addresses are not told to other sites", "server/headers.py", '    "referrer-policy": "no-referrer",\n', "", (HEADERS,)
    ),
    Control(
        "no page names another base for its links", "server/headers.py", "\"base-uri 'none'\"", "\"base-uri 'self'\"", (HEADERS,)
    ),
]
