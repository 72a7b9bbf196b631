"""Documents whose tables are made from the program, between `<!-- name: made by tools/x.py -->` and its end mark."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

Parts = Mapping[str, Callable[[], str]]


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; a bar in a cell stays a bar."""
    names = list(head)
    lines = [names, ["---"] * len(names), *([str(cell).replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def renewed(document: str, maker: str, parts: Parts) -> str:
    """The document with each marked part made anew. Raises ValueError when a mark is missing."""
    for name, made in parts.items():
        begin, end = f"<!-- {name}: made by tools/{maker} -->", f"<!-- end of {name} -->"
        before, _, rest = document.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"the document lacks the marks of {name}")
        document = f"{before}{begin}\n\n{made()}\n\n{end}{after}"
    return document


def main(arguments: list[str], path: Path, maker: str, parts: Parts) -> int:
    """Writes the document, or with --check tells (1) that it says something else than the program."""
    present = path.read_text(encoding="utf-8")
    wanted = renewed(present, maker, parts)
    if arguments == ["--check"]:
        if present != wanted:
            print(f"{path.name} is out of date: run .venv/bin/python -m tools.{Path(maker).stem}")
        return int(present != wanted)
    path.write_text(wanted, encoding="utf-8")
    return 0
