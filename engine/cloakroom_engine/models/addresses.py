"""Which addresses may be asked for a file, wherever a redirect leads, and which were."""

from __future__ import annotations

import http.client
import ipaddress
import urllib.request
from typing import IO
from urllib.parse import urlsplit

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.deadline import Deadline, handlers


def allowed(url: str) -> bool:
    """Whether we may ask ``url``: HTTPS anywhere, plain HTTP on this machine only (tests)."""
    parts = urlsplit(url)
    if parts.username or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _loopback(parts.hostname))


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to an allowed address and remembers every host that was asked.

    HTTPS is never left: only an answer from this machine may lead to plain HTTP on it.
    """

    max_redirections = 5

    def __init__(self, hosts: list[str]) -> None:
        self._hosts = hosts

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        leaves_https = req.type == "https" and urlsplit(newurl).scheme != "https"
        if leaves_https or not allowed(newurl):
            fp.close()
            raise EngineError("model.fetch_failed", reason="redirect", host=host_of(newurl))
        remember(self._hosts, newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def host_of(url: str) -> str:
    """The host that ``url`` names, for people to see."""
    return urlsplit(url).hostname or ""


def remember(hosts: list[str], url: str) -> None:
    """Note whose address this is, once."""
    if host_of(url) not in hosts:
        hosts.append(host_of(url))


def opener(hosts: list[str], deadline: Deadline) -> urllib.request.OpenerDirector:
    """Only HTTP and HTTPS: urllib's default opener would also read file: and ftp: addresses."""
    found = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        *handlers(deadline),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(hosts),
    ):
        found.add_handler(handler)
    return found
