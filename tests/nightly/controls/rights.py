"""Who sees what and does what: the gates where data is read and where it is changed."""

from tests.nightly.control import Control

RIGHTS = "tests/acceptance/test_rights.py::"
ROLES = "tests/access/test_who_may_what.py::"
HANDING = "tests/access/test_handing_in.py::"
NARROWED = "tests/metrics/test_narrowed.py::"
BESIDE = "tests/release/test_beside_exact_figures.py::test_what_is_kept_is_kept_on_every_page_and_in_every_file"
LOOKS = "tests/access/test_pages_for_people_and_the_log.py::"

CONTROLS = [
    Control(
        "a theme is open to those who may see it",
        "metrics/viewer.py",
        "        if not self.may_see(theme):",
        "        if False:",
        (RIGHTS + "test_a_viewer_without_the_theme_sees_neither_figures_nor_records",),
    ),
    Control(
        "records are open to named people",
        "metrics/viewer.py",
        "        if not self.sees_records(theme, sources):",
        "        if False:",
        (RIGHTS + "test_a_viewer_without_the_level_of_records_sees_figures_only",),
    ),
    Control(
        "the file with exact figures is for those who see them",
        "metrics/read_gate.py",
        "        viewer.must_see_exact(declared.theme.id, declared.extracts)",
        "        pass",
        (ROLES + "test_figures_and_records_are_read_as_closely_as_the_table_says",),
    ),
    Control(
        "a released figure that counts cases of one's own is kept from whoever sees these exactly",
        "metrics/disclosure/beside_exact.py",
        "for row in rows] if indicator in kept_from(viewer) else list(rows)",
        "for row in rows] if False else list(rows)",
        (BESIDE,),
    ),
    Control(
        "its headline is kept too",
        "metrics/working_out/headlines_seen.py",
        "without_numbers(line) if line.indicator in kept else line",
        "line",
        (BESIDE,),
    ),
    Control(
        "it is kept where they take away released figures",
        "access/person.py",
        "knows=self.sights(self.rights)",
        "knows=()",
        (BESIDE,),
    ),
    Control(
        "a stage of a path is kept too",
        "metrics/disclosure/beside_exact.py",
        "    if indicator in kept_from(viewer):",
        "    if False:",
        ("tests/release/test_beside_exact_figures.py::test_a_stage_of_a_path_is_refused_where_it_is_kept",),
    ),
    Control(
        "an action is for those who may do it",
        "access/person.py",
        "        if not self.may(action):",
        "        if False:",
        ("tests/access/test_two_people.py::test_only_administrators_get_as_far_as_the_gate",),
    ),
    Control(
        "a file of another partner is refused",
        "operations/file_gate.py",
        "    if not person.hands_in(load.source):",
        "    if False:",
        (HANDING + "test_a_file_of_another_partner_is_refused_by_the_name_of_the_partner_it_belongs_to",),
    ),
    Control(
        "what waits is shown to its own partner",
        "operations/approval.py",
        "if person.hands_in(line.what.load.source)]",
        "]",
        (HANDING + "test_what_waits_is_shown_to_whoever_hands_in_that_partners_files",),
    ),
    Control(
        "where two must agree nobody approves their own file",
        "operations/file_gate.py",
        "        if self.second_person:",
        "        if False:",
        (HANDING + "test_where_the_controllers_say_so_nobody_approves_what_they_handed_in",),
    ),
    Control(
        "a refusal is logged",
        "operations/gate.py",
        "        self.log.write(REFUSED, self.who, what=what, why=why)\n",
        "",
        (ROLES + "test_the_gate_lets_through_what_the_table_says_and_logs_what_it_refuses",),
    ),
    Control(
        "a look at records is logged first",
        "ui/reading/record_access.py",
        "        log_look(audit_log(), in_log(), look)\n",
        "",
        (LOOKS + "test_every_cut_of_records_is_logged_once_before_it_is_shown_and_refused_where_it_cannot_be",),
    ),
    Control(
        "records show months, not days",
        "metrics/disclosure/record_anonymity.py",
        " | {name: month_words(record[name]) for name in days}",
        "",
        (NARROWED + "test_days_and_times_become_months_and_the_order_of_rows_does_not_tell_the_day",),
    ),
    Control(
        "of a child no more than ten share",
        "metrics/disclosure/record_anonymity.py",
        "K = 10",
        "K = 0",
        (
            NARROWED + "test_the_motivated_intruder_finds_at_least_ten_children_of_the_city_behind_every_row",
            NARROWED + "test_row_by_row_as_much_is_shown_as_ten_children_of_the_city_share",
        ),
    ),
]
