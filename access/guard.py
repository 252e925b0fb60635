"""Which address is answered to whom in a live installation. What is not listed here is not there for anybody."""

import re
from dataclasses import dataclass

from access.role import HAND_IN

OPEN, SIGNED_IN, NOBODY = "everybody", "who is signed in", "nobody"


@dataclass(frozen=True)
class Rule:
    """answered: to whom. right: an action they must be allowed to do. page: whether strangers are shown the way to sign in."""

    address: re.Pattern[str]
    methods: frozenset[str]
    answered: str
    right: str = ""
    page: bool = False


def rule(address: str, answered: str, methods: str = "GET HEAD", right: str = "", page: bool = False) -> Rule:
    return Rule(re.compile(address, re.ASCII), frozenset(methods.split()), answered, right, page)


IS_IT_WELL = rule(r"/_stcore/health", OPEN)
RULES = (
    IS_IT_WELL,
    rule(r"/sign-in|/auth/login|/auth/logout|/oauth2callback", OPEN, "GET"),
    rule(r"/sign-out", OPEN, "POST"),
    rule(r"/_stcore/stream", SIGNED_IN, "WEBSOCKET"),
    rule(r"/_stcore/host-config", SIGNED_IN),
    rule(r"/_stcore/upload_file/.+", SIGNED_IN, "PUT DELETE OPTIONS", right=HAND_IN),
    rule(r"/(media|component|_stcore/bidi-components|static|templates|export)/.+", SIGNED_IN),
    rule(r"/[\w-]+\.(png|ico|svg|json|html|txt|js|css)", SIGNED_IN),
    rule(
        r"/|/(?!(sign-in|sign-out|oauth2callback|static|media|component|app|auth|export|templates)$)[a-z][a-z0-9_-]*",
        SIGNED_IN,
        page=True,
    ),
)
FOR_NOBODY = Rule(re.compile(""), frozenset(), NOBODY)


def rule_for(path: str, method: str) -> Rule:
    return next((each for each in RULES if method in each.methods and each.address.fullmatch(path)), FOR_NOBODY)
