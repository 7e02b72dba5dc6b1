"""The application: an archive, an authority and the blueprints that show them."""

from collections.abc import Callable
from contextlib import closing, nullcontext

from flask import Flask

from indexer import Authority, Engine
from web import api, errors, freshness, headers, health, limits, releases, search, templating
from web.archive import Archive, Watch, keep
from web.urls import ReleaseId


def create_app(engine: Engine, authority: Authority | None = None) -> Flask:
    """An application over an engine that is open; it may be asked for its count while it searches."""
    return _create(Archive(lambda: engine, authority, Watch(lambda: nullcontext(engine))))


def create_app_over(open_engine: Callable[[], Engine], authority: Authority | None = None) -> Flask:
    """An application that opens its engine when it is first asked, and again after the index could not answer."""
    return _create(Archive(open_engine, authority, Watch(lambda: closing(open_engine()))))


def _create(archive: Archive) -> Flask:
    app = Flask(__name__)
    # An id may hold two slashes side by side; merging them would name another release.
    app.url_map.merge_slashes = False
    app.url_map.converters["release_id"] = ReleaseId
    templating.register(app)
    # Answers keep the order of keys that is written down for them, and their letters.
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the provider's own setting, not in its base class
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    keep(app, archive)
    for module in (search, releases, api, health):
        app.register_blueprint(module.blueprint)
    limits.register(app)
    freshness.register(app)
    errors.register(app)
    headers.register(app)
    return app
