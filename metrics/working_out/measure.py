"""The one place where cases become values."""

from datetime import date

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import AS_AMOUNT, AS_MIDDLE
from metrics.table import NOT_RECORDED, WHOLE, Figure
from metrics.working_out.coverage import EVER, EVERYBODY, Coverage, Returned
from metrics.working_out.found import Found, Measured, Span
from metrics.working_out.populations import numbers_of
from metrics.working_out.status import judge
from periods import year_of

ALL_TIME = ""  # the grain of the span that says which groups there are
LEFT_BLANK = "left blank"
AMONG_WORDS = 1000  # the place that the macro place_in_order gives to a word

# One query gives every period and every breakdown: planning a query takes longer than running it.
QUERY = """
    WITH spans AS (
        SELECT unnest($grains) AS grain, unnest($starts) AS start, unnest($stops) AS stop, unnest($ends) AS last_step
    ),
    cut_cases AS (
        {cuts}
    ),
    in_spans AS (  -- what stood in the last week or month of a period that was returned is what a snapshot shows
        SELECT cut_cases.*, grain, start, date_trunc($step, date) = last_step AS latest
        FROM cut_cases JOIN spans ON date BETWEEN start AND stop
    ),
    measured AS (
        SELECT cut, grain, start, breakdown, {numerator} AS numerator, {denominator} AS denominator,
               {withheld} AS withheld, {marks} AS marks, {senders} AS senders, count(numerator){of_these} AS given,
               {people} AS people, {unknown} AS unknown
        FROM in_spans
        GROUP BY cut, grain, start, breakdown
    ),
    with_wholes AS (
        SELECT * REPLACE ({whole_denominator} AS denominator) FROM measured
    )
SELECT cut, grain, start, breakdown, numerator, denominator, {value} AS value, withheld,
       marks, given, people, senders, unknown, place_in_order(breakdown) AS place
FROM with_wholes
"""
MARKS = "list(DISTINCT {column} ORDER BY {column}) FILTER (withheld IS NOT NULL{of_these})"
CUT = "SELECT '{cut}' AS cut, {group} AS breakdown, {columns} FROM cases.{id} AS cases"


def measure(
    connection: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    grain: str,
    by: str | None = None,
    window: tuple[date, date] = EVER,
) -> list[Figure]:
    """Values of an indicator per period and group. window: only cases of these days."""
    returned = Returned(connection)
    spans = returned.coverage(indicator).spans(grain, window)
    return measured(connection, indicator, returned, spans, [by])


def measured(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, returned: Returned, spans: list[Span], cuts: list[str | None]
) -> list[Figure]:
    """The figures of every span, for the whole (None) and each breakdown asked for."""
    coverage = returned.coverage(indicator)
    found, groups = look_up(connection, indicator, coverage, spans, cuts)
    figures, population = [], numbers_of(connection, indicator.population)
    for cut in cuts:
        by_sender = cut is not None and cut == coverage.agency_column
        listed = groups_of(groups.get(cut, {}), cut, coverage.agencies if by_sender else [])
        for span in spans:
            heard = {}
            for group in listed:
                sender = group if by_sender else EVERYBODY
                heard[sender] = heard.get(sender) or coverage.over(span, sender)
                case = found.get((cut, span.grain, span.start, group)) or absent(indicator, found, cut, span, listed)
                row = Measured(span, cut, group, case, heard[sender], population.get((year_of(span.start), cut, group)))
                figures.append(judge(row, indicator, by_sender, coverage.first))
    return figures


def look_up(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, coverage: Coverage, spans: list[Span], cuts: list[str | None]
) -> tuple[dict, dict]:
    """What the database found by (cut, grain, start, group), and the groups of each cut with their place in order."""
    if not spans:
        return {}, {}
    asked = [Span(ALL_TIME, *EVER, ""), *spans]
    parameters = {
        "grains": [span.grain for span in asked],
        "starts": [span.start for span in asked],
        "stops": [span.stop for span in asked],
        "ends": [None, *(coverage.over(span, EVERYBODY).latest for span in spans)],
        "step": coverage.step.id,
    }
    found, groups = {}, {}
    sender = coverage.agency_column if coverage.agency_column in indicator.by else None
    sql = query(indicator, cuts, who_of(connection, indicator), sender)
    for cut, grain, start, group, *case, place in connection.execute(sql, parameters).fetchall():
        if grain == ALL_TIME:
            groups.setdefault(cut or None, {})[group] = place
        else:
            found[cut or None, grain, start, group] = Found(*case)
    return found, groups


