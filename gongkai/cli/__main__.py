"""`python -m gongkai.cli`, the same as `gongkai`."""

import sys

from gongkai.cli.command import main

sys.exit(main())
