"""`digest --help` reads well and imports nothing heavy."""

import subprocess
import sys

HEAVY = (
    "numpy", "scipy", "sumy", "torch", "transformers", "trafilatura", "babel", "jinja2", "markdown", "rich",
)  # fmt: skip


def python(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['digest', '--help']\n"
        "from digest.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('HEAVY', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert python(code).splitlines()[-1] == "HEAVY []"


def test_help_names_every_command() -> None:
    shown = python("import sys; sys.argv = ['digest', '--help']; from digest.cli import main; main()")
    for name in ("build", "render", "dates", "units", "stories", "summarize", "list", "init"):
        assert f"\n  {name} " in shown


def test_the_families_import_nothing_heavy() -> None:
    families = ("readers", "cleaning", "dating", "summarizers", "composing", "renderers", "writers")
    imports = "; ".join(f"import digest.{name}" for name in families)
    heavy = ("sumy", "torch", "transformers", "trafilatura", "htmldate", "babel")
    code = f"{imports}; import sys; print([name for name in {heavy!r} if name in sys.modules])"
    assert python(code).strip() == "[]"
