"""Commands of real engines, some of them sabotaged from the inside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(ROOT / "engine"), os.environ.get("PYTHONPATH")))
)

MAIN = "from cloakroom_engine.__main__ import main\nmain()\n"

NOISY = """
import sys, threading, time
out = sys.__stdout__
out.write("a library greets\\n\\x00\\xff{half a message\\n")
out.write('{"type":"unheard of"}\\n[1, 2]\\n')
out.write("no line's end before this: ")
out.flush()
"""

OTHER_PROTOCOL = """
import sys, time
print('{"type":"hello","protocol":99,"engine":"9.9","device":"cpu","new":1}', flush=True)
sys.stdin.read()
"""

STUBBORN = """
import sys
print('{"type":"hello","protocol":1,"engine":"0","device":"cpu"}', flush=True)
import json
job = json.loads(sys.stdin.readline())["job"]
print(json.dumps({"type": "started", "job": job}), flush=True)
import signal
while True:
    signal.pause()
"""

OBEDIENT = """
import json, sys
def say(**report):
    print(json.dumps(report), flush=True)
say(type="hello", protocol=1, engine="0", device="cpu")
for line in sys.stdin:
    order = json.loads(line)
    if order["type"] == "quit":
        break
    if order["type"] == "cancel":
        say(type="cancelled", job=order["job"])
        continue
    say(type="started", job=order["job"])
    if order.get("params", {}).get("sentence") == "answer me":
        say(type="finished", job=order["job"], result={"offers": [{"text": "now"}]})
"""

LATE = """
import json, sys
def say(**report):
    print(json.dumps(report), flush=True)
say(type="hello", protocol=1, engine="0", device="cpu")
for line in sys.stdin:
    order = json.loads(line)
    if order["type"] == "quit":
        break
    if order["type"] == "cancel":  # it was done already
        say(type="finished", job=order["job"], result={"path": "/swept", "key": ""})
    else:
        say(type="started", job=order["job"])
"""

DEADLY = """
import os, signal
import cloakroom_engine.photo.decode as photo
decode = photo.decode
def deadly(path, *more, **named):
    if "deadly" in str(path):
        os.kill(os.getpid(), signal.SIGKILL)
    return decode(path, *more, **named)
photo.decode = deadly
"""


def real(home: Path) -> list[str]:
    """The engine as it is."""
    return [sys.executable, "-m", "cloakroom_engine", "--home", str(home), "worker"]


def sabotaged(home: Path, prelude: str) -> list[str]:
    """The engine after some lines of Python that run in its process first."""
    return [sys.executable, "-c", prelude + MAIN, "--home", str(home), "worker"]


def instead(program: str) -> list[str]:
    """Another program in the engine's place."""
    return [sys.executable, "-c", program]
