"""Everything social workers did, in all cities."""

from dataclasses import dataclass

from sample.happened import assessed, in_need, protected, referred
from sample.happened.assessed import Assessment
from sample.happened.city import ADULTS, CHILDREN
from sample.happened.in_need import Need
from sample.happened.protected import Enquiry, Plan
from sample.happened.records import Records
from sample.happened.referred import Referral


@dataclass
class Work:
    referrals: list[Referral]
    assessments: list[Assessment]
    enquiries: list[Enquiry]
    needs: list[Need]
    plans: list[Plan]


def everything(happened: Records) -> Work:
    work = Work([], [], [], [], [])
    for city in happened.cities:
        first = city.number * (CHILDREN + ADULTS)
        own = [contact for contact in happened.contacts if first <= contact.child.number < first + CHILDREN]
        referrals = referred.in_city(city, own)
        needs = in_need.in_city(city, referrals)
        protection = protected.in_city(city, referrals, needs)
        work.referrals += referrals
        work.assessments += assessed.after(referrals, city)
        work.enquiries += protection.enquiries
        work.needs += needs
        work.plans += protection.plans
    return work
