"""Everything that happened in the made-up city, before any partner wrote it down."""

from dataclasses import dataclass, field

from sample.happened import city, courses, front_door, gcp2, looked_after, notices, schools_audit
from sample.happened import episodes as missing
from sample.happened import interviews as returned
from sample.happened.city import Child
from sample.happened.courses import Booking
from sample.happened.episodes import Episode
from sample.happened.front_door import Contact
from sample.happened.gcp2 import Assessment
from sample.happened.interviews import Interview
from sample.happened.looked_after import Absence
from sample.happened.notices import Notice
from sample.happened.schools_audit import School


@dataclass
class Records:
    cities: list[city.City] = field(default_factory=list)
    adults: list[Child] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    interviews: list[Interview] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    bookings: list[Booking] = field(default_factory=courses.bookings)
    schools: list[School] = field(default_factory=schools_audit.expected)


def of(scale: int) -> Records:
    """As many cities as `scale` says, side by side; training and schools are those of one."""
    records = Records()
    for place in city.built(scale):
        add(records, place)
    return records


def add(records: Records, place: city.City) -> None:
    episodes = missing.in_city(place)
    from_police = notices.in_city(place)
    records.cities.append(place)
    records.adults += place.adults
    records.children += place.children
    records.episodes += episodes
    records.interviews += returned.after(episodes, place)
    records.absences += looked_after.from_care(episodes, place)
    records.notices += from_police
    records.contacts += front_door.contacts(from_police, episodes, place)
    records.assessments += gcp2.in_city(place, records.bookings)
