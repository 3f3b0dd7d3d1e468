from audit_toys import asked, evidence, sample
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.report.table import lines


def test_columns_stand_under_one_another() -> None:
    found = lines(sample())
    head = next(line for line in found if line.startswith("recogniser"))
    rows = found[found.index(head) + 2 :][:3]
    assert [row.split()[0] for row in rows] == ["judge-a", "judge-b", "helper"]
    for heading in ("photos", "similarity", "rank 1", "match 1 %", "match 0.1 %", "noise"):
        start = head.index(heading)
        assert all(row[start - 2 : start] == "  " and row[start] != " " for row in rows)
    start = head.index("noise")
    assert [row[start : start + 6] for row in rows] == ["3 -> 3"] * 3
    start = head.index("rank 1")
    assert [row[start : start + 6] for row in rows] == ["3 -> 0", "3 -> 1", "3 -> 0"]
    assert "helper (helped, not counted)" in rows[2]


def test_headline_and_conditions() -> None:
    found = lines(sample())
    assert found[0].startswith("Partial: 1 of 2 recognisers")
    assert "3 photos, 10,000 strangers (synthetic)" in found[-1]
    assert "faces moved by at most 0.0 % of the distance between the eyes" in found[-1]


def test_old_consoles_can_print_it() -> None:
    for line in lines(sample()):
        line.encode("ascii")


def test_without_a_judge_it_offers_some() -> None:
    document = sample(measured=measure([evidence("helper")], asked(surrogates=("helper",))))
    text = "\n".join(lines(document))
    assert "Not judged: Nobody has judged this cloak yet." in text
    assert "cloakroom-engine models fetch facenet" in text


def test_a_recogniser_that_saw_nothing_has_an_empty_row() -> None:
    item = evidence()
    for variants in item.probes.values():
        for rows in variants.values():
            rows[:] = float("nan")
    item.person[:] = float("nan")
    document = sample(measured=measure([item], asked()))
    assert any(line.startswith("judge-a") for line in lines(document))
