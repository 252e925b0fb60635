"""The register of data queries, and what the query rules find: raised again with every snapshot until the figures agree."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import duckdb

from database.tables import TableOf
from metrics.declaring.indicator import Indicator
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import THEMES
from metrics.disclosure.rounding import is_exempt
from metrics.faults import apart
from metrics.printed.observations import THEME_OF, write_printed
from metrics.reasons import Reasons
from metrics.viewer import Viewer

OPEN, *_ = STATES = ("Open", "Asked", "Answered", "Closed")

REGISTERED = "(SELECT * REPLACE (coalesce(figures, '') AS figures), '' AS rule, '' AS found FROM data_queries)"


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
class FoundByRule:
    """A row of what a rule's SQL returns."""

    subject: str
    theme: str | None
    figures: str | None
    lines: str | None
    says: str


QUERIES = TableOf("queries", Query)


def write_queries(connection: duckdb.DuckDBPyConnection, rules: dict[str, QueryRule], indicators: dict[str, Indicator]) -> None:
    """Fill the table queries, and the released one, in which no figure of people has a say.

    A rule set on ruled figures would find conflicts that rounding made; set on exact ones it would tell what they are.
    """
    write_printed(connection, indicators)
    write_found(connection, "main", rules)
    exempt = [name for name, indicator in indicators.items() if is_exempt(indicator)]
    connection.execute("CREATE TEMP TABLE figures AS FROM main.figures WHERE list_contains(?, indicator)", [exempt])
    write_found(connection, "release", rules)
    connection.execute("DROP TABLE temp.figures")


def write_found(connection: duckdb.DuckDBPyConnection, schema: str, rules: dict[str, QueryRule]) -> None:
    """The register, and what the rules find beside it. A conflict that both know is one query."""
    queries = TableOf(REGISTERED, Query).read(connection, "ORDER BY ref")
    for rule in rules.values():
        for finding in findings(connection, rule):
            add_finding(queries, rule, finding)
    QUERIES.write(connection, queries, schema)


def findings(connection: duckdb.DuckDBPyConnection, rule: QueryRule) -> list[FoundByRule]:
    """What a rule finds; where it has a fault, that it could not look."""
    return apart(
        lambda: TableOf(f"({rule.finds})", FoundByRule).read(connection, "ORDER BY subject"), partial(could_not_look, rule)
    )


def could_not_look(rule: QueryRule, why: Reasons) -> list[FoundByRule]:
    reference = why[0].named["reference"]
    said = f"“{rule.title}” could not be looked for: quote reference {reference} to whoever runs the dashboard."
    return [FoundByRule(rule.id, None, None, None, said)]


def add_finding(queries: list[Query], rule: QueryRule, finding: FoundByRule) -> None:
    """Beside the query that is about the same figures, the one about the fewest; as a new one where there is none."""
    figures = names_in(finding.figures)
    fitting = [query for query in queries if figures and figures <= names_in(query.figures)]
    if not fitting:
        queries.append(raised_by(rule, finding))
        return
    query = min(fitting, key=lambda each: (len(names_in(each.figures)), each.ref))
    both = replace(query, rule=joined(query.rule, "; ", rule.title), found=joined(query.found, " ", finding.says))
    queries[queries.index(query)] = both


def raised_by(rule: QueryRule, finding: FoundByRule) -> Query:
    theme = next((each for each in THEMES if each.title == finding.theme), rule.theme)
    return Query(
        ref=f"R-{finding.subject}",
        theme=theme.title,
        lines=finding.lines or "",
        conflict=finding.says,
        meanwhile=None,
        figures=finding.figures or "",
        owner=theme.owner,
        owner_agreed=False,
        state=OPEN,
        resolution=None,
        raised_on=None,
        rule=rule.title,
        found=finding.says,
    )


def names_in(figures: str | None) -> set[str]:
    return set(filter(None, (figures or "").split(", ")))


def joined(said: str, mark: str, more: str) -> str:
    """Both, unless it was said already."""
    return said if more in said else f"{said}{mark}{more}" if said else more


def read_queries(connection: duckdb.DuckDBPyConnection, viewer: Viewer) -> list[Query]:
    """Every query of the themes this viewer may see: open ones first, then by reference."""
    seen = [each for each in QUERIES.read(connection) if viewer.may_see(THEME_OF.get(each.theme, ""))]
    return sorted(seen, key=lambda each: (STATES.index(each.state), each.ref))


def indicators_of(connection: duckdb.DuckDBPyConnection, indicators: Collection[str]) -> dict[str, list[str]]:
    """Which of these indicators a published figure is the print of, by the figure's name."""
    sql = """
        SELECT figure, list(DISTINCT indicator ORDER BY indicator) FROM printed_as
        WHERE list_contains(?, indicator) GROUP BY figure
    """
    return dict(connection.execute(sql, [list(indicators)]).fetchall())
