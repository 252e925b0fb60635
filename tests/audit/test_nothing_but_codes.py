"""No field of any event takes free text, and whatever is tried, a line stays one line of plain letters."""

import json
import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.event import EVENTS, LoggedEvent, NotOfItsKind
from audit.key import AuditKey
from audit.kinds import COUNT, DAY, DIGEST, PEOPLE, PERSON, REASON, SESSION
from audit.line import read_line
from audit.reason import Reason
from audit.who import Who
from tests.audit.log import lines_of, log_in, looked_at

KEY = AuditKey(b"k" * 32)
INJECTED = [
    "Canary Jane 2011-02-03",
    "Jane",
    "Jane Doe",
    "JANE",
    "jane doe",
    "jane@example.org",
    "9434765919",
    "943 476 5919",
    "x9434765919",
    "A123456789012",
    "a\nb",
    "ok\n",
    "\nok",
    "a\r\nb",
    "\x1b[2Jx",
    "a\x00",
    '","seal":"',
    '{"event": "signed-in"}',
    "a\u202eb",
    "é",
    "٣",
    "ＡＢ",
    "x" * 10_000,
    "folder/jane.xlsx",
    "Jane.xlsx",
    "=1+1",
    "",
    " ",
    "ok ",
    None,
    [],
    {},
    1.5,
    True,
    -1,
    10**12,
    b"ok",
]
CODED = {PERSON, SESSION}
FITTING = {COUNT: 3, PEOPLE: 3, DIGEST: "a" * 64, DAY: date(2026, 11, 23), REASON: Reason.CASE_REVIEW}
PLACES = [(event, name) for event in EVENTS.values() for name, kind in (event.fields | event.also).items() if kind not in CODED]
IDS = [f"{event.code} {name}" for event, name in PLACES]


def fitting(event: LoggedEvent) -> dict[str, object]:
    """Something that each field takes, found by trying."""
    tried = ("ok", "IG-2026/014", "chosen", "live", "whole", "sent")
    return {
        name: FITTING.get(kind) or next(text for text in tried if kind.keep(text, KEY) is not None)
        for name, kind in (event.fields | event.also).items()
    }


def test_every_event_can_be_written_and_read_back(tmp_path):
    log = log_in(tmp_path)
    for event in EVENTS.values():
        log.write(event, Who("somebody"), **fitting(event))
    assert [read_line(raw, log.key())["event"] for raw in lines_of(log)] == list(EVENTS)
    assert len(EVENTS) >= 24 and looked_at(log).problem == ""


@pytest.mark.parametrize(("event", "name"), PLACES, ids=IDS)
def test_no_field_takes_what_is_injected(event, name):
    for value in INJECTED:
        if value is None and name in event.also:
            continue
        with pytest.raises(NotOfItsKind) as refusal:
            event.keep(fitting(event) | {name: value}, KEY)
        assert not isinstance(value, str) or len(value) < 4 or value not in str(refusal.value)


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
@settings(max_examples=30, deadline=None)
@given(text=st.text().filter(lambda text: set(text) - set(string.ascii_lowercase + string.digits + "-_.")))
def test_no_text_with_a_space_a_capital_or_another_script_gets_into_any_event(event, text):
    for kind in (event.fields | event.also).values():
        kept = kind.keep(text, KEY)
        assert kept is None or kept != text and kind in CODED


def test_a_field_that_is_not_declared_or_is_missing_is_refused_without_quoting_it(tmp_path):
    event = EVENTS["records-seen"]
    for fields in ({"Canary Jane": 1, "indicator": "ok", "count": 1}, {"indicator": "ok"}, {}):
        with pytest.raises(NotOfItsKind) as refusal:
            event.keep(fields, KEY)
        assert "Canary" not in str(refusal.value)


@pytest.mark.parametrize("text", [text for text in INJECTED if isinstance(text, str) and text.strip()])
def test_a_person_and_a_session_become_codes_and_a_line_stays_one_line(tmp_path, text):
    log = log_in(tmp_path)
    log.write(EVENTS["session-revoked"], Who(text, "", text), account=text, of=text)
    [raw] = lines_of(log)
    assert raw.isascii() and raw.count(b"\n") == 1 and len(raw) < 2_000
    line = json.loads(raw)
    assert line["who"] == line["fields"]["account"] and line["session"] == line["fields"]["of"]
    assert (line["who"][:2], len(line["who"]), len(line["session"])) == ("p-", 34, 12)
    assert text not in (line["who"], line["session"])


@pytest.mark.parametrize("what", ["role", "snapshot", "app"])
def test_role_snapshot_and_version_take_no_text_either(tmp_path, what):
    for text in (text for text in INJECTED if isinstance(text, str) and text.strip() and text.lower() != "jane"):
        log = log_in(tmp_path)
        if what == "app":
            log = type(log)(log.store_folder, log.key_file, text)
        if what == "role" and text.lower().replace(" ", "-").replace("-", "").isalpha() and text.isascii() and len(text) < 40:
            continue  # letters alone: callers give the role they found declared, never what somebody typed
        with pytest.raises(NotOfItsKind):
            log.write(EVENTS["signed-in"], Who("x", text if what == "role" else ""), snapshot=text if what == "snapshot" else "")
        assert lines_of(log) == []


def test_an_account_id_stays_readable_and_equal_subjects_have_equal_codes():
    assert KEY.person("0F8FAD5B-D9CB-469F-A165-70867728950E") == "0f8fad5b-d9cb-469f-a165-70867728950e"
    assert KEY.person("jane@example.org") == KEY.person("jane@example.org") != AuditKey(b"x" * 32).person("jane@example.org")
    assert [KEY.person(who) for who in ("demonstration", "server", "shell-3e8", "")] == [
        "demonstration",
        "server",
        "shell-3e8",
        "nobody",
    ]


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_chosen_and_never_typed(reason):
    assert REASON.keep(reason, KEY) == reason.name.lower()
    assert REASON.keep(reason.value, KEY) is REASON.keep(reason.name.lower(), KEY) is None
