"""The register of data queries, and what the query rules find: raised again with every snapshot until the figures agree."""

from dataclasses import dataclass, fields
from datetime import date

import duckdb

from metrics.indicator import Indicator
from metrics.published import THEME_OF, write_printed
from metrics.query_rule import QueryRule
from metrics.theme import THEMES
from metrics.viewer import Viewer

OPEN, ASKED, ANSWERED, CLOSED = STATES = ("Open", "Asked", "Answered", "Closed")

SCHEMA = """
    CREATE TABLE queries AS
    SELECT ref, theme, lines, conflict, meanwhile, coalesce(figures, '') AS figures, owner, owner_agreed, state, resolution,
           raised_on, '' AS rule, '' AS found
    FROM data_queries
"""


@dataclass(frozen=True)
class Query:
    """One query. rule: the rule that finds it by itself, found: in its words; neither where a person alone raised it."""

    ref: str
    theme: str
    lines: str
    conflict: str
    meanwhile: str | None
    figures: str
    owner: str
    owner_agreed: bool
    state: str
    resolution: str | None
    raised_on: date | None
    rule: str
    found: str


@dataclass(frozen=True)
class Finding:
    """A row of what a rule's SQL returns."""

    subject: str
    theme: str | None
    figures: str | None
    lines: str | None
    says: str


def write_queries(connection: duckdb.DuckDBPyConnection, rules: dict[str, QueryRule], indicators: dict[str, Indicator]) -> None:
    """Fill the table queries: the register, and what the rules find beside it. A conflict that both know is one query."""
    write_printed(connection, indicators)
    connection.execute(SCHEMA)
    for rule in rules.values():
        for finding in findings(connection, rule):
            note(connection, rule, finding)


def findings(connection: duckdb.DuckDBPyConnection, rule: QueryRule) -> list[Finding]:
    names = ", ".join(field.name for field in fields(Finding))
    return [Finding(*row) for row in connection.execute(f"SELECT {names} FROM ({rule.finds}) ORDER BY subject").fetchall()]


def note(connection: duckdb.DuckDBPyConnection, rule: QueryRule, finding: Finding) -> None:
    """Beside the query that is about the same figures, the one about the fewest; as a new one where there is none."""
    known = connection.execute(
        """
        SELECT ref FROM queries
        WHERE list_has_all(string_split(figures, ', '), string_split($figures, ', '))
        ORDER BY len(figures), ref LIMIT 1
        """,
        {"figures": finding.figures},
    ).fetchone()
    if known:
        connection.execute(
            """
            UPDATE queries SET rule = if(contains(rule, $rule), rule, concat_ws('; ', nullif(rule, ''), $rule)),
                   found = if(contains(found, $says), found, trim(found || ' ' || $says))
            WHERE ref = $ref
            """,
            {"rule": rule.title, "says": finding.says, "ref": known[0]},
        )
        return
    theme = next((each for each in THEMES if each.title == finding.theme), rule.theme)
    row = Query(f"R-{finding.subject}", theme.title, finding.lines or "", finding.says, None, finding.figures or "",
                theme.owner, False, OPEN, None, None, rule.title, finding.says)  # fmt: skip
    connection.execute(f"INSERT INTO queries VALUES ({', '.join('?' * len(fields(Query)))})",
                       [getattr(row, field.name) for field in fields(Query)])  # fmt: skip


def read_queries(connection: duckdb.DuckDBPyConnection, viewer: Viewer) -> list[Query]:
    """Every query of the themes this viewer may see: open ones first, then by reference."""
    names = ", ".join(field.name for field in fields(Query))
    found = [Query(*row) for row in connection.execute(f"SELECT {names} FROM queries").fetchall()]
    seen = [each for each in found if viewer.may_see(THEME_OF.get(each.theme, ""))]
    return sorted(seen, key=lambda each: (STATES.index(each.state), each.ref))


def indicators_of(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The indicators that a published figure is the print of, by the figure's name."""
    rows = connection.execute("SELECT figure, list(DISTINCT indicator ORDER BY indicator) FROM printed_as GROUP BY figure")
    return dict(rows.fetchall())
