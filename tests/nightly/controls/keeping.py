"""What is locked, encrypted, removed for good and backed up."""

from tests.nightly.control import Control

GONE = "tests/warehouse/test_removed_for_good.py::"
BACKUP = "tests/warehouse/test_backup.py::"
STORE_KEY = "tests/ledger/test_store_key.py::"
LOCKED = "tests/warehouse/test_the_database_is_locked.py::"
ENCRYPTION = '''.encrypt(nonce, content, name.encode())

    def decrypted(self, name: str, content: bytes) -> bytes:
        """Raises Damaged."""
        nonce, sealed = content[len(MARK) :][:NONCE_BYTES], content[len(MARK) + NONCE_BYTES :]
        try:
            return AESGCM(self.derived("cleaned files")).decrypt(nonce, sealed, name.encode())'''

CONTROLS = [
    Control(
        "the database opens no other file",
        "database/opening.py",
        '"enable_external_access": "false"',
        '"enable_external_access": "true"',
        (LOCKED + "test_a_statement_that_reaches_out_is_refused",),
    ),
    Control(
        "the database's settings are locked",
        "database/opening.py",
        '"lock_configuration": "true"',
        '"lock_configuration": "false"',
        (LOCKED + "test_a_statement_that_reaches_out_is_refused",),
    ),
    Control(
        "the bytes of what has expired are removed",
        "ledger/cleanup.py",
        '    for path in [*store.snapshots.iterdir(), *store.folder.glob("trial-*"), *present] if present else ():',
        "    for path in ():",
        (GONE + "test_a_load_whose_time_is_over_is_nowhere_in_the_store",),
    ),
    Control(
        "snapshots go with what was erased",
        "ledger/cleanup.py",
        "*store.snapshots.iterdir(), ",
        "",
        (GONE + "test_an_erased_child_is_nowhere_in_the_store_and_figures_fall_by_exactly_its_rows",),
    ),
    Control(
        "an erasure follows the child's other codes",
        "operations/retention.py",
        "    return sorted({code} | {",
        "    return sorted({code} & {",
        (GONE + "test_an_erased_child_is_nowhere_in_the_store_and_figures_fall_by_exactly_its_rows",),
    ),
    Control(
        "rows whose time is over expire",
        "operations/retention.py",
        "        and last_day(line) < first_day_kept(view.today, source.keep_years)\n",
        "        and False\n",
        (GONE + "test_a_load_whose_time_is_over_is_nowhere_in_the_store",),
    ),
    Control(
        "what expired since a backup does not come back",
        "operations/backups.py",
        'expired = retention.expire(ledger, "restored from a backup")',
        "expired = []",
        (BACKUP + "test_what_expires_after_a_backup_does_not_come_back_from_it",),
    ),
    Control(
        "a backup is restored with its own key only",
        "operations/backups.py",
        "    must_be_sealed(manifest, uploads.seal_of(ledger))\n",
        "",
        (BACKUP + "test_without_its_own_keys_nothing_is_restored",),
    ),
    Control(
        "a store that is not empty is left alone",
        "operations/backups.py",
        "    if store.folder.exists() and any(store.folder.iterdir()):",
        "    if False:",
        (BACKUP + "test_a_store_that_is_not_empty_is_left_as_it_is",),
    ),
    Control(
        "a cleaned file belongs to its name",
        "ledger/store_key.py",
        ENCRYPTION,
        ENCRYPTION.replace("name.encode())", "None)"),
        (STORE_KEY + "test_a_file_laid_in_place_of_another_is_found_out",),
    ),
    Control(
        "a key lies outside its store",
        "ledger/store.py",
        "        if any(self.folder.resolve() in path.parents for path in keys):",
        "        if False:",
        (STORE_KEY + "test_a_key_lies_neither_in_its_store_nor_in_the_other_keys_file",),
    ),
]
