"""A network that fails: a small TCP proxy between phones and servers, one request to a connection.

| fault     | the server sees               | the phone sees                          |
|-----------|-------------------------------|-----------------------------------------|
| refuse    | nothing                       | a closed connection                     |
| cut       | half a request                | a closed connection                     |
| drop      | the request                   | a closed connection, no answer          |
| half      | the request                   | half an answer                          |
| twice     | the request, and again        | the first answer                        |
| late      | the request, up to 3 s later  | a closed connection at once             |
| portal    | nothing                       | 200 with a page of somebody else's      |
"""

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

FAULTS = ("refuse", "cut", "drop", "half", "twice", "late", "portal")
PAGE = b"<html><body>Welcome to the hotel</body></html>"
PORTAL = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\ncontent-length: "
    + str(len(PAGE)).encode() + b"\r\n\r\n" + PAGE
)  # fmt: skip
LATEST_S = 3.0
# As any server does: who was killed while connecting may leave a connection open on which nothing ever comes.
WHOLE_WITHIN_S = 20


async def _request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
    return head + await reader.readexactly(length)


@dataclass
class Proxy:
    ports: Callable[[], list[int]]
    dice: random.Random
    rate: float = 0.0
    faults: Sequence[str] = FAULTS
    counted: Counter[str] = field(default_factory=Counter)
    port: int = 0
    _server: asyncio.Server | None = None
    _later: set[asyncio.Task[Any]] = field(default_factory=set)

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        await self.settled()

    async def settled(self) -> None:
        """Until nothing is under way any more."""
        while self._later:
            await asyncio.gather(*self._later, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Held until it has ended, as nobody else does.
        task = asyncio.current_task()
        assert task is not None
        self._later.add(task)
        task.add_done_callback(self._later.discard)
        fault = self.dice.choice(self.faults) if self.dice.random() < self.rate else ""
        if fault:
            self.counted[fault] += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            sent = await asyncio.wait_for(_request(reader), WHOLE_WITHIN_S)
            answer = await self._with(fault, sent)
            writer.write(answer)
            await writer.drain()
        writer.close()

    async def _with(self, fault: str, sent: bytes) -> bytes:
        if fault == "refuse":
            return b""
        if fault == "portal":
            return PORTAL
        if fault == "cut":
            await self._forward(sent[: self.dice.randrange(1, len(sent))], whole=False)
            return b""
        if fault == "late":
            self._start(self._delayed(sent, self.dice.uniform(0.05, LATEST_S)))
            return b""
        answer = await self._forward(sent)
        if fault == "twice":
            self._start(self._forward(sent))
        return {"drop": b"", "half": answer[: len(answer) // 2]}.get(fault, answer)

    def _start(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def _delayed(self, sent: bytes, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._forward(sent)

    async def _forward(self, sent: bytes, *, whole: bool = True) -> bytes:
        """The answer, or as much of it as came; nothing when no server is there."""
        answer = bytearray()
        writer = None
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.dice.choice(self.ports()))
            writer.write(sent)
            await writer.drain()
            while whole and (chunk := await reader.read(65536)):
                answer += chunk
        if writer is not None:
            writer.close()
        return bytes(answer)
