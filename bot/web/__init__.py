"""The bot over HTTP. The only room that knows Flask."""

from bot.web.app import create_app
from bot.web.settings import BadSetting, Settings, settings_from

__all__ = ["BadSetting", "Settings", "create_app", "settings_from"]
