"""Under which codes a child's rows are kept: those of one list of who is who, or its own alone."""

from operations import retention


def test_a_child_in_no_list_of_who_is_who_is_removed_by_its_own_code(ledger):
    assert retention.codes_of("0123456789abcdef", ledger) == ["0123456789abcdef"]
