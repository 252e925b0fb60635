"""What a query rule is: it finds figures that cannot all be right. One file in metrics/query_rules/ declares one."""

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from declarations import declared_in
from metrics.declaring.indicator import Example
from metrics.declaring.theme import Theme

QUERY_RULES_FOLDER = Path(__file__).parent.parent / "query_rules"


@dataclass(frozen=True)
class QueryRule:
    """One rule, run over every snapshot.

    finds: SQL with a row for each conflict: subject (a short name that stays the same), theme (its title), figures (the
    published figures it is about, such as SF28, SF31a), lines (where they stand), says (the conflict in a sentence).
    theme: whose owner is proposed where the SQL names no theme. fires: an example in which it finds something;
    silent: one that is as near to it as can be, in which it finds nothing.
    """

    title: str
    says: str
    theme: Theme
    finds: str
    fires: Example
    silent: Example
    id: str = field(default="", compare=False)


def discover(folder: Path = QUERY_RULES_FOLDER) -> dict[str, QueryRule]:
    """Every rule declared in the folder, by id (the file's name), in alphabetical order."""
    return {name: replace(rule, id=name) for name, rule in declared_in(folder, "RULE").items()}


@cache
def query_rules() -> dict[str, QueryRule]:
    return discover()
