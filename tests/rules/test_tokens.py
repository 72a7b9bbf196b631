"""Tokens: what is accepted is exactly what was issued; everything else is one error, and never another exception."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st
from jose import jwk, jws

from fieldlock.identity import tokens
from fieldlock.identity.tokens import Claims, KeyRing, TokenCache, TokenInvalid

pytestmark = pytest.mark.req("S-INT-03", "S-ARC-06", "S-ARC-12")

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SECONDS = int(NOW.timestamp())
ISSUER, AUDIENCE = "https://fieldlock.example", "fieldlock"
SIGNING_PEM = tokens.generate_signing_key_pem()
RING = tokens.load_key_ring(SIGNING_PEM)
CLAIMS = Claims(
    iss=ISSUER,
    aud=AUDIENCE,
    sub="user-1",
    sid="session-1",
    jti="token-1",
    iat=SECONDS,
    exp=SECONDS + 900,
    org="org-1",
    roles=("technician", "leader"),
)
DEVICE = "device-1"
DEVICE_KEY = jwk.construct(tokens.generate_signing_key_pem(), "ES256")
DEVICE_JWK = {
    **{name: DEVICE_KEY.public_key().to_dict()[name] for name in ("kty", "crv", "x", "y")},
    "ext": True,
    "key_ops": ["verify"],
}
VECTORS = json.loads((Path(__file__).parents[1] / "contract/vectors/wycheproof_jws.json").read_text("utf-8"))


def b64(raw: bytes | str) -> str:
    data = raw.encode() if isinstance(raw, str) else raw
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(header: str | bytes, payload: str | bytes, key: Any = RING.signing_key) -> str:
    """A correctly signed token with any header and payload: only the strictness under test can refuse it."""
    signing_input = f"{b64(header)}.{b64(payload)}"
    return f"{signing_input}.{b64(key.sign(signing_input.encode()))}"


def own(payload: Any, **header: Any) -> str:
    return signed(json.dumps({"alg": "ES256", "kid": RING.signing_kid, **header}), json.dumps(payload))


def wire(**changes: Any) -> dict[str, Any]:
    """The claims as JSON; a change to `...` leaves the claim out."""
    said = {name: getattr(CLAIMS, name) for name in CLAIMS.__slots__} | changes
    return {name: value for name, value in said.items() if value is not ...}


def verify(token: Any, ring: KeyRing = RING, now: datetime = NOW) -> Claims:
    return tokens.verify(ring, token, issuer=ISSUER, audience=AUDIENCE, now=now)


def reason(token: Any, now: datetime = NOW) -> str:
    with pytest.raises(TokenInvalid) as refused:
        verify(token, now=now)
    return refused.value.reason


def device_said(token: Any, public_jwk: Any = DEVICE_JWK) -> dict[str, Any]:
    key = tokens.load_device_key(public_jwk)
    opened = tokens.open_device_jws(token, kid=DEVICE)
    if not tokens.is_signed(opened, key):
        raise TokenInvalid("signature")
    return opened.said


def device_reason(token: Any) -> str:
    with pytest.raises(TokenInvalid) as refused:
        device_said(token)
    return refused.value.reason


# --- the published vectors -----------------------------------------------------------------------------------------

# Valid vectors that are refused all the same.
PS_UNSUPPORTED = "python-jose has no RSASSA-PSS, and no key of ours uses it"
REFUSED_THOUGH_VALID = {
    **dict.fromkeys([272, 273, 274, 275, 287, 288, 320, 321, 322, 323, 325, 326, 327, 328, 346, 350], PS_UNSUPPORTED),
    **dict.fromkeys([347, 351], "the key is bound to ES521, which is no registered algorithm, the token says ES512"),
    **dict.fromkeys([372, 373], "a '?' inside a base64url part: RFC 7515 section 2 allows no additional characters"),
}
# Invalid vectors that are accepted all the same, and the valid vector they cannot be told from.
ACCEPTED_THOUGH_INVALID = {367: 357, 370: 357}

BY_ID = {test["tcId"]: test for group in VECTORS["testGroups"] for test in group["tests"]}


def accepts(group: dict[str, Any], test: dict[str, Any]) -> bool:
    public = group.get("public") or group["private"]
    # Keys without `alg` are those for encryption; ask for what their tokens claim, so that only `use` can refuse them.
    algorithm = public.get("alg") or {"EC": "ES256", "RSA": "RS256"}[public["kty"]]
    try:
        tokens.verify_compact(test["jws"], tokens.load_jwk(public, algorithm), algorithm)
    except TokenInvalid:
        return False
    return True


@pytest.mark.parametrize("group", VECTORS["testGroups"], ids=lambda group: group["comment"])
def test_wycheproof_vectors(group: dict[str, Any]) -> None:
    for test in group["tests"]:
        number = test["tcId"]
        labelled_valid = test["result"] == "valid"
        expected = (labelled_valid or number in ACCEPTED_THOUGH_INVALID) and number not in REFUSED_THOUGH_VALID
        assert accepts(group, test) is expected, f"{number} {test['comment']}"


def test_exceptions_to_the_vectors_are_what_they_claim() -> None:
    assert len(BY_ID) == VECTORS["numberOfTests"] == 401
    assert all(BY_ID[number]["result"] == "valid" for number in REFUSED_THOUGH_VALID)
    for number, twin in ACCEPTED_THOUGH_INVALID.items():
        assert BY_ID[number]["result"] == "invalid"
        assert BY_ID[twin]["result"] == "valid"
        assert BY_ID[number]["jws"] == BY_ID[twin]["jws"]


# --- our own tokens ------------------------------------------------------------------------------------------------


def test_what_is_issued_is_what_is_read() -> None:
    assert verify(tokens.issue(RING, CLAIMS)) == CLAIMS
    plain = replace(CLAIMS, org=None, roles=())
    assert verify(tokens.issue(RING, plain)) == plain


@pytest.mark.parametrize(
    "change",
    [{"exp": SECONDS}, {"exp": SECONDS + 3601}, {"sub": ""}, {"sub": "x" * 257}, {"roles": ("r" * 250,) * 20}],
)
def test_a_token_that_could_never_be_valid_is_not_issued(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="never valid"):
        tokens.issue(RING, replace(CLAIMS, **change))


@pytest.mark.parametrize("name", ["exp", "iat", "iss", "aud", "sub", "jti", "sid"])
@pytest.mark.parametrize("value", [..., None, "", True, 1.5, [], {}, ["x"]])
def test_each_required_claim_is_present_and_of_its_type(name: str, value: Any) -> None:
    assert reason(own(wire(**{name: value}))) == "claims"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"iss": "https://elsewhere.example"}, "issuer"),
        ({"aud": "elsewhere"}, "audience"),
        ({"aud": [AUDIENCE, "elsewhere"]}, "claims"),
        ({"iat": SECONDS + 61}, "time"),
        ({"iat": SECONDS - 10, "exp": SECONDS}, "time"),
        ({"exp": SECONDS + 3601}, "time"),
        ({"iat": SECONDS, "exp": SECONDS - 1}, "time"),
        ({"iat": 2**63}, "claims"),
        ({"exp": float("inf")}, "claims"),
        ({"nbf": SECONDS}, "claims"),
        ({"roles": "technician"}, "claims"),
        ({"roles": [1]}, "claims"),
        ({"roles": ["r"] * 65}, "claims"),
        ({"org": 7}, "claims"),
        ({"sub": "a\0b"}, "claims"),
    ],
)
def test_claims_that_are_refused(changes: dict[str, Any], why: str) -> None:
    assert reason(own(wire(**changes))) == why


def test_the_edges_of_time() -> None:
    token = tokens.issue(RING, CLAIMS)
    assert verify(token, now=NOW - timedelta(seconds=60)) == CLAIMS
    assert reason(token, now=NOW - timedelta(seconds=61)) == "time"
    assert verify(token, now=NOW + timedelta(seconds=899)) == CLAIMS
    assert reason(token, now=NOW + timedelta(seconds=900)) == "time"


def test_a_claim_of_a_newer_release_does_not_disturb() -> None:
    assert verify(own(wire(locale="zh-CN"))) == CLAIMS


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ({"crit": ["exp"]}, "header"),
        ({"jwk": DEVICE_JWK}, "header"),
        ({"jku": "https://evil.example/jwks"}, "header"),
        ({"x5u": "https://evil.example/cert"}, "header"),
        ({"b64": False}, "header"),
        ({"typ": "refresh"}, "header"),
        ({"typ": 1}, "header"),
        ({"kid": None}, "header"),
        ({"kid": ""}, "header"),
        ({"kid": "another"}, "key"),
        ({"alg": "none"}, "key"),
        ({"alg": "HS256"}, "key"),
        ({"alg": "es256"}, "key"),
        ({"alg": ["ES256"]}, "header"),
    ],
)
def test_a_well_signed_token_with_another_header_is_refused(header: dict[str, Any], why: str) -> None:
    assert reason(own(wire(), **header)) == why


@pytest.mark.parametrize(
    "header",
    [
        '{"alg":"ES256"}',
        '{"kid":"KID"}',
        '{"alg":"ES256","alg":"ES256","kid":"KID"}',
        '{"alg":"ES256","kid":"KID","typ":' + "[" * 1000 + "]" * 1000 + "}",
        '["ES256","KID"]',
        '"ES256"',
        "",
        "{",
        b"\xef\xbb\xbf" + b'{"alg":"ES256","kid":"KID"}',
        b'{"alg":"ES256","kid":"\xff"}',
    ],
)
def test_headers_that_are_not_one_plain_object_are_refused(header: str | bytes) -> None:
    raw = (header.encode() if isinstance(header, str) else header).replace(b"KID", RING.signing_kid.encode())
    assert reason(signed(raw, json.dumps(wire()))) in {"malformed", "header", "key"}


@pytest.mark.parametrize(
    "payload",
    [
        "[" * 1200 + "]" * 1200,
        '{"sub":"user-2",' + json.dumps(wire())[1:],
        json.dumps(wire())[:-1] + ',"x":NaN}',
        json.dumps(wire())[:-1] + ',"x":"\\ud800"}',
        json.dumps(wire())[:-1] + ',"x":' + "9" * 2000 + "}",
        "[]",
        "null",
        "",
    ],
)
def test_payloads_that_two_parsers_could_read_differently_are_refused(payload: str) -> None:
    assert reason(signed(json.dumps({"alg": "ES256", "kid": RING.signing_kid}), payload)) == "claims"


def test_only_the_canonical_spelling_of_a_token_is_accepted() -> None:
    token = tokens.issue(RING, CLAIMS)
    head, body, tail = token.split(".")
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    # 64 signature bytes leave four unused bits in the last character: its neighbours decode to the same bytes.
    stray = tail[:-1] + alphabet[alphabet.index(tail[-1]) + 1]
    for other in (
        f"{head}.{body}.{stray}",
        f"{head}.{body}.{tail}==",
        f"{head}.{body}.{tail}\n",
        f" {token}",
        f"{head}.{body}.{tail[:10]} {tail[10:]}",
        f"{head}.{body}.{tail}.",
        f"{head}.{body}",
        f"{head}..{tail}",
        "..",
        "",
        token.replace("e", "\u0435", 1),
        json.dumps({"protected": head, "payload": body, "signature": tail}),
    ):
        assert reason(other) in {"malformed", "signature"}, other
    assert reason("A" * 5000) == "too-large"


@pytest.mark.parametrize("thing", [None, 7, b"a.b.c", [], {}, object()])
def test_a_thing_that_is_no_text_is_refused(thing: Any) -> None:
    assert reason(thing) == "malformed"
    assert device_reason(thing) == "malformed"


@given(st.data())
def test_no_changed_token_verifies(data: st.DataObject) -> None:
    token = tokens.issue(RING, CLAIMS)
    place = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.text(max_size=3).filter(lambda text: text != token[place]))
    assert reason(token[:place] + other + token[place + 1 :])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
names = st.sampled_from(["alg", "kid", "typ", "crit", "iss", "aud", "sub", "sid", "jti", "iat", "exp", "org", "roles"])
objects = st.dictionaries(names | st.text(), json_values)


@given(st.text() | st.binary() | st.builds(signed, objects.map(json.dumps) | st.binary(), st.binary()))
def test_no_input_raises_anything_but_token_invalid(token: Any) -> None:
    assert reason(token)
    assert device_reason(token)


@given(objects, objects)
def test_no_signed_object_raises_anything_but_token_invalid(header: dict[str, Any], payload: dict[str, Any]) -> None:
    assert reason(own(payload, **header))
    assert reason(own({**wire(), "exp": payload}, **header))


# --- keys ----------------------------------------------------------------------------------------------------------


def test_a_retired_key_still_verifies_and_only_its_public_half_is_needed() -> None:
    old_token = tokens.issue(RING, CLAIMS)
    old_public = serialization.load_pem_private_key(SIGNING_PEM.encode(), None).public_key()
    public_pem = old_public.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode()
    new_pem = tokens.generate_signing_key_pem()
    for retired in (SIGNING_PEM, public_pem):
        ring = tokens.load_key_ring(new_pem, [retired])
        assert verify(old_token, ring) == CLAIMS
        assert verify(tokens.issue(ring, CLAIMS), ring) == CLAIMS
        assert ring.signing_kid != RING.signing_kid
    with pytest.raises(TokenInvalid, match="key"):
        verify(old_token, tokens.load_key_ring(new_pem))


def test_the_published_set_is_public_and_enough_to_verify() -> None:
    published = tokens.load_key_ring(tokens.generate_signing_key_pem(), [SIGNING_PEM]).jwks()["keys"]
    assert [set(key) for key in published] == [{"kty", "crv", "x", "y", "kid", "alg", "use"}] * 2
    ours = next(key for key in published if key["kid"] == RING.signing_kid)
    payload = tokens.verify_compact(tokens.issue(RING, CLAIMS), tokens.load_jwk(ours, "ES256"), "ES256")
    assert json.loads(payload)["sub"] == CLAIMS.sub


def pem_of(private: Any) -> str:
    pem: bytes = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode()


def test_only_p256_keys_enter_a_ring() -> None:
    for other in (ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(65537, 2048)):
        with pytest.raises(ValueError, match="P-256"):
            tokens.load_key_ring(pem_of(other))
        with pytest.raises(ValueError, match="P-256"):
            tokens.load_key_ring(SIGNING_PEM, [pem_of(other)])
    with pytest.raises(ValueError, match="PEM"):
        tokens.load_key_ring("no key at all")


# --- signed mutations of devices -----------------------------------------------------------------------------------


def mutation(payload: Any, header: dict[str, Any] | None = None) -> str:
    return signed(json.dumps(header or {"alg": "ES256", "kid": DEVICE}), json.dumps(payload), DEVICE_KEY)


def test_a_mutation_signed_by_the_device_is_read() -> None:
    said = {"id": "m-1", "seq": 1, "args": {"note": "漏水 💧", "files": []}}
    assert device_said(mutation(said)) == said


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "ES256"},
        {"alg": "ES256", "kid": "another"},
        {"alg": "ES256", "kid": DEVICE, "typ": "JWT"},
        {"alg": "none", "kid": DEVICE},
        {"alg": "ES256", "kid": DEVICE, "jwk": DEVICE_JWK},
    ],
)
def test_the_header_of_a_mutation_is_exactly_alg_and_kid(header: dict[str, Any]) -> None:
    assert device_reason(mutation({}, header)) == "header"


def test_mutations_that_are_refused() -> None:
    assert device_reason(mutation(["no", "object"])) == "claims"
    assert device_reason(mutation({"text": "x" * 65_536})) == "too-large"
    assert device_reason(mutation({"text": "a\0b"})) == "malformed"
    assert device_reason(signed(json.dumps({"alg": "ES256", "kid": DEVICE}), "{}")) == "signature"


@pytest.mark.parametrize(
    "change",
    [
        {"d": DEVICE_KEY.to_dict()["d"]},
        {"kty": "oct"},
        {"crv": "P-384"},
        {"use": "enc"},
        {"key_ops": ["encrypt"]},
        {"key_ops": None},
        {"alg": "HS256"},
        {"x": DEVICE_JWK["x"] + "="},
        {"x": DEVICE_JWK["y"]},
        {"x": "AA"},
        {"x": 7},
        {"y": None},
        {"y": []},
    ],
)
def test_a_device_key_is_a_public_p256_point_for_verifying(change: dict[str, Any]) -> None:
    with pytest.raises(TokenInvalid, match=r"key|malformed"):
        tokens.load_device_key({**DEVICE_JWK, **change})


@given(st.dictionaries(st.sampled_from(["kty", "crv", "x", "y", "alg", "use", "key_ops"]), json_values))
def test_no_device_key_raises_anything_but_token_invalid(change: dict[str, Any]) -> None:
    token = mutation({})
    for public_jwk in (change, {**DEVICE_JWK, **change}):
        try:
            assert device_said(token, public_jwk) == {}
        except TokenInvalid:
            continue


def test_a_plain_jose_signature_is_read() -> None:
    """The module's own form is the standard one: a token of another library passes."""
    token = jws.sign(wire(), RING.signing_key, headers={"kid": RING.signing_kid}, algorithm="ES256")
    assert verify(token) == CLAIMS


