"""Nothing is done at a gate, and no exact figure shown, before it is in the log; a version covers what makes a snapshot."""

from tests.nightly.control import Control

FIRST = "tests/audit/test_acts_are_logged_first.py::"
SHELL = "tests/audit/test_exact_figures_at_the_shell.py::"
GATES = "tests/access/test_at_the_gates.py::"
PIECES = "tests/pieces/test_what_changes_a_version.py::"
NOT_DONE = FIRST + "test_where_it_cannot_be_logged_nothing_is_done"
STORE_GATE = "operations/store_gate.py"

CONTROLS = [
    *(
        Control(f"nothing is {event} where the log cannot be written", file, text, without, (f"{NOT_DONE}[{event}]",))
        for event, file, text, without in (
            ("erased", "operations/retention.py", "lambda numbers: noted(removed)", "lambda numbers: None"),
            ("retention-carried-out", "operations/retention.py", "lambda numbers: noted(loads)", "lambda numbers: None"),
            (
                "backed-up",
                "operations/backups.py",
                "        noted(sha256(unfinished / MANIFEST), len(kept_loads(view.lines)))\n",
                "",
            ),
            ("restored", "operations/backups.py", "        noted(unfinished, outcome)\n", ""),
            (
                "rebuilt",
                STORE_GATE,
                "        self.log.write(REBUILT, self.who, str(snapshots.version_of(view_now(ledger))))\n",
                "",
            ),
        )
    ),
    Control(
        "what is restored is logged in the store it becomes",
        STORE_GATE,
        "            log = replace(self.log, store_folder=store.folder)\n",
        "            log = self.log\n",
        (FIRST + "test_what_expires_while_a_backup_is_restored_is_logged_in_the_log_that_goes_on",),
    ),
    Control(
        "exact figures at the shell are logged before one is shown",
        "operations/figure_gate.py",
        "            self.log.write(EXACT_FIGURES_SEEN, self.who, reader.about().version, **read.in_log())\n",
        "",
        (SHELL + "test_what_cannot_be_logged_is_not_shown[values]",),
    ),
    Control(
        "records at the shell are logged before one is shown",
        "operations/figure_gate.py",
        "partial(log_look, self.log, self.who)",
        "lambda look: None",
        (SHELL + "test_what_cannot_be_logged_is_not_shown[records]",),
    ),
    Control(
        "all figures are shown exactly to whoever sees all of them exactly",
        "operations/figure_gate.py",
        "            if not all(map(reader.sees_exactly, [read.of] if read.of else indicators().values())):",
        "            if False:",
        (GATES + "test_the_exact_figures_of_every_theme_are_for_those_who_see_all_of_them_exactly",),
    ),
    Control(
        "a partner has nothing to report for itself alone",
        "operations/file_gate.py",
        '        self.refuse_other_partner([load], "return-nothing")\n',
        "",
        (GATES + "test_whoever_has_the_files_of_one_partner_changes_nothing_of_another",),
    ),
    Control(
        "a version covers whatever is imported, however far",
        "pieces/code.py",
        "                ahead += self.imports(path)[0]\n",
        "",
        (PIECES + "test_every_module_that_a_build_or_a_reading_loads_is_a_piece",),
    ),
    Control(
        "a version covers the packages that packages stand on",
        "pieces/packages.py",
        "            ahead += stands_on(name)\n",
        "",
        (PIECES + "test_an_edit_that_decides_changes_its_piece_and_no_other",),
    ),
]
