"""Which words of a report mean an emergency, in both languages, and what its record keeps."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.catalogue.shipped import shipped
from fieldlock.tickets import emergency

DOCUMENT = emergency.joined(json.loads(shipped("emergencies")), json.loads(shipped("playbooks")))
KINDS = DOCUMENT["kinds"]


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("厨房着火了", "fire", ("着火",)),
        ("Smoke comes out of the cabinet", "fire", ("smoke",)),
        ("FIRE!", "fire", ("fire",)),
        ("ＦＩＲＥ in the hall", "fire", ("fire",)),  # full width
        ("楼道里有煤气味", "gas", ("煤气味",)),
        ("there is a smell   of\ngas in the cellar", "gas", ("smell of gas",)),
        ("老人触电倒地", "shock", ("触电",)),
        ("He got a shock from the tap", "shock", ("got a shock",)),
        ("电梯困人,3人", "entrapment", ("困人",)),
        ("Two people stuck in the lift", "entrapment", ("stuck in the lift",)),
        ("工人手被夹伤", "injury", ("夹伤",)),
        ("The porter is unconscious", "injury", ("unconscious",)),
        ("地下室被淹", "flooding", ("被淹",)),
        ("burst pipe on floor 3", "flooding", ("burst pipe",)),
        ("3号电梯异响,控制柜异味", "lift_abnormal", ("电梯异响", "控制柜异味")),
        ("Lift 2: burrs on the rope", "lift_abnormal", ("burrs on the rope",)),
        ("电梯异响,有人被困", "entrapment", ("被困",)),
        ("有人撬门", "intruder", ("撬门",)),
        ("Burglars in the store", "intruder", ("burglars",)),
        # Several: the kind that stands first, and of it every word.
        ("着火,有浓烟,两人被困", "fire", ("着火", "浓烟")),
        ("flooded, and somebody is trapped", "entrapment", ("trapped",)),
        # A thing and the event beside it.
        ("Smoke detector rings and there is smoke", "fire", ("smoke",)),
        ("火灾报警器响,有浓烟", "fire", ("浓烟",)),
        # Nothing reads a denial: a person says that it was none.
        ("no fire yet", "fire", ("fire",)),
    ],
)
def test_an_emergency_is_recognised_by_its_words(text: str, kind: str, words: tuple[str, ...]) -> None:
    assert emergency.recognise(text, None, KINDS) == emergency.Found(kind, words)


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize(
    "text",
    ["", "No light in the corridor", "水龙头滴水", "暖气漏水", "空调不制冷", "The fire door jams", "火灾报警器电池没电",
     "Fire extinguisher is out of date", "firewood store", "campfires", "smoked glass is scratched", "the bonfire",
     "插座打火", "gasket leaks", "shock absorber worn", "floodgate stiff", "flood light broken", "防触电保护罩松动",
     "Trapped air in the pipe", "air trapped", "bleeding the radiator did not help", "disinjured"],
)  # fmt: skip
def test_things_and_ordinary_faults_are_none(text: str) -> None:
    assert emergency.recognise(text, None, KINDS) is None


@pytest.mark.req("S-TRI-11")
def test_a_class_that_is_named_is_believed() -> None:
    assert emergency.recognise("panel 4, zone 2", "intruder", KINDS) == emergency.Found("intruder", ())
    assert emergency.recognise("smoke in the lift", "entrapment", KINDS) == emergency.Found("entrapment", ())
    assert emergency.recognise("smoke in the lift", "unheard of", KINDS) == emergency.Found("fire", ("smoke",))
    assert emergency.recognise("panel 4", "unheard of", KINDS) is None


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize("kind", KINDS, ids=[kind["code"] for kind in KINDS])
def test_every_kind_has_words_in_both_languages_and_a_playbook_to_read(kind: dict[str, Any]) -> None:
    assert bool(kind["words"]["zh"]) == bool(kind["words"]["en"]) == (kind["code"] != "other")
    for word in (word for told in kind["words"].values() for word in told):
        assert word == word.casefold()
        assert (found := emergency.recognise(word, None, KINDS))
        assert word in found.words or found.kind != kind["code"]
    told = emergency.guidance(kind, DOCUMENT)
    assert [step["seq"] for step in told["steps"]] == list(range(1, len(told["steps"]) + 1))
    assert all(step["zh"] and step["en"] and step["who"]["zh"] for step in told["steps"])


@pytest.mark.req("S-TRI-11")
def test_every_playbook_can_be_told_in_both_languages() -> None:
    steps = [step for plan in DOCUMENT["playbooks"].values() for step in plan["steps"]]
    assert {step["role"] for step in steps} == set(DOCUMENT["roles"])
    assert {step["timing"] for step in steps} - {""} == set(DOCUMENT["timings"])


@pytest.mark.req("S-TRI-11")
def test_a_record_keeps_what_was_done_and_what_was_before() -> None:
    new: dict[str, Any] = {"kind": "fire", "steps": {}, "ended": None}
    first = emergency.after(None, new)
    assert emergency.running(first)
    assert not emergency.running(None)
    done = emergency.ticked(first, 1, "Ann", "10:00")
    assert emergency.ticked(done, 1, "Bob", "10:05")["steps"] == {"1": {"by_name": "Ann", "at": "10:00", "files": []}}
    over = emergency.ended(done, "steam", "Ann", "10:09")
    assert not emergency.running(over)
    again = emergency.after(over, new)
    assert emergency.running(again)
    assert [old["ended"]["reason"] for old in again["earlier"]] == ["steam"]
    third = emergency.after(emergency.ended(again, "steam again", "Ann", "11:00"), new)
    assert [old["ended"]["reason"] for old in third["earlier"]] == ["steam", "steam again"]


@pytest.mark.req("S-EMG-13")
def test_an_open_step_is_late_when_more_than_its_hour_has_passed() -> None:
    new: dict[str, Any] = {
        "kind": "lift_abnormal",
        "at": "2026-11-24T08:00:00Z",
        "steps": {},
        "ended": None,
        "words": [],
    }
    record = emergency.after(None, {**new, "incident_id": "i", "by_name": "Ann"})
    hour = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def late(record: dict[str, Any], at: datetime) -> list[int]:
        return [step["seq"] for step in emergency.late(record, DOCUMENT, at)]

    assert late(record, hour) == []
    assert late(record, hour + timedelta(seconds=1)) == [5]
    assert late(emergency.ticked(record, 5, "Bob", "08:40"), hour + timedelta(days=1)) == []
    assert late(emergency.ended(record, "none", "Bob", "08:40"), hour + timedelta(days=1)) == []


@pytest.mark.req("S-TRI-11")
def test_who_must_be_there_together_is_the_playbook_s_count() -> None:
    told = {kind["code"]: emergency.guidance(kind, DOCUMENT) for kind in KINDS}
    assert [(part["en"], part["count"]) for part in told["entrapment"]["crew"]] == [
        ("engineer", 1), ("customer service", 1), ("security", 3),
    ]  # fmt: skip
    least = {code: one["least_crew"] for code, one in told.items() if one["least_crew"]}
    assert least == {"entrapment": 5, "flooding": 2, "lift_abnormal": 1}


@pytest.mark.req("S-EMG-12", "S-DSP-09")
def test_who_is_there_and_not_sent_counts_by_function_up_to_its_count() -> None:
    new: dict[str, Any] = {"kind": "entrapment", "at": "2026-11-24T08:00:00Z", "steps": {}, "ended": None, "words": []}
    record = emergency.after(None, {**new, "incident_id": "i", "by_name": "Ann"})
    assert emergency.to_send(record, DOCUMENT) == 5
    assert emergency.to_send(None, {}) == 0
    guards = emergency.with_others(record, {"security": ["A", "B", "C", "D"]})
    assert emergency.to_send(guards, DOCUMENT) == 2
    assert emergency.shown(guards, DOCUMENT)["crew"][2]["others"] == ["A", "B", "C", "D"]  # type: ignore[index]
    all_there = emergency.with_others(
        guards, {"security": ["A", "B", "C"], "engineer": ["E"], "customer_service": ["F"]}
    )
    assert emergency.to_send(all_there, DOCUMENT) == 0
    assert emergency.to_send(emergency.ended(record, "none", "Bob", "08:40"), DOCUMENT) == 0


@pytest.mark.parametrize(("ended", "hazards"), [(None, ["H_ELEVATOR_RESCUE"]), ({"reason": "a drill"}, [])])
def test_a_running_emergency_has_the_hazards_of_its_kind(ended: Any, hazards: list[str]) -> None:
    assert list(emergency.hazards({"kind": "entrapment", "ended": ended}, DOCUMENT)) == hazards
    assert list(emergency.hazards(None, {})) == []


@pytest.mark.req("S-TRI-11")
def test_a_word_of_the_house_counts_however_it_was_typed() -> None:
    house = [{"code": "x", "words": {"zh": [], "en": ["Boiler  House"]}, "not": {"zh": [], "en": []}}]
    assert emergency.recognise("the boiler house is hot", None, house) == emergency.Found("x", ("Boiler  House",))
