"""Photos in an object store shared by a fleet into the same store, the driver killed on the way.

The store is moto's server (S3's protocol over HTTP) on this machine; it counts what is asked of it.
Needs ``moto[server]`` and ``s3fs``.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fleet_people import chosen, prepare
from fleet_share import counted, engine, plainly, result_of

PEOPLE, PHOTOS = 2, 12
KILLED_AT = 3
BUCKET = "photos"
_ASKED = re.compile(r'"(?:\x1b\[\d+m)*(GET|HEAD|PUT|POST|DELETE) ([^ ]*) HTTP')
"""In moto's log, which is coloured."""


@contextmanager
def store(log: Path) -> Iterator[Any]:
    """boto3's client of an empty bucket."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ.update(
        AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1",
        AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}",
    )  # fmt: skip
    import boto3

    with log.open("w") as told:
        server = subprocess.Popen(
            [sys.executable, "-c", f"from moto.server import main; main(['-p', '{port}'])"],
            stdout=told, stderr=told,
        )  # fmt: skip
        try:
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    time.sleep(0.2)
            client = boto3.client("s3")
            client.create_bucket(Bucket=BUCKET)
            yield client
        finally:
            server.terminate()
            server.wait()


def stored(root: Path, done: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Share a bucket's folder into another, killed once; then compare with files' copies."""
    if done:
        return
    picked = chosen(PEOPLE, PHOTOS)
    base = prepare(root, picked)
    folder = root / "in"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for at, path in enumerate(path for paths in picked.values() for path in paths):
        shutil.copy(path, folder / f"{at:03d}.jpg")
    words = ["--refine", "0"]
    plain = plainly(base, root, ["share", str(folder), *words])
    home, log = root / "home", root / "store.log"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(base, home)
    with store(log) as client:
        for path in folder.iterdir():
            client.put_object(Bucket=BUCKET, Key=f"in/{path.name}", Body=path.read_bytes())
        before = held(client, "in/")
        words = ["share", f"s3://{BUCKET}/in", *words, "--out", f"s3://{BUCKET}/out"]
        process = engine(home, *words)
        while process.poll() is None and len(held(client, "out/")) < KILLED_AT:
            time.sleep(0.2)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        then = len(held(client, "out/"))
        began = log.stat().st_size
        ran = counted(result_of(engine(home, *words)))
        asked = requests(log, began)
        scanned_from = log.stat().st_size
        scanned = result_of(engine(home, "scan", f"s3://{BUCKET}/in"))
        copies = held(client, "out/")
        yield {
            "photos": len(before), "copies_when_killed": then, "rerun": ran,
            "requests_of_the_rerun": asked,
            "scanned": scanned.get("photos"), "requests_of_a_scan": requests(log, scanned_from),
            "same_as_files": copies == {
                f"out/{path.name}": sha256(path.read_bytes()) for path in plain.iterdir()
            },
            "copies": len(copies), "originals": held(client, "in/") == before,
        }  # fmt: skip


def held(client: Any, prefix: str) -> dict[str, str]:
    """By key the sha256 of what lies there."""
    pages = client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix)
    keys = [each["Key"] for page in pages for each in page.get("Contents", ())]
    return {key: sha256(client.get_object(Bucket=BUCKET, Key=key)["Body"].read()) for key in keys}


def requests(log: Path, since: int) -> dict[str, int]:
    """What was asked of the store, by kind; of objects, and of lists of them."""
    with log.open() as told:
        told.seek(since)
        found = Counter(
            f"{kind} {'list' if '?list-type' in what or 'prefix=' in what else 'object'}"
            for kind, what in _ASKED.findall(told.read())
        )
    return dict(sorted(found.items()))


def sha256(content: bytes) -> str:
    """In hexadecimal."""
    return hashlib.sha256(content).hexdigest()
