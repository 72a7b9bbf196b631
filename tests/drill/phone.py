"""A phone, as the engine in frontend/src/offline behaves: what it records is on its disk before anything else, it
believes only checked answers, and it forgets nothing before the receipt."""

import asyncio
import contextlib
import hashlib
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import orjson
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from tests.world import SIGNATURE, _b64

from fieldlock.ids import new_id

PART = 16 * 1024
IN_PARTS_FROM = 32 * 1024
HEADERS = {"connection": "close", "x-fieldlock-protocol": "2"}


def plain_client(base: str, **more: Any) -> httpx.AsyncClient:
    """Without the certificates, which take longer to load than most requests: nothing here leaves the machine."""
    return httpx.AsyncClient(base_url=base, trust_env=False, verify=False, **more)  # noqa: S501


class NoAnswer(Exception):
    """Nothing that can be believed was heard; try again later."""


@dataclass
class Ledger:
    """What the servers have acknowledged to anybody, which files were ever named, and what was found to be broken."""

    acked: dict[tuple[str, str], str] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Phone:
    disk: Path
    username: str
    password: str
    base: str
    ledger: Ledger
    dice: random.Random
    clock_off: timedelta = timedelta()
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    state: dict[str, Any] = field(default_factory=dict)
    client: httpx.AsyncClient | None = None
    at_it: asyncio.Task[bool] | None = None

    # --- the disk: a folder -----------------------------------------------------------------------------------------

    def keep(self) -> None:
        """All or nothing, as IndexedDB does it."""
        fresh = self.disk / "state.new"
        fresh.write_bytes(orjson.dumps(self.state))
        fresh.replace(self.disk / "state")

    def killed(self) -> bool:
        """Whatever it was at ends half-way and what is in memory is gone; what was kept is there again. Whether it was
        at anything."""
        busy = self.at_it is not None and self.at_it.cancel()
        self.state = orjson.loads((self.disk / "state").read_bytes())
        return busy

    def now(self) -> datetime:
        return datetime.now(UTC) + self.clock_off

    # --- calls ------------------------------------------------------------------------------------------------------

    async def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        if self.client is None:
            self.client = plain_client(
                f"{self.base}/api/v1", timeout=20, limits=httpx.Limits(max_keepalive_connections=0)
            )
        headers = {**HEADERS, **more.pop("headers", {})}
        if self.state.get("device"):
            headers["x-fieldlock-device"] = self.state["device"]
        try:
            return await self.client.request(method, path, headers=headers, **more)
        except (httpx.HTTPError, OSError) as error:
            raise NoAnswer(path) from error

    async def ask(self, method: str, path: str, **more: Any) -> Any:
        """The JSON of a good answer. Renews the session when it has ended; a refresh whose answer was lost is sent
        again with the same token, and a password is the last resort."""
        for _ in range(2):
            bearer = {"authorization": f"Bearer {self.state.get('access', 'none')}"}
            answer = await self.call(method, path, **{**more, "headers": {**more.get("headers", {}), **bearer}})
            if answer.status_code != 401:
                return _json(answer)
            await self.renew()
        raise NoAnswer(path)

    async def renew(self) -> None:
        answer = None
        if self.state.get("refresh"):
            answer = await self.call("POST", "/auth/refresh", json={"refresh_token": self.state["refresh"]})
        if answer is None or answer.status_code == 401:
            form = {"username": self.username, "password": self.password}
            answer = await self.call("POST", "/auth/token", data=form)
        tokens = _json(answer)
        self.state |= {"access": tokens["access_token"], "refresh": tokens["refresh_token"]}
        self.keep()

    async def register(self) -> None:
        numbers = self.key.public_key().public_numbers()
        x, y = (_b64(number.to_bytes(32, "big")) for number in (numbers.x, numbers.y))
        jwk = {"kty": "EC", "crv": "P-256", "x": x, "y": y}
        self.disk.mkdir()
        self.state |= {"outbox": [], "files": {}, "tickets": {}, "removed": [], "cursor": "", "seq": 0}
        self.state["me"] = (await self.ask("GET", "/me"))["user"]["id"]
        self.state["device"] = (await self.ask("POST", "/devices", json={"name": "drill", "public_jwk": jwk}))["id"]
        self.keep()

    # --- recording --------------------------------------------------------------------------------------------------

    def record(self, ticket: str, name: str, args: Mapping[str, Any], at: datetime) -> None:
        self.state["seq"] += 1
        content = {
            "id": str(new_id()), "seq": self.state["seq"], "device_id": self.state["device"],
            "user_id": self.state["me"], "ticket_id": ticket, "name": name, "args": dict(args),
            "occurred_at": at.isoformat(timespec="milliseconds"),
        }  # fmt: skip
        head = _b64(json.dumps({"alg": "ES256", "kid": self.state["device"]}).encode())
        signed = f"{head}.{_b64(json.dumps(content).encode())}"
        r, s = decode_dss_signature(self.key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
        jws = f"{signed}.{_b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
        digest = hashlib.sha256(jws.encode()).hexdigest()
        row = {"id": content["id"], "jws": jws, "hash": digest, "state": "pending", "held": False, "name": name}
        files = list(args.get("files", []))
        self.state["outbox"].append(row | {"ticket": ticket, "files": files})
        self.ledger.named.update(files)
        self.keep()

    def photo(self) -> str:
        content = SIGNATURE + self.dice.randbytes(self.dice.choice((500, 9_000, 45_000, 90_000)))
        sha = hashlib.sha256(content).hexdigest()
        (self.disk / sha).write_bytes(content)
        self.state["files"][sha] = {"held": False}
        return sha

    # --- one exchange -----------------------------------------------------------------------------------------------

    async def attempt(self) -> bool:
        """Whether everything is held; False also when nobody answered, or when the phone was killed meanwhile."""
        self.at_it = asyncio.create_task(self.exchange())
        await asyncio.wait([self.at_it])
        done, self.at_it = self.at_it, None
        if done.cancelled():
            return False
        with contextlib.suppress(NoAnswer):
            return done.result()
        return False

    async def exchange(self) -> bool:
        """Whether everything is held. Raises NoAnswer; then all stays as it was."""
        await self._push()
        stopped = await self._send_files()
        await self._pull()
        done = await self._receipt()
        self._tidy()
        if stopped:
            raise stopped
        return done

    async def _send_files(self) -> NoAnswer | None:
        """Those that some record names. What stopped one, which holds up nothing but the files after it."""
        files = self.state["files"]
        for sha in dict.fromkeys(sha for row in self.state["outbox"] for sha in row["files"]):
            if files[sha]["held"]:
                continue
            try:
                await self._send_file(sha, (self.disk / sha).read_bytes())
            except Refused:
                continue  # no room for this one
            except NoAnswer as stopped:
                return stopped
        return None

    async def _send_file(self, sha: str, content: bytes) -> None:
        kind = {"content-type": "image/png"}
        if len(content) < IN_PARTS_FROM:
            told = await self.ask("PUT", f"/files/{sha}", content=content, headers=kind)
            done = told.get("size") == len(content)
        else:
            told = await self.ask("GET", f"/files/{sha}/upload")
            while not told.get("complete"):
                first = min(int(told["received"]), len(content) - 1)
                part = content[first : first + PART]
                said = {"content-range": f"bytes {first}-{first + len(part) - 1}/{len(content)}"}
                told = await self.ask("PATCH", f"/files/{sha}", content=part, headers=kind | said)
            done = told.get("received") == len(content)
        if told.get("sha256") == sha and done:
            self.state["files"][sha]["held"] = True
            self.ledger.files[sha] = len(content)
            self.keep()

    async def _push(self) -> None:
        while waiting := [row for row in self.state["outbox"] if row["state"] == "pending"]:
            batch = waiting[: self.dice.randrange(3, 25)]
            body = {
                "device_id": self.state["device"], "sent_at": self.now().isoformat(),
                "mutations": [row["jws"] for row in batch],
            }  # fmt: skip
            told = await self.ask("POST", "/sync/push", json=body)
            results = {result["id"]: result for result in told.get("results", [])}
            settled = [row for row in batch if results.get(row["id"], {}).get("hash") == row["hash"]]
            for row in settled:
                row["state"], row["problem"] = results[row["id"]]["status"], results[row["id"]]["problem"]
                self.ledger.acked[self.state["device"], row["id"]] = row["hash"]
                for sha in results[row["id"]]["missing_files"]:
                    self.state["files"][sha]["held"] = False
            self.ledger.answered.set()
            self.keep()
            if not settled:
                raise NoAnswer("/sync/push")

    async def _pull(self) -> None:
        for _ in range(50):
            page = await self.ask(
                "GET", "/sync/pull", params={"cursor": self.state["cursor"]} if self.state["cursor"] else {}
            )
            known = self.state["tickets"]
            fresh = {ticket["id"]: ticket for ticket in page["tickets"]}
            gone = set(known) - set(fresh) if page["full"] else set(page["removed"])
            self.state["removed"] = sorted((gone | set(self.state["removed"])) - set(fresh))
            self.state["tickets"] = {key: one for key, one in (known | fresh).items() if key not in gone}
            same = page["cursor"] == self.state["cursor"]
            self.state["cursor"] = page["cursor"]
            self.keep()
            if same or not (page["tickets"] or page["removed"]):
                return

    async def _receipt(self) -> bool:
        rows = [row for row in self.state["outbox"] if not row["held"]]
        files = sorted(self.state["files"])
        asked = [{"id": row["id"], "hash": row["hash"]} for row in rows]
        body = {"device_id": self.state["device"], "mutations": asked, "files": files}
        told = await self.ask("POST", "/sync/receipt", json=body)
        missing = set(told["missing"])
        for row in rows:
            if row["id"] in missing:
                self.ledger.broken.append(f"{row['name']} {row['id']} was acknowledged, and the receipt lacks it")
                row["state"] = "pending"
            else:
                row["held"] = True
        for sha in told["files_missing"]:
            self.state["files"][sha]["held"] = False
        self.keep()
        return bool(told["complete"]) and not told["files_missing"]

    def _tidy(self) -> None:
        """Forgets what was recorded on jobs that were taken away, each once all of it is held, files too."""
        files = self.state["files"]

        def done(row: dict[str, Any]) -> bool:
            return row["held"] and row["state"] != "rejected" and all(files[sha]["held"] for sha in row["files"])

        kept = {row["ticket"] for row in self.state["outbox"] if not done(row)}
        over = [row for row in self.state["outbox"] if row["ticket"] in set(self.state["removed"]) - kept]
        self.state["outbox"] = [row for row in self.state["outbox"] if row not in over]
        for sha in (sha for row in over for sha in row["files"]):
            del files[sha]
        self.keep()

    async def close(self) -> None:
        if self.client is not None:
            await self.client.aclose()


class Refused(NoAnswer):
    """The server's own refusal, as a problem document."""


def _json(answer: httpx.Response) -> Any:
    """Only our server's JSON is an answer; a portal's page is not, whatever its status."""
    kind = answer.headers.get("content-type", "")
    if kind.startswith("application/problem+json"):
        raise Refused(answer.text[:300])
    if answer.is_error or not kind.startswith("application/json"):
        raise NoAnswer(str(answer.status_code))
    return answer.json()
