"""Identifiers as people, Excel and exports spell them: one normal form each, what names nobody, what is in doubt.

What an earlier version brought to one form keeps that form, so that new files match the codes of loads made before.
"""

import re
import unicodedata
from itertools import accumulate, pairwise
from operator import mul

from loaders.cells import fold

BLANKS_THAT_ARE_LETTERS = "\u2800\u3164\u115f\u1160\ufe0f\u034f"
WRAPPED = re.compile(r"^[=#\s\"'`´‘’“”]+|[\s\"'`´‘’“”.,;:*†]+$")  # ="…", a leading apostrophe, # in front, a footnote mark behind
WHOLE = re.compile(r"(?<=\d)\.0+$")  # what a cell with a number leaves behind
IN_FULL = re.compile(r"(\d)[.,](\d+)\s*E\s*\+?0*(\d{1,2})", re.I)  # 9.434765919E+09
ROUNDED = re.compile(r"\d([.,]\d+)?\s*E\s*\+\s*\d+|\d[.,]\d+\s*E\s*\d+", re.I)  # 9.43E+09: Excel shows a long number so
THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
SPACE_OR_DASH = re.compile(r"[\s\-_]")
SIMPLE = re.compile(r"[0-9 ]*[0-9]")  # most numbers, quickly done
CLEAN = re.compile(r"[0-9A-Za-z]+(?:[ /\-][0-9A-Za-z]+)*")

WORDS = r"(?:N\W?H\W?S|UPN|ID|NO|NUM|NUMBER|PERSON|CHILD|PUPIL|UNIQUE|COUNCIL|REF|REFERENCE)"  # that say what a number is
IN_FRONT = re.compile(rf"(?:{WORDS}\b[\s.:#=]*)+(?=\w*\d)")
AROUND = rf"(?:{WORDS}|[.:;,#=/()\[\]])*"
NATIONAL = re.compile(rf"({AROUND})(\d{{10}}|[A-HJ-NP-RT-Z]\d{{11}}[0-9A-Z]){AROUND}")
IN_GROUPS = re.compile(r"(?<!\d)(\d{3})\W{1,3}(\d{3})\W{1,3}(\d{4})(?!\d)")  # 943.476.5919
TEN_DIGITS = re.compile(r"(?<!\d)\d{10}(?!\d)")
PUPIL = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]")
MADE_UP_NHS = "999"  # the NHS keeps 999 000 0000 to 999 999 9999 for tests
MADE_UP_PUPIL = re.compile(r"[A-Z]000")  # pupil numbers of a local authority that does not exist
SEVERAL = re.compile(r"\d{14}")

NAMES_NOBODY = frozenset(
    "agency allocated anonymous applicable assigned available awaited awaiting baby be blank born child confirmed delegate dummy "
    "example family follow found given guest held id in issued known linked missing na new newborn nhs nil nk no none not null "
    "number of on pending person provided pupil record recorded ref reference refused registered sibling staff stated student "
    "supplied system tba tbc tbd temp temporary test the to triplet twin unallocated unborn unk unknown unnamed upn visitor walk "
    "withheld yet young".split()
)
SOMEBODY = "unknown|unk|unborn|newborn|child|baby|twin|triplet|sibling|person|pupil|student|test|dummy|client|case|girl|boy"
SOMEBODY += "|young|yp|nk|tbc|temp|no number|no ref"
COUNTED = re.compile(rf"(?:(?:{SOMEBODY})\W*)+(?:\d{{1,3}}|[a-z])?\W*")
COUNTED_PERSON = re.compile(r"(?:delegate|attendee|participant|learner|guest|visitor|walk\W?in|agency(?: staff)?)\W*\d{1,3}")
UNKNOWN = re.compile(r"UN[1-7]|0+|X+|9{5,}|1{5,}|[A-Z]?(\d)\1{8,}|1234567890|0123456789")
"""UN1 to UN7 say why a UPN is not known (DfE: guides to the SSDA903 return and to the children in need census)."""
NUMBER = re.compile(r"[1-9]")
NO_REFERENCE = re.compile(r"0+|X+")

SEVERAL_NUMBERS = re.compile(r"\d[^\w/]*(?:[&+;\n]|\band\b)\W*\w*\d", re.I)  # 24/1234 & 24/1235, and one below the other
CHILDREN = re.compile(r"\d{4,}\s*/\s*\d{4,}")

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
NEARLY = {
    re.compile(r"\d{9}|\d{11}|(?=.*[OIL])[\dOIL]{10}"): "an NHS number has ten digits",
    re.compile(r"[A-Z]\d{10}[0-9A-Z]|[A-Z]\d{12}[0-9A-Z]|[IOS]\d{11}[0-9A-Z]|\d{12,13}"): "a UPN is a letter and twelve digits",
}
CHECK_IT = "; check it, for the row counts as another child's until it is mended"
YEAR = re.compile(r"\D*(?:20[1-3]\d|\d\d)(?=\d{3})")  # in front of a running number: 24/0123, PPN 2024-0123


def plain(text: str) -> str:
    """One spelling of blanks, dashes and digits, without what wraps it, cannot be seen, or Excel made of a number."""
    if CLEAN.fullmatch(text):
        return text
    if not text.isascii():
        text = "".join(map(plain_letter, unicodedata.normalize("NFKC", text)))
    text = WHOLE.sub("", WRAPPED.sub("", " ".join(text.split())))
    if (power := IN_FULL.fullmatch(text)) and len(power[2]) == int(power[3]):
        return power[1] + power[2]
    return text.replace(",", "") if THOUSANDS.fullmatch(text) else text


