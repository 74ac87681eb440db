"""gunicorn's settings: sync workers behind a buffering proxy, no log of requests, nothing on disk."""

import resource

bind = "0.0.0.0:8000"
workers = 2
worker_class = "sync"
worker_tmp_dir = "/dev/shm"  # noqa: S108 (memory, so that nothing of a request reaches a disk)
control_socket_disable = True
preload_app = True
timeout = 10
graceful_timeout = 10
max_requests = 20_000
max_requests_jitter = 2_000
limit_request_line = 2048
limit_request_fields = 40
limit_request_field_size = 4096
accesslog = None
# gunicorn's own messages name client addresses and malformed input.
errorlog = "/dev/null"
loglevel = "critical"


def on_starting(_: object) -> None:
    """Leave no core file: it would hold the questions being answered."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
