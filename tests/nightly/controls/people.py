"""Who gives rights to whom: never one person alone where somebody may see records, approve or rule."""

from tests.nightly.control import Control

TWO = "tests/access/test_two_people.py::"
AGAINST = TWO + "test_what_the_rules_are_against_is_refused_in_a_sentence_and_changes_nothing"

CONTROLS = [
    Control(
        "a second person confirms",
        "access/rules.py",
        "    if by == proposal.proposed_by:",
        "    if False:",
        (TWO + "test_nobody_but_a_second_administrator_confirms",),
    ),
    Control(
        "nobody confirms a right of their own",
        "access/rules.py",
        "    if by == proposal.what.person:",
        "    if False:",
        (TWO + "test_nobody_confirms_a_right_of_their_own",),
    ),
    Control(
        "nobody gives themselves a right",
        "access/rules.py",
        '    if what.person == by:\n        return "Nobody may give',
        '    if False:\n        return "Nobody may give',
        (AGAINST,),
    ),
    Control(
        "only administrators change the table",
        "access/rules.py",
        "    elif by not in now.administrators(today):",
        "    elif False:",
        (AGAINST,),
    ),
    Control(
        "roles that are held alone clash",
        "access/rules.py",
        "    if not clashing:",
        "    if True:",
        (TWO + "test_roles_that_are_held_alone_clash_while_they_still_wait",),
    ),
    Control(
        "a right that two give waits for the second",
        "access/rights_in_force.py",
        "not BY_ID[self.what.role].two_people or ",
        "True or ",
        (TWO + "test_a_right_counts_at_once_or_when_a_second_administrator_has_confirmed_it",),
    ),
    Control(
        "a right ends with its last day",
        "access/rights_in_force.py",
        "if each.what.person == who and not each.taken_back and each.what.until >= today\n",
        "if each.what.person == who and not each.taken_back\n",
        (TWO + "test_a_right_ends_with_its_last_day_and_the_page_is_told_a_month_before",),
    ),
    Control(
        "a disabled account holds nothing",
        "access/rights_in_force.py",
        "return [] if who in self.disabled else ",
        "return ",
        (TWO + "test_a_disabled_account_holds_nothing_until_another_administrator_enables_it",),
    ),
    Control(
        "the shell founds two administrators and no more",
        "access/rules.py",
        "    if len(now.administrators(today)) >= FOUNDERS:",
        "    if False:",
        ("tests/access/test_table_of_people.py::test_the_shell_founds_two_administrators_and_then_only_takes_away",),
    ),
    Control(
        "the gate asks for the right",
        "access/changing.py",
        "    person.must(CHANGE_PEOPLE)\n",
        "",
        (TWO + "test_only_administrators_get_as_far_as_the_gate",),
    ),
]
