"""`digest list`: the members of a family."""

import click

__all__ = ["command"]


@click.command("list")
@click.argument("family", type=click.Choice(["summarizers", "metrics", "readers", "renderers"]))
def command(family: str) -> None:
    """List the summarizers, metrics, readers or renderers that can be named."""
    click.echo("\n".join(_names(family)))


def _names(family: str) -> list[str]:
    if family == "summarizers":
        from digest.summarizers import WRITERS, names

        return [*names(), *WRITERS]
    if family == "metrics":
        from digest.metrics import METRICS

        return METRICS.names()
    if family == "readers":
        from digest.readers import READERS, STREAM_READERS

        return [*READERS.names(), *STREAM_READERS.names()]
    from digest.renderers import RENDERERS

    return RENDERERS.names()
