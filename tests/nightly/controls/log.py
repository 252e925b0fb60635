"""The audit log and every other log: whole, sealed, and without anything that could be about a person."""

from tests.nightly.control import Control

TAMPERING = "tests/audit/test_tampering.py::"
WRITING = "tests/audit/test_writing.py::"
CODES = "tests/audit/test_nothing_but_codes.py::"
QUIET = "tests/audit/test_quiet_logs.py::"

CONTROLS = [
    Control(
        "a line's seal is checked",
        "audit/line.py",
        'if found is None or not hmac.compare_digest(key.seal("line", found[1]), found[2].decode()):',
        "if found is None:",
        (TAMPERING + "test_a_flipped_bit_is_found_in_every_line",),
    ),
    Control(
        "a line names the one before it",
        "audit/verify.py",
        'if content["previous"] != (before.hash if before else NOTHING_BEFORE):',
        "if False:",
        (TAMPERING + "test_a_line_sealed_anew_with_the_key_breaks_the_line_after_it",),
    ),
    Control(
        "a cut end is found by the kept head",
        "audit/verify.py",
        "        if anchor.seq > reached:",
        "        if False:",
        (TAMPERING + "test_a_log_cut_at_any_byte_of_its_last_line_is_found_by_the_head_beside_the_key",),
    ),
    Control(
        "the kept head is sealed",
        "audit/kept.py",
        'if hmac.compare_digest(key.seal("head", str(head).encode()), content["seal"]):',
        "if True:",
        (TAMPERING + "test_a_key_that_is_another_or_missing_or_damaged_stops_everything",),
    ),
    Control(
        "what cannot be logged is refused",
        "audit/log.py",
        "            raise CannotBeLogged(CANNOT) from None",
        "            return 0",
        (WRITING + "test_a_full_disk_refuses_and_leaves_no_half_line",),
    ),
    Control(
        "half a line is taken back",
        "audit/files.py",
        "        os.ftruncate(descriptor, before)\n",
        "",
        (WRITING + "test_a_full_disk_refuses_and_leaves_no_half_line",),
    ),
    Control(
        "one writes at a time",
        "audit/files.py",
        "        take(descriptor)\n",
        "",
        (WRITING + "test_a_thousand_events_of_four_processes_and_twenty_threads_stay_in_order",),
    ),
    Control(
        "a field takes its kind only",
        "audit/event.py",
        "                if value is None:",
        "                if False:",
        (CODES + "test_no_field_takes_what_is_injected",),
    ),
    Control(
        "a person is logged as a code",
        "audit/key.py",
        'return "p-" + self.seal("person", subject.encode("utf-8", "surrogatepass"))[:32] if subject else "nobody"',
        'return subject or "nobody"',
        (CODES + "test_a_person_and_a_session_become_codes_and_a_line_stays_one_line",),
    ),
    Control(
        "a session is logged as a code",
        "audit/key.py",
        'return self.seal("session", secret.encode("utf-8", "surrogatepass"))[:12] if secret else ""',
        "return secret",
        (CODES + "test_a_person_and_a_session_become_codes_and_a_line_stays_one_line",),
    ),
    Control(
        "a fault's message is in no log",
        "redacted_logging.py",
        '" < ".join([type(fault).__name__, ',
        '" < ".join([repr(fault), ',
        (QUIET + "test_what_a_thread_a_task_a_library_a_warning_or_the_parsing_process_says_is_not_quoted",),
    ),
    Control(
        "what libraries say is in no log",
        "redacted_logging.py",
        "    logging.setLogRecordFactory(QuietRecord)\n",
        "",
        (QUIET + "test_what_a_thread_a_task_a_library_a_warning_or_the_parsing_process_says_is_not_quoted",),
    ),
    Control(
        "a fault on a page shows a reference only",
        "server/faults.py",
        "said.format(redacted_logging.noted(fault)), icon",
        "str(fault), icon",
        (QUIET + "test_a_fault_in_a_page_shows_a_reference_that_the_log_explains_without_its_message",),
    ),
    Control(
        "a thread's fault is told by kind and place",
        "redacted_logging.py",
        "    threading.excepthook = lambda about: print_redacted(about.exc_value)\n",
        "",
        (QUIET + "test_what_a_thread_a_task_a_library_a_warning_or_the_parsing_process_says_is_not_quoted",),
    ),
]
