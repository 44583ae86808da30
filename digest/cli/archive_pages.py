"""The pages beside the briefs of an archive: the index, what waits for a date."""

from typing import TYPE_CHECKING

from digest.cli.emptied import clear_emptied
from digest.config import Config
from digest.errors import WriteError

if TYPE_CHECKING:
    from digest.shards import Built

__all__ = ["list_pages"]


def list_pages(built: "Built", config: Config) -> tuple[list[str], list[str]]:
    """Write the pages beside the briefs, remove those of emptied ones; what was written, what could not be.

    A brief that could not be written is listed as it stands, if it does.
    """
    from digest.renderers import Listed, render_lists, standing_briefs
    from digest.writers import write_files

    faults = [*(one.failed for one in built.finished if one.failed), *built.unkept]
    own = [one.brief for one in built.finished if not one.failed]
    elsewhere = {*(brief.period.id for brief in own), *built.gone}
    others = [one for one in standing_briefs(config.out) if one.period.id not in elsewhere]
    files = render_lists(
        built.issue,
        (*others, *map(Listed.of, own)),
        formats=config.formats,
        templates=config.templates,
        mail=config.email,
    )
    written = [name for one in built.finished for name, _ in one.files]
    try:
        written += [path.name for path in write_files(config.out, files)]
    except WriteError as error:
        faults.append(str(error))
    clear_emptied(built.gone, config)
    return written, faults
