"""Requests too large to look at are sent back before anything reads them."""

from typing import Final

from flask import Flask, abort, request

# 512 characters of query and 50 values of 300 would be more, but no page of ours links to a tenth of this.
QUERY_STRING_MAX_BYTES: Final = 16_384
# Nothing here takes a body; a small one is read and dropped so that the connection stays usable.
BODY_MAX_BYTES: Final = 65_536


def register(app: Flask) -> None:
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAX_BYTES

    @app.before_request
    def refuse_long_addresses() -> None:
        if len(request.query_string) > QUERY_STRING_MAX_BYTES:
            abort(414)
        if (request.content_length or 0) > BODY_MAX_BYTES:
            abort(413)
