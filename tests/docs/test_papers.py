"""The papers say what is so: each test they name is there, each number is the program's, each choice the controllers'."""

import ast
import re
import stat

import pytest

import audit.key
import loaders.pseudonym
from access.sessions import IDLE, LONGEST
from audit.event import EVENTS
from exports.tickets import SECONDS
from ledger.store import ROOT
from loaders import parser, precheck, worker
from loaders.containers.lost import MOST_ROWS
from loaders.source import sources
from papers.asvs import CHAPTERS, STATES, requirements
from papers.markdown import DECIDE
from tests.nightly.control import chosen_by
from tests.walls.rooms import files, imports, named, tree
from warehouse.snapshot import KEPT

PAPERS = sorted((ROOT / "docs" / "papers").glob("*.md"))
PRODUCT = [path for path in files() if path.relative_to(ROOT).parts[0] not in ("tests", "bench", "sample", "docs")]
SAFE_CRYPTOGRAPHY = {"hmac", "hashlib", "secrets", "cryptography", "ssl"}
OTHER_CRYPTOGRAPHY = {"crypt", "random", "Crypto", "nacl", "rsa", "ecdsa", "jwt", "jose"}
READS_CODE = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "yaml"}


def text(name: str) -> str:
    return (ROOT / "docs" / "papers" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_every_test_that_a_paper_names_is_there(path):
    names = set(re.findall(r"`(tests/[\w/.-]+\.py(?:::\w+)?)`", path.read_text(encoding="utf-8")))
    assert {name for name in names if not chosen_by(name)} == set()


@pytest.mark.parametrize("name", ["README.md", "data-flow.md", "dpia.md", "retention.md", "asvs.md", "accessibility.md"])
def test_a_paper_begins_with_what_it_is_and_leaves_choices_to_the_controllers(name):
    title, about = text(name).split("\n\n")[:2]
    assert title.startswith("# ") and about.startswith("What this is: ")
    assert DECIDE in text(name)


def test_each_of_the_fourteen_promises_has_a_test():
    promises = re.findall(r"^- \*\*P(\d+)\*\* .+?(?=^- |\n\n|\Z)", text("README.md"), re.M | re.S)
    said = re.split(r"^- (?=\*\*P\d+\*\*)", text("README.md"), flags=re.M)[1:]
    assert list(map(int, promises)) == list(range(1, 15))
    assert [one[:8] for one in said if not re.search(r"`tests/[\w/.-]+\.py::\w+`", one)] == []


def test_every_requirement_of_the_two_levels_is_listed_once_in_order():
    numbers = [tuple(map(int, each.number.split("."))) for each in requirements()]
    assert numbers == sorted(set(numbers)) and len(CHAPTERS) == 17
    assert [sum(each.level == level for each in requirements()) for level in (1, 2)] == [70, 183]  # as the standard counts them


def test_what_is_met_names_one_test_that_is_there_and_what_is_not_says_why():
    assert {each.state for each in requirements()} <= set(STATES)
    assert [each.number for each in requirements() if (each.state == "met") != bool(each.test)] == []
    assert [each.number for each in requirements() if each.test and len(chosen_by(each.test)) != 1] == []
    assert [each.number for each in requirements() if len(each.how) < 10 or len(each.words) < 15] == []


def test_our_words_are_not_the_standards():
    """Its text may be shared only under its own licence; every sentence of it begins in the same way."""
    assert [each.number for each in requirements() if each.words.startswith("Verify") or each.words.endswith(".")] == []


def test_the_limits_in_the_data_flow_are_those_of_the_program():
    said = " ".join(text("data-flow.md").split())
    upload = re.search(r"maxUploadSize = (\d+)", (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[1]
    for limit in (
        f"{upload} MB as sent",
        f"{precheck.MOST_UNPACKED // 2**20} MB unpacked",
        f"{precheck.MOST_PARTS} parts",
        f"{MOST_ROWS:,} rows",
        f"{parser.SECONDS_ALLOWED} seconds",
        f"{worker.MEMORY // 2**20} MB of memory",
        f"newest {KEPT} snapshots",
        f"{LONGEST // 3600} hours",
        f"{IDLE // 60} minutes without",
    ):
        assert limit in said, limit
    assert "one use, one minute" in said and SECONDS == 60


def test_every_file_with_a_key_is_in_the_list_of_keys():
    known = {
        value.split("/")[-1]
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(value := node.value, str) and re.fullmatch(r"[\w.-]+\.key", value)
    }
    assert known >= {"pseudonym.key", "audit.key"}
    assert [name for name in known if not re.search(f"`(data/)?{name}`", text("data-flow.md"))] == []


def test_every_event_of_the_log_is_in_the_list_of_events():
    assert [code for code in EVENTS if f"| `{code}` |" not in text("what-is-logged.md")] == []


def test_every_extract_about_children_is_in_the_list_with_the_columns_that_become_codes():
    said = text("what-is-kept.md").split("## Other extracts")[0]
    assert [
        source.id
        for source in sources().values()
        if source.child_columns and f"| {', '.join(source.child_columns)} |" not in said
    ] == []


def test_the_product_evaluates_no_text_and_reads_no_pickle():
    calls = [(named(path), node) for path in PRODUCT for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    assert [name for name, node in calls if isinstance(node.func, ast.Name) and node.func.id in ("eval", "exec", "compile")] == []
    assert [name for name, node in calls if any(word.arg == "shell" for word in node.keywords)] == []
    attributes = [(name, node.func.attr) for name, node in calls if isinstance(node.func, ast.Attribute)]
    assert [name for name, called in attributes if called in ("format_map", "system")] == []
    assert {named(path): known for path in PRODUCT if (known := imports(path) & READS_CODE)} == {}


def test_cryptography_comes_from_proven_libraries_only():
    assert {named(path): known for path in PRODUCT if (known := imports(path) & OTHER_CRYPTOGRAPHY)} == {}
    weak = [
        (named(path), node.attr)
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("md5", "sha1", "new")
        and getattr(node.value, "id", "") in ("hashlib", "hmac")
    ]
    assert weak == [] and any(imports(path) & SAFE_CRYPTOGRAPHY for path in PRODUCT)


def test_nothing_switches_off_the_check_of_certificates():
    found = [
        named(path)
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.keyword) and node.arg == "verify" and getattr(node.value, "value", None) is False
    ]
    assert found == [] and not any("_create_unverified_context" in path.read_text(encoding="utf-8") for path in PRODUCT)


@pytest.mark.parametrize("make_key", [loaders.pseudonym.make_key, audit.key.make_key])
def test_a_key_is_made_readable_for_its_owner_only(tmp_path, make_key):
    make_key(tmp_path / "a" / "some.key")
    assert stat.S_IMODE((tmp_path / "a" / "some.key").stat().st_mode) == 0o400


@pytest.mark.parametrize("listed", ["requirements.txt", "requirements-test.txt"])
def test_every_package_is_locked_by_its_hash(listed):
    locked = re.split(r"\n(?=\S)", (ROOT / listed).read_text(encoding="utf-8"))
    packages = [each for each in locked if re.match(r"[A-Za-z0-9]", each)]
    loose = [each.splitlines()[0] for each in packages if "--hash=sha256:" not in each or "==" not in each]
    assert len(packages) > 30 and loose == []
