"""The leader's one-time code: easily read out, bound to ticket, person and round, checked without a network."""

import base64
import hashlib
import itertools
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldlock.identity import tokens
from fieldlock.identity.keys import Keys
from fieldlock.safety import codes

pytestmark = pytest.mark.req("S-SAF-07")

CROCKFORD = set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
RING = tokens.load_key_ring(tokens.generate_signing_key_pem())
KEYS, OTHER_KEYS = Keys(RING, b"k" * 32), Keys(RING, b"o" * 32)
TICKET, PERSON = UUID(int=1), UUID(int=2)
UUIDS = st.uuids()


@given(UUIDS, UUIDS, st.integers(1, 50))
def test_eight_characters_that_nobody_mishears(ticket: UUID, person: UUID, round_: int) -> None:
    code = codes.start_code(KEYS, ticket, person, round_)
    assert len(code) == 8
    assert set(code) <= CROCKFORD
    assert codes.start_code(KEYS, ticket, person, round_) == code


def test_every_character_of_the_alphabet_is_used() -> None:
    made = "".join(codes.start_code(KEYS, TICKET, PERSON, round_) for round_ in range(1, 200))
    assert set(made) == CROCKFORD


@pytest.mark.req("S-SAF-30")
def test_another_ticket_person_round_or_installation_has_another_code() -> None:
    asked = itertools.product((KEYS, OTHER_KEYS), (TICKET, UUID(int=3)), (PERSON, UUID(int=4)), (1, 2, 11))
    made = [codes.start_code(*question) for question in asked]
    assert len(set(made)) == len(made) == 24


def test_a_ticket_and_a_person_are_not_confused() -> None:
    assert codes.start_code(KEYS, TICKET, PERSON, 1) != codes.start_code(KEYS, PERSON, TICKET, 1)


@pytest.mark.parametrize(
    "entered",
    ["ABCD-0111", "abcd-0111", "ABCD0111", " ab cd 01 11 ", "ABCD-OIL1", "abcd-oil1", "abcd-o1l1", "A-B-C-D-0111"],
)
def test_as_people_type_it(entered: str) -> None:
    assert codes.normalised(entered) == "ABCD0111"


@pytest.mark.parametrize("entered", ["ABCD-0112", "ABCD-011", "", "ABCD-0111X"])
def test_another_code_stays_another(entered: str) -> None:
    assert codes.normalised(entered) != "ABCD0111"


@given(UUIDS)
def test_what_is_read_out_is_what_is_checked(ticket: UUID) -> None:
    code = codes.start_code(KEYS, ticket, PERSON, 1)
    spoken = codes.spoken(code)
    assert len(spoken) == 9
    assert spoken[4] == "-"
    assert codes.normalised(spoken) == codes.normalised(spoken.lower()) == code


def test_the_verifier_is_what_a_phone_computes() -> None:
    salt = bytes(range(16))
    made = codes.verifier("ABCD0111", salt, 1000)
    phone = hashlib.pbkdf2_hmac("sha256", b"ABCD0111", salt, 1000, 32)
    assert base64.urlsafe_b64decode(made + "=") == phone
    assert "=" not in made
    others = {codes.verifier("ABCD0112", salt, 1000), codes.verifier("ABCD0111", salt[::-1], 1000)}
    assert made not in others | {codes.verifier("ABCD0111", salt, 1001)}


def test_guessing_is_slow() -> None:
    assert codes.ITERATIONS >= 100_000
    assert codes.verifier("ABCD0111", b"salt") == codes.verifier("ABCD0111", b"salt", codes.ITERATIONS)
