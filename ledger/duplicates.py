"""The very same file, read by the same rules, is taken once: neither beside itself, nor while it counts, nor while it waits."""

from collections.abc import Iterable

from ledger.effective import effective_loads, waiting_for_approval, withdrawn_numbers
from ledger.lines import Line, Load
from loaders.outcome import Refused
from periods import in_words


def refuse_loaded_before(lines: list[Line], load: Load) -> None:
    """Where the program has learnt to read it otherwise it may come again. Raises Refused."""
    same = (load.original_sha256, load.rules)
    withdrawn, effective = withdrawn_numbers(lines), {line.number for line in effective_loads(lines)}
    for line in waiting_for_approval(lines):
        if (line.what.load.original_sha256, line.what.load.rules) == same:
            raise Refused(
                f"This very file was handed in before, on {in_words(line.at)} by {line.who}, and waits to be approved "
                f"(line {line.number})."
            )
    for line in lines:
        if isinstance(line.what, Load) and (line.what.original_sha256, line.what.rules) == same and line.number not in withdrawn:
            since = "" if line.number in effective else " A newer version has replaced it since."
            raise Refused(f"This very file was loaded before, on {in_words(line.at)} by {line.who} (load {line.number}).{since}")


def refuse_twice_in_one_go(loads: Iterable[tuple[str, Load]]) -> None:
    """loads: each with its file's name. Raises Refused."""
    seen: dict[tuple[str, str], str] = {}
    for file, load in loads:
        key = load.source, load.original_sha256
        if (name := seen.get(key)) is not None:
            raise Refused(f"{file} and {name} are the same file.")
        seen[key] = file
