"""Headers of every response, whatever its route, method or status."""

from __future__ import annotations

import base64
import hashlib

from flask import Flask, Response, request

from bot.web.settings import Settings

PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"


NOBODY = "'none'"
# The linkable pages are there to be found; everything else stays out of search engines.
FINDABLE = ("guide", "faq", "sources")


def hash_of(inline: str) -> str:
    """The CSP source of an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


def set_headers(app: Flask, settings: Settings, style: str, script: str) -> None:
    """Let every response carry the policy; only pages under /embed may be framed, and only by the hosts that are allowed."""
    inline = f"style-src {hash_of(style)}; script-src {hash_of(script)}"
    policy = f"default-src 'none'; {inline}; connect-src 'self'; form-action 'self'; base-uri 'none'"
    ancestors = " ".join(settings.embed_hosts)

    @app.after_request
    def add(response: Response) -> Response:
        framed = request.path.startswith("/embed/") and bool(settings.embed_hosts)
        response.headers["Content-Security-Policy"] = f"{policy}; frame-ancestors {ancestors if framed else NOBODY}"
        if not framed:
            response.headers["X-Frame-Options"] = "DENY"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin" if framed else "same-origin"
        if framed or request.path.split("/")[2:3] not in [[name] for name in FINDABLE]:
            response.headers["X-Robots-Tag"] = "noindex, noarchive"
        response.headers["Cache-Control"] = "no-store"
        if settings.hsts:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        return response