# --- the cache -----------------------------------------------------------------------------------------------------


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_a_verified_token_is_remembered_for_a_minute() -> None:
    cache = TokenCache()
    cache.put("token", CLAIMS, NOW)
    assert cache.get("token", after(59.9)) == CLAIMS
    assert cache.get("token", after(60)) is None
    assert len(cache) == 0


def test_never_beyond_its_expiry_nor_before_it_was_seen() -> None:
    cache = TokenCache()
    cache.put("token", replace(CLAIMS, exp=SECONDS + 10), NOW)
    assert cache.get("token", after(9.9)) is not None
    assert cache.get("token", after(10)) is None
    cache.put("token", CLAIMS, NOW)
    assert cache.get("token", after(-1)) is None


def test_the_least_recently_used_is_forgotten_first() -> None:
    cache = TokenCache(max_entries=2)
    cache.put("a", CLAIMS, NOW)
    cache.put("b", CLAIMS, NOW)
    assert cache.get("a", NOW) == CLAIMS
    cache.put("c", CLAIMS, NOW)
    assert [cache.get(token, NOW) is not None for token in "abc"] == [True, False, True]
    assert len(cache) == 2


def test_the_cached_path_refuses_what_the_plain_one_refuses() -> None:
    cache = TokenCache()
    token = tokens.issue(RING, CLAIMS)

    def cached(text: str, ring: KeyRing = RING, now: datetime = NOW) -> Claims:
        return tokens.verify_cached(cache, ring, text, issuer=ISSUER, audience=AUDIENCE, now=now)

    for bad in (token + "x", "\ud800", ""):
        with pytest.raises(TokenInvalid):
            cached(bad)
    assert len(cache) == 0
    assert cached(token) == CLAIMS
    other_ring = tokens.load_key_ring(tokens.generate_signing_key_pem())
    assert cached(token, other_ring, after(30)) == CLAIMS
    with pytest.raises(TokenInvalid):
        cached(token, other_ring, after(60))
