"""A live installation starts only once everything is as it must be; each refusal is a sentence that says what to do."""

import re
import stat
import subprocess
import sys

import pytest
from streamlit import config

import server.startup
from access.installation import must_be_live, must_be_set_safely, safe_settings
from access.settings import ControllerChoices, Server, SignIn
from audit.key import CannotBeLogged
from ledger.effective import founded
from ledger.ledger import Ledger
from ledger.places import VARIABLES
from ledger.store import ROOT
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey, make_key
from operations import uploads
from operations.log import log_of
from tests.access.live import SECRETS, People, settings_text, write_settings
from tests.conftest import environment_of

PUBLIC, SERVICE = "https://dashboard.example.gov.uk", "https://login.example.gov.uk/.well-known/openid-configuration"
LONG = "Zq3v-8Lw_kX5tYb1Rm7Np2Hd6Js9Gc4F"
RIGHT = settings_text(PUBLIC, 8501, SERVICE)

SETTINGS = {
    "no sign-in": (RIGHT.split("[sign_in]")[0], "No sign-in is configured"),
    "not TOML": ("server =", "The settings at .* cannot be read as TOML"),
    "a word it does not know": (RIGHT + 'coockie = "x"\n', r"The settings name coockie under \[sign_in\]"),
    "no client id": (settings_text(PUBLIC, 8501, SERVICE, client_id=""), r"The settings lack client_id under \[sign_in\]"),
    "no public address": (RIGHT.replace(PUBLIC, ""), r"The settings lack public_address under \[server\]"),
    "a port in words": (RIGHT.replace("8501", '"8501"'), r"The setting port under \[server\] must be int"),
    "a short cookie secret": (settings_text(PUBLIC, 8501, SERVICE, cookie_secret=LONG[:31]), "The cookie_secret .* too short"),
    "a short client secret": (
        settings_text(PUBLIC, 8501, SERVICE, client_secret="a1b2c3d4e5f6g7h"),
        "The client_secret .* too short",
    ),
    "the example's cookie secret": (
        settings_text(PUBLIC, 8501, SERVICE, cookie_secret="replace-with-at-least-32-random-letters-and-digits"),
        "The cookie_secret .* of the example",
    ),
    "the example's client secret": (
        settings_text(PUBLIC, 8501, SERVICE, client_secret="replace-with-the-client-secret-of-the-registered-application"),
        "The client_secret .* of the example",
    ),
    "one letter over and over": (
        settings_text(PUBLIC, 8501, SERVICE, cookie_secret="a" * 48),
        "The cookie_secret .* could be guessed",
    ),
    "one secret for both": (settings_text(PUBLIC, 8501, SERVICE, cookie_secret=LONG, client_secret=LONG), "the same as another"),
    "an address without encryption": (
        settings_text("http://dashboard.example.gov.uk", 8501, SERVICE),
        "The public_address .* https",
    ),
    "a sign-in service without encryption": (
        settings_text(PUBLIC, 8501, SERVICE.replace("https", "http")),
        "The metadata_url .* https",
    ),
    "an address with a path": (settings_text(PUBLIC + "/safe", 8501, SERVICE), "The public_address must be like"),
}

OPTIONS = {
    "server.enableXsrfProtection": (False, "Protection against forged requests is off"),
    "server.enableCORS": (False, "Pages of other sites may read this one"),
    "server.trustedUserHeaders": ({"X-User": "email"}, "A header could say who somebody is"),
    "server.enableAgentApi": (True, "The interface for agents is on"),
    "server.enableStaticServing": (True, "Files beside the program would be served"),
    "server.baseUrlPath": ("safe", "The dashboard must be at the top of its address"),
    "client.showErrorDetails": ("full", "Faults would be shown with what they quote"),
    "global.developmentMode": (True, "Streamlit runs as its developers run it"),
}


@pytest.mark.parametrize("why", SETTINGS)
def test_settings_that_will_not_do_are_refused(tmp_path, why):
    text, says = SETTINGS[why]
    with pytest.raises(Refused, match=says) as refusal:
        safe_settings(write_settings(tmp_path / "live.toml", text))
    assert not any(secret in str(refusal.value) for secret in [*SECRETS.values(), LONG, "a" * 48])


@pytest.mark.parametrize(
    ("public", "encrypted"), [(PUBLIC, True), ("http://localhost:8501", False), ("http://127.0.0.1:8501", False)]
)
def test_settings_that_will_do(tmp_path, public, encrypted):
    settings = safe_settings(write_settings(tmp_path / "live.toml", settings_text(public, 8501, SERVICE)))
    assert (settings.origin, settings.encrypted, settings.server.address) == (public, encrypted, "127.0.0.1")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
