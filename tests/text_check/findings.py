"""What each check says of each of its own short texts, in order: in which lines, and in which words."""

FINDINGS: dict[str, list[list[tuple[tuple[int, ...], str]]]] = {
    "ahead_and_past": [[((1,), "“In the coming year” and “took place” in one sentence.")]],
    "announced_and_named": [
        [((1,), "“four aims” are announced, 3 are named.")],
        [((1,), "“12 main worries” are announced, 2 are named.")],
    ],
    "called_better": [[((1,), "“encouraging”, but Missing episodes per child: 3.56 in 2023-24, 4.02 in 2024-25.")]],
    "closed_and_open": [[((1, 1), "Of thirty, 12 ended and 15 are still open: that makes 27, 3 are unaccounted for.")]],
    "dated_long_before": [
        [
            (
                (3,),
                "“May 2022” is 23 months before 2024-25, the year of the text, and nothing says that it is about an "
                "earlier year.",
            )
        ]
    ],
    "done_and_still_to_come": [
        [
            (
                (1, 3),
                "“has been completed” on line 3, “is scheduled for” on line 1: two different ones, or one of the lines is wrong.",
            )
        ]
    ],
    "fewer_than_promised": [[((1, 3), "“two” in the year (line 3), but one “every two months” (line 1) would be 6.")]],
    "future_of_its_own_year": [[((3,), "“2024/25” with “will”: the text is about 2024-25, so that year is over.")]],
    "impossible_rise": [[((3, 1), "“18%” cannot be: with 10 in all (line 1), no two whole numbers differ by it.")]],
    "left_out": [[((1, 5), "The list on line 5 leaves out North, which the table from line 1 has.")]],
    "more_than_all_of_them": [
        [
            (
                (3,),
                "“police referrals”: 5,368 of them would be more than all Referrals to social care, 2023-24: "
                "4,798. The figure is that of Police contacts at the front door.",
            )
        ]
    ],
    "more_than_the_total": [
        [
            (
                (1, 3),
                "“28 house fires reviewed, none wa” on line 3 is more than the total of 24 on line 1: either they "
                "are different ones, and the text does not say so, or one is wrong.",
            )
        ]
    ],
    "no_whole_number": [[((1,), "“66%” cannot be: no whole number of 14 (the number right after it) is 66%.")]],
    "numbered_twice": [[((1, 5), "Figure 3 is on line 1 and on line 5.")]],
    "of_which_whole": [[((1,), "“nine cases”: of the 40 or of the 15?")]],
    "older_link": [[((3,), "The link leads to a document of Mar 2021, and the text is about 2024-25.")]],
    "one_list_two_numbers": [[((1, 5), "“five strands” on line 1, “six main strands” on line 5.")]],
    "part_of_a_hundred": [
        [((1,), "“120%” is more than all of them.")],
        [((1,), "“18 out of 12”: the part is larger than the whole.")],
        [((1,), "“40 choirs of the 30”: the part is larger than the whole.")],
    ],
    "ranges_nearly_alike": [[((1, 3), "“5–10 years” on line 1 and “5–11 years” on line 3 end one apart.")]],
    "rise_or_fall": [[((3,), "“increase in missing episodes”, but Missing episodes: 1,810 in 2023-24, 1,588 in 2024-25.")]],
    "rows_and_total": [
        [((1, 3), "The rows add up to £350, the total printed is £400: £50 is missing.")],
        [((1, 3), "The rows add up to 42, the total printed is 40: 2 too much.")],
    ],
    "spelled_otherwise": [
        [((3,), "NTS is “Night Train Service” before and “Nightly Tram Service” on line 3.")],
        [((1,), "PPN is spelled out as “Private Protection Notice”; the field says “Public Protection Notice”.")],
    ],
    "two_definitions": [[((1, 3), "“late trains” is explained on line 1 and otherwise on line 3.")]],
    "two_figures_for_one_thing": [[((1, 3), "Children reported missing: “395” on line 1, “412” on line 3.")]],
    "two_readings": [[((1,), "“bi-monthly” is twice a month, or every two months.")]],
    "up_or_down": [
        [((1,), "“up”, but from 53 to 39 is less.")],
        [((1,), "“fell”, but from 39 to 53 is more.")],
        [((1,), "“rose”, but from 40% to 30% is less.")],
    ],
    "without_a_base": [[((1,), "“15%”: a change from what to what?")], [((1,), "“40%”: of how many?")]],
}
