"""The application for a WSGI server: `gunicorn bot.web.serve:app`."""

import os

from bot.web.app import create_app
from bot.web.settings import settings_from

app = create_app(settings_from(os.environ))
