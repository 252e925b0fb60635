"""The picture of an icon: a ring with its letter, and beside it the letter of its target. Made from the Icon and nothing else."""

import base64
from html import escape

from metrics.control_charts.icon import Icon

SIZE = 44


def picture(icon: Icon, height: int = SIZE) -> str:
    """An <img> with the icon's words as its text. height: in pixels."""
    source = "data:image/svg+xml;base64," + base64.b64encode(svg(icon).encode()).decode()
    shown = f'width="{width(icon) * height // SIZE}" height="{height}"'
    return f'<img class="icon" src="{source}" alt="{escape(icon.alt)}" {shown}>'


def svg(icon: Icon, font: str = "sans-serif") -> str:
    """For paper too, where the font must be named."""
    rings = ring(22, icon.letter, icon.ink, font) + (ring(70, icon.target, icon.ink, font, dashed=True) if icon.target else "")
    wide = width(icon)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {SIZE}" width="{wide}" height="{SIZE}">{rings}</svg>'


def width(icon: Icon) -> int:
    return SIZE * 2 + 4 if icon.target else SIZE


def ring(centre: int, letter: str, ink: str, font: str, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="5 3"' if dashed else ""
    return (
        f'<circle cx="{centre}" cy="22" r="19" fill="white" stroke="{ink}" stroke-width="4"{dash}/>'
        f'<text x="{centre}" y="29" text-anchor="middle" font-family="{font}" font-size="20" font-weight="bold" '
        f'fill="{ink}">{escape(letter)}</text>'
    )
