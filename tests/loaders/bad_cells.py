"""Bad cells, three families of twenty: errors and impossible values, long and deep texts, hostile names and words."""

from tests.loaders.bad_workbooks import EITHER, Bad
from tests.loaders.workbooks import headings, row_of, xlsx
from tests.loaders.zip_surgery import EPISODES, SHEET, changed, episodes, part_of, rebuilt, with_cells, with_part

RISK = b'<c r="G2" t="inlineStr"><is><t>No apparent risk</t></is></c>'
AGE = b'<c r="D2" t="n"><v>15</v></c>'
REFERENCE = b'<c r="A2" t="inlineStr"><is><t>M-1</t></is></c>'
REPORTED = b'<c r="E2" s="1" t="n"><v>45537.41666666666</v></c>'
GOOD = episodes(3)


def with_cell(old: bytes, new: str) -> bytes:
    assert old in part_of(GOOD, SHEET)
    return changed(SHEET, old, new.encode())


IMPOSSIBLE = {  # the cell it must be named by → what stands there instead, and the rows that are kept
    "an error": (RISK, '<c r="G2" t="e"><v>#REF!</v></c>', 3),
    "an error, otherwise written": (RISK, "<c t='e' r='G2'><v>#N/A</v></c>", 3),
    "an error in what is required": (REFERENCE, '<c r="A2" t="e"><v>#DIV/0!</v></c>', 2),
    "an error as text": (RISK, '<c r="G2" t="str"><v>#VALUE!</v></c>', 3),
    "no number": (AGE, '<c r="D2"><v>NaN</v></c>', 3),
    "a number without end": (AGE, '<c r="D2"><v>1E400</v></c>', 3),
    "minus without end": (AGE, '<c r="D2"><v>-1E400</v></c>', 3),
    "a reference without end": (REFERENCE, '<c r="A2"><v>-1E999</v></c>', 2),
    "a day before all days": (REPORTED, '<c r="E2" s="1"><v>-5</v></c>', 2),
    "a day after all": (REPORTED, '<c r="E2" s="1"><v>9999999</v></c>', 2),
    "30 February": (REPORTED, '<c r="E2" t="str"><v>30/02/2024</v></c>', 2),
    "a date that is none": (REPORTED, '<c r="E2" t="d"><v>2024-99-99</v></c>', 2),
    "a bell": (RISK, '<c r="G2" t="str"><v>Lo_x0007_w</v></c>', 3),
    "a bell in a reference": (REFERENCE, '<c r="A2" t="str"><v>M\x7f1</v></c>', 2),
}


def impossible_values() -> list[Bad]:
    """What Excel calls an error, numbers without end, days that never were; formulas that hold no value."""
    formulas = [
        '<c r="G2"><f>1+1</f></c>',
        '<c r="G2"><f>1+1</f><v/></c>',
        '<c r="G2"><f>1+1</f><v></v></c>',
        "<c s='0' r='G2'><f>A1</f></c>",
    ]
    return [
        *(Bad(about, with_cell(old, new), rows) for about, (old, new, rows) in IMPOSSIBLE.items()),
        *(Bad(f"never calculated: {cell}", with_cell(RISK, cell)) for cell in formulas),
        Bad("an error in a cell that has no name", with_cell(RISK, '<c t="e"><v>#REF!</v></c>')),
        Bad("a cell that is text and number", with_cell(AGE, '<c r="D2" t="n"><v>fifteen</v></c>'), EITHER),
    ]


def long_and_deep() -> list[Bad]:
    """Texts too long, elements too deep, shared words by the hundred thousand, characters that no XML may hold."""

    def text(words: str) -> bytes:
        return with_cell(RISK, f'<c r="G2" t="str"><v>{words}</v></c>')

    shared = b"<sst>" + b"".join(b"<si><t>word %d</t></si>" % number for number in range(200_000)) + b"</sst>"
    deep = [b"<a>" * depth + b"</a>" * depth for depth in (50, 5_000, 100_000)]
    return [
        *(Bad(f"a text of {size}", text("A" * size), 3) for size in (32_767, 32_768, 100_000, 1_000_000)),
        *(
            Bad(f"a reference of {size}", with_cell(REFERENCE, f'<c r="A2" t="str"><v>{"9" * size}</v></c>'), 2)
            for size in (41, 1000, 100_000)
        ),
        *(Bad(f"{len(each)} bytes deep in the sheet", with_cells(each), EITHER) for each in deep),
        *(Bad(f"{len(each)} bytes deep beside it", with_part("docProps/custom.xml", each), 3) for each in deep[:2]),
        Bad("200,000 shared words", with_part("xl/sharedStrings.xml", shared), EITHER),
        Bad("a shared word that is not there", with_cell(RISK, '<c r="G2" t="s"><v>99999</v></c>'), EITHER),
        *(Bad(f"character {ord(each)}", text(f"Lo{each}w"), EITHER) for each in "\0\x01\x1b\x1f\uffff"),
        Bad(
            "half a character",
            rebuilt(lambda name, data: data.replace(b"No apparent", b"No \xff\xfe\xc3") if name == SHEET else data),
            EITHER,
        ),
    ]


HOSTILE_WORDS = (
    "'; DROP TABLE missing_episodes; --",
    '" OR 1=1 --',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "+44 1782",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](http://example.org)",
    "![x](http://example.org/x.png)",
    "# Heading **bold** `code` $x^2$ :red[x]",
    "\u202egnp.exe",
    "\u2066\u200f\u200d",
    "{{7*7}} ${7*7} %s %n {0}",
    "../../etc/passwd",
    "a" * 5000,
    "Ω≈ç√∫ 🧨",
    "&lt;b&gt; &amp;",
)


def hostile_words() -> list[Bad]:
    """A heading of its own, a cell and, where Excel would allow it, the sheet's name are hostile; the rows load all the same."""
    found = [Bad(words[:40], hostile_words_in(words), 3) for words in HOSTILE_WORDS]
    renamed = changed("xl/workbook.xml", b'name="Sheet1"', b'name="&lt;b&gt;[x](javascript:1)&#x202e;"')
    return [*found, Bad("the sheet's name", renamed, 3), Bad("one heading again and again", repeated_heading())]


def hostile_words_in(words: str) -> bytes:
    name = "".join(each for each in words if each not in "[]:*?/\\")[:31].strip("'") or "x"
    rows = [[*row_of(EPISODES, number, misper_ref=f"M-{number}"), words] for number in (1, 2, 3)]
    book = xlsx([*headings(EPISODES), words], *rows, name="x")
    escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return changed("xl/workbook.xml", b'name="x"', f'name="{escaped}"'.encode(), book)


def repeated_heading() -> bytes:
    rows = [row_of(EPISODES, number, misper_ref=f"M-{number}") for number in (1, 2, 3)]
    return xlsx([*headings(EPISODES), *headings(EPISODES)], *([*row, *["x"] * len(row)] for row in rows))
