"""Files from outside: what is looked at before any reader sees them, and the limits of the reader."""

from tests.nightly.control import Control

LIMITS = "tests/loaders/test_limits_of_the_reader.py::"
ALLOWED = "test_the_reading_process_can_neither_take_more_memory_than_it_is_given_nor_write_a_file"
BAD = "tests/loaders/test_two_hundred_bad_files.py::test_each_is_read_in_full_or_refused_in_a_sentence_in_time"

CONTROLS = [
    Control(
        "the reader of files reads no other file",
        "loaders/confined.py",
        "    libc().syscall(RESTRICT, ruleset, 0)\n",
        "",
        ("tests/loaders/test_confined.py::test_what_the_reading_process_cannot_do",),
    ),
    Control(
        "the reader of files makes no connection",
        "loaders/confined.py",
        "        keep_from_calls()\n",
        "",
        ("tests/loaders/test_confined.py::test_what_the_reading_process_cannot_do",),
    ),
    Control(
        "the reader of files is not told where keys lie",
        "loaders/parser.py",
        "{name: os.environ[name] for name in NEEDED if name in os.environ} | PLAIN_MEMORY",
        "os.environ | PLAIN_MEMORY",
        ("tests/loaders/test_confined.py::test_it_is_not_told_where_a_key_lies",),
    ),
    Control(
        "declared entities are refused",
        "loaders/precheck.py",
        'if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\\0" in data:',
        "if False:",
        (BAD + "[declarations]",),
    ),
    Control("parts are counted", "loaders/precheck.py", "    if len(infos) > MOST_PARTS:", "    if False:", (BAD + "[bombs]",)),
    Control(
        "bytes are counted while they unpack",
        "loaders/precheck.py",
        "    if len(data) > most:",
        "    if False:",
        (BAD + "[bombs]",),
    ),
    Control(
        "a cell far to the right is refused",
        "loaders/containers/lost.py",
        "    if far_right:",
        "    if False:",
        (LIMITS + "test_a_far_cell_is_refused_before_any_reader_sees_it",),
    ),
    Control(
        "macros and files inside are refused",
        "loaders/precheck.py",
        "            if name.startswith(beginning):",
        "            if False:",
        (BAD + "[strange_parts]",),
    ),
    Control(
        "two parts of one name are refused",
        "loaders/precheck.py",
        "    if climbing or len(set(plain)) < len(plain):",
        "    if False:",
        (BAD + "[strange_parts]",),
    ),
    Control(
        "the reader writes no file",
        "loaders/worker.py",
        "(resource.RLIMIT_FSIZE, 0)",
        "(resource.RLIMIT_CORE, 0)",
        (LIMITS + ALLOWED,),
    ),
    Control(
        "the reader's memory is bounded",
        "loaders/worker.py",
        "(resource.RLIMIT_DATA, MEMORY)",
        "(resource.RLIMIT_CORE, 0)",
        (LIMITS + ALLOWED,),
    ),
    Control(
        "the reader's time is bounded",
        "loaders/parser.py",
        "            slow.start()\n",
        "            slow.daemon = True\n",
        (LIMITS + "test_a_reading_process_that_does_not_answer_in_time_is_replaced",),
    ),
]
