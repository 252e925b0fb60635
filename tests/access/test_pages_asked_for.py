"""Every page asked for by its address by every role, over the raw websocket: what is not in the menu is not run."""

import os

import pytest

from frame.menu import listed
from tests.access.at_work import person
from tests.access.test_who_may_what import OPENS, ROLE_NAMES, addresses, row_of, rows
from tests.browser.serving import served
from tests.sample_city import city, copy_of  # noqa: F401
from tests.websocket_client import connected


@pytest.fixture(scope="module")
def server(city, tmp_path_factory):  # noqa: F811
    with served(copy_of(city, tmp_path_factory.mktemp("asked"))) as running:
        yield running


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_a_page_that_is_not_in_the_menu_is_not_run_whatever_address_is_asked_for(server, role):
    """Over the raw websocket: of a page that is not theirs not even its heading is sent, but their own first page."""
    home, *_ = listed(person(role))
    first = {"meeting": "What really changed"}.get(home.address, home.title)
    one_for_each_row = {row: address for address, row in addresses().items()}.values()
    for address in addresses() if "SAFEGUARDING_NIGHTLY" in os.environ else one_for_each_row:
        if rows(OPENS)[row_of(address)][role] != "yes":
            with connected(server.address) as session:
                session.run(page=f"/{address}", query=f"role={role}")
                headings = [
                    each.delta.new_element.heading.body
                    for each in session.messages
                    if each.delta.new_element.WhichOneof("type") == "heading" and each.delta.new_element.heading.tag == "h1"
                ]
                assert headings == [first], address
                assert address not in session.pages
