"""The form of a document as data, and what of a document does not have it. Pure.

| a form             | a value has it when                                                                     |
|--------------------|-----------------------------------------------------------------------------------------|
| `WORDS`            | text that says something                                                                |
| `CODE`             | text of letters, digits and `_ - . + :`                                                 |
| a type             | of this type (a bool is no number)                                                      |
| a set              | one of these                                                                            |
| `[form]`           | a list whose every entry has the form                                                   |
| `{name: form, …}`  | an object that has these members; others are let through                                |
| `Each(form)`       | an object whose every member has the form, under a CODE or (loose) any name             |
| `Maybe(form)`      | null, absent, or of the form                                                            |

| fault        | means                                       | value                    |
|--------------|---------------------------------------------|--------------------------|
| `missing`    | the member is absent                        |                          |
| `empty`      | text that says nothing                      |                          |
| `wrong_form` | something else than what belongs here       | what belongs here        |
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

_CODE = re.compile(r"[A-Za-z0-9_.:+-]+")
_ABSENT = object()
_NAMES = {str: "text", bool: "yes or no", int: "whole number", float: "number", list: "list", dict: "object"}


class Fault(NamedTuple):
    """`path`: kind and members, joined by "/", so that a screen can lead to the place."""

    path: str
    code: str
    value: str = ""


class Named(str):
    """A form by name."""


WORDS, CODE = Named("words"), Named("code")


@dataclass(frozen=True)
class Each:
    form: Any
    loose: bool = False


@dataclass(frozen=True)
class Maybe:
    form: Any


def faults(value: Any, form: Any, path: str) -> Iterator[Fault]:
    """Everything that does not have the form, in the document's order."""
    if isinstance(form, Maybe):
        if value is not None and value is not _ABSENT:
            yield from faults(value, form.form, path)
    elif value is _ABSENT:
        yield Fault(path, "missing")
    elif isinstance(form, Named):
        yield from _text(value, form, path)
    elif isinstance(form, (set, frozenset)):
        if not isinstance(value, str) or value not in form:
            yield Fault(path, "wrong_form", " | ".join(sorted(form)))
    elif isinstance(form, type):
        if not _is(value, form):
            yield Fault(path, "wrong_form", _NAMES[form])
    else:
        yield from _inside(value, form, path)


def _is(value: Any, form: type) -> bool:
    if form in (int, float) and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if form is float else form)


def _text(value: Any, form: Named, path: str) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield Fault(path, "wrong_form", "text")
    elif not value.strip():
        yield Fault(path, "empty")
    elif form == CODE and not _CODE.fullmatch(value):
        yield Fault(path, "wrong_form", "code")


def _inside(value: Any, form: Any, path: str) -> Iterator[Fault]:
    if isinstance(form, list):
        if not isinstance(value, list):
            yield Fault(path, "wrong_form", "list")
            return
        for place, entry in enumerate(value):
            yield from faults(entry, form[0], f"{path}/{place}")
    elif not isinstance(value, dict):
        yield Fault(path, "wrong_form", "object")
    elif isinstance(form, Each):
        for name, entry in value.items():
            if not form.loose:
                yield from _text(name, CODE, f"{path}/{name}")
            yield from faults(entry, form.form, f"{path}/{name}")
    else:
        for name, inner in form.items():
            yield from faults(value.get(name, _ABSENT), inner, f"{path}/{name}")
