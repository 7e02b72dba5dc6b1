"""`/api/`: the same answers as JSON. Wrong parameters are refused, not guessed."""

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from indexer import read_params, release_record, search_record, to_request, with_absent_values
from web.archive import archive
from web.errors import BadParametersError

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/search")
def search() -> ResponseReturnValue:
    params, problems = read_params(request.args.items(multi=True))
    if problems:
        raise BadParametersError(problems)
    asked, parsed = to_request(params, archive().authority)
    results = with_absent_values(archive(), params, archive().search(asked), archive().authority)
    return jsonify(search_record(params, parsed, results))


@blueprint.get("/releases/<release_id:id>")
def release(id: str) -> ResponseReturnValue:
    found = archive().get(id)
    if found is None:
        abort(404)
    return jsonify(release_record(found))
