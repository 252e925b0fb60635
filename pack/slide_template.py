"""The empty presentation that slides are added to: wide, with our fonts and two layouts, made from python-pptx's own."""

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches

FONT, INK, ACCENT = "Arial", "12202B", "1D4F6E"
WIDE, HIGH, EDGE = Inches(13.333), Inches(7.5), Inches(0.5)
COLUMN = Inches(4.5)  # of words, left of a chart
TABLE, SIGNAL = "Table", "Signal"
KEPT = {"Title and Content": TABLE, "Two Content": SIGNAL}
TITLE_AT = (EDGE, Inches(0.3), WIDE - 2 * EDGE, Inches(0.85))
TITLE_BESIDE_A_SIGN = (EDGE, Inches(0.3), WIDE - 2 * EDGE - Inches(1.5), Inches(0.85))
LINE_AT = (EDGE, Inches(1.15), WIDE - 2 * EDGE, Inches(0.4))
COLUMN_AT = (EDGE, Inches(1.3), COLUMN, Inches(5.45))
MARK_AT = (EDGE, Inches(0.06), WIDE - 2 * EDGE, Inches(0.28))
FOOTER_AT = (EDGE, Inches(6.95), Inches(11), Inches(0.35))
NUMBER_AT = (Inches(11.8), Inches(6.95), Inches(1.03), Inches(0.35))
AT = {
    PP_PLACEHOLDER.TITLE: TITLE_AT,
    PP_PLACEHOLDER.BODY: LINE_AT,
    PP_PLACEHOLDER.OBJECT: LINE_AT,
    PP_PLACEHOLDER.FOOTER: FOOTER_AT,
    PP_PLACEHOLDER.SLIDE_NUMBER: NUMBER_AT,
}
STYLES = {"titleStyle": ("2200", "1"), "bodyStyle": ("1400", "0")}  # size in hundredths of a point, bold


def template() -> Slides:
    made = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    without_picture(made)
    in_our_fonts(made)
    for layout in list(made.slide_layouts):
        if layout.name in KEPT:
            ours(layout)
        else:
            made.slide_layouts.remove(layout)
    for each in list(made.slide_master.placeholders):
        placed(each)
    return made


def layout_of(made: Slides, name: str) -> SlideLayout:
    return next(layout for layout in made.slide_layouts if layout.name == name)


def without_picture(made: Slides) -> None:
    """The small picture of somebody else's first slide."""
    package = made.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            package._rels.pop(key)


def in_our_fonts(made: Slides) -> None:
    master = made.slide_master
    theme = master.part.part_related_by(RT.THEME)
    theme._blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode()).replace(b"4F81BD", ACCENT.encode())
    styles = master.element.find("{*}txStyles")
    for name, (size, bold) in STYLES.items():
        first = styles.find(f"{{*}}{name}/{{*}}lvl1pPr")
        first.set("algn", "l")
        first.set("marL", "0")
        first.set("indent", "0")
        first.find("{*}defRPr").set("sz", size)
        first.find("{*}defRPr").set("b", bold)
        for bullet in first.findall("{*}buChar") + first.findall("{*}buFont"):
            first.remove(bullet)


def ours(layout: SlideLayout) -> None:
    """Title, words, footer, number; the second box of the layout for signals makes room for the chart."""
    layout.name = KEPT[layout.name]
    for each in list(layout.placeholders):
        if each.placeholder_format.idx == 2:
            each.element.getparent().remove(each.element)
        elif each.placeholder_format.idx == 1 and layout.name == SIGNAL:
            at(each, COLUMN_AT)
        else:
            placed(each)


def placed(each) -> None:
    kind = each.placeholder_format.type
    if kind == PP_PLACEHOLDER.DATE:
        each.element.getparent().remove(each.element)
    else:
        at(each, AT[kind])


def at(shape, box: tuple[Emu, Emu, Emu, Emu]) -> None:
    shape.left, shape.top, shape.width, shape.height = box
