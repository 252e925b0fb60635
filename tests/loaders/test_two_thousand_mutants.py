"""Mutants of valid workbooks: each is refused in a sentence, or as many rows are read as an independent reader finds."""

import os
import warnings
from io import BytesIO

from openpyxl import load_workbook

from loaders.outcome import Refused, Report
from loaders.parser import Parser
from tests.loaders.mutants import mutant
from tests.loaders.test_two_hundred_bad_files import MOST_MEMORY, Measured, is_one_sentence
from tests.loaders.workbooks import SEAL

MUTANTS = 2_000 if os.environ.get("SAFEGUARDING_NIGHTLY") else 150
CAN_STILL_BE_READ = 0.2  # at least; else the mutants are too wild to say anything about counts


def outcome(parser: Parser, content: bytes) -> Report | str:
    try:
        return parser.parse(content, "file.xlsx", SEAL)[0].report
    except Refused as refusal:
        return str(refusal)


def rows_for_another_reader(content: bytes, header_row: int) -> int | None:
    """Rows below the headings with a value in them, as openpyxl finds them; None where it cannot read the file.

    It refuses much that holds no data (styles, properties, content types), and sees no cell, not even the headings, where a
    letter of a name space is wrong: a file only it cannot read is no difference.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            sheet = load_workbook(BytesIO(content), data_only=True).worksheets[0]
            rows = list(sheet.iter_rows(values_only=True))
        except Exception:  # whatever a reader may raise that nobody hardened
            return None
    filled = [any(cell is not None and str(cell).strip() for cell in row) for row in rows]
    return sum(filled[header_row:]) if any(filled[:header_row]) else None


def test_a_mutant_is_refused_in_a_sentence_or_read_with_the_rows_another_reader_finds():
    wrong, compared = [], 0
    with Measured() as parser:
        for number in range(MUTANTS):
            content = mutant(number)
            found = outcome(parser, content)
            if isinstance(found, str):
                wrong += [] if is_one_sentence(found) else [(number, found)]
                continue
            assert found.rows_read == found.rows_kept + sum(found.set_aside.values())
            other = rows_for_another_reader(content, found.sheets[0].header_row)
            compared += other is not None
            if other not in (None, found.rows_read):
                wrong.append((number, found.rows_read, other))
    assert wrong == []
    assert compared >= CAN_STILL_BE_READ * MUTANTS
    assert parser.most < MOST_MEMORY
