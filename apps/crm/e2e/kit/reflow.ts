import { expect, type Page } from '@playwright/test';

/** Runs in the page: the text that its reader would not see whole, since it lies beside the window, is cut off
 *  where nothing scrolls, or stands out of its button. What ends in an ellipsis is cut on purpose. */
const cutOff = (): string[] => {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`The page is ${scrollWidth} wide`);
  const isHidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest('[aria-hidden=true], svg, textarea, select') !== null;
  const rightEdgeOf = (element: Element): number => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis') return Infinity;
      // What is hidden from sight is there for those who listen.
      if (/hidden|clip/.test(overflowX)) {
        return at.clientWidth <= 1 ? Infinity : at.getBoundingClientRect().right;
      }
    }
    return clientWidth;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !texts.currentNode.textContent?.trim() || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const button = element.closest('button')?.getBoundingClientRect();
    const edge = Math.min(rightEdgeOf(element), button?.right ?? Infinity);
    const { left, right } = range.getBoundingClientRect();
    if (right > edge + 2 || (button && left < button.left - 2)) {
      found.push(texts.currentNode.textContent);
    }
  }
  return found;
};

const [narrow, desk] = [320, 1280];
const [usual, doubled] = [16, 32];

const expectWhole = async (page: Page) => {
  await expect.poll(() => page.evaluate(cutOff)).toEqual([]);
};

/** Nothing is lost on a screen of 320 pixels, nor where the browser is set to write twice as large. */
export const expectReflow = async (page: Page) => {
  const height = page.viewportSize()?.height ?? 0;
  await page.setViewportSize({ width: narrow, height });
  await expectWhole(page);
  await page.setViewportSize({ width: desk, height });
  const browser = await page.context().newCDPSession(page);
  const writeAt = (standard: number) =>
    browser.send('Page.setFontSizes', { fontSizes: { standard } });
  await writeAt(doubled);
  await expectWhole(page);
  await writeAt(usual);
  await browser.detach();
};
