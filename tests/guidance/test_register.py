"""Which edition is in force on a day, what replaced what, and what a declaration must not say."""

from dataclasses import replace
from datetime import date

import pytest

from guidance.citation import cites
from guidance.register import ENDED, IN_FORCE, NOT_COMMENCED, NOT_YET, REPLACED, REVIEW_DUE, guidance_register
from guidance.text import ADVICE, Section
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from tests.guidance.made_up import BICYCLES, NEW, OLD, register_of
from tests.guidance.wrong_declarations import wrong_citations, wrong_texts


def test_every_text_of_the_product_is_declared_rightly():
    assert len(guidance_register().texts) > 25
    assert wrong_texts(guidance_register()) == []


@pytest.mark.parametrize("indicator", indicators().values(), ids=lambda indicator: indicator.id)
def test_an_indicator_cites_texts_and_sections_that_are_declared(indicator):
    assert wrong_citations(indicator.guidance, guidance_register()) == []


@pytest.mark.parametrize("clock", clocks().values(), ids=lambda clock: clock.id)
def test_a_clock_says_where_its_rule_stands_or_who_set_its_day(clock):
    assert clock.basis or clock.agreed
    assert wrong_citations(clock.basis, guidance_register()) == []


@pytest.mark.parametrize(
    ("text", "section", "day", "state"),
    [
        (OLD, "chapter 1", date(2019, 12, 31), NOT_YET),
        (OLD, "chapter 1", date(2020, 1, 1), IN_FORCE),
        (OLD, "chapter 1", date(2026, 2, 28), IN_FORCE),
        (OLD, "chapter 1", date(2026, 3, 1), REPLACED),
        (NEW, "chapter 1", date(2026, 2, 28), NOT_YET),
        (NEW, "chapter 1", date(2026, 3, 1), IN_FORCE),
        (NEW, "chapter 1", date(2027, 3, 31), IN_FORCE),
        (NEW, "chapter 1", date(2027, 4, 1), REVIEW_DUE),
        (NEW, "chapter 2", date(2027, 4, 1), NOT_COMMENCED),
        (NEW, "chapter 3", date(2026, 12, 31), NOT_YET),
        (NEW, "chapter 3", date(2027, 1, 1), IN_FORCE),
    ],
)
def test_the_state_of_a_section_on_a_day(text, section, day, state):
    assert BICYCLES.state_of(cites(text.id, section), day) == state


def test_a_text_that_ended_without_another_is_no_longer_in_force():
    alone = register_of(OLD)
    assert alone.state(OLD, date(2026, 2, 28)) == IN_FORCE
    assert alone.state(OLD, date(2026, 3, 1)) == ENDED


def test_the_chain_of_editions_is_derived_from_what_each_replaces():
    newest = replace(NEW, id="bicycles_2030", in_force_from=date(2030, 1, 1), replaces=NEW.id)
    three = register_of(OLD, replace(NEW, in_force_to=date(2029, 12, 31)), newest)
    assert [text.id for text in three.earlier(newest)] == ["bicycles_2026", "bicycles_2020"]
    assert three.after(OLD).id == "bicycles_2026" and three.after(newest) is None


WRONG = {
    "it replaces bicycles_1990, which is not there": [replace(NEW, replaces="bicycles_1990")],
    "more than one text replaces bicycles_2020": [OLD, NEW, replace(NEW, id="other")],
    "bicycles_2020, which it replaces, is still in force when it begins": [replace(OLD, in_force_to=date(2026, 3, 1)), NEW],
    "it begins no later than bicycles_2020, which it replaces": [OLD, replace(NEW, in_force_from=date(2020, 1, 1))],
    "it ends before it begins": [replace(OLD, in_force_to=date(2019, 1, 1))],
    "it is not commenced and does not say why": [replace(OLD, in_force_from=None)],
    "it has a day from which it is in force, and a reason why it is not": [replace(OLD, not_commenced="no regulations")],
    "nobody is to look at it again, and it has not ended": [replace(OLD, in_force_to=None)],
    "it is to be looked at again before it was checked": [replace(OLD, review_by=date(2026, 11, 30))],
    "chapter 1 is declared twice": [replace(OLD, sections=OLD.sections * 2)],
    "there is no kind “rumour”": [replace(OLD, kind="rumour")],
}


@pytest.mark.parametrize(("fault", "texts"), WRONG.items(), ids=WRONG)
def test_a_wrong_declaration_is_named(fault, texts):
    assert any(found.endswith(f": {fault}") for found in wrong_texts(register_of(*texts)))


def test_the_made_up_editions_are_right_and_what_binds_nobody_needs_no_day():
    assert wrong_texts(BICYCLES) == []
    assert (
        wrong_texts(register_of(replace(OLD, kind=ADVICE, in_force_from=None, in_force_to=None, review_by=date(2027, 1, 1))))
        == []
    )


def test_a_citation_of_an_unknown_text_or_section_is_named():
    assert wrong_citations([cites("bicycles_2026", "chapter 1")], BICYCLES) == []
    assert wrong_citations([cites("tricycles", "chapter 1")], BICYCLES) == ["tricycles: there is no such text"]
    assert wrong_citations([cites("bicycles_2026", "chapter 9")], BICYCLES) == [
        "bicycles_2026: it declares no section “chapter 9”"
    ]


def test_what_cites_a_replaced_edition_or_one_past_its_review_is_found():
    both = [cites("bicycles_2020", "chapter 1"), cites("bicycles_2026", "chapter 1")]
    assert BICYCLES.amber(both, date(2026, 2, 28)) == []
    assert BICYCLES.amber(both, date(2026, 3, 1)) == both[:1]
    assert BICYCLES.amber(both, date(2027, 4, 1)) == both


def test_no_figure_clock_or_paper_rests_on_an_edition_that_another_has_replaced():
    register = guidance_register()
    replaced = {text.id for text in register.texts.values() if register.after(text)}
    assert {"working_together_2023", "keeping_children_safe_in_education_2025"} <= replaced
    citing = {each.id: each.guidance for each in indicators().values()} | {each.id: each.basis for each in clocks().values()}
    assert {name: cited for name, citations in citing.items() for cited in citations if cited.text in replaced} == {}


def test_working_together_was_replaced_in_march_2026():
    register = guidance_register()
    old, new = register.texts["working_together_2023"], register.texts["working_together_2026"]
    assert register.after(old) == new
    assert (old.in_force_from, old.in_force_to) == (date(2023, 12, 15), date(2026, 3, 17))
    assert new.in_force_from == date(2026, 3, 18)


def test_the_duties_of_the_childrens_wellbeing_and_schools_act_are_not_commenced_and_say_why():
    act = guidance_register().texts["childrens_wellbeing_and_schools_act_2026"]
    waiting = [section.number for section in act.sections if section.not_commenced]
    assert waiting == ["section 1", "section 2", "section 3", "section 4", "section 38"]
    assert guidance_register().state(act, date(2026, 11, 30), Section("section 78", "", date(2026, 4, 29))) == IN_FORCE


def test_the_rapid_review_is_timed_from_the_notification_as_the_panel_says():
    clock = clocks()["rapid_review"]
    assert clock.limit.words == "15 working days" and "notified_on AS started" in clock.cases
    assert cites("panel_guidance_2025", "rapid reviews") in clock.basis
    section = guidance_register().section(cites("panel_guidance_2025", "rapid reviews"))
    assert "counted from the day the notification was sent" in section.asks
