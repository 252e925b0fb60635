"""What others on the machine, or behind the door, do not learn or do."""

from tests.nightly.control import Control

OWNERS_ALONE = "tests/ledger/test_only_its_owner_reads_it.py::"
REFUSES = "tests/access/test_refuses_to_start.py::test_a_store_that_is_not_as_it_must_be_is_refused"
ENDS = "tests/access/test_sessions_end.py::"

CONTROLS = [
    Control(
        "the page of the log shows no number of people under 8",
        "pages/people/log.py",
        "how_many(value) if name in people else ",
        "",
        ("tests/access/test_counts_in_the_log.py::test_no_event_is_told_with_fewer_than_eight",),
    ),
    Control(
        "what the shell makes is its owner's alone",
        "commands/__main__.py",
        "    make_private()\n",
        "",
        (OWNERS_ALONE + "test_stores_keys_exports_packs_templates_and_backups_are_their_owners_alone",),
    ),
    Control(
        "a store that others can enter is not served",
        "access/installation.py",
        "    if open_to_others(store.folder):",
        "    if False:",
        (REFUSES,),
    ),
    Control(
        "a key that others can read is not used",
        "access/installation.py",
        "        if key and key.exists() and open_to_others(key):",
        "        if False:",
        (REFUSES,),
    ),
    Control(
        "an address signs nobody out",
        "server/guard.py",
        "        if path == LOGOUT and not await run_in_threadpool(self.door.why_out, claims):",
        "        if False:",
        (ENDS + "test_an_address_signs_nobody_out",),
    ),
    Control(
        "one person sends so many files a day",
        "access/quota.py",
        "        if self.used_up(who.person):",
        "        if False:",
        ("tests/access/test_how_many_files_a_day.py",),
    ),
    Control(
        "what was sent is counted again once it is written, for another may have been beside it",
        "access/quota.py",
        "        return sum(sent <= number for sent in self.sent(who.person)) <= self.most",
        "        return True",
        ("tests/access/test_how_many_files_a_day.py",),
    ),
    Control(
        "no page is told where the program lies",
        "server/connection.py",
        "    if FOLDER in content:",
        "    if False:",
        ("tests/access/test_silent_about_itself.py",),
    ),
    Control(
        "no table tells what wrote it",
        "server/connection.py",
        "    if any(told in content for told in VERSIONS_TOLD):",
        "    if False:",
        ("tests/access/test_silent_about_itself.py::test_a_table_does_not_say_what_wrote_it_and_is_read_as_before",),
    ),
]