def test_settings_that_others_can_read_or_change_are_refused(tmp_path, mode):
    file = write_settings(tmp_path / "live.toml", RIGHT)
    file.chmod(mode)
    with pytest.raises(Refused, match="Others on this machine can read or change the settings"):
        safe_settings(file)


def test_settings_that_are_not_there_are_refused(tmp_path):
    with pytest.raises(Refused, match="There are no settings at .* Copy docs/live.example.toml there"):
        safe_settings(tmp_path / "live.toml")


@pytest.mark.parametrize("name", OPTIONS)
def test_a_setting_of_streamlit_that_opens_a_way_in_is_refused(name):
    value, says = OPTIONS[name]
    with pytest.raises(Refused, match=says):
        must_be_set_safely(lambda option: value if option == name else config.get_option(option))


def test_streamlit_as_the_product_sets_it_is_safe():
    must_be_set_safely(config.get_option)


def without_key(store):
    store.key_file.unlink()


def with_another_key(store):
    store.key_file.unlink()
    make_key(store.key_file)


def without_administrator(store):
    people = People(store)
    for name in ("adam", "amy"):
        people.disable(name)


def with_an_audit_log_of_another_key(store):
    log_of(store).write(server.startup.STARTED, server.startup.SERVER, kind="live")
    store.audit_key_file.unlink()


def with_a_log_others_can_seal(store):
    log_of(store).write(server.startup.STARTED, server.startup.SERVER, kind="live")
    store.audit_key_file.chmod(0o404)


STORES = {
    "others can enter it": (lambda store: store.folder.chmod(0o750), Refused, "Others on this machine can enter the store at"),
    "others can read its key": (lambda store: store.key_file.chmod(0o440), Refused, "can read the key at .*pseudonym.key. Run"),
    "others can read the log's key": (with_a_log_others_can_seal, Refused, "can read the key at .*audit.key. Run"),
    "the key is missing": (without_key, WrongKey, "The pseudonym key is missing"),
    "the key is another store's": (with_another_key, WrongKey, "The pseudonym key is not the one this store was made with"),
    "nobody is an administrator": (without_administrator, Refused, "Nobody is an administrator yet"),
    "the audit log cannot be written": (with_an_audit_log_of_another_key, CannotBeLogged, "The key of the audit log is missing"),
}


@pytest.mark.parametrize("why", STORES)
def test_a_store_that_is_not_as_it_must_be_is_refused(ledger, store, tmp_path, monkeypatch, why):
    spoil, kind, says = STORES[why]
    People(store)
    monkeypatch.setenv("SAFEGUARDING_SETTINGS", str(write_settings(tmp_path / "live.toml", RIGHT)))
    spoil(store)
    with pytest.raises(kind, match=says):
        server.startup.live_door(store)


def test_a_demonstration_is_never_served_live(store):
    with pytest.raises(Refused, match="This store is a demonstration with made-up data, and `serve` is for real data"):
        must_be_live(uploads.found(store, sample=True))


def test_a_store_is_founded_once(manage, store):
    with pytest.raises(Refused, match="There is no store yet. .* `manage.py serve --found` makes an empty store for real data"):
        must_be_live(Ledger(store))
    assert manage("serve", "--found").stdout.startswith("Made an empty store at ")
    assert not founded(Ledger(store).lines()).sample and stat.S_IMODE(store.key_file.stat().st_mode) == 0o400
    again = manage("serve", "--found")
    assert again.returncode == 2 and again.stderr.startswith("There is a store at") and again.stderr.count("\n") == 1


def test_a_server_started_by_hand_is_refused_with_the_same_sentence(ledger, store, tmp_path):
    """Here Streamlit's own settings, in the home folder of whoever starts it, leave a way in open."""
    People(store)
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[server]\nenableXsrfProtection = false\n")
    file = write_settings(tmp_path / "live.toml", RIGHT)
    environment = environment_of(store) | {"SAFEGUARDING_SETTINGS": str(file), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "uvicorn", "dashboard:app", "--port", "0"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode and done.stderr.startswith("Protection against forged requests is off")
    assert done.stderr.count("\n") == 1


def test_the_example_holds_every_setting_and_is_refused_as_it_stands(tmp_path):
    text = (ROOT / "docs" / "live.example.toml").read_text()
    with pytest.raises(Refused, match="the one of the example"):
        safe_settings(write_settings(tmp_path / "live.toml", text))
    named = set(re.findall(r"^(\w+) =", text, re.M))
    assert named == {*VARIABLES, *(field for kind in (Server, SignIn, ControllerChoices) for field in kind.__annotations__)}
