// Some programs write Arabic into a PDF letter by letter from the left, as a pen plotter would.

/** The lines of a page: of each the indexes of its pieces of text, as pdf.js gives them, in the order in which they are read. */
export function readingOrder(items) {
  const lines = [];
  let line = [];
  items.forEach((item, index) => {
    line.push(index);
    if (item.hasEOL || index === items.length - 1) {
      lines.push(isTurned(items, line) ? turned(items, line) : line);
      line = [];
    }
  });
  return lines;
}

const isRightToLeft = (item) => item.dir === 'rtl';

/** Right-to-left pieces that follow one another towards the right. */
function isTurned(items, line) {
  const places = line.filter((index) => isRightToLeft(items[index])).map((index) => items[index].transform[4]);
  let rightwards = 0;
  for (let at = 1; at < places.length; at += 1) {
    rightwards += Math.sign(places[at] - places[at - 1]);
  }
  return rightwards > 0;
}

/** The line from its other end; what runs to the right in it, as a number, stays as it is. */
function turned(items, line) {
  const result = [];
  let against = [];
  for (const index of line.toReversed()) {
    if (isRightToLeft(items[index]) || !items[index].str.trim()) {
      result.push(...against.toReversed(), index);
      against = [];
    } else {
      against.push(index);
    }
  }
  return [...result, ...against.toReversed()];
}
