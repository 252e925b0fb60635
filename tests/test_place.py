"""Another place than the one the product comes with: its settings decide whose rows are read, and whose name is borne."""

import json
import re
import subprocess
import sys
from datetime import date

import pytest

from exports.about import Facts, about_file
from exports.recipe import PACK, PDF, YEARLY, Recipe
from foi.reply import reply
from ledger.store import ROOT
from metrics.benchmarks.beside import comparator
from pack.model import Pack
from pieces.named import pieces
from place import OWN_FILE, WrongPlace, place, read_place
from server.startup import door_or_stop
from tests.conftest import environment_of
from tests.printed_figures import holding

OTHER = """
authority = "Elmby"
code = 299
also = ["Elmby Council"]
region = "Far North"
partnership = "Elmby Children's Partnership"
report = "How Elmby's children are kept safe"
towns = ["Ash", "Beech"]
hubs = ["Ash"]
police = ["Oakshire Constabulary"]
neighbours = ["Oakshire"]
neighbours_also = { Oaks = "Oakshire" }
towns_also = { "Ash Green" = "Ash" }
hubs_also = { "The Grove" = "Ash" }
"""
NEIGHBOURS = """
    model_year | la_code | area           | rank | neighbour_code | neighbour
    2024       | 299     | Elmby          | 1    | 298            | Oakshire
    2024       | 861     | Stoke-on-Trent | 1    | 335            | Walsall
"""
STATISTICS = """
    dataset | year | level           | region        | la_code | area           | measure | value | value_status
    Plans   | 2024 | Local authority |               | 299     | Elmby          | Rate    | 50    |
    Plans   | 2024 | Local authority |               | 298     | Oakshire       | Rate    | 40    |
    Plans   | 2024 | Local authority |               | 861     | Stoke-on-Trent | Rate    | 60    |
    Plans   | 2024 | Local authority |               | 335     | Walsall        | Rate    | 70    |
"""
PRINTED = """
    short_name | measure | unit             | year | area          | value
    Tool       | Plans   | Number of things | 2024 | Elmby         | 5
    Tool       | Plans   | Number of things | 2024 | Far North     | 6
    Tool       | Plans   | Number of things | 2024 | West Midlands | 7
"""
DECLARED = """
import json
from loaders.source import sources
from metrics.declaring.indicator import indicators
declared = sources()
options = {
    f"{source} {column.name}": [column.kind.options, column.kind.meanings]
    for source in ("missing_episodes", "hub_visits", "contacts") for column in declared[source].columns
    if column.name in ("town", "placing_area", "hub", "contact_source")
}
kept = {name: source.keep.when for name, source in declared.items() if source.keep}
footprint = indicators()["missing_children"].footprint
print(json.dumps([options, kept, footprint]))
"""


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """The settings file of the other place, which is the one in force."""
    file = tmp_path / "place.toml"
    file.write_text(OTHER, encoding="utf-8")
    monkeypatch.setenv("SAFEGUARDING_PLACE_FILE", str(file))
    place.cache_clear()
    yield file
    monkeypatch.undo()
    place.cache_clear()


def test_the_product_comes_with_one_place():
    assert place() == read_place(OWN_FILE)


def test_figures_stand_beside_the_rows_of_the_place_its_neighbours_and_its_region(elsewhere):
    with holding(statistical_neighbours=NEIGHBOURS, dfe_statistics=STATISTICS, comparators=PRINTED) as connection:
        published, printed = (comparator(connection, name) for name in ("Plans: Rate", "Tool"))
    assert {area.name: area.value for area in published.areas} == {"Elmby": 50, "Statistical neighbours of the 2024 model": 40}
    assert {area.name: area.value for area in printed.areas} == {"Elmby": 5, "Far North": 6}


