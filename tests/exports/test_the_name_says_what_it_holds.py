"""A file that the shell writes is what its name says, or is not written."""

from pathlib import Path

import pytest

from commands.export import form_of
from exports.recipe import PACK_FORMS
from exports.sheet import FORMS
from loaders.outcome import Refused


@pytest.mark.parametrize(
    ("name", "said", "forms", "form"),
    [
        ("x.csv", None, FORMS, "csv"),
        ("x.XLSX", None, FORMS, "xlsx"),
        ("x.csv", "csv", FORMS, "csv"),
        ("x", "csv", FORMS, "csv"),
        ("x", None, FORMS, "xlsx"),
        ("x.pptx", None, PACK_FORMS, "pptx"),
        ("x", None, PACK_FORMS, "pdf"),
    ],
)
def test_the_name_says_the_form(name, said, forms, form):
    assert form_of(Path(name), said, forms) == form


@pytest.mark.parametrize(
    ("name", "said", "forms"), [("x.csv", "xlsx", FORMS), ("x.pdf", None, FORMS), ("x.docx", "pdf", PACK_FORMS)]
)
def test_another_name_is_refused_with_one_that_would_do(name, said, forms):
    with pytest.raises(
        Refused, match=rf"{name} would hold something else than its name says. Let it end with \.{said or 'xlsx'}"
    ):
        form_of(Path(name), said, forms)
