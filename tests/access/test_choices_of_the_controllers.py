"""What the program leaves to the controllers stands in the live settings; a demonstration knows no such choice."""

import pytest

import sample
from access.policy import executives_see, second_person_approves
from loaders.outcome import Refused
from metrics.viewer import EXACT, RELEASED
from operations import uploads
from tests.access.live import settings_text, write_settings

SETTINGS = settings_text(
    "https://dashboard.example.gov.uk", 8501, "https://login.example.gov.uk/.well-known/openid-configuration"
)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        (None, False),
        (SETTINGS, False),
        (SETTINGS + "[choices]\nsecond_person_approves = false\n", False),
        (SETTINGS + "[choices]\nsecond_person_approves = true\n", True),
        (SETTINGS + '[choices]\nsecond_person_approves = "yes"\n', r"second_person_approves under \[choices\] must be bool"),
        (SETTINGS + "[choices]\nsecond_person = true\n", r"name second_person under \[choices\]"),
    ],
)
@pytest.mark.parametrize("made_up", [False, True])
def test_that_a_second_person_approves_is_chosen_in_the_settings(store, tmp_path, monkeypatch, text, chosen, made_up):
    ledger = uploads.found(store, sample=True, today=sample.AS_OF) if made_up else uploads.found(store)
    file = tmp_path / "live.toml"
    monkeypatch.setenv("SAFEGUARDING_SETTINGS", str(file))
    if text is not None:
        write_settings(file, text)
    if isinstance(chosen, str) and not made_up:
        with pytest.raises(Refused, match=chosen):
            second_person_approves(ledger)
    else:
        assert second_person_approves(ledger) is (chosen is True and not made_up)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        (None, EXACT),
        (SETTINGS, EXACT),
        (SETTINGS + '[choices]\nexecutives_see = "released"\n', RELEASED),
        (SETTINGS + '[choices]\nexecutives_see = "records"\n', r"executives_see under \[choices\] must be exact or released"),
        (SETTINGS + "[choices]\nexecutives_see = true\n", r"executives_see under \[choices\] must be str"),
    ],
)
def test_how_closely_those_who_lead_look_is_chosen_in_the_settings_and_never_down_to_records(
    store, tmp_path, monkeypatch, text, chosen
):
    ledger, file = uploads.found(store), tmp_path / "live.toml"
    monkeypatch.setenv("SAFEGUARDING_SETTINGS", str(file))
    if text is not None:
        write_settings(file, text)
    if chosen in (EXACT, RELEASED):
        assert executives_see(ledger) == chosen
    else:
        with pytest.raises(Refused, match=chosen):
            executives_see(ledger)
