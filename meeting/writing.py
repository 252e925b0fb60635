"""What may be written at a meeting, and what is refused: a rule for each kind of line. Nothing here writes."""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from ledger.meeting_lines import Action, ActionClosed, ActionMoved, Event, Minuted, Origin, Said, Spoken, TakenBack, Target
from loaders.cells import may_be_about_a_person
from loaders.outcome import Refused
from meeting.minutes import Minutes, Task
from periods import year_named

LONGEST = 600  # letters of a comment, a decision, an action: what fits on a slide
AHEAD = timedelta(days=92)  # a comment may be written for the next meeting, which is within a quarter
ABOUT_A_PERSON = (
    "This looks as if it told of one person: a number, a day in figures, a postcode, Mr or Miss. Write about figures and "
    "services, never about a child, and write days in words, such as 1 December 2025."
)


def refuse(entry: Spoken, minutes: Minutes, known: Collection[str], today: date, origins: Collection[Origin] = ()) -> None:
    """Raises Refused, in a sentence, where the entry may not be written.

    known: ids of indicators and themes. origins: the audits and scrutiny that whoever writes may name.
    """
    for text in texts_of(entry):
        refuse_text(text)
    if isinstance(entry, Action):
        refuse_origin(entry, origins)
    RULES[type(entry)](entry, minutes, known, today)


def texts_of(entry: Spoken) -> list[str]:
    return [
        text for name in ("text", "owner", "linked", "reason", "evidence", "title", "basis") if (text := getattr(entry, name, ""))
    ]


def refuse_text(text: str) -> None:
    if len(text) > LONGEST:
        raise Refused(
            f"This is too long: {len(text)} letters of at most {LONGEST}. Say it shorter, and keep the rest in its paper."
        )
    if may_be_about_a_person(text):
        raise Refused(ABOUT_A_PERSON)


def refuse_origin(entry: Action, origins: Collection[Origin]) -> None:
    if entry.origin is not None and entry.linked.strip():
        raise Refused("Say once where the action comes from: choose the audit or scrutiny, or write in words what else it was.")
    if entry.origin is not None and entry.origin not in origins:
        raise Refused("There is no such audit or scrutiny. Choose one from the list.")


def needs(said: str, what: str) -> None:
    if not said.strip():
        raise Refused(f"Say {what}.")


def of_said(entry: Said, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.text, f"what the {entry.what} is")
    must_know(known, entry.about)
    refuse_meeting(entry.meeting, minutes, today)


def of_action(entry: Action, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.text, "what is to be done")
    needs(entry.owner, "who will do it: a post or a group, not a person's name")
    must_know(known, entry.about)
    refuse_meeting(entry.meeting, minutes, today)
    if entry.due < entry.meeting:
        raise Refused("An action is due after the meeting at which it is agreed. Choose a later day.")


def of_moved(entry: ActionMoved, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.reason, "why the day is moved")
    if entry.to <= still_open(minutes, entry.action).due:
        raise Refused("The new day must be later than the one that counts now.")


def of_closed(entry: ActionClosed, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.evidence, "what shows that it is done: an action is not closed without evidence")
    task = still_open(minutes, entry.action)
    if not task.action.meeting <= entry.on <= max(today, task.action.meeting):
        raise Refused("An action is done between the meeting that agreed it and today.")


def of_taken_back(entry: TakenBack, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.reason, "why it is taken back")
    line = minutes.not_taken_back(entry.line)
    if line is None:
        raise Refused("This was taken back before, or is not there.")
    meeting = getattr(line.what, "meeting", None)
    if meeting is not None and minutes.is_closed_to_writing(meeting):
        raise Refused(
            "The minutes of this meeting were agreed: nothing in them is taken back. Say at the next meeting what changed."
        )


def of_minuted(entry: Minuted, minutes: Minutes, known: Collection[str], today: date) -> None:
    if entry.meeting > today:
        raise Refused("Minutes are agreed after the meeting, not before.")
    if minutes.is_closed_to_writing(entry.meeting):
        raise Refused("The minutes of this meeting were agreed before.")
    if entry.meeting not in minutes.meetings:
        raise Refused("Nothing was written for a meeting on that day.")


def of_event(entry: Event, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.title, "what happened")
    if not entry.concerns:
        raise Refused("Choose at least one indicator or theme that it concerns.")
    must_know(known, *entry.concerns)
    if entry.rebases:
        needs(entry.reason, "why limits begin anew: a reader must be able to judge it")


def of_target(entry: Target, minutes: Minutes, known: Collection[str], today: date) -> None:
    needs(entry.basis, "who set it and where that is written")
    must_know(known, entry.indicator)
    if year_named(entry.year) is None:
        raise Refused("Give the financial year as 2025-26.")
    if entry.tolerance is not None and entry.tolerance < 0:
        raise Refused("A tolerance says how far off is still near: 0 or more.")


RULES: dict[type, Callable[..., None]] = {
    Said: of_said,
    Action: of_action,
    ActionMoved: of_moved,
    ActionClosed: of_closed,
    TakenBack: of_taken_back,
    Minuted: of_minuted,
    Event: of_event,
    Target: of_target,
}


def must_know(known: Collection[str], *names: str) -> None:
    if not set(names) <= set(known):
        raise Refused("There is no such indicator or theme. Choose one from the list.")


def refuse_meeting(meeting: date, minutes: Minutes, today: date) -> None:
    if minutes.is_closed_to_writing(meeting):
        raise Refused(
            "The minutes of this meeting, or of a later one, were agreed: nothing is added. Write it for the next meeting."
        )
    if meeting > today + AHEAD:
        raise Refused("This meeting is more than three months away. Choose the next one.")


def still_open(minutes: Minutes, action: int) -> Task:
    task = minutes.tasks.get(action)
    if task is None:
        raise Refused("There is no such action, or it was taken back.")
    if task.closed_on is not None:
        raise Refused("This action was closed before.")
    return task
