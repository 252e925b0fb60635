"""What is logged: every event with its fields, declared once. Values, names and names of files have no field."""

from dataclasses import dataclass, field

from audit.key import AuditKey
from audit.kinds import CODE, COUNT, DAY, DIGEST, PEOPLE, PERSON, REASON, REFERENCE, SESSION, FieldKind, one_of


class NotOfItsKind(ValueError):
    """A fault of the program: an event was given something it has no field for. The message never quotes it."""


@dataclass(frozen=True)
class LoggedEvent:
    """code: what the line calls it. fields must be given; also: may be given."""

    code: str
    fields: dict[str, FieldKind] = field(default_factory=dict)
    also: dict[str, FieldKind] = field(default_factory=dict)

    @property
    def about_people(self) -> set[str]:
        """The fields that hold how many people, or rows about them."""
        return {name for name, kind in (self.fields | self.also).items() if kind is PEOPLE}

    def keep(self, given: dict[str, object], key: AuditKey) -> dict[str, int | str]:
        """What the line will hold, in the declared order. Raises NotOfItsKind."""
        given = {name: value for name, value in given.items() if value is not None or name in self.fields}
        declared = self.fields | self.also
        if given.keys() - declared.keys():
            raise NotOfItsKind(f"“{self.code}” has no such field.")
        if missing := self.fields.keys() - given.keys():
            raise NotOfItsKind(f"“{self.code}” needs {', '.join(sorted(missing))}.")
        kept: dict[str, int | str] = {}
        for name, kind in declared.items():
            if name in given:
                value = kind.keep(given[name], key)
                if value is None:
                    raise NotOfItsKind(f"The field {name} of “{self.code}” must be {kind.words}.")
                kept[name] = value
        return kept


PERIOD = {"since": DAY, "until": DAY}
CUT = {"by": CODE, **PERIOD, "theme": CODE}

SIGNED_IN = LoggedEvent("signed-in")
SIGNED_OUT = LoggedEvent("signed-out", {"how": one_of("chosen", "idle", "expired", "revoked")})
REFUSED = LoggedEvent("refused", {"what": CODE, "why": CODE})
RECORDS_SEEN = LoggedEvent("records-seen", {"indicator": CODE, "count": PEOPLE}, also=CUT)
PLACE_SEEN = LoggedEvent("place-seen", {"indicator": CODE, "theme": CODE})
EXACT_FIGURES_SEEN = LoggedEvent("exact-figures-seen", {"what": CODE}, also={"indicator": CODE, **CUT})
EXPORT_MADE = LoggedEvent(
    "export-made", {"export": CODE, "rows": PEOPLE, "sha256": DIGEST}, also={"indicator": CODE, **CUT, "meeting": DAY}
)
EXACT_EXPORT_MADE = LoggedEvent(
    "exact-export-made",
    {"export": CODE, "rows": PEOPLE, "sha256": DIGEST, "reason": REASON},
    also={"indicator": CODE, **CUT, "reference": REFERENCE, "meeting": DAY},
)
EXPORT_FETCHED = LoggedEvent("export-fetched", {"export": CODE, "sha256": DIGEST, "size": COUNT})
FILE_SENT = LoggedEvent("file-sent")
UPLOAD_ACCEPTED = LoggedEvent(
    "upload-accepted",
    {"load": COUNT, "source": CODE, "rows_read": PEOPLE, "rows_kept": PEOPLE, "issues": PEOPLE, "sha256": DIGEST},
    also={"size": COUNT, "handed_in": COUNT, "asked": COUNT},
)
UPLOAD_REFUSED = LoggedEvent("upload-refused", {"sha256": DIGEST, "size": COUNT}, also={"why": CODE})
LOAD_WITHDRAWN = LoggedEvent("load-withdrawn", {"load": COUNT, "source": CODE})
FILE_HANDED_IN = LoggedEvent(
    "file-handed-in",
    {"line": COUNT, "source": CODE, "rows_read": PEOPLE, "rows_kept": PEOPLE, "issues": PEOPLE, "sha256": DIGEST},
    also={"size": COUNT},
)
FILE_SENT_BACK = LoggedEvent("file-sent-back", {"line": COUNT, "source": CODE})
WRITTEN_AT_MEETING = LoggedEvent("written-at-meeting", {"line": COUNT, "what": CODE}, also={"about": CODE})
RIGHT_PROPOSED = LoggedEvent("right-proposed", {"to": PERSON, "right": CODE}, also={"theme": CODE, "partner": CODE, "until": DAY})
RIGHT_GRANTED = LoggedEvent(
    "right-granted", {"to": PERSON, "right": CODE}, also={"theme": CODE, "partner": CODE, "until": DAY, "agreed_by": PERSON}
)
RIGHT_REVOKED = LoggedEvent("right-revoked", {"to": PERSON, "right": CODE}, also={"theme": CODE, "partner": CODE})
PERSON_KNOWN = LoggedEvent("person-made-known", {"account": PERSON})
ACCOUNT_DISABLED = LoggedEvent("account-disabled", {"account": PERSON})
ACCOUNT_ENABLED = LoggedEvent("account-enabled", {"account": PERSON})
SESSION_REVOKED = LoggedEvent("session-revoked", {"account": PERSON}, also={"of": SESSION})
STARTED = LoggedEvent("started", {"kind": one_of("live", "demonstration")})
STOPPED = LoggedEvent("stopped", {"kind": one_of("live", "demonstration")})
BACKED_UP = LoggedEvent("backed-up", {"sha256": DIGEST, "loads": COUNT})
BACKUPS_REMOVED = LoggedEvent("backups-removed", {"backups": COUNT})
RESTORED = LoggedEvent("restored", {"sha256": DIGEST, "loads": COUNT})
RETENTION_CARRIED_OUT = LoggedEvent("retention-carried-out", {"before": DAY, "loads": COUNT, "rows": PEOPLE})
ERASED = LoggedEvent("erased", {"rows": PEOPLE, "loads": PEOPLE})
REBUILT = LoggedEvent("rebuilt")
ALERT_SENDING = LoggedEvent("alert-sending", {"to": PERSON, "signals": COUNT, "submissions": COUNT, "clocks": COUNT})
ALERT_ENDED = LoggedEvent("alert-ended", {"to": PERSON, "ended": one_of("sent", "failed", "unknown")})
LOG_VERIFIED = LoggedEvent("log-verified", {"lines": COUNT, "found": one_of("whole", "damaged")})
LOG_MENDED = LoggedEvent("log-mended", {"bytes": COUNT})

EVENTS = {each.code: each for each in list(globals().values()) if isinstance(each, LoggedEvent)}
