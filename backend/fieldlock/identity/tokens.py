"""Signed tokens: the only module that signs or verifies a JWS. Pure: keys come as text, the time as a parameter.

A token is accepted only if all of this holds; every other outcome, whatever its cause, is one TokenInvalid:

    form        three parts of canonical base64url, without padding or stray bits, within a size limit
    header      strict JSON with `alg`, perhaps `kid` and `typ`, nothing else (so no jwk, jku, x5u or crit)
    key         chosen by `kid` from the ring; the algorithm belongs to the key, the token only confirms it
    signature   verified before any claim is looked at; of a device's record, before any is believed
    claims      exp iat iss aud sub jti sid present and of the right type; issuer and audience equal the expected ones
    time        not issued later than 60 s from now, not expired, lifetime of at most one hour

python-jose alone accepts invalid tokens of the Wycheproof vectors, ignores `crit`, takes a missing `exp` as eternal and
dies of a deeply nested header, so only its key objects and its signing are used here.
"""

import json
from base64 import urlsafe_b64encode
from binascii import a2b_base64, b2a_base64
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache, wraps
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, ParamSpec, TypeAlias, TypeVar

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jws
from jose.backends.base import Key

from fieldlock.guard import strict_json

Reason = Literal["malformed", "too-large", "header", "key", "signature", "claims", "issuer", "audience", "time"]

