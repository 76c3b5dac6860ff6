"""The codes for what houses and other packages add: settings, rules and plug-ins."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "lint-rules-error",
        "error",
        "A file with lint rules has a mistake.",
        "Correct it; docs/lint.md says what a rule can have.",
    ),
    Code(
        "settings-error",
        "error",
        "A file with settings, `newsdoc.toml` or the table `tool.newsdoc` of `pyproject.toml`, has a mistake.",
        "Correct it, or do without settings with `newsdoc --isolated`; docs/settings.md says what there is.",
    ),
    Code(
        "plugin-failed",
        "error",
        "Another package has a format, a house style or a lint rule that can't be loaded, or that fails.",
        "Mend or remove that package, or do without all of them with `newsdoc --isolated`.",
    ),
)
