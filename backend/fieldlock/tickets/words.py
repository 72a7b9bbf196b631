"""Search text in Chinese and English: words and overlapping pairs of Han characters. Pure.

| text            | tokens                         |
|-----------------|--------------------------------|
| 空调漏水         | 空调 调漏 漏水                  |
| leak in AC-200  | leak in ac 200                 |

A query asks for every one of its tokens, its last word as a prefix; a single Han character asks for pairs that begin
with it.
"""

import re
import unicodedata

_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[^\W_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


def _is_han(run: str) -> bool:
    return "\u3400" <= run[0] <= "\u4dbf" or "\u4e00" <= run[0] <= "\u9fff" or "\uf900" <= run[0] <= "\ufaff"


def _tokens(text: str) -> list[tuple[str, bool]]:
    """(token, is a prefix) in the order of the text."""
    found: list[tuple[str, bool]] = []
    for run in _RUN.findall(unicodedata.normalize("NFKC", text).lower()):
        if not _is_han(run):
            found.append((run, False))
        elif len(run) == 1:
            found.append((run, True))
        else:
            found += [(run[at : at + 2], False) for at in range(len(run) - 1)]
    return found


def index(*texts: str | None) -> str:
    """The words column: each token once."""
    return " ".join(dict.fromkeys(token for text in texts if text for token, _ in _tokens(text)))


def query(text: str) -> str | None:
    """A tsquery text, or None when there is nothing to look for."""
    tokens = _tokens(text)[:20]
    if not tokens:
        return None
    last = len(tokens) - 1
    return " & ".join(
        f"'{token}'" + (":*" if prefix or (place == last and not _is_han(token)) else "")
        for place, (token, prefix) in enumerate(tokens)
    )
