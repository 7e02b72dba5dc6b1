"""`communique info`: what an index holds."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from indexer.commands.options import authority_option, index_option, json_option, opened
from indexer.engine.request import IndexInfo
from indexer.fields import BY_NAME


@click.command(context_settings={"max_content_width": 100})
@index_option
@authority_option
@json_option
def info(where: str, authority: Path | None, as_json: bool) -> None:
    """Tell what an index holds: releases, size, versions, last update, and how many releases state each fact.

    \b
    Examples:
      communique info
      communique info --index archive --json
    """
    with opened(where, authority) as engine:
        found = engine.info()
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False))
        return
    for line in describe(found):
        click.echo(line)


def describe(found: IndexInfo) -> list[str]:
    """The same in lines for people."""
    rows = [
        ("Location", found.location),
        ("Releases", f"{found.releases:,}"),
        ("Size", size(found.size)),
        ("Last update", found.updated or "unknown"),
        ("Generation", found.generation),
        *((f"Version of {name}", version) for name, version in found.versions.items()),
    ]
    labels = {name: BY_NAME[name].label if name in BY_NAME else name for name in found.fields}
    width = max(map(len, [*(label for label, _ in rows), *labels.values()]))
    lines = [f"{label:{width}}  {value}" for label, value in rows]
    if found.fields:
        lines += ["", "Releases that state the field"]
    for name, count in found.fields.items():
        share = f" ({count / found.releases:.0%})" if found.releases else ""
        lines.append(f"  {labels[name]:{width}}  {count:,}{share}")
    return lines


def size(number: int) -> str:
    """A number of bytes in the unit that suits it (decimal, as disks are sold)."""
    amount = float(number)
    units = ["bytes", "kB", "MB", "GB"]
    while amount >= 1000 and len(units) > 1:
        amount /= 1000
        del units[0]
    return f"{amount:.0f} bytes" if units[0] == "bytes" else f"{amount:.1f} {units[0]}"