def test_its_towns_hubs_neighbours_and_police_are_read_and_its_rows_kept(elsewhere):
    run = [sys.executable, "-c", DECLARED]
    options, kept, footprint = json.loads(subprocess.run(run, cwd=ROOT, check=True, capture_output=True).stdout)
    assert options["missing_episodes town"][0] == ["Ash", "Beech", "Outside the city"]
    assert options["missing_episodes town"][1]["ashgreen"] == options["hub_visits hub"][1]["thegrovefamilyhub"] == "Ash"
    assert options["missing_episodes placing_area"][0] == ["Elmby", "Oakshire", "Another authority"]
    assert options["missing_episodes placing_area"][1]["299"] == "Elmby"
    assert options["hub_visits hub"][0] == ["Ash"]
    assert options["contacts contact_source"][1]["oakshireconstabulary"] == "Police"
    assert kept["schools"] == kept["statistical_neighbours"] == "la_code = 299"
    assert kept["dfe_statistics"].endswith("region = 'Far North'")
    assert footprint == "Elmby"


def test_replies_files_and_packs_bear_its_name_and_no_other(elsewhere):
    facts = Facts("1-20250422-abc", date(2025, 4, 22), False, "Chair", {})
    pack = Pack(facts.today, None, "Chair", "", (), facts.snapshot, 12, facts.today, (), (), (), (), (), 0, 0, (), ())
    written = [
        reply([], facts.snapshot, facts.today),
        *(str(about_file(facts, recipe)) for recipe in (Recipe(PACK, form=PDF), Recipe(YEARLY))),
        pack.origin,
    ]
    assert all("Elmby" in text for text in written)
    assert "How Elmby's children are kept safe" in written[2]
    assert "Stoke" not in " ".join(written)


def test_a_snapshot_of_other_settings_is_another_version(elsewhere):
    theirs = pieces.__wrapped__()
    elsewhere.write_text(OTHER.replace("Far North", "Deep South"), encoding="utf-8")
    place.cache_clear()
    ours = pieces.__wrapped__()
    assert [name for name in theirs if theirs[name] != ours[name]] == ["settings of the place"]


FAULTS = [
    ("code = 299", "", "code is missing: a whole number."),
    ("code = 299", 'code = "299"', "code must be a whole number."),
    ("code = 299", "code = true", "code must be a whole number."),
    ("code = 299", "code = 29", "code must be a number from 200 to 999."),
    ("code = 299", "code = 299\nmayor = 1", "mayor is no setting of a place."),
    ('"Far North"', '""', "region must be a name in letters."),
    ('"Far North"', '"x; DROP TABLE"', "region must be a name in letters."),
    ('towns = ["Ash", "Beech"]', 'towns = "Ash"', "towns must be a list of names."),
    ('towns = ["Ash", "Beech"]', "towns = [1]", "towns must be a list of names."),
    ('towns = ["Ash", "Beech"]', 'towns = ["Ash", "Ash"]', "towns names one twice."),
    ('hubs = ["Ash"]', "hubs = []", "hubs names none."),
    ('hubs = ["Ash"]', 'hubs = ["Ash", "Cedar"]', "hubs names Cedar, which is none of the towns."),
    ('["Oakshire"]', '["Oakshire", "Elmby"]', "neighbours names one twice."),
    ('{ Oaks = "Oakshire" }', '{ Oaks = "Pineshire" }', "neighbours_also stands for Pineshire, which neighbours does not name."),
    ('{ "Ash Green" = "Ash" }', '"Ash"', "towns_also must be a table of names."),
    ("code = 299", "code 299", "cannot be read"),
]


@pytest.mark.parametrize(("right", "wrong", "sentence"), FAULTS)
def test_a_wrong_file_is_refused_with_a_sentence(elsewhere, right, wrong, sentence):
    assert right in OTHER
    elsewhere.write_text(OTHER.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(WrongPlace, match=re.escape(sentence)):
        read_place(elsewhere)


@pytest.mark.parametrize("words", [("loads",), ("values", "missing_children"), ("template", "missing_episodes")])
def test_nothing_starts_with_a_wrong_file(store, manage_in, tmp_path, words):
    run = manage_in(environment_of(store) | {"SAFEGUARDING_PLACE_FILE": str(tmp_path / "none.toml")}, *words)
    assert run.returncode == 2
    assert run.stderr.startswith("The settings of the place at ") and "Traceback" not in run.stderr


def test_the_browsers_door_stays_shut_with_a_wrong_file(elsewhere):
    elsewhere.unlink()
    place.cache_clear()
    with pytest.raises(SystemExit, match="The settings of the place at "):
        door_or_stop()
