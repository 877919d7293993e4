#!/usr/bin/env python3
"""Counts what is wrong with a return, row by row and child by child, without any of the product's code.

Written from the rules (DfE rule texts and the table of anomalies), not from the Java classes, so that the
tests' expected numbers have a second source. Usage: count_903.py TODAY(yyyy-mm-dd) HEADER EPISODES [REVIEWS]
"""
import csv, datetime as dt, re, sys
from collections import Counter, defaultdict

today = dt.date.fromisoformat(sys.argv[1])
files = sys.argv[2:]

def day(s):
    if not re.fullmatch(r"\d\d/\d\d/\d{4}", s or ""):
        return None
    try:
        d = dt.datetime.strptime(s, "%d/%m/%Y").date()
        return d if d.year >= 1900 else None
    except ValueError:
        return None

def cy(d):
    return d.year if (d.month, d.day) >= (4, 1) else d.year - 1

def load(f):
    rows = list(csv.reader(open(f, encoding="utf-8-sig")))
    names = rows[0]
    return [dict(zip(names, (v.strip() for v in r)), n=i) for i, r in enumerate(rows[1:], 2)]

H, E = load(files[0]), load(files[1])
R = load(files[2]) if len(files) > 2 else []
c = Counter()          # findings per code
bad = set()            # (table, row) rejected
LISTS = {
    "RNE": "S L P T B U", "LS": "C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3",
    "CIN": "N1 N2 N3 N4 N5 N6 N7 N8",
    "PLACE": "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14",
    "PLACE_PROVIDER": "PR0 PR1 PR2 PR3 PR4 PR5",
    "REC": "X1 E11 E12 E2 E3 E4A E4B E13 E41 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17",
    "REASON_PLACE_CHANGE": "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER",
}
LISTS = {k: set(v.split()) for k, v in LISTS.items()}
ETH = set("WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT".split())
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_-]{0,19}$")

def key_ok(t, r):
    if not r["CHILD"]:
        c["CHILD_BLANK"] += 1
    elif not KEY.match(r["CHILD"]):
        c["CHILD_MALFORMED"] += 1
    else:
        return True
    bad.add((t, r["n"]))
    return False

def reject(t, r, code):
    c[code] += 1
    bad.add((t, r["n"]))

# --- rows on their own
heads = {}
for r in H:
    if not key_ok("H", r):
        continue
    b = day(r["DOB"])
    if b is None: c["BIRTH_DATE_INVALID"] += 1
    elif b > today: c["BIRTH_DATE_IN_FUTURE"] += 1; b = None
    if r["SEX"] not in {"1", "2", "M", "F", "U"}: c["SEX_UNKNOWN"] += 1
    if r["ETHNIC"] not in ETH: c["ETHNIC_UNKNOWN"] += 1
    if r["UPN"] and not re.fullmatch(r"((?![IOS])[A-Z])(\d{12}|\d{11}[A-Z])|UN[1-5]", r["UPN"]): c["UPN_MALFORMED"] += 1
    m = r["MOTHER"]
    if re.fullmatch(r"\d\.0+", m): c["NUMBER_WITH_DECIMALS"] += 1; m = m[0]
    if m not in {"", "0", "1"}: c["MOTHER_UNKNOWN"] += 1
    if r["MC_DOB"] and not day(r["MC_DOB"]): c["MC_DOB_INVALID"] += 1
    if r["CHILD"] in heads:
        reject("H", r, "HEADER_DUPLICATE" if heads[r["CHILD"]] == (b, r["SEX"]) else "HEADER_CONFLICT")
    else:
        heads[r["CHILD"]] = (b, r["SEX"])

