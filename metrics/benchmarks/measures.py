"""Published measures of every area, from all the tables that hold some, and why one of them cannot be right."""

from place import place

NATIONAL, REGIONAL, LOCAL = "National", "Regional", "Local authority"

# Areas are joined by code. The Local Authority Interactive Tool prints names, and its own of some (Kingston Upon Hull is
# “Kingston upon Hull, City of”): each becomes a code once, by the list of neighbours; a name that is not there stays without
# one and is not used. A model without a year is the newest.


def published_measures() -> str:
    """SQL: the steps that make `members`, `names` and `measures`, of the place that the settings name."""
    return f"""
    members AS (
        SELECT coalesce(model_year, 9999) AS model_year, rank::INTEGER AS rank, neighbour_code
        FROM statistical_neighbours WHERE la_code = {place().code}
    ),
    names AS (
        SELECT lower(split_part(area, ',', 1)) AS name, la_code AS code FROM statistical_neighbours
        UNION SELECT lower(split_part(neighbour, ',', 1)), neighbour_code FROM statistical_neighbours
    ),
    measures AS (
        SELECT short_name AS name, measure AS title, unit, year, area,
               coalesce(comparators.la_code, names.code) AS code, value, value_status AS status,
               CASE area WHEN 'England' THEN '{NATIONAL}' WHEN {place().region_in_sql} THEN '{REGIONAL}' ELSE '{LOCAL}' END
               AS level,
               'Local Authority Interactive Tool' AS origin
        FROM comparators LEFT JOIN names ON names.name = lower(split_part(comparators.area, ',', 1))
        UNION ALL
        SELECT dataset || ': ' || measure, measure || ' (' || dataset || ')', '', year,
               CASE level WHEN '{NATIONAL}' THEN 'England' WHEN '{REGIONAL}' THEN region ELSE area END, la_code, value,
               value_status, level, 'Explore Education Statistics'
        FROM dfe_statistics
    )"""


# A country lies between its own areas. Where only some of them are held it may lie a little outside; never at more than
# twice the highest or less than half the lowest. Numbers of children are left out: a country's are the sum of its areas'.
DOUBTS = f"""
    ranges AS (
        SELECT name, any_value(title) AS title, year, min(value) FILTER (level = '{LOCAL}') AS lowest,
               max(value) FILTER (level = '{LOCAL}') AS highest, count(value) FILTER (level = '{LOCAL}') AS areas,
               max(value) FILTER (level = '{NATIONAL}') AS country
        FROM measures
        WHERE regexp_matches(lower(title || ' ' || unit), '%|rate|average|per cent')
        GROUP BY name, year
    ),
    doubts AS (
        SELECT name, title, year,
               format('{{}}, {{}}: {{:,.9g}} is printed for England, while the areas held lie between {{:,.9g}} and {{:,.9g}}.',
                      title, year, country, lowest, highest) AS says
        FROM ranges
        WHERE country > highest * if(areas < 100, 2, 1) OR country < lowest * if(areas < 100, 0.5, 1)
    )"""
