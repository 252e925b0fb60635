"""Parts of a slide: its footer, the icon of a signal, a table that goes on over as many slides as it needs."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from math import ceil

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from exports.text import readable
from metrics.control_charts.icon import Icon
from pack.slide_template import EDGE, INK, MARK_AT, WIDE

TOP, LINE, LINES = Inches(1.75), 0.18, 26  # of a table: where it begins, inches of a line of words, lines on a slide
LETTERS = 14  # to an inch, in the size of a table
RING = Inches(0.62)
WARNING = "8F2F00"


def footed(slide: Slide, text: str) -> None:
    """Footer and number of the layout, which python-pptx leaves out of slides."""
    for each in slide.slide_layout.placeholders:
        if each.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            copied = deepcopy(each.element)
            copied.nvSpPr.cNvPr.id = slide.shapes._next_shape_id
            slide.shapes._spTree.append(copied)
    foot = next(each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.FOOTER)
    number = next(each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER)
    say(foot.text_frame, [(text, 10, False)])
    for shape, side in ((foot, PP_ALIGN.LEFT), (number, PP_ALIGN.RIGHT)):
        for paragraph in shape.text_frame.paragraphs:
            paragraph.alignment = side


def add_mark(slide: Slide, words: str) -> None:
    """At the very top: that the data are a sample, that the figures are exact."""
    box = slide.shapes.add_textbox(*MARK_AT)
    box.name = "Mark"
    say(box.text_frame, [(words, 10, True)])
    box.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string(WARNING)
    box.text_frame.margin_top = box.text_frame.margin_bottom = 0


def say(frame: TextFrame, lines: Sequence[tuple[str, float, bool]]) -> None:
    """lines: words, their size, whether bold."""
    frame.word_wrap = True
    for place, (words, size, bold) in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = readable(words), Pt(size), bold
        run.font.color.rgb, run.font.language_id = RGBColor.from_string(INK), MSO_LANGUAGE_ID.ENGLISH_UK
        paragraph.space_after = Pt(size / 2)


def fitting(texts: Sequence[str], width: float, height: float, sizes: Sequence[float]) -> float:
    """The first size in which the texts fit into a box of so many inches, or the last."""

    def high(size: float) -> float:
        return sum(ceil(len(each) * size * 0.5 / (width * 72)) * size * 1.2 + size / 2 for each in texts) / 72

    return next((size for size in sizes if high(size) <= height), sizes[-1])


def add_icon(slide: Slide, icon: Icon) -> None:
    """At the right edge: a ring with its letter, and beside it the letter of the target."""
    letters = [(icon.letter, None)] + ([(icon.target, MSO_LINE.DASH)] if icon.target else [])
    group = slide.shapes.add_group_shape()
    for place, (letter, dash) in enumerate(letters):
        left = WIDE - EDGE - RING * (len(letters) - place) - Inches(0.08) * (len(letters) - place - 1)
        ring(group.shapes.add_shape(MSO_SHAPE.OVAL, Emu(left), Inches(0.38), RING, RING), letter, icon.ink, dash)
    group.name = f"Sign: {icon.name}"
    group._element.nvGrpSpPr.cNvPr.set("descr", icon.alt)


def ring(shape, letter: str, ink: str, dash: MSO_LINE | None) -> None:
    shade = RGBColor.from_string(ink.lstrip("#").upper())
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(255, 255, 255)
    shape.line.color.rgb, shape.line.width = shade, Pt(4)
    if dash:
        shape.line.dash_style = dash
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    run = frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold, run.font.color.rgb = letter, Pt(20), True, shade
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER


def add_table(slide: Slide, headings: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]], descr: str) -> None:
    """widths: in inches."""
    size = Inches(sum(widths)), Inches(LINE * 2 * (len(rows) + 1))
    frame = slide.shapes.add_table(len(rows) + 1, len(headings), EDGE, TOP, *size)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", descr)
    frame.name = "Table"
    for place, width in enumerate(widths):
        frame.table.columns[place].width = Inches(width)
    for line, row in enumerate([headings, *rows]):
        frame.table.rows[line].height = Inches(LINE * lines_of(row, widths) + 0.06)
        for place, words in enumerate(row):
            write(frame.table.cell(line, place), words, bold=line == 0)


def write(cell, words: str, bold: bool) -> None:
    cell.margin_left = cell.margin_right = Inches(0.06)
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    run = cell.text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = readable(words), Pt(10.5), bold
    run.font.language_id = MSO_LANGUAGE_ID.ENGLISH_UK


def lines_of(row: Sequence[str], widths: Sequence[float]) -> int:
    return max(ceil(len(words) / (width * LETTERS)) or 1 for words, width in zip(row, widths))


def slides_of(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Iterator[list[Sequence[str]]]:
    """The rows of each slide."""
    of_slide, used = [], 0.0
    for row in rows:
        needed = lines_of(row, widths) + 0.35
        if of_slide and used + needed > LINES:
            yield of_slide
            of_slide, used = [], 0.0
        of_slide, used = [*of_slide, row], used + needed
    if of_slide:
        yield of_slide
