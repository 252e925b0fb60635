"""The project's code with some files edited, as it is read to name the pieces."""

from pieces.code import Code
from pieces.named import ROOT, own_code, pieces, pieces_of


class Edited(Code):
    """edits: by file, what is replaced in it and by what."""

    def __init__(self, edits: dict[str, tuple[str, str]]):
        self.edits = edits
        super().__init__(ROOT)
        own, imports, digest = own_code(), self.imports, self.digest  # what is not edited is not read again
        self.imports = lambda path: (imports if path in edits else own.imports)(path)
        self.digest = lambda path: (digest if path in edits else own.digest)(path)

    def text(self, path: str) -> str:
        text = super().text(path)
        if path in self.edits:
            old, new = self.edits[path]
            assert old in text, f"{path} does not hold {old!r} any more"
            return text.replace(old, new, 1)
        return text


def changed(path: str, old: str, new: str) -> set[str]:
    """The pieces that an edit changes, adds or takes away."""
    edited = pieces_of(Edited({path: (old, new)}))
    return {name for name in edited.keys() | pieces().keys() if edited.get(name) != pieces().get(name)}
