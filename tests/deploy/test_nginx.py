"""deploy/nginx.conf: what it lets through, what it refuses and how, and whom it slows down."""

from __future__ import annotations

import re
import select
import socket
import ssl
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from bot.web.incoming import LARGEST_BODY
from tests.deploy.stack import LOCAL, NAME, Site, certify, free_ports, nginx, own_folder, processes, proxied, settled
from tests.deploy.visiting import Answer, Line, line, one_answer, raw_line, someone, trust, until_closed

# In seconds, on a machine that has other things to do.
AT_ONCE = 1.5
NEUTRAL = "No answer just now."
# What every page says of itself, whoever answers.
POLICY = (
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "X-Robots-Tag",
    "Cache-Control",
)
START = f"POST /ru/ HTTP/1.1\r\nHost: {NAME}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
ASK = f"GET /ru/ HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode()
REFUSALS = {
    "a body that is too large": (413, START + f"Content-Length: {LARGEST_BODY + 1}\r\n\r\n"),
    "a body of ten megabytes": (413, START + "Content-Length: 10000000\r\n\r\n"),
    "pieces of no stated length": (411, START + "Transfer-Encoding: chunked\r\n\r\n3\r\nq=1\r\n0\r\n\r\n"),
    "two lengths": (400, START + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nq=12"),
    "a length and pieces": (400, START + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nq=1\r\n0\r\n\r\n"),
    "an address longer than the chat takes": (414, f"GET /{'a' * 2_000} HTTP/1.1\r\nHost: {NAME}\r\n\r\n"),
    "an address longer than nginx takes": (414, f"GET /{'a' * 5_000} HTTP/1.1\r\nHost: {NAME}\r\n\r\n"),
    "a header that is too long": (400, f"GET /ru/ HTTP/1.1\r\nHost: {NAME}\r\nX: {'a' * 5_000}\r\n\r\n"),
    "no request at all": (400, "nonsense\r\n\r\n"),
    "a version that does not exist": (505, f"GET /ru/ HTTP/9.1\r\nHost: {NAME}\r\n\r\n"),
    "a method that shows headers back": (405, f"TRACE /ru/ HTTP/1.1\r\nHost: {NAME}\r\n\r\n"),
}


def assert_neutral(site: Site, answer: Answer, status: int) -> None:
    """The one page of nginx itself, under the policy that the chat's own pages have."""
    page = answer.body.decode()
    assert answer.status == status
    assert (NEUTRAL in page, "nginx" in page) == (True, False)
    with line(site) as used:
        own = used.ask("GET", "/ru/nowhere").headers
    assert {name: answer.headers[name] for name in POLICY} == {name: own[name] for name in POLICY}
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert answer.headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert (answer.headers["Server"], answer.headers["Connection"]) == ("nginx", "close")


@pytest.mark.usefixtures("tools")
def test_nginx_accepts_the_file_without_a_warning() -> None:
    with own_folder() as folder:
        certify(folder)
        upstream, plain, secure = free_ports(3)
        (folder / "nginx.conf").write_text(settled(folder, upstream, plain, secure, {}), "utf-8")
        ran = subprocess.run([*nginx(folder), "-t"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    told = [text for text in ran.stderr.splitlines() if 'the "user" directive makes sense only' not in text]
    assert [text.rpartition(" ")[2] for text in told] == ["ok", "successful"]


@pytest.mark.proves("S6", "S7", "S14")
@pytest.mark.parametrize(("status", "request_"), REFUSALS.values(), ids=REFUSALS)
def test_nginx_refuses_at_once_in_one_neutral_page(site: Site, status: int, request_: str) -> None:
    with raw_line(site) as secure:
        begun = time.monotonic()
        secure.sendall(request_.encode())
        answer = one_answer(secure)
        assert time.monotonic() - begun < AT_ONCE
    assert_neutral(site, answer, status)


def test_the_largest_body_that_the_chat_reads_passes(site: Site) -> None:
    with line(site) as used:
        assert used.ask("POST", "/ru/", b"q=".ljust(LARGEST_BODY, b"a")).status == 200


def test_an_error_of_the_chat_passes_unchanged(site: Site) -> None:
    with line(site) as used:
        answer = used.ask("POST", "/ru/", b"q=1&unknown=1")
    assert answer.status == 400
    assert NEUTRAL not in answer.body.decode()


@pytest.mark.parametrize(("listens", "status"), [(False, 502), (True, 504)], ids=["no chat", "a chat that hangs"])
def test_where_the_chat_does_not_answer_the_neutral_page_does(site: Site, listens: bool, status: int) -> None:
    with ExitStack() as stack:
        hanging = stack.enter_context(socket.create_server((LOCAL, 0)))
        port = hanging.getsockname()[1] if listens else free_ports(1)[0]
        lonely = stack.enter_context(proxied(port, {"proxy_read_timeout 15s": "proxy_read_timeout 1s"}))
        secure = stack.enter_context(raw_line(lonely))
        secure.sendall(ASK)
        assert_neutral(site, one_answer(secure), status)


class TestWhatTheChatSees:
    @pytest.mark.proves("safety-no-address", "L4")
    def test_no_address_of_the_visitor_and_no_device_by_any_name(self, mirror: Site) -> None:
        address = someone()
        told = ("X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Via", "X-Forwarded-Host")
        headers = {
            **dict.fromkeys(told, f"for={address}"),
            "User-Agent": "canary",
            "Cookie": "canary=1",
            "Referer": f"https://{NAME}/canary",
        }
        with line(mirror, address) as used:
            seen = used.ask("POST", "/ru/", b"q=1", headers).body.decode()
        assert f"REMOTE_ADDR={LOCAL}\n" in seen
        assert (address in seen, "canary" in seen) == (False, False)

    def test_only_the_headers_that_it_reads(self, mirror: Site) -> None:
        read = {"Accept-Language": "en", "Origin": "null", "Sec-Fetch-Site": "none"}
        with line(mirror) as used:
            seen = used.ask("POST", "/ru/", b"q=1", {**read, "X-Else": "1", "Accept": "*/*"}).body.decode()
        names = {text.partition("=")[0] for text in seen.splitlines() if text.startswith(("HTTP_", "CONTENT_"))}
        expected = {"HTTP_HOST", "HTTP_CONNECTION", "HTTP_ACCEPT_ENCODING", "CONTENT_TYPE", "CONTENT_LENGTH"}
        assert names == expected | {f"HTTP_{name.upper().replace('-', '_')}" for name in read}
        assert (f"HTTP_HOST={NAME}\n" in seen, seen.endswith("q=1")) == (True, True)

    def test_they_are_enough_for_the_language_and_against_forgery(self, site: Site) -> None:
        with line(site) as used:
            assert used.ask("GET", "/", headers={"Accept-Language": "en"}).headers["Location"] == "/en/"
            own = used.ask("POST", "/ru/", b"q=canary", {"Sec-Fetch-Site": "same-origin"})
            foreign = used.ask("POST", "/ru/", b"q=canary", {"Sec-Fetch-Site": "cross-site"})
        assert [b"canary" in answer.body for answer in (own, foreign)] == [True, False]


@contextmanager
def crowd(site: Site, size: int) -> Iterator[list[ssl.SSLSocket]]:
    """Connections from one address, open and silent."""
    source = someone()
    with ExitStack() as stack:
        yield [stack.enter_context(raw_line(site, source)) for _ in range(size)]


class TestFlood:
    def test_it_is_slowed_then_refused_and_nobody_else_notices(self, mirror: Site) -> None:
        with crowd(mirror, 60) as people:
            begun = time.monotonic()
            for one in people:
                one.sendall(ASK)
            with line(mirror) as other:
                assert other.ask("GET", "/ru/").status == 200
            assert time.monotonic() - begun < AT_ONCE
            answered = Counter(one_answer(one).status for one in people)
            assert 1.5 < time.monotonic() - begun < 5
        # Twenty-one at once, twenty one after another, and what the time between the first and the last earns.
        assert answered.keys() == {200, 429}
        assert 41 <= answered[200] <= 50

    def test_a_barracks_behind_one_address_is_answered_at_once(self, mirror: Site) -> None:
        with crowd(mirror, 20) as people:
            begun = time.monotonic()
            for one in people:
                one.sendall(ASK)
            assert [one_answer(one).status for one in people] == [200] * 20
            assert time.monotonic() - begun < AT_ONCE

    def test_whoever_is_refused_gets_the_neutral_page(self, site: Site) -> None:
        with crowd(site, 50) as people:
            for one in people:
                # Half a body: refused or waiting, none of it reaches the chat.
                one.sendall(f"{START}Content-Length: 9\r\n\r\nq=".encode())
            refused, _, _ = select.select(people, [], [], 5)
            assert_neutral(site, one_answer(refused[0]), 429)


class TestTls:
    @pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
    def test_no_visit_is_linked_to_another_by_a_ticket_or_a_session(self, site: Site, version: ssl.TLSVersion) -> None:
        assert resumed(site, version) is False

    def test_nothing_that_could_be_shown_again_is_handed_out(self, site: Site) -> None:
        with raw_line(site) as secure:
            secure.sendall(ASK)
            until_closed(secure)
            assert secure.version() == "TLSv1.3"
            assert secure.session is None or not secure.session.has_ticket

    def test_with_tickets_it_would_be(self, telling: int) -> None:
        shipped = ("ssl_session_tickets off;", "ssl_session_cache off;", "ssl_conf_command NumTickets 0;")
        with proxied(telling, dict.fromkeys(shipped, "")) as careless:
            assert resumed(careless, ssl.TLSVersion.TLSv1_3) is True

    def test_versions_before_1_2_are_refused(self, site: Site) -> None:
        old = ["openssl", "s_client", "-connect", f"{LOCAL}:{site.secure}", "-servername", NAME, "-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]
        ran = subprocess.run(old, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        assert "Cipher is (NONE)" in ran.stdout

    @pytest.mark.parametrize("name", [None, "other.example"])
    def test_whoever_does_not_know_the_name_is_not_told_it(self, site: Site, name: str | None) -> None:
        context = trust(site.root)
        context.check_hostname = False
        with socket.create_connection((LOCAL, site.secure)) as raw, pytest.raises(ssl.SSLError, match=r"(?i)unrecognized.name"):
            context.wrap_socket(raw, server_hostname=name)

    @pytest.mark.parametrize("host", ["Host: other.example\r\n", ""])
    def test_a_request_for_another_host_or_for_none_is_dropped(self, site: Site, host: str) -> None:
        with raw_line(site) as secure:
            secure.sendall(f"GET /ru/ HTTP/1.1\r\n{host}\r\n".encode())
            assert until_closed(secure) == b""

    def test_plain_http_leads_to_the_secure_address_and_nothing_else(self, site: Site) -> None:
        with socket.create_connection((LOCAL, site.plain)) as plain:
            plain.sendall(f"GET /ru/guide/ HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
            received = plain.makefile().read()
        assert received.startswith("HTTP/1.1 301 ")
        assert f"Location: https://{NAME}/ru/guide/\n" in received

    def test_the_chat_says_that_it_is_secure_only(self, site: Site) -> None:
        with line(site) as used:
            assert used.ask("GET", "/ru/").headers["Strict-Transport-Security"] == "max-age=31536000"


def resumed(site: Site, version: ssl.TLSVersion) -> bool | None:
    """Whether a second connection takes up where the first one ended."""
    context = trust(site.root, version)
    source = someone()
    first = Line(site.secure, context, source)
    first.connect()
    assert isinstance(first.sock, ssl.SSLSocket)
    first.sock.sendall(f"HEAD /ru/ HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
    until_closed(first.sock)
    session = first.sock.session
    first.close()
    with (
        socket.create_connection((LOCAL, site.secure), 20, (source, 0)) as raw,
        context.wrap_socket(raw, server_hostname=NAME, session=session) as second,
    ):
        return second.session_reused


@pytest.fixture
def hasty(telling: int) -> Iterator[Site]:
    """The same proxy with a tenth of its patience."""
    waits = ("client_header_timeout", "client_body_timeout")
    with proxied(telling, {f"{wait} 10s": f"{wait} 1s" for wait in waits}) as found:
        yield found


class TestSlowVisitors:
    def test_whoever_stops_amid_a_request_is_let_go(self, hasty: Site) -> None:
        begun = time.monotonic()
        with raw_line(hasty) as silent, raw_line(hasty) as in_headers, raw_line(hasty) as in_body:
            in_headers.sendall(START.encode())
            in_body.sendall(f"{START}Content-Length: 9\r\n\r\nq=".encode())
            for secure in (silent, in_headers, in_body):
                until_closed(secure)
        assert 0.8 < time.monotonic() - begun < 5

    def test_a_hundred_who_send_slowly_keep_nobody_waiting(self, site: Site) -> None:
        with ExitStack() as people:
            for _ in range(100):
                people.enter_context(raw_line(site)).sendall(f"{START}Content-Length: 9\r\n\r\nq=".encode())
            begun = time.monotonic()
            with line(site) as used:
                assert used.ask("POST", "/ru/", b"q=1").status == 200
            assert time.monotonic() - begun < AT_ONCE


@pytest.mark.proves("L9")
def test_no_process_of_nginx_leaves_a_core_file(site: Site) -> None:
    limits = [(worker / "limits").read_text() for worker in processes(site.pid)[1:]]
    assert limits
    assert [re.findall(r"^Max core file size +(\S+) +(\S+)", limit, re.MULTILINE) for limit in limits] == [[("0", "0")]] * len(limits)
