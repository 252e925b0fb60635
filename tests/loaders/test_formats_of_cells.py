"""Which cells a workbook shows as a percentage: typed or worked out, whatever the order of what a cell says of itself."""

import pytest

from loaders.containers.formats import cells_in

NUMBER = rb"[-\d.E]+"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (b'<c r="B2" s="1"><v>0.85</v></c>', True),
        (b'<c r="B2" s="1" t="n"><v>0.85</v></c>', True),
        (b'<c s="1" r="B2"><v>0.85</v></c>', True),
        (b'<c r="B2" s="1" cm="1"><v>0.85</v></c>', True),
        (b'<c r="B2" s="1"><f>C2/D2</f><v>0.85</v></c>', True),
        (b'<c r="B2" s="1"><f t="shared" ref="B2:B9" si="0">C2/D2</f><v>0.85</v></c>', True),
        (b'<c r="B2" s="1"><f t="shared" si="0"/><v>0.85</v></c>', True),
        (b'<c r="B2" s="1"><f t="array" ref="B2">SUM(C2)</f><v>0.85</v></c>', True),
        (b'<c r="B2" s="2"><v>0.85</v></c>', False),  # of another style
        (b'<c r="B2" s="1" t="s"><v>12</v></c>', False),  # the twelfth text
        (b'<c r="B2" t="s" s="1"><v>12</v></c>', False),
        (b'<c r="B2" s="1" t="e"><v>#N/A</v></c>', False),
        (b'<c r="B2" s="1"/>', False),
    ],
)
def test_a_number_of_the_style_is_found_and_nothing_else(cell, found):
    sheet = b'<row r="2"><c r="A2" s="2"><v>1</v></c>' + cell + b'<c r="C2" s="2"><v>1</v></c></row>'
    assert cells_in(sheet, {1}, NUMBER) == ({(1, 1)} if found else set())
