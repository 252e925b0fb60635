"""What leaves: once, within a minute, to whom it was made for, and never as a formula."""

from tests.nightly.control import Control

TICKETS = "tests/exports/test_tickets.py::"
WHO = TICKETS + "test_who_fetches_what_and_when"
WAY_OUT = "tests/exports/test_the_way_out.py::"
FORMULA = "tests/exports/test_no_formula_leaves.py::"
PACKS = "tests/pack/test_an_exact_pack.py::"

CONTROLS = [
    Control("a link holds once", "exports/tickets.py", ".end(USED)", ".what", (WHO,)),
    Control(
        "a link holds for a minute", "exports/tickets.py", "elif age >= SECONDS and ticket.state == OPEN:", "elif False:", (WHO,)
    ),
    Control(
        "a link is for one person in one session",
        "exports/tickets.py",
        "if ticket and ticket.holder == holder else",
        "if ticket else",
        (WHO,),
    ),
    Control(
        "links cannot be guessed",
        "exports/tickets.py",
        "secrets.token_urlsafe(32)",
        "str(len(self.tickets))",
        (TICKETS + "test_tokens_are_long_and_never_the_same",),
    ),
    Control(
        "no formula in a csv",
        "exports/text.py",
        'return f"\'{said}" if begins_a_formula(said) else said',
        "return said",
        (FORMULA + "test_in_a_csv_no_field_begins_with_what_begins_a_formula",),
    ),
    Control(
        "no formula behind another separator",
        "exports/text.py",
        'AFTER_SEPARATOR.sub(r"\\1\'", readable(text))',
        "readable(text)",
        (FORMULA + "test_nor_does_one_where_a_spreadsheet_takes_another_separator",),
    ),
    Control(
        "text in a workbook is text",
        "exports/sheet.py",
        '        cell.data_type = "s"\n',
        "",
        (FORMULA + "test_in_a_workbook_it_is_text_and_nothing_else",),
    ),
    Control(
        "text stays text when it is edited",
        "exports/sheet.py",
        "            cell.quotePrefix = True\n",
        "            pass\n",
        (FORMULA + "test_a_text_that_begins_like_a_formula_stays_text_when_it_is_edited",),
    ),
    Control(
        "what cannot be seen does not leave",
        "exports/text.py",
        "for each in joined if unicodedata.category(each) not in UNSEEN)",
        "for each in joined)",
        (FORMULA + "test_what_cannot_be_seen_does_not_leave",),
    ),
    Control(
        "exact figures leave with a right of their own",
        "operations/exporting.py",
        "return EXPORT_EXACT if recipe.exact else EXPORT",
        "return EXPORT",
        (WAY_OUT + "test_who_sees_figures_exactly_without_the_right_to_take_them_away_so_takes_them_as_released",),
    ),
    Control(
        "an exact pack is taken to a meeting by who sees exactly",
        "access/person.py",
        "return self.of.actions - ({TAKE_TO_MEETING} if self.level(executives_see) == RELEASED else set())",
        "return self.of.actions",
        (PACKS + "test_who_leads_takes_an_exact_pack_to_its_meeting_numbered_marked_and_logged",),
    ),
    Control(
        "what leaves is released unless asked otherwise",
        "access/person.py",
        "capped = (replace(sight, level=min(sight.level, closest, key=LEVELS.index)) for sight in sights)",
        "capped = sights",
        (WAY_OUT + "test_everybody_gets_the_same_released_figures_whatever_they_see_on_their_screen",),
    ),
    Control(
        "what is made is logged before there is a link",
        "operations/exporting.py",
        "        log_made(file, recipe, who, log)\n    return asked",
        "    return asked",
        (WAY_OUT + "test_what_was_made_and_fetched_is_in_the_log_with_its_cut_rule_rows_hash_and_reason",),
    ),
    Control(
        "what leaves is what the log speaks of",
        "operations/exporting.py",
        "    if file.sha256 != asked.sha256:",
        "    if False:",
        (WAY_OUT + "test_whose_rights_changed_gets_no_other_file_than_the_log_speaks_of",),
    ),
]
