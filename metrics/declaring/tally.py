"""How the cases of a period become one number: an aggregate over one column of theirs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """aggregate: of SQL; of: the column it goes over; distinct: each different one once, however often it stands there.

    where: a column that must be true of a case; given: one without which a case does not count.
    """

    aggregate: str
    of: str
    distinct: bool = False
    where: str = ""
    given: str = ""

    def sql(self, latest_only: bool) -> str:
        """latest_only: of the cases in the last month of the period that was returned."""
        only = [self.where, self.given and f"{self.given} IS NOT NULL", "latest" if latest_only else ""]
        filtered = f" FILTER ({' AND '.join(filter(None, only))})" if any(only) else ""
        return f"{self.aggregate}({'DISTINCT ' if self.distinct else ''}{self.of}){filtered}"

    @property
    def columns(self) -> set[str]:
        """What a case must have for it."""
        return {self.of, self.where, self.given} - {""}


TOTAL = Tally("sum", "numerator")
TOTAL_BELOW = Tally("sum", "denominator")
MET = Tally("count_if", "numerator")
CASES = Tally("count", "numerator")
SUBJECTS = Tally("count", "subject", distinct=True)
SUBJECTS_MET = Tally("count", "subject", distinct=True, where="numerator")
MIDDLE = Tally("median", "numerator")
AVERAGE = Tally("avg", "numerator")
ANY = Tally("any_value", "numerator")
TOTAL_OF_PAIRS = Tally("sum", "numerator", given="denominator")
TOTAL_BELOW_OF_PAIRS = Tally("sum", "denominator", given="numerator")
