"""Shows answers: pages and JSON over an engine. `create_app(engine)` makes the application."""

from web.app import create_app

__all__ = ["create_app"]
