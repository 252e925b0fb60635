"""The settings of an installation as a backup may hold them: everything but what opens a door."""

import json

SECRETS = {"client_secret", "cookie_secret", "service"}
"""Of the sign-in service, of the cookies, and the addresses of [[alerts]], which hold passwords."""
INSTEAD = "replace-with-the-sealed-copy"


def without_secrets(body: dict) -> str:
    """TOML again, of settings as they were read. body: text, whole numbers, yes or no, in tables and lists of tables."""
    lines = ["# From a backup: put back what is marked replace-with, then chmod 600 this file."]
    for name, value in body.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                lines += ["", f"[[{name}]]" if isinstance(value, list) else f"[{name}]", *settings_of(each)]
    return "\n".join(lines) + "\n"


def settings_of(table: dict) -> list[str]:
    kept = {name: INSTEAD if name in SECRETS else value for name, value in table.items()}
    return [f"{name} = {json.dumps(value)}" for name, value in kept.items() if isinstance(value, str | int)]
