"""The DfE's open statistics as they are published: a row per area and year, a column per measure."""

from loaders.kinds import NUMBER, QUOTE, TITLE, YEAR, choice, whole
from loaders.source import Across, Column, Keep, Source
from place import place

MEASURES = {
    "Anypoint_child": "Children in need at any point in the year", "At31_episodes": "Children in need at 31 March",
    "referral_count": "Referrals", "rereferral_count": "Re-referrals within 12 months",
    "rereferral_percent": "Re-referrals within 12 months (%)",
    "Re_referrals": "Re-referrals within 12 months", "Re_referrals_percent": "Re-referrals within 12 months (%)",  # to 2022
    "no_further_action_percent": "Referrals with no further action (%)",
    "Episodes_with_assessment_factor": "Assessments with a factor", "Neglect": "Neglect",
    "Domestic_Abuse_parent": "Domestic abuse of a parent", "Going_missing": "Going missing", "Gangs": "Gangs",
    "Child_sexual_exploitation": "Child sexual exploitation", "Child_criminal_exploitation": "Child criminal exploitation",
    "Self_harm": "Self-harm", "Section47": "Section 47 enquiries", "ICPC": "Initial child protection conferences",
    "Duration_0-10_days": "Conferences within 10 days", "Duration_11-15_days": "Conferences after 11 to 15 days",
    "CPP_start": "Child protection plans started", "CPP_subsequent": "Second or subsequent plans",
    "CPP_subsequent_percent": "Second or subsequent plans (%)", "CPP_At31": "Child protection plans at 31 March",
    "3_months_or_less": "Plans of 3 months or less", "more_than_3_months_6_months": "Plans of 3 to 6 months",
    "more_than_6_months_less_than_1_year": "Plans of 6 to 12 months", "1_year_less_than_2_years": "Plans of 1 to 2 years",
    "2_years_or_more": "Plans of 2 years or more", "2_years_or_more_percent": "Plans of 2 years or more (%)",
    "number": "Number", "children_count": "Children", "rate_per_10000": "Rate per 10,000",
    "pt_perm_excl": "Permanently excluded (%)", "pt_one_plus_sus": "Suspended at least once (%)",
}

SOURCE = Source(
    title="DfE statistics",
    partner="Department for Education",
    grain="one row per area, year and measure",
    frequency="yearly", due_day=31,
    period=None,
    key=("dataset", "year", "level", "region", "la_code", "measure"),
    reference=True,
    returns_by="dataset",
    across=Across(heading="measure", cell="value"),
    keep=Keep(f"level <> 'Regional' OR region = {place().region_in_sql}", "other regions"),
    file_name="dfe_statistics",
    about="Files of Explore Education Statistics load as they are; each table is kept until a newer one of the same name. "
          "The DfE's symbols c, k, u, x and z are kept as what they say, never as a number.",
    columns=(
        Column("dataset", QUOTE, "Which table, or which group of children",
               also=("category", "population_type", "CLA_group", "social_care_group")),
        Column("year", YEAR, "Year; of a school year its first", also=("time_period",)),
        Column("level", choice("National", "Regional", "Local authority"), "Kind of area", also=("geographic_level",)),
        Column("country", TITLE, "Country", also=("country_name",), required=False),
        Column("region", TITLE, "Region", also=("region_name",), required=False),
        Column("la_code", whole(200, 999), "Number of the authority", also=("old_la_code",), required=False),
        Column("area", TITLE, "Name of the authority", also=("la_name",), required=False),
        Column("population", whole(0), "Children a rate is worked out of", also=("population_estimate",), required=False),
        Column("measure", choice(*dict.fromkeys(MEASURES.values()), also=MEASURES), "What was counted"),
        Column("value", NUMBER, "Published value", required=False),
    ),
)
