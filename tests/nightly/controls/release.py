"""The release rule, what is withheld beside it, and the file that most people's pages read."""

from tests.nightly.control import Control

RULE = "tests/release/test_the_rule.py::"
COUNTS = RULE + "test_nought_is_shown_one_to_seven_are_hidden_and_the_rest_goes_to_the_nearest_five"
ROW = RULE + "test_a_row_under_the_rule"
GATE = "tests/release/test_the_gate.py::"
IN_FIVES = GATE + "test_every_released_count_of_people_is_nought_or_a_multiple_of_five_of_ten_or_more"
ATTACK = "tests/release/test_the_attack.py::"
CLOCKS = "tests/release/test_clocks_attacked_with_figures.py::"
WORDS = "tests/release/test_no_word_is_false.py::"
WEEKS = "tests/release/test_weeks_are_no_parts_of_months.py::"

CONTROLS = [
    Control(
        "records of a group are those whose group is shown",
        "metrics/disclosure/record_anonymity.py",
        " if by is None or group is None or in_words(row[by]) == group",
        "",
        ("tests/metrics/test_a_group_of_records.py::test_whoever_chooses_a_group_sees_only_those_whose_group_is_shown",),
    ),
    Control(
        "no record says where it stands",
        "metrics/disclosure/record_anonymity.py",
        "        kinds.pop(PLACE, None)\n",
        "",
        ("tests/metrics/test_a_group_of_records.py::test_where_a_row_stands_is_not_among_what_is_shown",),
    ),
    Control(
        "where a row stands is a look",
        "reading/reader.py",
        "        self.note(Look(declared.id, declared.theme.id, len(found), self.about().version, place_of=record))\n",
        "",
        ("tests/reading/test_the_place_of_a_record.py",),
    ),
    Control("1 to 7 are hidden", "metrics/disclosure/rounding.py", "SMALLEST_SHOWN = 8", "SMALLEST_SHOWN = 6", (COUNTS,)),
    Control(
        "counts go to the nearest 5",
        "metrics/disclosure/rounding.py",
        "return float(BASE * floor(count / BASE + 0.5))",
        "return float(count)",
        (COUNTS,),
    ),
    Control(
        "a percentage is made of ruled numbers",
        "metrics/disclosure/rounding.py",
        "unit.value_of(numerator, denominator)",
        "value",
        (ROW,),
    ),
    Control("a median needs eight children", "metrics/disclosure/rounding.py", "None if few else value", "value", (ROW,)),
    Control(
        "of a restricted figure whole years only",
        "metrics/disclosure/rounding.py",
        '        return cut is None and grain == "year"',
        "        return True",
        (RULE + "test_of_a_restricted_figure_whole_years_without_groups_are_released_and_nothing_else",),
    ),
    Control(
        "no step finer than an indicator's own",
        "metrics/disclosure/rounding.py",
        "return grain in indicator.grains",
        "return True",
        (RULE + "test_no_step_finer_than_an_indicator_is_returned_in_is_released",),
    ),
    Control(
        "a rate is made of the released count",
        "metrics/disclosure/rounding.py",
        "measured.rate * ruled_value / measured.value",
        "measured.rate",
        (RULE + "test_a_rate_is_made_of_the_released_count",),
    ),
    Control(
        "only ruled rows are released",
        "metrics/working_out/figures.py",
        "ruled = with_parts_so_far(release(indicator, rows), rows)",
        "ruled = rows",
        (IN_FIVES,),
    ),
    Control(
        "breakdowns that tell too much are withheld",
        "metrics/disclosure/secondary_suppression.py",
        "    alone = kept(indicator.unit, tuple(rows))",
        "    alone = tuple(rows)",
        (ATTACK + "test_no_hidden_count_of_small_cities_made_by_chance_can_be_worked_out",),
    ),
    Control(
        "weeks and months are attacked together",
        "metrics/disclosure/spans.py",
        "        known.add(cell, spans.within(cell), True)",
        "        known.add(cell, [each for each in cells if holds(cell, each) and each.grain == 'week'], False)",
        (WEEKS + "test_weeks_and_months_each_closed_by_itself_would_give_counts_away_exactly",),
    ),
    Control(
        "a child seen on both sides of a month's end is one child",
        "metrics/disclosure/spans.py",
        "if len(sides) == 2:",
        "if False:",
        (WEEKS + "test_the_attack_on_different_children_is_as_sharp_as_trying_out_every_world",),
    ),
    Control(
        "nothing is told of a month before it is over, where returns come by week",
        "metrics/disclosure/rounding.py",
        "if not until or row.stop <= until",
        "if True",
        (WEEKS + "test_nor_can_it_from_release_after_release",),
    ),
    Control(
        "the months of a clock are attacked with the figure that counts its things",
        "metrics/disclosure/families_closed.py",
        "            if not fallen(attack_on(family, kept, before, more), lost):\n                told = more\n    return told\n",
        "            told = more\n    return told\n",
        (CLOCKS + "test_the_months_of_a_clock_give_way_to_what_they_would_tell",),
    ),
    Control(
        "a clock whose counts tell one that is hidden is not told",
        "metrics/disclosure/families_closed.py",
        "        if not fallen(attack_on(family, wholes, before, more), lost):",
        "        if True:",
        (CLOCKS + "test_a_clock_whose_counts_tell_one_that_is_hidden_is_not_told_at_all_and_says_why",),
    ),
    Control(
        "what was told of a clock before stays known",
        "metrics/disclosure/families.py",
        "more += [*later, *(",
        "more += [*(",
        (CLOCKS + "test_what_clocks_figures_and_earlier_releases_tell_of_a_hidden_count",),
    ),
    Control(
        "records are chosen by whole months",
        "metrics/disclosure/record_anonymity.py",
        "return grain if grain == MONTH.id or MONTH.id in GRAINS[grain].made_of else MONTH.id",
        "return grain",
        ("tests/metrics/test_narrowed.py::test_records_are_chosen_by_whole_months_and_by_nothing_finer",),
    ),
    Control(
        "how many rows came is not released",
        "metrics/working_out/released_tables.py",
        'replace(upload, who="", rows_read=None, rows_kept=None, issues=None)',
        'replace(upload, who="")',
        (GATE + "test_of_loads_it_is_told_that_they_came_and_not_how_many_rows_they_had",),
    ),
    Control(
        "the exact file is refused to released viewers",
        "reading/choice.py",
        "self.files.exact() if read and all(map(self.sees_exactly, read)) else self.files.released()",
        "self.files.exact()",
        ("tests/reading/test_which_file_is_read.py::test_and_where_it_is_there_it_is_not_opened",),
    ),
    Control(
        "every read asks how closely",
        "metrics/read_gate.py",
        "(released or viewer.sees_exact(each.theme.id, each.extracts))",
        "True",
        (GATE + "test_of_the_exact_file_no_headline_and_no_clock_is_read",),
    ),
    Control(
        "the counts of clocks are ruled",
        "metrics/working_out/released_tables.py",
        "ruled = {name: ruled_count(getattr(counts, name)) for name in COUNTS}",
        "ruled = {}",
        ("tests/exports/test_figures_in_files.py::test_so_is_every_count_of_a_clock_and_every_headline",),
    ),
    Control(
        "of audits those of case files are not named",
        "warehouse/reviewed_work.py",
        'f"AND list_contains(?, {column})"',
        'f"OR list_contains(?, {column})"',
        ("tests/meeting/test_where_actions_come_from.py::test_an_audit_is_listed_by_its_kind_however_many_cases_it_had",),
    ),
    Control(
        "no action names an audit that its writer may not see",
        "meeting/writing.py",
        "entry.origin not in origins",
        "False",
        ("tests/meeting/test_where_actions_come_from.py::test_without_the_list_of_whoever_writes_no_work_is_known",),
    ),
    Control(
        "a verdict on rounded figures is said where rounding cannot turn it",
        "metrics/control_charts/rounding_hides.py",
        "    if all((chart.last.kind, chart.last.side) == (told.kind, told.side) for chart in charts):",
        "    if True:",
        (WORDS + "test_no_more_than_chance_is_said_only_where_rounding_cannot_hide_more",),
    ),
    Control(
        "whether a target will be met is said where rounding cannot decide it",
        "metrics/control_charts/rounding_hides.py",
        "told.assurance if {chart.assurance for chart in charts} == {told.assurance} else None",
        "told.assurance",
        (WORDS + "test_whether_a_target_will_be_met_is_said_only_where_rounding_cannot_decide_it",),
    ),
]