def plain_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" or letter in BLANKS_THAT_ARE_LETTERS:
        return ""
    if category == "Pd" or letter in "−⁃":
        return "-"
    return str(unicodedata.digit(letter)) if category == "Nd" else letter


def names_nobody(text: str, child: bool) -> bool:
    """Whether a plain text stands for somebody, or something, not known. child: numbers that nobody has count too."""
    if child and SIMPLE.fullmatch(text):
        return UNKNOWN.fullmatch(text.replace(" ", "")) is not None
    lower = text.casefold()
    if not child and NUMBER.search(text):
        return COUNTED_PERSON.fullmatch(lower) is not None
    if fold(text) in NAMES_NOBODY or (words := re.findall(r"[^\W_]+", lower)) and NAMES_NOBODY.issuperset(words):
        return True
    solid = SPACE_OR_DASH.sub("", text).upper()
    if not child:
        return NO_REFERENCE.fullmatch(solid) is not None
    return COUNTED.fullmatch(lower) is not None or UNKNOWN.fullmatch(solid) is not None


def child_number(text: str) -> str:
    """The number in a plain text, without blanks, the dashes of a reference, and the words that say what it is."""
    if SIMPLE.fullmatch(text):
        return text.replace(" ", "")
    upper = IN_GROUPS.sub(r"\1\2\3", text.upper())
    national = NATIONAL.fullmatch(SPACE_OR_DASH.sub("", upper))
    if national and ("NHS" in national[1] or is_nhs_number(national[2]) or is_pupil_number(national[2])):
        return national[2]
    return joined(re.sub(r"\s", "", child_number_in(upper)).split("-"))


def is_nhs_number(text: str) -> bool:
    """Ten digits with a valid modulus-11 check digit (NHS Data Dictionary)."""
    if len(text) != 10 or not (text.isascii() and text.isdigit()):
        return False
    total = sum(map(mul, map(int, text[:9]), range(10, 1, -1)))
    return (11 - total % 11) % 11 == int(text[9])


def is_pupil_number(text: str) -> bool:
    """A check letter and twelve digits, the last of which may be a letter in a temporary number (DfE UPN guide)."""
    return PUPIL.fullmatch(text) is not None


def has_its_letter(pupil: str) -> bool:
    """The check letter stands for the rest by modulus 23, each place weighed from 2 to 13 (DfE UPN guide)."""
    values = [int(each) if each.isdigit() else UPN_LETTERS.find(each) for each in pupil[1:]]
    return -1 not in values and UPN_LETTERS[sum(map(mul, values, range(2, 14))) % 23] == pupil[0]


def could_be_real(text: str) -> bool:
    """Whether a number of the right shape, outside the ranges that nobody was ever given, stands anywhere in a text."""
    pieces = [text, *re.split(r"[^\w\s\-.]+", text)]
    solids = [re.sub(r"[\W_]+", "", plain(piece)).upper() for piece in pieces]
    nhs = (number for solid in solids for number in TEN_DIGITS.findall(solid))
    pupils = (number for solid in solids for number in PUPIL.findall(solid))
    return any(is_nhs_number(number) and not number.startswith(MADE_UP_NHS) for number in nhs) or any(
        not MADE_UP_PUPIL.match(number) for number in pupils
    )


def doubt_about(text: str) -> str | None:
    """What is odd about a child's number that is kept; None where nothing is."""
    number = child_number(text)
    if "(" in number:
        return f"more than a number stands here{CHECK_IT}"
    if len(number) == 10 and number.isdigit():
        return None if is_nhs_number(number) else f"the check digit of this NHS number is wrong{CHECK_IT}"
    if is_pupil_number(number):
        return None if has_its_letter(number) else f"the check letter of this UPN is wrong{CHECK_IT}"
    if any(map(is_nhs_number, TEN_DIGITS.findall(number))):
        return f"more than an NHS number stands here{CHECK_IT}"
    return next((f"{says}{CHECK_IT}" for nearly, says in NEARLY.items() if nearly.fullmatch(number)), None)


def child_number_in(text: str) -> str:
    """Without the words in front that say what the number is."""
    upper = text.upper()
    return upper[bare.end() :] if (bare := IN_FRONT.match(upper)) else upper


def reference(text: str) -> str:
    """Letters and digits, and where a mark parts two numbers or two words: 24/1-12 is not 24/11-2.

    A mark between letters and digits says nothing, nor one behind the year: AB-12 is AB12, and 24/0123 is 240123.
    """
    return joined(re.findall(r"[^\W_]+", text if case_matters(text) else text.casefold()))


def joined(pieces: list[str]) -> str:
    pieces = list(filter(None, pieces))
    ends = accumulate(map(len, pieces))
    marks = [end for end, (one, next_one) in zip(ends, pairwise(pieces)) if one[-1].isdigit() == next_one[0].isdigit()]
    solid = "".join(pieces)
    year = YEAR.match(solid)
    return solid if not marks or (year and marks == [year.end()]) else f"{solid}|{marks}"


def case_matters(text: str) -> bool:
    """Identifiers made by programs, such as 5003000000D8cuI, are others in other letters; whatever stands in front is a word."""
    if text.isupper() or text.islower():
        return False
    runs = re.findall(r"[^\W\d_]+", re.sub(r"^\D*", "", text))
    return any(not (run.islower() or run.isupper() or run.istitle()) for run in runs)
