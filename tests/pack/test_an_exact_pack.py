"""The pack that somebody who leads takes to its meeting says what their screen says, and is marked, numbered and logged."""

from dataclasses import replace

import pytest

from access.role import CHAIR, EXECUTIVE, LEAD_ANALYST
from audit.reason import Reason
from exports.recipe import PACK, THEME, XLSX, CannotExport, Recipe
from metrics.viewer import RELEASED, NotAllowed
from tests.exports.reading_back import sheets
from tests.pack.conftest import MEETING
from tests.pack.test_taking_a_pack_away import logged

WORKBOOK = Recipe(PACK, form=XLSX, meeting=MEETING)


@pytest.mark.parametrize("role", [EXECUTIVE.id, CHAIR.id, LEAD_ANALYST.id])
def test_who_leads_takes_an_exact_pack_to_its_meeting_numbered_marked_and_logged(people, offer, log, role):
    """It says what their screen says; whoever sees released figures there takes those."""
    exact = replace(WORKBOOK, exact=True, reason=Reason.FOR_THE_MEETING)
    for copy in (1, 2):
        made, fetch = offer(exact, people[role])
        marks = {str(sheet["A2"].value) for sheet in sheets(fetch().content).values()}
        assert len(marks) == 1 and "-exact-" in made.name
        (mark,) = marks
        said = f"OFFICIAL-SENSITIVE. EXACT FIGURES, copy {copy} of the pack for 22 April 2025, taken away by {people[role].who} "
        assert mark.startswith(said)
        fields = logged(log)[-2]["fields"]
        assert (fields["reason"], fields["meeting"], fields["export"]) == ("for_the_meeting", "2025-04-22", "pack.xlsx")
    if role != LEAD_ANALYST.id:
        with pytest.raises(NotAllowed, match="does not allow you to take an exact pack"):
            offer(exact, replace(people[role], executives_see=RELEASED))
    for other in (replace(exact, meeting=None), Recipe(THEME, "missing-children", XLSX, exact=True, reason=exact.reason)):
        with pytest.raises((CannotExport, NotAllowed)):
            offer(other, people[role])


@pytest.mark.parametrize("role", ["analyst", "records-viewer", "administrator"])
def test_nobody_else_takes_one(people, offer, role):
    with pytest.raises(NotAllowed):
        offer(replace(WORKBOOK, exact=True, reason=Reason.FOR_THE_MEETING), people[role])
