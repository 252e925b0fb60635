"""Why somebody took exact figures or records away. They choose from this list: a typed reason may hold a child's name."""

from enum import Enum


class Reason(Enum):
    """The value is the words for the screen; the log keeps the name. A paper's number may be given beside it."""

    FOR_THE_MEETING = "For the meeting whose pack it is"  # of packs alone; its day is the reason
    STATUTORY_RETURN = "A statutory return"
    COURT_OR_INSPECTION = "A court or an inspection asks for it"
    DATA_QUALITY_CHECK = "To check the quality of the data with the partner"
    AGREED_BY_THE_EXECUTIVE = "Agreed by the partner executive"
    CASE_REVIEW = "A case review or an audit of cases"
    AGREED_IN_WRITING = "Another reason, agreed in writing"


OF_EXPORTS = tuple(each for each in Reason if each is not Reason.FOR_THE_MEETING)
