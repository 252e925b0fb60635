"""Public text that is longer than a title: allowed in published reference tables only, never in a partner's extract."""

from dataclasses import dataclass

from loaders.cells import Unreadable, as_text, is_garbled, may_be_about_a_person
from loaders.kind import ColumnKind
from loaders.pseudonym import Seal

LONGEST_QUOTE = 400


@dataclass(frozen=True)
class Quote(ColumnKind):
    """A sentence of a published document, or one about it. Anything that might be about a person is refused."""

    def read(self, cell: object, seal: Seal) -> str:
        text = as_text(cell)
        if len(text) > LONGEST_QUOTE:
            raise Unreadable(f"a sentence of at most {LONGEST_QUOTE} letters was expected; this is longer")
        if text[:1] in ("=", "+", "@") or not text.isprintable():
            raise Unreadable("a public sentence was expected; this begins like a formula or holds control characters")
        if is_garbled(text):
            raise Unreadable("a public sentence was expected; letters of this were lost on the way, or it has none")
        if may_be_about_a_person(text):
            raise Unreadable("a public sentence was expected; this holds a number, date or word that may be about a person")
        return text
