"""Who an event is of."""

import getpass
import hashlib
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Who:
    """person: the account's id (OpenID's oid or sub), never a name. session: its id or any code of it; kept as another code."""

    person: str
    role: str = ""
    session: str = ""


SERVER = Who("server")


def at_the_shell(role: str = "administrator") -> Who:
    """Whoever runs a command: the number of their account on this machine."""
    number = f"{os.getuid():x}" if hasattr(os, "getuid") else hashlib.sha256(getpass.getuser().encode()).hexdigest()[:12]
    return Who(f"shell-{number}", role)