OWN_ALGORITHM: Final = "ES256"
MAX_TOKEN: Final = 4096  # bytes of an access token
MAX_DEVICE_JWS: Final = 65_536  # bytes of one signed mutation
MAX_LIFETIME: Final = 3600  # seconds
LEEWAY: Final = 60  # seconds that an issuer's clock may be ahead
_MAX_DEPTH: Final = 16
_MAX_TEXT: Final = 256
_MAX_ROLES: Final = 64
_HEADER_NAMES: Final = frozenset({"alg", "kid", "typ"})
_FAMILIES: Final = {
    **dict.fromkeys(("HS256", "HS384", "HS512"), "oct"),
    **dict.fromkeys(("RS256", "RS384", "RS512"), "RSA"),
    **dict.fromkeys(("ES256", "ES384", "ES512"), "EC"),
}
_CURVES: Final = {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521"}

P = ParamSpec("P")
R = TypeVar("R")


class TokenInvalid(Exception):
    """The only error of this module's verifying functions. `reason` is for logs; the caller of the API learns 401."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def _only_token_invalid(otherwise: Reason) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Nothing a stranger sends may end as a 500, so whatever a library raises becomes TokenInvalid."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return function(*args, **kwargs)
            except TokenInvalid:
                raise
            except Exception:  # noqa: BLE001  whatever a library raises, a stranger gets a 401
                raise TokenInvalid(otherwise) from None

        return guarded

    return decorate


def _require(condition: bool, reason: Reason) -> None:
    if not condition:
        raise TokenInvalid(reason)


# --- compact form --------------------------------------------------------------------------------------------------


class _Compact(NamedTuple):
    header: Mapping[str, str]
    payload: bytes
    signing_input: bytes
    signature: bytes


_STANDARD: Final = bytes.maketrans(b"-_", b"+/")
_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")


def _decode(part: str) -> bytes:
    """base64url in the one spelling that encoding gives: another spelling of the same bytes is another token."""
    told = part.encode()
    raw = a2b_base64(told.translate(_STANDARD) + b"=" * (-len(told) % 4))
    # What does not belong into it is skipped in reading, and so missing when it is written again.
    _require(b2a_base64(raw, newline=False).rstrip(b"=").translate(_URL_SAFE) == told, "malformed")
    return raw


@lru_cache(maxsize=1024)
def _header(part: str) -> Mapping[str, str]:
    """One signer writes the same header each time, so it is read once."""
    header = strict_json(_decode(part), _MAX_DEPTH)
    _require(isinstance(header, dict) and "alg" in header and header.keys() <= _HEADER_NAMES, "header")
    _require(all(isinstance(value, str) and 0 < len(value) <= _MAX_TEXT for value in header.values()), "header")
    return MappingProxyType(header)


@_only_token_invalid("malformed")
def _open(token: str, limit: int) -> _Compact:
    _require(len(token) <= limit, "too-large")
    _require(token.isascii() and token.count(".") == 2, "malformed")
    head, body, tail = token.split(".")
    # What is remembered is bounded: a longer one than any of ours is read, and forgotten.
    header = _header(head) if len(head) <= _MAX_TEXT else _header.__wrapped__(head)
    return _Compact(header, _decode(body), f"{head}.{body}".encode(), _decode(tail))


def _payload(compact: _Compact, key: Key, algorithm: str) -> bytes:
    _require(compact.header["alg"] == algorithm, "key")
    _require(bool(key.verify(compact.signing_input, compact.signature)), "signature")
    return compact.payload


@_only_token_invalid("malformed")
def verify_compact(token: str, key: Key, algorithm: str, limit: int = MAX_DEVICE_JWS) -> bytes:
    """The payload of a compact JWS made with `key` by `algorithm`; the payload may be any bytes."""
    _require(algorithm in _FAMILIES, "key")
    return _payload(_open(token, limit), key, algorithm)


# --- keys ----------------------------------------------------------------------------------------------------------


def _check_purpose(public_jwk: Mapping[str, Any], algorithm: str) -> None:
    """A JWK may say what it is for; one made for anything else, or holding a private part, is no key to verify with."""
    _require(public_jwk["kty"] == _FAMILIES[algorithm], "key")
    _require(algorithm not in _CURVES or public_jwk["crv"] == _CURVES[algorithm], "key")
    _require(public_jwk.get("alg", algorithm) == algorithm, "key")
    _require(public_jwk.get("use", "sig") == "sig", "key")
    _require("verify" in public_jwk.get("key_ops", ["verify"]), "key")
    _require("d" not in public_jwk, "key")


@_only_token_invalid("key")
def load_jwk(public_jwk: Mapping[str, Any], algorithm: str) -> Key:
    """A key to verify `algorithm` with. TokenInvalid("key") also for what python-jose does not know (all of PS*)."""
    _check_purpose(public_jwk, algorithm)
    return jwk.construct(dict(public_jwk), algorithm)


DeviceKey: TypeAlias = Key


@lru_cache(maxsize=1024)
def _p256_key(x: str, y: str) -> Key:
    _require(len(_decode(x)) == len(_decode(y)) == 32, "key")
    return jwk.construct({"kty": "EC", "crv": "P-256", "x": x, "y": y}, OWN_ALGORITHM)


@_only_token_invalid("key")
def load_device_key(public_jwk: Mapping[str, Any]) -> DeviceKey:
    """The P-256 key of a device as a browser exports it, every member checked; parsed once and then remembered."""
    _check_purpose(public_jwk, OWN_ALGORITHM)
    return _p256_key(public_jwk["x"], public_jwk["y"])


class BoundKey(NamedTuple):
    """A key with the one algorithm it may be used with."""

    key: Key
    algorithm: str


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Our own keys, parsed once (a PEM parsed per call costs 40 % more): one signs, all of them verify, by `kid`."""

    signing_kid: str
    signing_key: Key
    verifying: Mapping[str, BoundKey]

    def jwks(self) -> dict[str, list[dict[str, Any]]]:
        """The public JWK set (RFC 7517) for /.well-known/jwks.json."""
        return {"keys": [{**bound.key.to_dict(), "kid": kid, "use": "sig"} for kid, bound in self.verifying.items()]}


def generate_signing_key_pem() -> str:
    """A new P-256 private key, PKCS #8, not encrypted: the caller keeps the file to its owner."""
    private = ec.generate_private_key(ec.SECP256R1())
    return private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def load_key_ring(signing_pem: str, retired_pems: Iterable[str] = ()) -> KeyRing:
    """`signing_pem` is a private P-256 key; retired keys, private or public, still verify what they signed.

    The `kid` is the RFC 7638 thumbprint, so a key keeps its name wherever it is loaded. ValueError for any other PEM.
    """
    private = serialization.load_pem_private_key(signing_pem.encode(), password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise ValueError("the signing key must be a private P-256 key")
    publics = [private.public_key(), *map(_public_from_pem, retired_pems)]
    verifying = dict(map(_named, publics))
    return KeyRing(next(iter(verifying)), jwk.construct(signing_pem, OWN_ALGORITHM), MappingProxyType(verifying))


def _public_from_pem(pem: str) -> Any:
    if "PRIVATE KEY" in pem:
        return serialization.load_pem_private_key(pem.encode(), password=None).public_key()
    return serialization.load_pem_public_key(pem.encode())


def _named(public: Any) -> tuple[str, BoundKey]:
    if not (isinstance(public, ec.EllipticCurvePublicKey) and isinstance(public.curve, ec.SECP256R1)):
        raise ValueError("only P-256 keys are accepted")
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    key = jwk.construct(pem, OWN_ALGORITHM)
    named_by = {name: key.to_dict()[name] for name in ("crv", "kty", "x", "y")}
    thumbprint = sha256(json.dumps(named_by, separators=(",", ":")).encode()).digest()
    return urlsafe_b64encode(thumbprint).rstrip(b"=").decode(), BoundKey(key, OWN_ALGORITHM)


# --- access tokens -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claims:
    """What an access token says, under its JWT names; `iat` and `exp` in seconds since 1970 UTC."""

    iss: str
    aud: str
    sub: str
    sid: str
    jti: str
    iat: int
    exp: int
    org: str | None = None
    roles: tuple[str, ...] = ()


_TEXTS: Final = ("iss", "aud", "sub", "sid", "jti")
_TIMES: Final = ("iat", "exp")


def issue(ring: KeyRing, claims: Claims) -> str:
    """ValueError for claims that `verify` would refuse at every time: a programming error, found at once."""
    payload = json.dumps({name: value for name, value in asdict(claims).items() if value is not None}).encode()
    token = jws.sign(payload, ring.signing_key, headers={"kid": ring.signing_kid}, algorithm=OWN_ALGORITHM)
    try:
        sound = _claims(payload) == claims and len(token) <= MAX_TOKEN
    except TokenInvalid:
        sound = False
    if not sound:
        raise ValueError("these claims would make a token that is never valid")
    return token


@_only_token_invalid("malformed")
def verify(ring: KeyRing, token: str, *, issuer: str, audience: str, now: datetime) -> Claims:
    """The claims of one of our own access tokens. `now` has a zone. The session (`sid`) is the caller's to check."""
    compact = _open(token, MAX_TOKEN)
    bound = ring.verifying.get(compact.header.get("kid", ""))
    if bound is None:
        raise TokenInvalid("key")
    _require(compact.header.get("typ", "JWT") == "JWT", "header")
    claims = _claims(_payload(compact, bound.key, bound.algorithm))
    _require(claims.iss == issuer, "issuer")
    _require(claims.aud == audience, "audience")
    _require(claims.iat - LEEWAY <= now.timestamp() < claims.exp, "time")
    return claims


@_only_token_invalid("claims")
def _claims(payload: bytes) -> Claims:
    """Names we do not know pass, so that a newer release may add some; `nbf` does not, as ignoring it is unsafe."""
    said = strict_json(payload, _MAX_DEPTH)
    _require(isinstance(said, dict) and "nbf" not in said, "claims")
    org, roles = said.get("org"), said.get("roles", [])
    _require(all(map(_is_text, (said[name] for name in _TEXTS))), "claims")
    _require(all(type(said[name]) is int for name in _TIMES), "claims")
    _require(org is None or _is_text(org), "claims")
    _require(isinstance(roles, list) and len(roles) <= _MAX_ROLES and all(map(_is_text, roles)), "claims")
    _require(0 < said["exp"] - said["iat"] <= MAX_LIFETIME, "time")
    return Claims(**{name: said[name] for name in _TEXTS + _TIMES}, org=org, roles=tuple(roles))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _MAX_TEXT


# --- mutations signed by a device ----------------------------------------------------------------------------------


class DeviceJws(NamedTuple):
    """What a device is said to have signed: to be believed only if `is_signed`."""

    said: dict[str, Any]
    compact: _Compact


@_only_token_invalid("malformed")
def open_device_jws(token: str, *, kid: str) -> DeviceJws:
    """The JSON object that the device `kid` would have signed. Its header is exactly `alg`, `kid`."""
    compact = _open(token, MAX_DEVICE_JWS)
    _require(compact.header == {"alg": OWN_ALGORITHM, "kid": kid}, "header")
    said = strict_json(compact.payload, _MAX_DEPTH)
    if not isinstance(said, dict):
        raise TokenInvalid("claims")
    return DeviceJws(said, compact)


def is_signed(opened: DeviceJws, key: DeviceKey) -> bool:
    """Whether the device signed it with its `load_device_key`. Apart from the reading, because it takes six times as
    long, and may run in a thread."""
    return bool(key.verify(opened.compact.signing_input, opened.compact.signature))


# --- remembering verified tokens -----------------------------------------------------------------------------------


class TokenCache:
    """Verified tokens by their SHA-256, the least recently used forgotten first. It serves one issuer and audience.

    A hit says only that the signature was good: revocation is by session and must be looked up on every request.
    """

    def __init__(self, max_entries: int = 4096, max_age: float = 60.0) -> None:
        """`max_age` in seconds: a key taken out of the ring stops working at most that much later."""
        self._max_entries = max_entries
        self._max_age = max_age
        self._entries: OrderedDict[bytes, tuple[float, float, Claims]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, token: str, now: datetime) -> Claims | None:
        digest = _digest(token)
        since, until, claims = self._entries.get(digest, (0.0, 0.0, None))
        # A clock that was set back must not stretch an entry's life, hence the lower bound.
        if claims is None or not since <= now.timestamp() < until:
            self._entries.pop(digest, None)
            return None
        self._entries.move_to_end(digest)
        return claims

    def put(self, token: str, claims: Claims, now: datetime) -> None:
        since = now.timestamp()
        self._entries[_digest(token)] = (since, min(since + self._max_age, claims.exp), claims)
        self._entries.move_to_end(_digest(token))
        while len(self._entries) > self._max_entries:
            self._entries.popitem(last=False)


def _digest(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogatepass")).digest()


def verify_cached(cache: TokenCache, ring: KeyRing, token: str, *, issuer: str, audience: str, now: datetime) -> Claims:
    """As `verify`, at a hundredth of the cost for a token seen within the last minute."""
    claims = cache.get(token, now)
    if claims is None:
        claims = verify(ring, token, issuer=issuer, audience=audience, now=now)
        cache.put(token, claims, now)
    return claims
