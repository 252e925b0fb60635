"""Identifiers become codes, and nothing else about a person is kept."""

from tests.nightly.control import Control

PLANTED = "tests/loaders/test_nothing_identifying.py::test_nothing_planted_is_kept_in_the_store_or_said_by_the_command"
NO_TEXT = "tests/loaders/test_nothing_identifying.py::test_no_column_keeps_a_text_but_as_a_code_or_a_public_title"
ONE_CODE = "tests/loaders/test_nothing_identifying.py::test_a_child_has_one_code_however_spelled_and_another_under_another_key"
APART = "tests/loaders/test_nothing_identifying.py::test_kinds_of_number_are_kept_apart_even_with_equal_digits"
NOTHING = "tests/loaders/test_nothing_identifying.py::"
WRONG_KEY = NOTHING + "test_a_wrong_or_missing_key_is_refused_with_a_sentence_and_changes_nothing"

CONTROLS = [
    Control(
        "only declared columns of a row are kept",
        "loaders/table.py",
        "    arrays[SHEET] = pa.repeat(pa.scalar(sheet.layout.label, pa.string()), size)\n",
        "    arrays[SHEET] = pa.array([repr(sheet.table[index]) for index in rows], pa.string())\n",
        (PLANTED,),
    ),
    Control(
        "a sheet is named only where its name is about nobody",
        "loaders/sheet_name.py",
        '    return sheet.name if shown else f"no. {sheet.number}"',
        "    return sheet.name",
        (PLANTED,),
    ),
    Control(
        "a heading that may be about a person is not shown",
        "loaders/doubtful_headings.py",
        'NOT_SHOWN if may_be_about_a_person(ASKED.sub("", seen)) else seen[:LONGEST_HEADING]',
        "seen[:LONGEST_HEADING]",
        ("tests/loaders/test_mess_layout.py::test_m09_a_heading_that_may_be_about_a_person_is_not_shown",),
    ),
    Control(
        "a title that may be about a person is refused",
        "loaders/kind.py",
        "        if may_be_about_a_person(text):",
        "        if False:",
        (NO_TEXT,),
    ),
    Control(
        "codes depend on the key",
        "loaders/pseudonym.py",
        'return hmac.digest(self.key, f"v1|',
        "return hmac.digest(b'', f\"v1|",
        (ONE_CODE,),
    ),
    Control(
        "kinds of identifier are kept apart", "loaders/pseudonym.py", 'f"v1|{family}|{canonical}"', 'f"v1|{canonical}"', (APART,)
    ),
    Control(
        "a child's number has one code however spelled",
        "loaders/pseudonym.py",
        "number = child_number(plain(text))",
        "number = text.upper()",
        (ONE_CODE,),
    ),
    Control(
        "another key than the store's is refused",
        "loaders/pseudonym.py",
        "if fingerprint is not None and seal.fingerprint != fingerprint:",
        "if False:",
        (WRONG_KEY,),
    ),
    Control(
        "a key is readable for its owner only",
        "private_files.py",
        "os.O_EXCL, 0o400)",
        "os.O_EXCL, 0o644)",
        ("tests/docs/test_papers.py::test_a_key_is_made_readable_for_its_owner_only",),
    ),
]
