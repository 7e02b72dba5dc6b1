"""`/healthz`: whether the archive answers, for whoever watches the server."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from indexer import IndexUnavailable
from web.archive import archive

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def show() -> ResponseReturnValue:
    try:
        health = archive().health()
    except IndexUnavailable as error:
        return jsonify(status="unavailable", message=str(error)), 503
    return jsonify(status="ok", releases=health.releases, generation=health.generation)
