// What a browser drew of the cards on a page, as numbers; `test/pictures/measured-card.ts` says what they are called, `layout-faults.ts` judges them.

globalThis.measureCards = () => [...document.querySelectorAll('.card')].map(measured);

function measured(card) {
  return {
    box: boxOf(card.getBoundingClientRect()),
    texts: textsIn(card),
    targets: [...card.querySelectorAll('button, input, select, textarea, a, [role="button"]')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({
        name: nameOf(element),
        box: boxOf(element.getBoundingClientRect()),
        isCut: isCut(element, element.getBoundingClientRect(), card),
      })),
  };
}

function textsIn(card) {
  const texts = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    // What can be picked shows in the field.
    if (currentNode.data.trim() === '' || rects.length === 0 || currentNode.parentElement.closest('option'))
      continue;
    texts.push({ text: currentNode.data, ...lookOf(currentNode.parentElement, card, rects) });
  }
  for (const select of card.querySelectorAll('select')) {
    const text = select.selectedOptions[0]?.text ?? '';
    const look = lookOf(select, card, [select.getBoundingClientRect()]);
    texts.push({ text, ...look, isCut: look.isCut || widthOf(text, select) > select.clientWidth - ARROW });
  }
  return texts;
}

/** What a list's field keeps free for its arrow and its padding, in pixels. */
const ARROW = 28;

function widthOf(text, element) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = getComputedStyle(element).font;
  return context.measureText(text).width;
}

/** A line's box is as high as its font may reach, which with some is more than a line; letters stay a quarter of it away from either edge. */
function lettersIn({ left, right, top, bottom }) {
  const edge = (bottom - top) / 4;
  return { left, right, top: top + edge, bottom: bottom - edge };
}

function lookOf(element, card, rects) {
  const lines = rects.map(lettersIn);
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  return {
    lines,
    colour: color,
    ground: groundOf(element),
    size: Number.parseFloat(fontSize),
    weight: Number(fontWeight),
    isCut: lines.some((line) => isCut(element, line, card)),
  };
}

/** The first colour behind it that hides what is behind that. */
function groundOf(element) {
  for (let each = element; each !== null; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** Whether something around it hides a part of it that nobody can scroll to. */
function isCut(element, { left, right, top, bottom }, card) {
  for (let each = element; card.contains(each); each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const around = each.getBoundingClientRect();
    if (overflowX === 'auto' || overflowX === 'scroll') return false;
    if (overflowX !== 'visible' && (left < around.left - 1 || right > around.right + 1)) return true;
    if (overflowY !== 'visible' && (top < around.top - 1 || bottom > around.bottom + 1)) return true;
  }
  return false;
}

function nameOf(element) {
  return element.innerText || element.getAttribute('aria-label') || element.tagName.toLowerCase();
}

function boxOf({ left, right, top, bottom }) {
  return { left, right, top, bottom };
}
