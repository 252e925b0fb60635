"""The limits of reading files, each as it was decided: a file within them is read, one beyond them is refused in a sentence."""

import pytest

from loaders import (
    check,
    doubtful_headings,
    headings,
    kind,
    kinds,
    one_child,
    outcome,
    parser,
    period,
    precheck,
    pseudonym,
    public_text,
    sealed,
    slipped,
    template,
    worker,
)
from loaders.days import EARLIEST_SERIAL, LATEST_SERIAL


@pytest.mark.parametrize(
    ("limit", "decided"),
    [
        pytest.param((EARLIEST_SERIAL, LATEST_SERIAL), (14_000, 80_000), id="a serial number is a day from 1938 to 2119"),
        pytest.param(headings.ROWS_SEARCHED, 40, id="headings are looked for in the first forty rows"),
        pytest.param(doubtful_headings.LONGEST_HEADING, 60, id="a heading that is quoted has sixty letters at most"),
        pytest.param(kind.LONGEST_TITLE, 90, id="a title has ninety letters at most"),
        pytest.param(kinds.LARGEST_WHOLE, 2_147_483_647, id="a whole number fits in four bytes"),
        pytest.param(one_child.MOST_ROWS, 3, id="a child has three person numbers at most"),
        pytest.param(check.MOST_CORRECTIONS, 3, id="three rows with one reference are corrections, more are asked about"),
        pytest.param(outcome.MOST_ISSUES_LISTED, 5_000, id="five thousand issues are listed"),
        pytest.param(parser.SECONDS_ALLOWED, 28, id="every file is answered within thirty seconds"),
        pytest.param(period.BUSY, 0.25, id="a period with a quarter of the busiest one's rows is spoken for"),
        pytest.param(period.MOST_AFTER, 0.05, id="one row in twenty after its period is a stray date"),
        pytest.param(precheck.MOST_UNPACKED, 314_572_800, id="300 MB unpacked"),
        pytest.param(precheck.MOST_RATIO, 250, id="no part unpacks to more than 250 times its size"),
        pytest.param(precheck.MOST_PARTS, 500, id="a workbook has five hundred parts at most"),
        pytest.param((pseudonym.CODE_LENGTH, pseudonym.KEY_BYTES), (16, 32), id="codes of 64 bits from a key of 256"),
        pytest.param(public_text.LONGEST_QUOTE, 400, id="a public text is quoted in four hundred letters"),
        pytest.param(sealed.LONGEST_IDENTIFIER, 40, id="an identifier has forty letters at most"),
        pytest.param(sealed.MOST_DIGITS_EXCEL_KEEPS, 1_000_000_000_000_000, id="Excel keeps fifteen digits"),
        pytest.param(slipped.BY_HABIT, 16, id="Excel drops the marks at a row's end in blocks of sixteen rows"),
        pytest.param(template.ROWS_WITH_DROP_DOWNS, 5_000, id="a template has lists to choose from in five thousand rows"),
        pytest.param(worker.MEMORY, 943_718_400, id="reading takes 900 MB at most"),
    ],
)
def test_a_limit_is_the_one_that_was_decided(limit, decided):
    assert limit == decided
