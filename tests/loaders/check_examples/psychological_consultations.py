"""Rows that meet each check, and rows of which one fails it; a row: the cells that differ from a valid one."""

from datetime import date

BEFORE, FIRST, SECOND = date(2024, 6, 30), date(2024, 7, 1), date(2024, 7, 2)

EXAMPLES = {
    "The service began in July 2024; check the year": ([{"opened_on": FIRST}], [{"opened_on": BEFORE}, {"opened_on": FIRST}]),
    "The discharge is before the consultation; check both dates": (
        [{"opened_on": FIRST, "discharged_on": FIRST}],
        [{"opened_on": SECOND, "discharged_on": FIRST}],
    ),
    "A day of discharge, but the case is not a referral": (
        [{"progressed_to_referral": "Y"}, {"progressed_to_referral": "N", "discharged_on": ""}],
        [{"progressed_to_referral": "N"}],
    ),
    "There is a day of discharge, but the referral is marked as open": (
        [{"status": "Discharged"}, {"status": "Open", "discharged_on": ""}],
        [{"status": "Open"}],
    ),
    "Discharged, but the day is missing": (
        [{"status": "Discharged"}, {"status": "Open", "discharged_on": ""}],
        [{"status": "Discharged", "discharged_on": ""}],
    ),
}
