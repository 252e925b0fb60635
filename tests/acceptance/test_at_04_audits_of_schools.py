"""AT-04: audits by phase; the secondary schools are disputed, and the whole is never a mean of rates."""

import pytest

from metrics.table import OK


def test_audits_of_secondary_schools_are_disputed_with_both_sources(year_of):
    phases = year_of("s175_completion", "2024-25", "phase")
    shown = {name: round(row["value"]) for name, row in phases.items()}
    assert shown == {"Primary": 70, "Special": 75, "Alternative provider": 59, "Secondary": 79}
    secondary = phases.pop("Secondary")
    assert (secondary["numerator"], secondary["denominator"], secondary["status"]) == (11, 14, "disputed")
    assert "66 in " in secondary["note"] and "line 700" in secondary["note"]
    assert "79 in " in secondary["note"] and "line 713" in secondary["note"]
    assert {row["status"] for row in phases.values()} == {OK}


def test_all_schools_together_are_worked_out_from_schools_and_not_from_rates(year_of, figure):
    phases = year_of("s175_completion", "2024-25", "phase").values()
    whole = figure("s175_completion", "2024-25")
    returned, expected = (sum(row[name] for row in phases) for name in ("numerator", "denominator"))
    assert (whole["numerator"], whole["denominator"]) == (returned, expected)
    assert whole["value"] == pytest.approx(100 * returned / expected)
    assert abs(whole["value"] - sum(row["value"] for row in phases) / len(phases)) > 0.5
