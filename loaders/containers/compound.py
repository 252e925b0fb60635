"""The streams of a compound file (OLE2, MS-CFB), the container of xls and of whatever Office has locked."""

import struct
from collections.abc import Iterator

NO_SECTOR = 0xFFFFFFFA  # from here up a number is a mark, not a sector


class Compound:
    """Streams by name. Raises ValueError, struct.error or IndexError where the file is cut short or goes in circles."""

    def __init__(self, content: bytes):
        self.content, self.size = content, 1 << number(content, 30, "<H")
        self.fat = self.numbers_in(self.sectors_of_fat())
        self.mini_size, self.least_size = 1 << number(content, 32, "<H"), number(content, 56)
        self.mini_fat = self.numbers_in(chain(number(content, 60), self.fat))
        directory = self.joined(chain(number(content, 48), self.fat))
        self.entries = dict(entry for at in range(0, len(directory), 128) if (entry := entry_at(directory, at)))

    def stream(self, name: str) -> bytes:
        start, size = self.entries[name]
        if size >= self.least_size:
            return self.joined(chain(start, self.fat))[:size]
        minis = self.joined(chain(self.entries["Root Entry"][0], self.fat))
        places = (at * self.mini_size for at in chain(start, self.mini_fat))
        return b"".join(minis[at : at + self.mini_size] for at in places)[:size]

    def sector(self, at: int) -> bytes:
        return self.content[(at + 1) * self.size : (at + 2) * self.size]

    def joined(self, sectors: Iterator[int]) -> bytes:
        return b"".join(map(self.sector, sectors))

    def numbers_in(self, sectors: Iterator[int]) -> list[int]:
        data = self.joined(sectors)
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def sectors_of_fat(self) -> Iterator[int]:
        """The first 109 stand in the head, further ones in sectors of their own, each of which ends with the next."""
        listed, further, seen = list(struct.unpack_from("<109I", self.content, 76)), number(self.content, 68), 0
        while further < NO_SECTOR and seen * self.size <= len(self.content):
            *more, further = self.numbers_in(iter([further]))
            listed, seen = listed + more, seen + 1
        return (each for each in listed if each < NO_SECTOR)


def number(content: bytes, at: int, form: str = "<I") -> int:
    return struct.unpack_from(form, content, at)[0]


def chain(start: int, table: list[int]) -> Iterator[int]:
    for _ in range(len(table) + 1):
        if start >= NO_SECTOR:
            return
        yield start
        start = table[start]
    raise ValueError("the sectors go in circles")


def entry_at(directory: bytes, at: int) -> tuple[str, tuple[int, int]] | None:
    """Name, first sector and size; None for an unused place."""
    length = number(directory, at + 64, "<H")
    if not 2 <= length <= 64 or not directory[at + 66]:
        return None
    return directory[at : at + length - 2].decode("utf-16-le", "replace"), (
        number(directory, at + 116),
        number(directory, at + 120),
    )
