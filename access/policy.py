"""What the controllers have decided for a live installation, where the program leaves the choice to them."""

import os

SECOND_PERSON_PUBLISHES = "SAFEGUARDING_SECOND_PERSON_PUBLISHES"


def second_person_publishes() -> bool:
    """Whether whoever handed a file in may not publish it too. Off unless the setting says “yes”."""
    return os.environ.get(SECOND_PERSON_PUBLISHES, "").strip().lower() == "yes"
