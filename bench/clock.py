"""Seconds by the wall, and what several of them come to."""

import time
from collections.abc import Callable
from statistics import median


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def ratio(ones: list[float], others: list[float]) -> float:
    """The middle one of the rounds' own ratios: what slows the machine down slows down both sides of a round."""
    return median(one / other for one, other in zip(ones, others))
