"""What is wrong in the declarations of texts and in citations of them, in words; a test asks for none."""

from collections.abc import Iterable, Iterator

from guidance.citation import Citation
from guidance.register import Register, starts_of
from guidance.text import BINDING, OTHER, Text


def wrong_texts(register: Register) -> list[str]:
    return [f"{text.id}: {fault}" for text in register.texts.values() for fault in wrong_in(text, register)]


def wrong_in(text: Text, register: Register) -> Iterator[str]:
    if text.kind not in BINDING + OTHER:
        yield f"there is no kind “{text.kind}”"
    numbers = [section.number for section in text.sections]
    yield from (f"{number} is declared twice" for number in sorted({each for each in numbers if numbers.count(each) > 1}))
    yield from wrong_days(text)
    yield from wrong_chain(text, register)


def wrong_days(text: Text) -> Iterator[str]:
    if text.in_force_from is None and text.kind in BINDING and not text.not_commenced:
        yield "it is not commenced and does not say why"
    if text.in_force_from and text.not_commenced:
        yield "it has a day from which it is in force, and a reason why it is not"
    if text.in_force_from and text.in_force_to and text.in_force_to < text.in_force_from:
        yield "it ends before it begins"
    if text.in_force_to is None and text.review_by is None:
        yield "nobody is to look at it again, and it has not ended"
    if text.review_by and text.review_by <= text.checked_on:
        yield "it is to be looked at again before it was checked"


def wrong_chain(text: Text, register: Register) -> Iterator[str]:
    if not text.replaces:
        return
    before = register.texts.get(text.replaces)
    if before is None:
        yield f"it replaces {text.replaces}, which is not there"
        return
    if [later.id for later in register.texts.values() if later.replaces == before.id] != [text.id]:
        yield f"more than one text replaces {before.id}"
    starts = starts_of(text)
    if starts and (before.in_force_to is None or before.in_force_to >= starts):
        yield f"{before.id}, which it replaces, is still in force when it begins"
    if before.in_force_from and starts and starts <= before.in_force_from:
        yield f"it begins no later than {before.id}, which it replaces"


def wrong_citations(citations: Iterable[Citation], register: Register) -> list[str]:
    return [fault for cited in citations for fault in wrong_citation(cited, register)]


def wrong_citation(cited: Citation, register: Register) -> Iterator[str]:
    text = register.texts.get(cited.text)
    if text is None:
        yield f"{cited.text}: there is no such text"
    elif text.section(cited.section) is None:
        yield f"{cited.text}: it declares no section “{cited.section}”"
