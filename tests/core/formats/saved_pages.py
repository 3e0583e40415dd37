"""Makes pages as browsers save them, of a speech given as paragraphs."""

import quopri
from collections.abc import Iterable, Sequence
from html import escape

HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'


def page(body: str, title: str = "", head: str = HEAD, lang: str = "en") -> str:
    """Return a whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>{head}<title>{escape(title)}</title>\n'
        f"<style>p {{ margin: 1em }}</style></head>\n<body>{body}</body>\n</html>\n"
    )


def tagged(paragraphs: Iterable[str], tag: str = "p") -> str:
    """Return the paragraphs as elements."""
    return "\n".join(f"<{tag}>{escape(paragraph, quote=False)}</{tag}>" for paragraph in paragraphs)


def clean(paragraphs: Sequence[str]) -> str:
    """Return a page that holds a speech and nothing else."""
    return page(tagged(paragraphs), paragraphs[0])


def with_chrome(paragraphs: Sequence[str]) -> str:
    """Return a page of a site that puts menus, a cookie banner, a sidebar and a footer around a speech."""
    title, *rest = paragraphs
    menu = "".join(
        f'<li><a href="/{n}">{n}</a></li>' for n in ("Home", "News", "About us", "Documents", "Contact")
    )
    related = "".join(
        f'<li><a href="/s{n}">Another speech, number {n}, of a long list</a></li>' for n in range(9)
    )
    return page(
        f"""
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-banner" role="dialog"><p>We use cookies to make this site work and to learn how people read
the speeches that they find on it, which helps us to decide what to publish next
year.</p><button>Accept</button></div>
<header class="site-header"><img src="logo.png" alt="Logo"><nav><ul>{menu}</ul></nav>
<form action="/search"><label for="q">Search</label><input id="q"><button>Go</button></form></header>
<div class="breadcrumbs"><a href="/">Home</a> » <a href="/news">News</a> » <span>Speech</span></div>
<div class="layout">
 <main id="main"><article>
  <h1>{escape(title)}</h1>
  <div class="share-buttons"><a href="#">Share</a> <a href="#">Post</a> <a href="#">Print</a></div>
  <div class="body">{tagged(rest)}</div>
 </article></main>
 <div class="sidebar"><h2>Related speeches</h2><ul>{related}</ul></div>
</div>
<noscript>Please turn scripts on.</noscript>
<script>document.title = "never shown";</script>
<footer><p>© 2024 The site. All rights are reserved, and nothing here may be printed without asking
us first.</p>
<ul>{menu}</ul></footer>""",
        f"{title} | The Site",
        HEAD + '<meta property="og:site_name" content="The Site">',
    )


def mhtml(html: str, encoding: str = "utf-8") -> bytes:
    """Return the web archive that a browser makes of a page with a picture and a frame."""
    body = quopri.encodestring(html.encode(encoding)).replace(b"\n", b"\r\n")
    return b"\r\n".join(
        (
            b"From: <Saved by Blink>",
            b"Snapshot-Content-Location: https://site.invalid/speech",
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Mark--7"',
            b"\r\n------Mark--7\r\nContent-Type: text/html\r\nContent-ID: <frame-0@mhtml.blink>",
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Location: https://site.invalid/speech\r\n",
            body,
            b"------Mark--7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n",
            b"iVBORw0KGgo=",
            b"------Mark--7\r\nContent-Type: text/html\r\n\r\n<p>An advertisement in a frame.</p>",
            b"------Mark--7--\r\n",
        )
    )
