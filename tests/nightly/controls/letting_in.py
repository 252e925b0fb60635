"""Who is let in and for how long; when a live installation refuses to start, and a demonstration a file."""

from tests.nightly.control import Control

REFUSES = "tests/access/test_refuses_to_start.py::"
SESSIONS = "tests/access/test_sessions.py::"
LET_IN = "tests/access/test_who_is_let_in.py::"
BOTH = LET_IN + "test_the_service_and_the_table_must_both_name_a_role"
COUNTS = LET_IN + "test_a_sign_in_counts_here_or_is_refused_for_a_reason"
WILL_NOT_DO = REFUSES + "test_settings_that_will_not_do_are_refused"

CONTROLS = [
    Control(
        "a session ends after 8 hours",
        "access/sessions.py",
        "EXPIRED if now - started >= LONGEST else ",
        "",
        (SESSIONS + "test_nothing_keeps_it_beyond_eight_hours_from_the_sign_in_however_late_it_was_first_seen",),
    ),
    Control(
        "a session ends after 30 idle minutes",
        "access/sessions.py",
        'IDLED if now - seen >= IDLE else ""',
        '""',
        (SESSIONS + "test_left_alone_it_falls_idle_and_then_expires",),
    ),
    Control(
        "only what a person does keeps a session",
        "access/sessions.py",
        "if not why and done_by_a_person and ",
        "if not why and ",
        (SESSIONS + "test_only_what_a_person_does_keeps_it_from_falling_idle",),
    ),
    Control(
        "a session that ended stays ended",
        "access/sessions.py",
        "why = ended or (",
        "why = (",
        (SESSIONS + "test_once_ended_it_stays_ended_even_for_the_same_cookie",),
    ),
    Control(
        "a sign-in counts once it was let in here",
        "access/sessions.py",
        "                return UNKNOWN",
        '                return ""',
        (SESSIONS + "test_a_session_that_was_never_begun_here_does_not_count",),
    ),
    Control(
        "only accounts of the tenant",
        "access/claims.py",
        '    if sign_in.tenant and claims.get("tid") != sign_in.tenant:',
        "    if False:",
        (COUNTS,),
    ),
    Control(
        "a second factor is asked for",
        "access/claims.py",
        '    if sign_in.second_factor and not (isinstance(means, list) and "mfa" in means):',
        "    if False:",
        (COUNTS,),
    ),
    Control(
        "the service must name the role",
        "access/person_from_claims.py",
        "right for right in rights if right.role in named",
        "right for right in rights",
        (BOTH,),
    ),
    Control(
        "nobody is sent elsewhere after signing in",
        "access/return_address.py",
        "return text if own else FRONT",
        "return text",
        (LET_IN + "test_nobody_is_sent_elsewhere_after_signing_in",),
    ),
    Control(
        "secrets of the example are refused",
        "access/installation.py",
        '        if secret in (example.cookie_secret, example.client_secret) or "replace-with" in secret:',
        "        if False:",
        (WILL_NOT_DO, REFUSES + "test_the_example_holds_every_setting_and_is_refused_as_it_stands"),
    ),
    Control(
        "short secrets are refused",
        "access/installation.py",
        "        if len(secret.encode()) < shortest:",
        "        if False:",
        (WILL_NOT_DO,),
    ),
    Control(
        "settings that others can read are refused",
        "access/installation.py",
        "    if open_to_others(file):",
        "    if False:",
        (REFUSES + "test_settings_that_others_can_read_or_change_are_refused",),
    ),
    Control(
        "settings of Streamlit that open a way in are refused",
        "access/installation.py",
        "    for name, why in unsafe.items():",
        "    for name, why in []:",
        (REFUSES + "test_a_setting_of_streamlit_that_opens_a_way_in_is_refused",),
    ),
    Control(
        "a demonstration is not served live",
        "access/installation.py",
        "    if is_demonstration(ledger):",
        "    if False:",
        (REFUSES + "test_a_demonstration_is_never_served_live", REFUSES + "test_a_store_that_is_not_as_it_must_be_is_refused"),
    ),
    Control(
        "a demonstration takes no real child's number",
        "loaders/pseudonym.py",
        "        if self.made_up_only and could_be_real(text):",
        "        if False:",
        ("tests/access/test_only_made_up_children.py::test_a_demonstration_refuses_a_number_that_may_be_real_and_keeps_nothing",),
    ),
]
