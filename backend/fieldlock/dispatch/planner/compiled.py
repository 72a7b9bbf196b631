"""The decorator of compiled functions. What is compiled is kept beside the sources, so only the first start is slow."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compiled at its first call or loaded from the cache; releases the interpreter lock while it runs."""
    return cast("Callable[P, R]", njit(function, cache=True, nogil=True))
