"""Valid workbooks with a few bytes, parts or words changed by chance; the same seed gives the same mutant."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

from tests.loaders.zip_surgery import SHEET, STRINGS, changed, episodes, part_of, rebuilt, with_part

STRINGS_KIND = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
LISTED = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + STRINGS_KIND + b'"/></Types>'
LINKED = (
    b'<Relationship Id="rId99" Target="sharedStrings.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)
WORDS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>'


def with_shared_words(book: bytes) -> bytes:
    """As Excel itself writes it: the words in a part of their own, each cell with a word's number."""
    words: list[bytes] = []

    def share(found: re.Match) -> bytes:
        words.append(b"<si><t>%s</t></si>" % found[2])
        return b'<c r="%s" t="s"><v>%d</v></c>' % (found[1], len(words) - 1)

    sheet = re.sub(rb'<c r="(\w+)" t="inlineStr"><is><t>([^<]*)</t></is></c>', share, part_of(book, SHEET))
    book = with_part(STRINGS, WORDS % b"".join(words), with_part(SHEET, sheet, book))
    book = changed("[Content_Types].xml", b"</Types>", LISTED, book)
    return changed("xl/_rels/workbook.xml.rels", b"</Relationships>", LINKED, book)


VALID = [episodes(3), episodes(40), with_shared_words(episodes(12))]


def mutant(number: int) -> bytes:
    """The mutant of that number."""
    chance = Random(number)
    return chance.choice(WAYS)(chance, chance.choice(VALID))


def bytes_flipped(chance: Random, book: bytes) -> bytes:
    changed = bytearray(book)
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def bytes_moved(chance: Random, book: bytes) -> bytes:
    start, length = chance.randrange(len(book)), chance.choice((1, 10, 500))
    return (
        book[:start] + chance.choice((b"", chance.randbytes(length), book[start : start + length] * 2)) + book[start + length :]
    )


def part_dropped_or_swapped(chance: Random, book: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    one, other = chance.sample(sorted(parts), 2)
    if chance.random() < 0.5:
        parts[one] = parts[other]
    else:
        del parts[one]
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return content.getvalue()


def in_a_part(change: Callable[[Random, bytes], bytes]) -> Callable[[Random, bytes], bytes]:
    """The change made in one part, most often the sheet; the zip around it is whole."""

    def made(chance: Random, book: bytes) -> bytes:
        with zipfile.ZipFile(BytesIO(book)) as archive:
            chosen = SHEET if chance.random() < 0.7 else chance.choice(archive.namelist())
        return rebuilt(lambda name, data: change(chance, data) if name == chosen else data, of=book)

    return made


def tag_lost(chance: Random, data: bytes) -> bytes:
    """One element's tag, or a whole cell or row."""
    found = list(re.finditer(chance.choice((rb"<[^>]+>", rb"<c [^>]*>.*?</c>", rb"<row.*?</row>")), data)) or [
        re.search(b"", data)
    ]
    gone = chance.choice(found)
    return data[: gone.start()] + data[gone.start() : gone.end()] * chance.choice((0, 2)) + data[gone.end() :]


def attribute_changed(chance: Random, data: bytes) -> bytes:
    found = list(re.finditer(rb'="([^"]*)"', data)) or [re.search(b"()", data)]
    chosen = chance.choice(found)
    value = chance.choice((b"", b"-1", b"99999999999", b"e", b"s", b"A1", b"XFD1048576", b"\xc3\x28", b"true", b"&#0;"))
    return data[: chosen.start(1)] + value + data[chosen.end(1) :]


def value_changed(chance: Random, data: bytes) -> bytes:
    found = list(re.finditer(rb">([^<>]+)<", data)) or [re.search(b"()", data)]
    chosen = chance.choice(found)
    value = chance.choice(
        (b"", b"1E400", b"-1", b"99999999", b"#REF!", b"&lt;b&gt;", b"&bad;", b"\x01", b"word" * 5000, b"2024-02-30")
    )
    return data[: chosen.start(1)] + value + data[chosen.end(1) :]


WAYS = (
    bytes_flipped,
    bytes_moved,
    part_dropped_or_swapped,
    in_a_part(bytes_flipped),
    in_a_part(bytes_moved),
    in_a_part(tag_lost),
    in_a_part(attribute_changed),
    in_a_part(value_changed),
)
