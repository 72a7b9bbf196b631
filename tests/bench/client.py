"""A client that costs next to nothing: requests as bytes over kept-alive connections."""

import asyncio
import time
from collections.abc import Callable

Bytes = Callable[[], bytes]


def request(method: str, path: str, token: str, body: bytes = b"") -> bytes:
    head = [f"{method} {path} HTTP/1.1", "host: bench", f"authorization: Bearer {token}"]
    if body:
        head += ["content-type: application/json", f"content-length: {len(body)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


async def _one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytes) -> bytes:
    writer.write(sent)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    body = await reader.readexactly(length)
    if not head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
        raise RuntimeError(f"{head.decode()}{body[:600].decode()}")
    return body


async def burst(port: int, make: Bytes, requests: int, at_once: int) -> tuple[float, bytes]:
    """(seconds of all, the last body); raises when an answer is not good."""
    bodies = [make() for _ in range(requests)]
    waiting = iter(bodies)
    last = b""

    async def work() -> None:
        nonlocal last
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for sent in waiting:
                last = await _one(reader, writer, sent)
        finally:
            writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    return time.perf_counter() - began, last
