"""What a cell says as yes or no; what an x means hangs on who wrote it, so the column as a whole decides, or nobody."""

from collections.abc import Collection, Sequence

from loaders.cells import Unreadable, fold

YES = {"y", "yes", "true", "t", "1", "✓", "✔", "☑", "✅", "ü", "x", "×", "☒"}  # ü and û: how Wingdings keeps ✓ and ✗
NO = {"n", "no", "false", "f", "0", "✗", "✘", "❌", "☐", "û"}
CROSSES = {"x", "×", "☒"}
NO_CROSSES = NO - {"✗", "✘", "❌", "û"}  # beside these an x may mean the same
LETTER = "{letter} may say that somebody came, or that they did not: write Yes or No"
WHICH = "this column has {words}: ask which of them means yes, and write Yes or No"


def yes_or_no(text: str) -> bool:
    """Raises Unreadable."""
    word = mark_in(text)
    if word in YES:
        return True
    if word in NO:
        return False
    raise Unreadable("Yes or No was expected")


def mark_in(text: str) -> str:
    """The word without case, dots and blanks; of a mark, without the sign that makes it a picture."""
    return fold(text) or text.replace("\ufe0f", "").strip()


def marks_in_doubt(cells: Sequence[object], different: Collection[object]) -> dict[object, Unreadable]:
    """Crosses, unless others say no in the column, or all the others are left blank: then a cross is a yes."""
    marks = {cell: mark_in(cell) for cell in different if isinstance(cell, str)}
    crosses = [cell for cell, mark in marks.items() if mark in CROSSES]
    others = {mark for mark in marks.values() if mark in (YES | NO) - CROSSES}
    if not crosses or (others and others <= NO_CROSSES) or (not others and has_gap(cells)):
        return {}
    words = "✓ and x" if others & {"✓", "✔", "☑", "✅", "ü"} else "x and other words" if others else "x and no other word"
    return dict.fromkeys(crosses, Unreadable(WHICH.format(words=words)))


def letters_in_doubt(different: Collection[object], also_no: Collection[str]) -> dict[object, Unreadable]:
    """A letter that says no here, such as A for apologies, where another word says that, or nothing else says yes."""
    marks = {cell: mark_in(cell) for cell in different if isinstance(cell, str)}
    letters = [cell for cell, mark in marks.items() if mark in also_no and len(mark) == 1]
    words = {mark for mark in marks.values() if len(mark) > 1}
    in_doubt = letters and (words & {*also_no} or not {*marks.values()} & YES)
    return {cell: Unreadable(LETTER.format(letter=marks[cell].upper())) for cell in letters} if in_doubt else {}


def has_gap(cells: Sequence[object]) -> bool:
    """Whether a cell above the last one that is filled is empty."""
    filled = [not (cell is None or isinstance(cell, str) and not cell.strip()) for cell in cells]
    return False in filled[: len(filled) - filled[::-1].index(True)] if True in filled else False
