"""Which store a command works on: the one the settings name; where the environment names another, none."""

import os
from pathlib import Path

import pytest

from ledger.places import places
from loaders.outcome import Refused

STATED = {"store": "/srv/store", "pseudonym_key": "/keys/pseudonym.key", "audit_key": "/keys/audit.key"}


def environment(folder: Path, stated: dict | None, **named: str) -> dict[str, str]:
    """stated: what stands under [places]; None for no settings at all."""
    if stated is not None:
        lines = [f'{name} = "{place}"' if isinstance(place, str) else f"{name} = {place}" for name, place in stated.items()]
        (folder / "live.toml").write_text("\n".join(["[server]", *(["[places]", *lines] if stated else [])]))
    return {"SAFEGUARDING_SETTINGS": str(folder / "live.toml"), **named}


def found(folder: Path, stated: dict | None, **named: str) -> dict[str, str]:
    return {name: str(place) for name, place in places(environment(folder, stated, **named)).items()}


@pytest.mark.parametrize(
    ("stated", "named", "expected"),
    [
        (None, {}, {}),
        (None, {"SAFEGUARDING_STORE": "/a"}, {"store": "/a"}),
        ({}, {"SAFEGUARDING_STORE": "/a"}, {"store": "/a"}),
        (STATED, {}, STATED),
        (STATED, {"SAFEGUARDING_STORE": "/srv/./store", "SAFEGUARDING_STORE_KEY_FILE": ""}, STATED),
        (STATED | {"store_key": "/k/s"}, {"SAFEGUARDING_STORE_KEY_FILE": "/k/s"}, STATED | {"store_key": "/k/s"}),
    ],
)
def test_places_come_from_the_settings_or_from_the_environment(tmp_path, stated, named, expected):
    assert found(tmp_path, stated, **named) == expected


@pytest.mark.parametrize(
    ("stated", "named", "says"),
    [
        (STATED, {"SAFEGUARDING_STORE": "/a"}, "SAFEGUARDING_STORE names another place than the settings"),
        (STATED, {"SAFEGUARDING_KEY_FILE": "/a"}, "SAFEGUARDING_KEY_FILE names another place"),
        (STATED, {"SAFEGUARDING_STORE_KEY_FILE": "/a"}, "SAFEGUARDING_STORE_KEY_FILE names another place"),
        (STATED | {"stores": "/a"}, {}, r"name stores under \[places\], which is no setting"),
        (STATED | {"store": "store"}, {}, r"store under \[places\] must be a whole path"),
        (STATED | {"store": 7}, {}, r"store under \[places\] must be a whole path"),
        ({"store": "/srv/store"}, {}, r"lack pseudonym_key under \[places\]"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, stated, named, says):
    with pytest.raises(Refused, match=says):
        found(tmp_path, stated, **named)


def test_settings_that_cannot_be_read_are_refused_and_never_passed_over(tmp_path):
    (tmp_path / "live.toml").write_text("[places\n")
    with pytest.raises(Refused, match="cannot be read as TOML"):
        places({"SAFEGUARDING_SETTINGS": str(tmp_path / "live.toml")})


def test_a_timer_needs_the_settings_alone(ledger, store, tmp_path, manage_in):
    named = {"store": store.folder, "pseudonym_key": store.key_file, "audit_key": store.audit_key_file}
    told = environment(tmp_path, {name: str(place) for name, place in named.items()})
    plain = {name: value for name, value in os.environ.items() if not name.startswith("SAFEGUARDING")}
    done = manage_in(plain | told, "loads")
    assert (done.returncode, done.stderr) == (0, "")
    wrong = manage_in(plain | told | {"SAFEGUARDING_STORE": str(tmp_path / "other")}, "load", "x.xlsx")
    assert wrong.returncode == 2 and "Nothing was done" in wrong.stderr and not (tmp_path / "other").exists()
