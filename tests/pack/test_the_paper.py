"""The paper can be read by everybody, looks the same everywhere, and takes nothing that people wrote for markup."""

import io
import re
from dataclasses import replace
from datetime import date, datetime

import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from exports.text import readable
from pack.drawing import drawing, mark
from pack.pdf import DRAWN, NOT_DRAWN, drawable, files, paper
from wording.charts import MARKS

HOSTILE = [
    '#panic("x")',
    '#read("/etc/passwd")',
    "$ x^2 $ and #{1 + 1}",
    "</text><script>alert(1)</script>",
    "*bold* _it_ `raw` <label> @ref",
    "\\ \\u{41} // not a comment /* nor this */",
    "\"quotes\" & 'more' “quotes”",
    "= Heading",
    "- list + enum / term: x",
]


@pytest.fixture(scope="module")
def made(pack) -> bytes:
    return paper(pack)


@pytest.fixture(scope="module")
def pdf(made) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def tags(node, found: list) -> list:
    """Every element of the structure tree."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        for each in node:
            tags(each, found)
    elif isinstance(node, dict):
        found.append(node)
        tags(node.get("/K", []), found)
    return found


def test_it_is_tagged_has_a_title_and_a_language_and_says_it_is_made_for_screen_readers(pdf):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en-GB" and root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    assert pdf.metadata.title == "Pack for the meeting of 22 April 2025"


def test_every_picture_has_words_and_every_table_its_headings(pdf, pack):
    found = tags(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"], [])
    pictures = [each for each in found if each.get("/S") == "/Figure"]
    assert len(pictures) >= 2 * len(pack.pages) + len(pack.changed) and all(each.get("/Alt") for each in pictures)
    assert {page.alt for page in pack.pages} <= {str(each["/Alt"]) for each in pictures}
    kinds = [each.get("/S") for each in found]
    assert kinds.count("/Table") == 7 and kinds.count("/TH") >= 25 and {"/H1", "/H2", "/H3"} <= set(kinds)


def test_a_picture_without_words_stops_the_making(short):
    held = files(short)
    held["main"] = held["main"].replace(b'format: "svg", alt: each.alt', b'format: "svg"')
    with pytest.raises(typst.TypstError, match="missing alt text"):
        typst.compile(held, pdf_standards="ua-1", ignore_system_fonts=True)


def test_on_every_page_stand_snapshot_recipient_sample_mark_and_number(pdf, pack):
    count = len(pdf.pages)
    for number, page in enumerate(pdf.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert pack.origin in text and "For: Partner executive" in text and f"Page {number} of {count}" in text
        assert "SAMPLE DATA: A MADE-UP CITY" in text


def test_the_first_page_says_what_got_worse_whether_it_is_real_and_what_was_decided(pdf, pack):
    first = " ".join(pdf.pages[0].extract_text().split())
    assert pack.opening in first and "What we said last time, 21 January 2025" in first and pack.doing in first
    for page in pack.pages:
        assert page.indicator.title in first and page.briefing.figure in first and page.briefing.why in first
        assert page.briefing.said is None or page.briefing.said.what.text in first


def test_the_words_of_charts_are_there_as_text(pdf, pack):
    """With a font that is missing they would be gone without a sound."""
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert text.count("range of chance") >= len(pack.pages) and text.count("Target") >= 2
    assert {"H", "L"} <= set(text.split())


def test_it_holds_no_time_of_its_making(made, pdf):
    assert not re.search(rb"/(CreationDate|ModDate)", made)
    assert f"{datetime.now():%Y-%m-%d}" not in pdf.trailer["/Root"]["/Metadata"].get_data().decode()


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_people_wrote_is_printed_letter_for_letter(short, text):
    page = replace(short.pages[0], events=((date(2024, 7, 1), text),))
    pack = replace(
        short, pages=(page,), said=(replace(short.said[0], text=text),), actions=(replace(short.actions[0], text=text),)
    )
    printed = "".join("".join(each.extract_text() for each in PdfReader(io.BytesIO(paper(pack))).pages).split())
    assert printed.count("".join(readable(text).split())) >= 3


def test_letters_its_fonts_lack_become_a_box_and_every_other_one_is_drawn(short):
    assert drawable("A 😀 漢字 \u202eabc\u200b Zoë Łódź") == f"A {NOT_DRAWN} {NOT_DRAWN * 2} abc Zoë Łódź"
    everything = "".join(chr(each) for first, last in DRAWN for each in range(first, last + 1))
    assert paper(replace(short, said=(replace(short.said[0], text=everything, about="😀"),))).startswith(b"%PDF")


def test_nothing_is_said_by_colour_alone(pack):
    shapes = {re.sub(r"#[0-9a-f]{6}", "", mark(0, 0, kind)) for kind in MARKS}
    assert len(shapes) == len(MARKS) == 4
    for page in pack.pages:
        assert all(f">{MARKS[each.kind]}</text>" in drawing(page) for each in page.points)


def test_with_nothing_to_tell_it_is_still_a_paper(pack):
    empty = replace(pack, pages=(), changed=(), said=(), actions=(), gaps=(), meanings=(), sources=(), last=None, marks=())
    text = PdfReader(io.BytesIO(paper(empty))).pages[0].extract_text()
    assert "Nothing moved by more than chance, of" in text and "No decision is recorded" in text and "No action is open." in text
