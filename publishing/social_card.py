"""Draw the picture that stands beside a shared link: `python -m publishing.social_card` writes it anew."""

from playwright.sync_api import sync_playwright

from publishing import ROOT
from publishing.browser import ARGUMENTS, find_browser

CARD = ROOT / "docs" / "assets" / "social-card.png"
WIDTH, HEIGHT = 1200, 630
_PAGE = """<!doctype html><meta charset="utf-8"><title>Card</title><style>
body { display: grid; grid-template-columns: 1fr 26rem; gap: 3.5rem; align-items: center; box-sizing: border-box;
  width: 1200px; height: 630px; margin: 0; padding: 4.5rem; border-bottom: 14px solid #ae3516; background: #faf6ee;
  color: #231d17; font-family: "Palatino Linotype", Palatino, P052, "URW Palladio L", Georgia, serif; }
p { margin: 0; }
.name { margin-bottom: 2.6rem; font-size: 2.1rem; font-weight: 600; }
.name span { color: #ae3516; }
.what { font-size: 4.6rem; font-weight: 600; letter-spacing: -0.025em; line-height: 1.02; }
.how { margin-top: 2rem; color: #5f554a; font-size: 1.75rem; line-height: 1.35; }
.note { padding: 2rem; border-radius: 12px; background: #fffdf9; box-shadow: inset 0 0 0 2px #e0d6c5; font-size: 1.7rem;
  line-height: 1.65; }
.personal { background: #f1e3f3; box-shadow: inset 0 -3px #7a3589; }
.reason { background: #dcefea; box-shadow: inset 0 -3px #0b6560; }
</style>
<div><p class="name">Connect well<span>.</span></p><p class="what">Write the request that gets read</p>
<p class="how">Three rules, one short message,<br>graded on the spot.</p></div>
<p class="note">Hi Mina, I asked the question about summer rotas
<span class="personal">after your talk on Tuesday.</span>
<span class="reason">I would like to hear how your student buddies work out.</span></p>"""


def main() -> None:
    """Draw the card in a browser and keep it."""
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(_PAGE)
        page.screenshot(path=CARD)
        browser.close()


if __name__ == "__main__":
    main()