eps = defaultdict(list)
for r in E:
    if not key_ok("E", r):
        continue
    s, e = day(r["DECOM"]), day(r["DEC"])
    if s is None: reject("E", r, "START_DATE_INVALID")
    elif s > today: reject("E", r, "EPISODE_IN_FUTURE")
    if r["DEC"] and e is None: c["END_DATE_INVALID"] += 1
    if (r["DEC"] == "") != (r["REC"] == ""): c["END_INCOMPLETE"] += 1
    if s and e and e < s: reject("E", r, "END_BEFORE_START")
    elif e and e > today: c["END_IN_FUTURE"] += 1; e = None; r["REC"] = ""
    for f, needed in (("RNE", 1), ("LS", 1), ("CIN", 1), ("PLACE", 1), ("PLACE_PROVIDER", 0), ("REC", 0), ("REASON_PLACE_CHANGE", 0)):
        if (r[f] or needed) and r[f] not in LISTS[f]:
            c[{"REASON_PLACE_CHANGE": "PLACE_CHANGE_REASON"}.get(f, f) + "_UNKNOWN"] += 1
    if any(r[f] and not re.fullmatch(r"[A-Za-z][A-Za-z0-9 ]{1,9}", r[f]) for f in ("HOME_POST", "PL_POST")): c["POSTCODE_MALFORMED"] += 1
    if ("E", r["n"]) not in bad:
        eps[r["CHILD"]].append(dict(r, s=s, e=e))

revs = defaultdict(list)
for r in R:
    if not key_ok("R", r):
        continue
    d, b = day(r["REVIEW"]), day(r["DOB"])
    if not r["REVIEW"] and not r["REVIEW_CODE"]:
        reject("R", r, "REVIEW_ROW_EMPTY"); continue
    if d is None: reject("R", r, "REVIEW_DATE_INVALID")
    elif d > today: reject("R", r, "REVIEW_IN_FUTURE")
    if b is None: c["REVIEW_BIRTH_DATE_INVALID"] += 1
    if not r["REVIEW_CODE"]: c["PARTICIPATION_MISSING"] += 1
    elif not re.fullmatch("PN[0-7]", r["REVIEW_CODE"]): c["PARTICIPATION_UNKNOWN"] += 1
    if ("R", r["n"]) not in bad:
        revs[r["CHILD"]].append(dict(r, d=d, b=b))

# --- years: every review or end of an episode is a vote; one in a hundred counts; from the first to the last
votes = Counter(cy(x["e"]) for v in eps.values() for x in v if x["e"]) + Counter(cy(x["d"]) for v in revs.values() for x in v)
tot = sum(votes.values())
count = [y for y, v in votes.items() if v * 100 >= tot]
Y0, Y1 = min(count), max(count)
first_day = dt.date(Y0, 4, 1)

# --- children
periods_total = known_start = open_periods = sequence_known = 0
kept_reviews = 0
def plus4(b):
    try: return b.replace(year=b.year + 4)
    except ValueError: return b.replace(year=b.year + 4, day=28)

