"""A refusal may quote a heading or a file's name: where it reaches the screen, it is shown as it stands."""

import ast

from tests.walls.rooms import files, named, tree

SHOWN_AS_MARKDOWN = {"markdown", "caption", "error", "warning", "info", "success", "toast", "spinner"}
MADE_BY_OTHERS = {"refusal", "arriving", "file", "outcome"}  # what pages call what came from outside


def test_what_came_from_outside_is_never_taken_for_markup():
    found = [
        (named(path), call.lineno)
        for path in files("pages", "ui")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in SHOWN_AS_MARKDOWN
        and any(names_bare(argument) & MADE_BY_OTHERS for argument in call.args)
    ]
    assert found == []


def names_bare(node: ast.AST) -> set[str]:
    """Every name in an expression that does not go through as_it_stands."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "as_it_stands":
        return set()
    own = {node.id} if isinstance(node, ast.Name) else {node.attr} if isinstance(node, ast.Attribute) else set()
    return own.union(*(names_bare(child) for child in ast.iter_child_nodes(node)))
