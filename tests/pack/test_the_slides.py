"""Slides can be edited, read aloud, and hold the same numbers as the paper."""

import io
import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from exports.about import SAMPLE
from pack.slide_parts import fitting, lines_of, slides_of
from pack.slide_template import FONT, SIGNAL, TABLE
from pack.slides import SIZES, WORDS, slides


@pytest.fixture(scope="module")
def made(pack) -> bytes:
    return slides(pack)


@pytest.fixture(scope="module")
def shown(made) -> list:
    return list(Presentation(io.BytesIO(made)).slides)


@pytest.fixture(scope="module")
def of_signals(shown) -> list:
    return [slide for slide in shown if any(shape.has_chart for shape in slide.shapes)]


def words_of(slide) -> str:
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_there_is_one_for_each_signal_with_its_figure_and_what_was_decided(of_signals, pack):
    assert [slide.shapes.title.text for slide in of_signals] == [page.indicator.title for page in pack.pages]
    for slide, page in zip(of_signals, pack.pages):
        said = words_of(slide)
        assert page.briefing.figure in said and page.briefing.why in said and page.decided in said


def test_each_chart_can_be_edited_and_holds_the_points_of_the_paper(of_signals, pack):
    for slide, page in zip(of_signals, pack.pages):
        chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
        target = page.briefing.signal.target
        series = {each.name: tuple(each.values) for each in chart.plots[0].series}
        assert series == {
            "Figure": tuple(each.value for each in page.points),
            "Mean": tuple(each.mean for each in page.points),
            "Lower limit": tuple(each.lower for each in page.points),
            "Upper limit": tuple(each.upper for each in page.points),
        } | ({} if target is None else {"Target": (target,) * len(page.points)})
        assert list(chart.plots[0].categories) == [each.period for each in page.points]
        assert chart.part.chart_workbook.xlsx_part is not None


def test_the_sign_is_the_icon_in_letters_and_words(of_signals, pack):
    for slide, page in zip(of_signals, pack.pages):
        icon, sign = page.briefing.icon, next(shape for shape in slide.shapes if shape.name.startswith("Sign: "))
        assert sign.name == f"Sign: {icon.name}" and sign._element.nvGrpSpPr.cNvPr.get("descr") == icon.alt
        assert [ring.text_frame.text for ring in sign.shapes] == [letter for letter in (icon.letter, icon.target) if letter]
        assert {str(ring.line.color.rgb) for ring in sign.shapes} == {icon.ink.lstrip("#").upper()}


def test_every_slide_has_a_title_a_footer_with_its_snapshot_and_notes(shown, pack):
    for slide in shown:
        foot = next(each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.FOOTER).text_frame.text
        assert slide.shapes.title.text and foot == f"{pack.origin} · For: Partner executive"
        assert next(shape for shape in slide.shapes if shape.name == "Mark").text_frame.text == SAMPLE
        assert slide.notes_slide.notes_text_frame.text.endswith(pack.origin)
        assert any(each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER for each in slide.placeholders)
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(numbers) == len(set(numbers)) and all(shape.text_frame.text for shape in slide.placeholders)


def test_whatever_is_no_text_has_words_for_who_does_not_see_it(shown, pack):
    found = [shape for slide in shown for shape in slide.shapes if not shape.has_text_frame]
    said = [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in found]
    assert len(found) > 2 * len(pack.pages) and all(said)
    assert {page.alt for page in pack.pages} <= set(said)


def test_the_first_slide_answers_what_got_worse_whether_it_is_real_and_what_was_decided(shown, pack):
    assert shown[0].shapes.title.text == pack.opening and pack.doing in words_of(shown[0])
    table = next(shape.table for shape in shown[0].shapes if shape.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Sign", "What moved", "Latest", "Is it real?", "What we decided"]
    assert [row[1] for row in rows[1:]] == [page.indicator.title for page in pack.pages]
    decided = [row[4] for row in rows[1:]]
    assert "Nothing yet" in decided and decided[0].startswith("The mental health trust reports")


def test_they_are_wide_in_our_font_with_our_two_layouts_and_nobody_elses_picture(made):
    deck = Presentation(io.BytesIO(made))
    assert round(deck.slide_width / deck.slide_height, 2) == round(16 / 9, 2)
    assert [layout.name for layout in deck.slide_layouts] == [TABLE, SIGNAL]
    with ZipFile(io.BytesIO(made)) as held:
        theme = held.read("ppt/theme/theme1.xml").decode()
        assert f'typeface="{FONT}"' in theme and "Calibri" not in theme
        assert not [name for name in held.namelist() if "thumbnail" in name]
        assert ">Pack for the meeting of 22 April 2025</dc:title>" in held.read("docProps/core.xml").decode()
        assert all(etree.fromstring(held.read(name)) is not None for name in held.namelist() if name.endswith(".xml"))


def test_what_people_wrote_is_text_whatever_it_is(short):
    text = '<a:t>x</a:t> & "=1+1" \x07 ]]> _x0041_'
    pack = replace(short, said=(replace(short.said[0], text=text),))
    found = [
        cell.text
        for slide in Presentation(io.BytesIO(slides(pack))).slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    assert re.sub(r"\x07", "", text) in found


def test_long_tables_go_on_and_long_words_become_smaller():
    rows, widths = [("word " * 60,) for _ in range(40)], (10.0,)
    held = list(slides_of(rows, widths))
    assert sum(held, []) == rows and len(held) > 2 and all(sum(lines_of(row, widths) for row in each) <= 26 for each in held)
    assert fitting(["a" * 100], *WORDS, SIZES) == SIZES[0] > fitting(["a" * 600] * 3, *WORDS, SIZES)
