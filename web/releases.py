"""`/releases/<id>`: one release, with the search it was found by marked in it."""

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from indexer import canonical, parse_query, read_params
from web.archive import archive
from web.pages.release import release_page

blueprint = Blueprint("releases", __name__)


@blueprint.get("/releases/<release_id:id>")
def show(id: str) -> ResponseReturnValue:
    # A release is shown whatever stands behind its address; parameters that cannot be used mark nothing.
    given, _ = read_params(request.args.items(multi=True), position="page")
    release = archive().get(id)
    if release is None:
        abort(404)
    params = canonical(given, archive().authority)
    parsed = parse_query(params.words, archive().authority)
    return render_template("release.html", page=release_page(release, params, parsed.query))
