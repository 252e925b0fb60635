"""AT-19: of the 515 child protection plans of 31 March 2023 the DfE hides two parts
(515 = 162 + 176 + 120 + c + c): they stay hidden.

Two hidden parts, not one: with one, the total gives it away. Our own small numbers are hidden by the release rule.
"""

import io

import pyarrow.parquet as parquet
import pytest

from loaders.cells import SUPPRESSED
from tests.loaders.workbooks import take

FILE = "statistics/d5_cpps_at31march_by_duration_2013_to_2025.csv"
PLANS, BY_LENGTH = (
    "Child protection plans at 31 March",
    {
        "Plans of 3 months or less": 162,
        "Plans of 3 to 6 months": 176,
        "Plans of 6 to 12 months": 120,
        "Plans of 1 to 2 years": None,
        "Plans of 2 years or more": None,
    },
)


@pytest.fixture(scope="module")
def of_stoke_in_2023(shared_data) -> dict[str, tuple[float | None, str | None]]:
    if not (shared_data / FILE).exists():
        pytest.skip(f"{FILE} is not here")
    _, cleaned = take((shared_data / FILE).read_bytes(), "d5.csv")
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    return {row["measure"]: (row["value"], row["value_status"]) for row in rows if (row["la_code"], row["year"]) == (861, 2023)}


def test_what_is_printed_is_kept_and_what_is_hidden_is_neither_nought_nor_a_number(of_stoke_in_2023):
    assert of_stoke_in_2023[PLANS] == (515, None)
    assert {name: of_stoke_in_2023[name] for name in BY_LENGTH} == {
        name: (value, None if value else SUPPRESSED) for name, value in BY_LENGTH.items()
    }


def test_no_single_part_is_hidden_which_the_total_would_give_away(of_stoke_in_2023):
    hidden = [name for name in BY_LENGTH if of_stoke_in_2023[name][0] is None]
    assert len(hidden) == 2
    known = sum(of_stoke_in_2023[name][0] or 0 for name in BY_LENGTH)
    assert of_stoke_in_2023[PLANS][0] - known == 57
