"""Law and guidance is named in guidance/ alone; everything else cites it by id, and papers by a link to its text there."""

import ast
import re

import pytest

from guidance.register import guidance_register
from ledger.store import ROOT
from tests.guidance.naming import named_in
from tests.walls.rooms import files, named, texts, tree

ELSEWHERE = {"tests", "sample", "bench", "guidance"}
LINK = re.compile(r"\[[^\]]*\]\([^)\s]*guidance\.md#(\w+)\)(?:, (?=(?:section|chapter|Article|Schedule)\b)([^|;]*))?")
WRITTEN_BY_HAND = [ROOT / "GLOSSARY.md", *sorted((ROOT / "docs" / "papers").glob("*.md"))]


def test_no_text_of_the_program_names_law_or_guidance_in_words():
    product = [path for path in files() if path.relative_to(ROOT).parts[0] not in ELSEWHERE]
    assert len(product) > 300
    assert [(named(path), line, law) for path in product for line, words in texts(path) for law in named_in(words)] == []


def test_nor_does_what_its_files_say_of_themselves():
    product = [path for path in files() if path.relative_to(ROOT).parts[0] not in ELSEWHERE]
    said = [(named(path), words) for path in product for node in ast.walk(tree(path)) if (words := docstring_of(node))]
    assert [(name, law) for name, words in said for law in named_in(words)] == []


def docstring_of(node: ast.AST) -> str | None:
    """Of a module, a class or a function; nothing of anything else."""
    return ast.get_docstring(node) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) else None


@pytest.mark.parametrize("path", WRITTEN_BY_HAND, ids=lambda path: path.name)
def test_a_paper_names_law_and_guidance_in_links_to_the_register_only(path):
    assert named_in(LINK.sub("", path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", WRITTEN_BY_HAND, ids=lambda path: path.name)
def test_a_paper_cites_texts_and_sections_that_are_declared_and_not_replaced(path):
    register = guidance_register()
    for found in LINK.finditer(path.read_text(encoding="utf-8")):
        text = register.texts[found[1]]
        assert register.after(text) is None, text.id
        assert not found[2] or any(found[2].startswith(section.number) for section in text.sections), found[0]


FREE = {
    "Statutory guidance on children who run away or go missing from home or care (DfE, 2014)",
    "Section 16C of the Children Act 2004",
    "Working Together to Safeguard Children 2023: early help",
    "Working Together asks that each statutory partner give a share.",
    "Operation Encompass; statutory guidance of 7 November 2025",
    "Keeping children safe in education",
    "as KCSIE says",
    "Child death review: statutory and operational guidance (England, 2018)",
    "the guidance of November 2025",
    "Children in need (DfE)",
    "Serious Violence Duty (Police, Crime, Sentencing and Courts Act 2022)",
    "the Tricycles (England) Regulations 2031",
}
NOT_A_CITATION = {
    "Section 47 enquiries started",
    "Section 11 audits returned",
    "Operation Encompass notices",
    "The guidance came after the years 2023-24 and 2024-25, when the scheme was voluntary.",
    "Annex A, list 6",
    "An action plan of 2024",
}


@pytest.mark.parametrize("words", sorted(FREE))
def test_words_that_name_law_are_found(words):
    assert named_in(words)


@pytest.mark.parametrize("words", sorted(NOT_A_CITATION))
def test_the_fields_own_words_are_no_citation(words):
    assert named_in(words) == []
