"""The sample city, for the pages that show what a figure or a clock rests on."""

from tests.sample_city import city  # noqa: F401
