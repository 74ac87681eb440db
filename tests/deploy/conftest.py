"""The shipped proxy before the real pack, and before an application that tells what it sees."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from werkzeug.wrappers import Request, Response

from tests.browser.site import served
from tests.deploy.stack import NGINX, OPENSSL, Server, Site, proxied, served_by_gunicorn


@Request.application
def tell(request: Request) -> Response:
    """Everything that a server tells an application about a request, a line for each."""
    told = {name: value for name, value in request.environ.items() if isinstance(value, str)}
    return Response("\n".join(f"{name}={value}" for name, value in told.items()) + "\n" + request.get_data(as_text=True))


@pytest.fixture(scope="session")
def tools() -> None:
    if NGINX is None or OPENSSL is None:
        pytest.skip("no nginx or no openssl here, so deploy/nginx.conf is not tested")


@pytest.fixture(scope="session")
def gunicorn(tools: None) -> Iterator[Server]:  # noqa: ARG001
    with served_by_gunicorn() as found:
        yield found


@pytest.fixture(scope="session")
def site(gunicorn: Server) -> Iterator[Site]:
    """The chat as it stands on a host."""
    with proxied(gunicorn.port) as found:
        yield found


@pytest.fixture(scope="session")
def telling(tools: None) -> Iterator[int]:  # noqa: ARG001
    with served(tell) as address:
        yield urlsplit(address).port or 0


@pytest.fixture(scope="session")
def mirror(telling: int) -> Iterator[Site]:
    """The shipped proxy before an application that tells what it sees."""
    with proxied(telling) as found:
        yield found
