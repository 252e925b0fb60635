"""Bad csv files, two families of twenty: bytes that are no text, and shapes that are no table."""

from random import Random

from tests.loaders.bad_workbooks import EITHER, Bad
from tests.loaders.workbooks import csv_file, headings, row_of
from tests.loaders.zip_surgery import EPISODES

ROWS = [headings(EPISODES), *(row_of(EPISODES, number, misper_ref=f"M-{number}") for number in (1, 2, 3))]
GOOD = csv_file(*ROWS)
NAME = "file.csv"


def strange_bytes() -> list[Bad]:
    """NULs here and there, encodings mixed or misnamed, random bytes within the text."""
    chance, text = Random(5), GOOD.decode()
    sprinkled = [
        bytes(chance.choice((each, chance.randrange(128, 256))) if chance.random() < share else each for each in GOOD)
        for share in (0.001, 0.01, 0.1, 0.5)
    ]
    encodings = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037", "cp1252", "latin-1")
    becomes = dict.fromkeys(("utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"), 3)
    return [
        Bad("NULs at the beginning", b"\0" * 20 + GOOD, 3, NAME),
        Bad("NULs between", GOOD.replace(b",", b"\0,"), name=NAME),
        Bad("NULs at the end", GOOD + bytes(5000), EITHER, NAME),
        Bad("a NUL in a cell", GOOD.replace(b"Home", b"Ho\0me", 1), EITHER, NAME),
        *(Bad(encoding, text.encode(encoding), becomes.get(encoding, EITHER), NAME) for encoding in encodings),
        *(Bad(f"sprinkled {number}", each, EITHER, NAME) for number, each in enumerate(sprinkled)),
        Bad("two encodings", GOOD + text.encode("utf-16-le"), EITHER, NAME),
        Bad("half a mark", b"\xff\xfe", name=NAME),
        Bad("escapes for a terminal", GOOD.replace(b"Home", b"\x1b[31mHome\x1b[0m"), 3, NAME),
    ]


def strange_shapes() -> list[Bad]:
    """Line ends of every make, quotes that never end, lines without end, thousands of columns."""
    return [*of_many_lines(), *of_great_width(), *of_hardly_anything()]


def of_many_lines() -> list[Bad]:
    first, _ = GOOD.split(b"\r\n", 1)
    head, *body = GOOD.splitlines()
    return [
        Bad("old Mac line ends", GOOD.replace(b"\r\n", b"\r"), 3, NAME),
        Bad("mixed line ends", b"\r".join((head, body[0])) + b"\n" + b"\r\n".join(body[1:]), 3, NAME),
        Bad("doubled line ends", GOOD.replace(b"\r\n", b"\r\r\n"), EITHER, NAME),
        Bad("no line end", GOOD.replace(b"\r\n", b" "), name=NAME),
        Bad("line ends only, and a word", b"\n" * 500_000 + b"x", name=NAME),
        Bad("300,001 lines", first + b"\r\n" + b"1,2\n" * 300_001, name=NAME),
        Bad("uneven rows", GOOD + b"1\r\n1,2\r\n" + b"," * 500, 3, NAME),
    ]


def of_great_width() -> list[Bad]:
    wide = b",".join(b"column %d" % number for number in range(10_000))
    first, rest = GOOD.split(b"\r\n", 1)
    return [
        Bad("10,000 columns", wide + b"\n" + b"1," * 10_000, name=NAME),
        Bad("10,000 columns beside ours", first + b"," + wide + b"\r\n" + rest, 3, NAME),
        Bad("20,000 columns", b"a," * 20_000 + b"\n", name=NAME),
        Bad("one giant line", b"Misper ref," * 2_000_000, name=NAME),
        Bad("one giant cell", GOOD + b"A" * 20_000_000, EITHER, NAME),
        Bad("one giant quoted cell", GOOD + b'"' + b"A\n" * 5_000_000 + b'"', EITHER, NAME),
        Bad("delimiters only", b",;\t|" * 250_000, name=NAME),
    ]


def of_hardly_anything() -> list[Bad]:
    first, rest = GOOD.split(b"\r\n", 1)
    return [
        Bad("a quote that never ends", first + b'\r\n"' + rest, EITHER, NAME),
        Bad("quotes only", b'"' * 1_000_000, name=NAME),
        Bad("headings only", first, name=NAME),
        Bad("headings twice", first + b"\r\n" + GOOD, 3, NAME),
        Bad("formulas", GOOD.replace(b"Burslem", b"=1+1"), 3, NAME),
        Bad("sep= and nothing", b"sep=,", name=NAME),
    ]
