"""Somebody with a browser's cookies and no browser, who signs in by way of the sign-in service."""

from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, OpenerDirector, Request, build_opener


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


@dataclass
class Visitor:
    """Somebody with a browser's cookies, step by step."""

    address: str
    host: str = ""
    jar: CookieJar = field(default_factory=CookieJar)

    @property
    def opener(self) -> OpenerDirector:
        return build_opener(HTTPCookieProcessor(self.jar), NoRedirect)

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str):
        """The answer, whatever its status. path: of the dashboard, or a whole address."""
        url = path if path.startswith("http") else self.address + path
        named = {name.replace("_", "-"): value for name, value in headers.items()} | ({"Host": self.host} if self.host else {})
        try:
            return self.opener.open(Request(url, body, named, method=method), timeout=30)
        except HTTPError as answer:
            return answer

    def sign_in(self, name: str, wanted: str = "/"):
        """By way of the sign-in service; the dashboard's answer when they come back."""
        to_service = self.ask(self.ask("/sign-in?" + urlencode({"to": wanted})).headers["location"])
        if to_service.status != 302:
            return to_service
        back = self.ask(to_service.headers["location"], "POST", urlencode({"sub": name}).encode())
        return self.ask(back.headers["location"])

    @property
    def cookies(self) -> dict[str, str]:
        return {cookie.name: cookie.value for cookie in self.jar}
