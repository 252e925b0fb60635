"""SQL with one change in it: what a worked example of the SQL must notice."""

import re

TOKEN = re.compile(
    r"""
    (?P<comment>--[^\n]*)
    | (?P<string>'(?:[^']|'')*')
    | (?P<quoted>"[^"]*")
    | (?P<word>IS\s+NOT\s+NULL\b|IS\s+NULL\b|[A-Za-z_]\w*)
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<operator><>|!=|>=|<=|=>|->|=|<|>)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
OPPOSITES = {
    ">=": ">",
    ">": ">=",
    "<=": "<",
    "<": "<=",
    "=": "<>",
    "<>": "=",
    "!=": "=",
    "TRUE": "FALSE",
    "FALSE": "TRUE",
    "AND": "OR",
    "OR": "AND",
    "IS NULL": "IS NOT NULL",
    "IS NOT NULL": "IS NULL",
}


def mutants(sql: str) -> list[tuple[str, str]]:
    """The SQL with one change, and that change in words: for every place where one can be made."""
    made = []
    for token in TOKEN.finditer(sql):
        changed = changed_token(token.lastgroup, token.group())
        if changed is not None:
            line = sql.count("\n", 0, token.start()) + 1
            said = f"line {line}: {token.group()} became {changed}"
            made.append((sql[: token.start()] + changed + sql[token.end() :], said))
    return made


def changed_token(kind: str, text: str) -> str | None:
    """Another token in its place; None where a token is a name, a comment or punctuation."""
    if kind == "string":
        return "'changed " + text[1:]
    if kind == "number":
        return str(float(text) + 1) if "." in text else str(int(text) + 1)
    if kind in ("operator", "word"):
        return OPPOSITES.get(" ".join(text.upper().split()))
    return None
