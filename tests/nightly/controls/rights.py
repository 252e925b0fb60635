"""Who sees what: the gates where data is read."""

from tests.nightly.control import Control

RIGHTS = "tests/acceptance/test_rights.py::"

CONTROLS = [
    Control("a theme is open to those who may see it", "metrics/viewer.py",
            "        if not self.may_see(theme):", "        if False:",
            (RIGHTS + "test_a_viewer_without_the_theme_sees_neither_figures_nor_records",)),
    Control("records are open to named people", "metrics/viewer.py",
            "        if not self.sees_records(theme, sources):", "        if False:",
            (RIGHTS + "test_a_viewer_without_the_level_of_records_sees_figures_only",)),
]  # fmt: skip