def who_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> str | None:
    """The column that tells different children apart, where it matters to the release rule how many there are."""
    if indicator.unit.ruled_as not in (AS_AMOUNT, AS_MIDDLE):
        return None
    sql = "SELECT column_name FROM duckdb_columns() WHERE schema_name = 'cases' AND table_name = ?"
    held = {name for (name,) in connection.execute(sql, [indicator.id]).fetchall()}
    return next((name for name in ("child_id", "subject") if name in held), None)


def query(indicator: Indicator, cuts: list[str | None], who: str | None, sender: str | None) -> str:
    """The SQL; every name in it comes from a declaration, every value is bound. sender: the column that says who sent a case."""
    unit = indicator.unit
    of_these, only = (" FILTER (latest)", " AND latest") if unit.at_end else ("", "")
    return QUERY.format(
        cuts=" UNION ALL ".join(cases_of(indicator, cut, who, sender) for cut in cuts),
        numerator=unit.numerator.sql(unit.at_end),
        denominator=unit.denominator.sql(unit.at_end) if unit.denominator else "NULL",
        value=unit.value,
        withheld=f"count(withheld){of_these}" if unit.stated else "0",
        of_these=of_these,
        marks=MARKS.format(column="withheld", of_these=only) if unit.stated else "NULL",
        senders=MARKS.format(column="sender", of_these=only) if unit.stated and sender else "NULL",
        people="count(DISTINCT somebody) FILTER (numerator IS NOT NULL)" if who else "NULL",
        unknown=f"count_if(numerator IS NULL{only})" if not unit.stated else "0",
        whole_denominator="sum(denominator) OVER (PARTITION BY cut, grain, start)" if unit.whole_of_period else "denominator",
    )


def cases_of(indicator: Indicator, cut: str | None, who: str | None, sender: str | None) -> str:
    """The cases of the whole, or with their group, and the columns that the unit's tallies go over."""
    columns = ["date", *sorted(indicator.unit.columns)]
    columns += [f"{who} AS somebody"] if who else []
    columns += [withheld(indicator), *([f"{sender} AS sender"] if sender else [])] if indicator.unit.stated else []
    group = f"'{WHOLE}'" if cut is None else f"coalesce(CAST(cases.{cut} AS VARCHAR), '{NOT_RECORDED}')"
    return CUT.format(cut=cut or "", columns=", ".join(columns), id=indicator.id, group=group)


def withheld(indicator: Indicator) -> str:
    """Why a number of a case is missing. An empty cell of those added up, or one of two that go together, is a reason too."""
    if "denominator" in indicator.unit.columns:
        blank = "(numerator IS NULL) <> (denominator IS NULL)"
    else:
        blank = "FALSE" if indicator.unit.denominator else "numerator IS NULL"
    return f"coalesce(withheld::VARCHAR, if({blank}, '{LEFT_BLANK}', NULL)) AS withheld"


def groups_of(places: dict[str, int], cut: str | None, agencies: list[str]) -> list[str]:
    """The groups to show a row for, in order: those with a case at any time, and agencies expected to return."""
    if cut is None:
        return [WHOLE]
    placed = dict.fromkeys(agencies, AMONG_WORDS) | places
    return sorted(placed, key=lambda name: (placed[name], name))


def absent(indicator: Indicator, found: dict, cut: str | None, span: Span, listed: list[str]) -> Found:
    """A group without a case in a period: of a share it is none of the whole, if there is one."""
    if not indicator.unit.whole_of_period or indicator.unit.stated:
        return Found()
    others = (found.get((cut, span.grain, span.start, group)) for group in listed)
    whole = next((each.denominator for each in others if each), None)
    return Found(0, whole, 0.0 if whole else None)
