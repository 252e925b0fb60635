"""The ledger and the store: lines stay, of two writers one wins, files are whole."""

from tests.nightly.control import Control

NEVER = "tests/ledger/test_ledger.py::test_a_line_can_neither_be_changed_nor_deleted_nor_replaced"
CLASH = "tests/ledger/test_ledger.py::test_two_who_saw_the_same_head_clash_only_where_they_speak_for_the_same"
RACE = "tests/ledger/test_ledger.py::test_who_comes_while_another_writes_waits_and_is_told_who_it_was"
DURABLE = "tests/ledger/test_on_the_disk.py"
SWEPT = "tests/warehouse/test_killed.py::test_what_was_left_behind_is_swept_up_after_a_day_and_nothing_else"

FLIPPED = "tests/warehouse/test_flipped_bits.py::test_a_flipped_bit_changes_nothing_or_is_said"

CONTROLS = [
    Control(
        "a cleaned file is what its name says",
        "ledger/store.py",
        "        if not fits(name, content):",
        "        if False:",
        (FLIPPED,),
    ),
    Control(
        "a line of the ledger is what was written",
        "ledger/written.py",
        "    if sha256 not in (None, digest_of((number, at, who, kind, body, slot, version))):",
        "    if False:",
        (FLIPPED,),
    ),
    Control(
        "a line of the ledger that is gone is noticed",
        "ledger/written.py",
        " or newest > len(rows)",
        "",
        ("tests/warehouse/test_flipped_bits.py::test_a_line_that_is_gone_is_noticed",),
    ),
    Control(
        "a backup's manifest is sealed",
        "operations/backups.py",
        "(manifest, uploads.seal_of(ledger))",
        '(replace(manifest, seal=""), uploads.seal_of(ledger))',
        (
            "tests/warehouse/test_flipped_bits.py::test_a_manifest_that_somebody_changed_is_refused_and_one_of_an_earlier_version_is_said",
        ),
    ),
    *(
        Control(
            f"a line of the ledger is never {done}",
            "ledger/ledger.py",
            f"SELECT RAISE(ABORT, 'ledger lines are never {done}')",
            "SELECT 1",
            (NEVER,),
        )
        for done in ("changed", "deleted", "replaced")
    ),
    Control(
        "of two who saw the same ledger one is refused",
        "ledger/ledger.py",
        "                    refuse_conflict(connection, entry, range(based_on + 1, head + 1))\n",
        "",
        (CLASH,),
    ),
    Control("one writer at a time", "ledger/ledger.py", '"BEGIN IMMEDIATE"', '"BEGIN"', (RACE,)),
    Control(
        "a file is on the disk before it has its name", "ledger/store.py", "        os.fsync(file.fileno())\n", "", (DURABLE,)
    ),
    Control(
        "a file gets its name when it is whole",
        "ledger/store.py",
        'partial = path.with_name(path.name + ".partial")',
        "partial = path",
        (DURABLE,),
    ),
    Control("what the ledger names is never swept up", "ledger/cleanup.py", "if path not in needed and ", "if ", (SWEPT,)),
    Control(
        "a snapshot gets its name when it is whole",
        "warehouse/snapshot.py",
        'partial = path.with_name(f"building-{uuid.uuid4().hex}.duckdb")',
        "partial = path",
        ("tests/warehouse/test_killed.py::test_a_killed_loader_leaves_all_or_nothing_and_whole_snapshots",),
    ),
]
