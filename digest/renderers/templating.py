"""Templates: Jinja in a sandbox, the user's folder first, errors told with template and line."""

from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from digest.errors import TemplateError, UsageError

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

__all__ = ["fill", "template_folder"]

# What a template can do wrong while it is filled; jinja2's own errors are told apart below.
_MISTAKES = (ArithmeticError, AttributeError, LookupError, MemoryError, TypeError, ValueError, RecursionError)


def template_folder() -> Path:
    """Our templates: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def fill(name: str, templates: Path | None = None, **values: object) -> str:
    """A template filled with values. Raises TemplateError with the template and the line."""
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415 - only a run that renders needs it
    from jinja2 import TemplateNotFound, TemplateSyntaxError  # noqa: PLC0415 - the same

    try:
        return _environment(templates).get_template(name).render(**values)
    except TemplateSyntaxError as error:
        raise TemplateError(str(error.message), where=f"{error.name or name}, line {error.lineno}") from error
    except TemplateNotFound as error:
        advice = f"Put it into the templates folder; ours are in {template_folder()}"
        raise TemplateError(f"there is no template {error.name!r}", where=name, advice=advice) from error
    except (JinjaError, *_MISTAKES) as error:
        message = f"{error}" if isinstance(error, JinjaError) else f"{type(error).__name__}: {error}"
        raise TemplateError(message, where=_place(error, name)) from error


@cache
def _environment(templates: Path | None) -> "SandboxedEnvironment":
    from jinja2 import (  # noqa: PLC0415 - only a run that renders needs it
        ChoiceLoader,
        FileSystemLoader,
        PrefixLoader,
        StrictUndefined,
    )

    from digest.renderers.sandbox import PlacingEnvironment  # noqa: PLC0415 - the same

    if templates and not templates.is_dir():
        raise UsageError("there is no such folder of templates", where=str(templates))
    folders = [folder for folder in (templates, template_folder()) if folder]
    # "digest/brief.md.jinja" is always ours: a template of the same name can extend it
    ours = PrefixLoader({"digest": FileSystemLoader(template_folder())})
    return PlacingEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folders), ours]),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name and ".html" in name),  # Markdown is escaped in the view
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _place(error: BaseException, name: str) -> str:
    """The template and line that an error passed through last."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".jinja")]
    if not frames:
        return name
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}"
