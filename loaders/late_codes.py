"""Codes are made after a file was read, by the process that asked: the one that reads what anybody sends never holds the key.

It draws codes at random for one file and says what they stand for; each is replaced by the right one.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from loaders.pseudonym import CODE_LENGTH, Seal
from loaders.table import to_parquet

CODE = re.compile(f"[0-9a-f]{{{CODE_LENGTH}}}", re.ASCII)
Named = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class ThrownAway(Seal):
    """made: the code of each identifier, by its family and what was written, in the order they were made; drawn at random."""

    made: dict[tuple[str, str], str] = field(default_factory=dict, compare=False)

    def pseudonym(self, family: str, canonical: str) -> str:
        if (code := self.made.get((family, canonical))) is None:
            code = self.made[family, canonical] = os.urandom(CODE_LENGTH // 2).hex()
        return code

    @property
    def named(self) -> dict[str, tuple[str, str]]:
        """What each code stands for."""
        return {code: written for written, code in self.made.items()}


def codes_of(named: Named, seal: Seal) -> dict[str, str]:
    """The right code for each that was thrown away. What was written may hold earlier ones: a row without a name is its cells."""
    right: dict[str, str] = {}
    for code, (family, canonical) in named.items():
        written = CODE.sub(lambda found: right.get(found[0], found[0]), canonical) if family == "unknown" else canonical
        right[code] = seal.pseudonym(family, written)
    return right


def with_codes(cleaned: bytes, right: Mapping[str, str]) -> bytes:
    """Cleaned rows with the right codes in every column of text."""
    if not right:
        return cleaned
    table = parquet.ParquetFile(pa.BufferReader(cleaned)).read()
    old, new = pa.array(list(right), pa.string()), pa.array(list(right.values()), pa.string())
    for place, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            found = compute.index_in(table[column.name], value_set=old)
            replaced = compute.coalesce(new.take(found.combine_chunks()), table[column.name].combine_chunks())
            table = table.set_column(place, column, replaced)
    return to_parquet(table)
