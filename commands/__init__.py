"""One file per command of manage.py: `arguments(parser)` says what it takes, `run(arguments)` does it."""
