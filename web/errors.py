"""Errors as people and scripts meet them: a page, or JSON under `/api`. Nothing internal is ever shown."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flask import Flask, current_app, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from indexer import IndexUnavailable, ParamProblem, UsageError
from web.pages.error import ErrorPage
from web.pages.parts import SITE, search_box

# How long a watcher or a robot should leave an index alone that cannot answer.
RETRY_AFTER_SECONDS: Final = 30

# code, heading, sentence
_SAID: Final[Mapping[int, tuple[str, str, str]]] = MappingProxyType(
    {
        400: ("bad_request", "This request cannot be read", "Please check the address."),
        404: ("not_found", "Nothing is here", "There is no page or release at this address; it may have been removed."),
        405: ("method_not_allowed", "This cannot be done here", "Pages here are only read, with GET."),
        413: ("too_large", "Too much was sent", "Nothing needs to be sent to this page."),
        414: ("address_too_long", "The address is too long", "Please search with fewer words or filters."),
        500: ("internal_error", "Something went wrong", "The fault is ours and has been noted. Please try again."),
        503: ("index_unavailable", "The archive cannot answer now", "Please try again in a while."),
    }
)


class BadParametersError(UsageError):
    """Parameters that the API refuses; at least one problem."""

    def __init__(self, problems: tuple[ParamProblem, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def register(app: Flask) -> None:
    app.register_error_handler(BadParametersError, _bad_parameters)
    app.register_error_handler(UsageError, _usage)
    app.register_error_handler(IndexUnavailable, _unavailable)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unforeseen)


def _bad_parameters(error: BadParametersError) -> ResponseReturnValue:
    first = error.problems[0]
    details = {"parameter": first.parameter, "allowed": first.allowed}
    return _answer(400, str(error), code="bad_parameter", details=details)


def _usage(error: UsageError) -> ResponseReturnValue:
    return _answer(400, str(error))


def _unavailable(error: IndexUnavailable) -> ResponseReturnValue:
    current_app.logger.error("%s", error)
    response = make_response(_answer(503, str(error)))
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _http(error: HTTPException) -> ResponseReturnValue:
    status = error.code or 500
    if status < 400:
        return error
    response = make_response(_answer(status))
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def _unforeseen(error: Exception) -> ResponseReturnValue:
    current_app.logger.exception("unforeseen error", exc_info=error)
    return _answer(500)


def _answer(
    status: int, message: str | None = None, code: str | None = None, details: Mapping[str, str] | None = None
) -> ResponseReturnValue:
    usual_code, heading, sentence = _SAID.get(status, _SAID[400 if status < 500 else 500])
    if request.path.startswith("/api/"):
        return jsonify(error={"code": code or usual_code, "message": message or sentence, **(details or {})}), status
    page = ErrorPage(f"{heading} – {SITE}", heading, message or sentence, search_box())
    return render_template("error.html", page=page), status