for child in sorted(set(heads) | set(eps) | set(revs)):
    es, seen = [], set()
    for x in sorted(eps[child], key=lambda x: x["n"]):
        if x["s"] in seen: reject("E", x, "EPISODE_DUPLICATE")
        else: seen.add(x["s"]); es.append(x)
    es.sort(key=lambda x: x["s"])
    rs, seen = [], set()
    for x in sorted(revs[child], key=lambda x: x["n"]):
        if x["d"] in seen: reject("R", x, "REVIEW_DUPLICATE")
        else: seen.add(x["d"]); rs.append(x)
    rs.sort(key=lambda x: x["d"])
    if child not in heads: c["CHILD_NOT_IN_HEADER"] += len(es) + len(rs)
    hb = heads.get(child, (None,))[0]
    said = {x["b"] for x in rs if x["b"]}
    birth = hb or (said.pop() if len(said) == 1 else None)
    ends = lambda x: x["REC"] in LISTS["REC"] and x["REC"] != "X1"
    P = []   # [start known, first day, last episode, upper bound or None, inclusive]
    for i, x in enumerate(es):
        if birth and x["s"] < birth: c["EPISODE_BEFORE_BIRTH"] += 1
        y = min(cy(x["e"]), Y1) if x["e"] else Y1
        if (x["PLACE"] in {"H5", "P2"} and y > 2023) or (x["PLACE"] == "K3" and y < 2024) or (x["PLACE"] == "Z1" and y > 2024) or (x["PLACE"].startswith("Z1") and len(x["PLACE"]) == 3 and y < 2025): c["PLACE_NOT_IN_YEAR"] += 1
        if (x["REC"] in {"E43", "E44"} and y > 2017) or (x["REC"] in {"E45", "E46", "E47", "E48"} and y < 2018): c["REC_NOT_IN_YEAR"] += 1
        if x["REASON_PLACE_CHANGE"] == "CUSTOD" and y < 2018: c["PLACE_CHANGE_REASON_NOT_IN_YEAR"] += 1
        new = True
        if i == 0:
            if x["RNE"] != "S" and x["s"] > first_day: c["FIRST_EPISODE_NOT_S"] += 1
        else:
            p = es[i - 1]
            if p["e"] is None: c["EPISODE_NOT_CLOSED"] += 1
            elif x["s"] < p["e"]: c["EPISODES_OVERLAP"] += 1
            if x["RNE"] == "S":
                if p["REC"] == "X1": c["S_AFTER_X1"] += 1
            elif ends(p): c["START_MISSING_AFTER_END"] += 1
            else:
                new = False
                if p["e"] and p["e"] < x["s"]: c["EPISODES_GAP"] += 1
            if new:
                P[-1]["end"] = ("on", p["e"]) if p["e"] else ("before", x["s"])
        if new: P.append({"known": x["RNE"] == "S", "first": x["s"], "end": None})
    if es:
        l = es[-1]
        if ends(l): P[-1]["end"] = ("on", l["e"]) if l["e"] else ("some day", None)
        elif l["e"]: c["CONTINUATION_MISSING"] += 1
    periods_total += len(P); known_start += sum(p["known"] for p in P)
    open_periods += sum(p["end"] is None for p in P)
    sequence_known += sum(p["known"] and Y0 <= cy(p["first"]) <= Y1 for p in P)
    short = bool(es) and all(x["LS"] in {"V3", "V4"} for x in es)
    for x in rs:
        d = x["d"]
        if hb and x["b"] and hb != x["b"]: c["BIRTH_DATES_DIFFER"] += 1
        b = birth or x["b"]
        if b and re.fullmatch("PN[0-7]", x["REVIEW_CODE"]):
            if x["REVIEW_CODE"] == "PN0" and d > plus4(b): c["PARTICIPATION_PN0_FROM_FOUR"] += 1
            if x["REVIEW_CODE"] != "PN0" and d < plus4(b): c["PARTICIPATION_UNDER_FOUR"] += 1
        if short: c["REVIEW_FOR_SHORT_BREAKS"] += 1
        if not Y0 <= cy(d) <= Y1: c["REVIEW_OUTSIDE_YEARS"] += 1
        if not P: reject("R", x, "REVIEW_WITHOUT_EPISODE"); continue
        inside = any((not p["known"] or d >= p["first"]) and (p["end"] is None or p["end"][0] == "some day"
                     or (p["end"][0] == "on" and d <= p["end"][1]) or (p["end"][0] == "before" and d < p["end"][1])) for p in P)
        if inside: kept_reviews += 1
        else: reject("R", x, "REVIEW_BEFORE_PERIOD" if d < P[0]["first"] else "REVIEW_AFTER_END")

print("rows", len(H), len(E), len(R), "years", Y0, Y1, "votes", sorted(votes.items()))
print("rejected", {t: sum(k[0] == t for k in bad) for t in "HER"})
print("periods", periods_total, "start known", known_start, "open", open_periods, "sequence known", sequence_known)
for k, v in sorted(c.items()): print("  %-32s %d" % (k, v))
