"""What is answered to whom: the guard, connections, cookies."""

from tests.nightly.control import Control

ADDRESSES = "tests/access/test_every_address.py::"
SIGNING_IN = "tests/access/test_signing_in.py::"
ENDS = "tests/access/test_sessions_end.py::"

CONTROLS = [
    Control(
        "the guard asks whether somebody is signed in",
        "server/guard.py",
        "        if why or claims is None:",
        "        if claims is None:",
        (ADDRESSES + "test_each_route_answers_each_of_them_as_the_table_says",),
    ),
    Control(
        "an address that is not listed is not there",
        "server/guard.py",
        "        if rule.answered is NOBODY:",
        "        if False:",
        (ADDRESSES + "test_each_route_answers_each_of_them_as_the_table_says",),
    ),
    Control(
        "an upload needs the right to hand in",
        "server/guard.py",
        "        if not rule.right:",
        "        if True:",
        (ADDRESSES + "test_each_route_answers_each_of_them_as_the_table_says",),
    ),
    Control(
        "nothing is served under another name",
        "server/guard.py",
        '        if asked.headers.getlist("host") != [self.settings.host]:',
        "        if False:",
        (ADDRESSES + "test_under_another_name_nothing_is_served",),
    ),
    Control(
        "a stranger gets no token from the health check",
        "server/guard.py",
        'return PlainTextResponse("ok") if await run_in_threadpool(self.door.why_out, claims) else None',
        "return None",
        (ADDRESSES + "test_the_health_check_gives_a_stranger_no_cookie",),
    ),
    Control(
        "another site can sign nobody out",
        "server/guard.py",
        '        if not ours and asked.headers.get("sec-fetch-site") != "same-origin":',
        "        if False:",
        (ENDS + "test_another_site_cannot_sign_anybody_out",),
    ),
    Control(
        "a connection comes from our own pages",
        "server/connection.py",
        ' or asked.headers.getlist("origin") != [settings.origin]',
        "",
        (ADDRESSES + "test_a_connection_is_made_from_our_own_pages_only",),
    ),
    Control(
        "a connection needs a sign-in",
        "server/connection.py",
        "        if await run_in_threadpool(self.door.why_out, claims):",
        "        if False:",
        (ADDRESSES + "test_a_connection_is_made_from_our_own_pages_only",),
    ),
    Control(
        "every message of a connection is looked at",
        "server/connection.py",
        "        if await run_in_threadpool(self.door.why_out, claims, by_a_person):",
        "        if False:",
        (ENDS + "test_a_closed_account_stops_at_the_next_thing_asked_whatever_it_is",),
    ),
    Control(
        "cookies are for this site",
        "server/cookies.py",
        '    kept["samesite"] = "SameSite=Lax"\n',
        '    kept.pop("samesite", None)\n',
        (SIGNING_IN + "test_the_cookies_last_for_hours_are_for_this_site_and_hold_no_tokens",),
    ),
    Control(
        "cookies are for encrypted connections",
        "server/cookies.py",
        "    if encrypted:",
        "    if False:",
        (SIGNING_IN + "test_with_a_certificate_the_cookies_are_for_encrypted_connections_only",),
    ),
    Control(
        "cookies last for hours",
        "server/cookies.py",
        "    if lasts > LONGEST:",
        "    if False:",
        (SIGNING_IN + "test_the_cookies_last_for_hours_are_for_this_site_and_hold_no_tokens",),
    ),
    Control(
        "no cookie holds the service's tokens",
        "server/cookies.py",
        "    if name.startswith(TOKENS_COOKIE_NAME) and lasts > 0:",
        "    if False:",
        (SIGNING_IN + "test_the_cookies_last_for_hours_are_for_this_site_and_hold_no_tokens",),
    ),
    Control(
        "a cookie counts at the address it was made for",
        "server/cookies.py",
        'claims.get("origin") != origin or ',
        "",
        (SIGNING_IN + "test_a_cookie_made_at_another_address_opens_nothing",),
    ),
]
