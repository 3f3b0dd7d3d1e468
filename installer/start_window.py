"""Where the frozen window begins."""

import multiprocessing

from cloakroom.__main__ import main

if __name__ == "__main__":
    # A library that starts Python again would start this program instead.
    multiprocessing.freeze_support()
    main()
