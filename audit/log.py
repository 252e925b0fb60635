"""Writes the audit log. A line is on the disk before the call returns; where it cannot be, the caller refuses."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from audit.event import LOG_MENDED, LoggedEvent
from audit.files import alone, append, month_files, tail
from audit.kept import keep, kept_file, read_kept
from audit.key import AuditKey, CannotBeLogged, WrongAuditKey, make_key, read_key
from audit.kinds import APP, ROLE, SNAPSHOT
from audit.line import NOTHING_BEFORE, Head, head_at, read_line, write_line
from audit.who import SERVER, Who

CANNOT = (
    "This was not done, because it could not be written in the audit log. Tell whoever runs the dashboard that the "
    "log's folder is full or closed for writing."
)
DAMAGED = (
    "This was not done, because the audit log is damaged or its key is not the one it was made with. Tell whoever runs "
    "the dashboard to run `manage.py audit verify`."
)
ABOUT = LoggedEvent("what every line says", {"role": ROLE, "snapshot": SNAPSHOT, "app": APP})


@dataclass(frozen=True)
class AuditLog:
    """The log of a store. The key lies outside it, and the head of the log beside the key. app: the program's version."""

    store_folder: Path
    key_file: Path
    app: str = ""

    @property
    def folder(self) -> Path:
        return self.store_folder / "audit"

    def write(self, event: LoggedEvent, who: Who, snapshot: str = "", **fields: object) -> int:
        """Add a line; its number. Raises CannotBeLogged, and NotOfItsKind where a field holds what it must not."""
        try:
            with alone(self.folder):
                key = self.key()
                content = self.content(event, who, snapshot, fields, key)
                return self.add(content, key)
        except OSError:
            raise CannotBeLogged(CANNOT) from None

    def content(self, event: LoggedEvent, who: Who, snapshot: str, fields: dict, key: AuditKey) -> dict:
        about = ABOUT.keep({"role": who.role.lower().replace(" ", "-"), "snapshot": snapshot, "app": self.app}, key)
        return {
            "who": key.person(who.person),
            "session": key.session(who.session),
            "event": event.code,
            "fields": event.keep(fields, key),
        } | about

    def key(self) -> AuditKey:
        """The log's key, made with the first line. Raises WrongAuditKey."""
        if self.key_file.exists() or month_files(self.folder) or kept_file(self.key_file).exists():
            return read_key(self.key_file)
        return make_key(self.key_file)

    def add(self, content: dict, key: AuditKey) -> int:
        """The chain goes on from the kept head where the file does not reach it, so that a gap stays to be seen."""
        end, kept = tail(self.folder), read_kept(self.key_file, key)
        line = read_line(end.line, key)
        last = head_at(end.line, line) if line else None
        if end.file and not last and not kept:
            raise WrongAuditKey(DAMAGED)
        cut = kept is not None and (last is None or kept.seq > last.seq)
        head = kept if cut or (kept and last and kept.seq == last.seq) else last
        if end.file and end.torn and cut:
            append(end.file, b"\n")  # somebody cut an acknowledged line: what is left of it stays as evidence
        elif end.torn:
            head = self.mend(end, head, key)
        return self.put(content, head, key).seq

    def mend(self, end, head: Head | None, key: AuditKey) -> Head:
        """Take away what a power cut left of a line that nobody was told had been written, and say so in a line."""
        with end.file.open("r+b") as file:
            file.truncate(end.ends)
        mended = self.content(LOG_MENDED, SERVER, "", {"bytes": end.torn}, key)
        return self.put(mended, head, key)

    def put(self, content: dict, before: Head | None, key: AuditKey) -> Head:
        now = datetime.now(UTC)
        stated = {"seq": before.seq + 1 if before else 1, "at": f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03d}Z"}
        raw = write_line(stated | content | {"previous": before.hash if before else NOTHING_BEFORE}, key)
        append(self.file_for(now), raw)
        head = head_at(raw, stated)
        keep(head, self.key_file, key)
        return head

    def file_for(self, now: datetime) -> Path:
        """This month's, or a later one that a clock gone wrong has begun: lines never go back to an earlier file."""
        this = self.folder / f"audit-{now:%Y-%m}.jsonl"
        return max([this, *month_files(self.folder)])
