"""`/`: the search page."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from indexer import advise, canonical, read_params, to_request, with_absent_values
from web.archive import archive
from web.pages.search import search_page

blueprint = Blueprint("search", __name__)


@blueprint.get("/")
def show() -> ResponseReturnValue:
    given, problems = read_params(request.args.items(multi=True), position="page")
    params = canonical(given, archive().authority)
    asked, parsed = to_request(params, archive().authority)
    results = with_absent_values(archive(), params, archive().search(asked), archive().authority)
    advice = () if results.total else advise(archive(), params, archive().authority)
    page = search_page(params, problems, parsed, results, advice)
    return render_template("search.html", page=page), 404 if page.beyond_end else 200
