import { fold, places } from './fold.js';
import { readingOrder } from './reading-order.js';

/** What a browser can draw at once; a page that is larger is drawn coarser. */
const MOST_PIXELS = 16_777_216;
/** A hostile file may claim any number of pages. */
export const MOST_PAGES = 3000;
const MOST_MATCHES = 2000;
/** Kept at hand above and below what is seen. */
const AHEAD = '75%';
export const CSS_UNITS = 96 / 72;

/**
 * The pages of an open PDF, one below the other in an element that scrolls. Only those near to what is seen are drawn; the
 * others keep their place. `layText` comes from the engine; `turned` is told the page that is being read.
 */
export class PageStrip {
  #scroller;
  #pdf;
  #layText;
  #turned;
  #label;
  #pages = [];
  #scale = 1;
  #shown = 1;
  #seen;
  #texts = new Map();
  #matches = [];
  #current = -1;

  constructor(scroller, pdf, { layText, turned, label }) {
    this.#scroller = scroller;
    this.#pdf = pdf;
    this.#layText = layText;
    this.#turned = turned;
    this.#label = label;
    this.#seen = new IntersectionObserver((entries) => this.#appear(entries), { root: scroller, rootMargin: AHEAD });
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  /** Lays out the places of all pages, in the size of the first until each one's own is known. */
  async begin() {
    const first = await this.#pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: CSS_UNITS });
    const count = Math.min(this.#pdf.numPages, MOST_PAGES);
    const strip = document.createDocumentFragment();
    for (let number = 1; number <= count; number += 1) {
      const holder = document.createElement('div');
      holder.className = 'pdf-page';
      holder.dataset.page = number;
      holder.setAttribute('role', 'group');
      holder.setAttribute('aria-label', this.#label(number));
      this.#pages.push({ number, holder, width, height });
      strip.append(holder);
    }
    this.#scroller.firstElementChild.replaceChildren(strip);
    return { width, height };
  }

  get count() {
    return this.#pages.length;
  }

  end() {
    this.#seen.disconnect();
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    this.#pages.forEach((page) => this.#withdraw(page));
    this.#scroller.firstElementChild?.replaceChildren();
  }

  relabel() {
    this.#pages.forEach(({ holder, number }) => holder.setAttribute('aria-label', this.#label(number)));
  }

  /** Another size; what is being read stays in place. */
  scale(scale) {
    const page = this.#pages[this.#shown - 1];
    const into = page ? (this.#scroller.scrollTop - page.holder.offsetTop) / (page.height * this.#scale) : 0;
    this.#scale = scale;
    for (const one of this.#pages) {
      this.#withdraw(one);
      this.#measure(one);
    }
    if (page) {
      this.#scroller.scrollTop = page.holder.offsetTop + into * page.height * scale;
    }
    this.#pages.forEach(({ holder }) => {
      this.#seen.unobserve(holder);
      this.#seen.observe(holder);
    });
  }

  goTo(number) {
    const page = this.#pages[Math.max(1, Math.min(number, this.count)) - 1];
    if (page) {
      this.#scroller.scrollTop = page.holder.offsetTop - 8;
    }
  }

  #measure({ holder, width, height }) {
    holder.style.inlineSize = `${Math.round(width * this.#scale)}px`;
    holder.style.blockSize = `${Math.round(height * this.#scale)}px`;
  }

  #appear(entries) {
    for (const { target, isIntersecting } of entries) {
      const page = this.#pages[Number(target.dataset.page) - 1];
      if (isIntersecting) {
        this.#draw(page);
      } else {
        this.#withdraw(page);
      }
    }
  }

  #scrolled = () => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 3;
      let low = 0;
      let high = this.#pages.length - 1;
      while (low < high) {
        const half = Math.ceil((low + high) / 2);
        if (this.#pages[half].holder.offsetTop <= middle) {
          low = half;
        } else {
          high = half - 1;
        }
      }
      if (this.#shown !== low + 1) {
        this.#shown = low + 1;
        this.#turned(this.#shown);
      }
    });
  };

  async #draw(page) {
    if (page.drawing) {
      return;
    }
    const drawing = {};
    page.drawing = drawing;
    try {
      const source = await this.#pdf.getPage(page.number);
      if (page.drawing !== drawing) {
        return;
      }
      const natural = source.getViewport({ scale: CSS_UNITS });
      Object.assign(page, { width: natural.width, height: natural.height });
      this.#measure(page);
      const viewport = source.getViewport({ scale: this.#scale * CSS_UNITS });
      const canvas = canvasFor(viewport);
      drawing.task = source.render({
        canvasContext: canvas.getContext('2d', { alpha: false }), viewport,
        transform: [canvas.width / viewport.width, 0, 0, canvas.height / viewport.height, 0, 0],
      });
      drawing.canvas = canvas;
      const words = document.createElement('div');
      words.className = 'pdf-words';
      page.holder.style.setProperty('--scale-factor', viewport.scale);
      page.holder.replaceChildren(canvas, words);
      await drawing.task.promise;
      const content = await this.#textOf(page.number);
      if (page.drawing !== drawing) {
        return;
      }
      page.places = await this.#layText(content.source, words, viewport);
      page.items = content.items;
      this.#mark(page);
    } catch (failure) {
      if (page.drawing === drawing && failure?.name !== 'RenderingCancelledException') {
        page.holder.classList.add('pdf-unreadable');
      }
    }
  }

  #withdraw(page) {
    const { drawing } = page;
    if (drawing) {
      page.drawing = undefined;
      page.places = undefined;
      drawing.task?.cancel();
      if (drawing.canvas) {
        // A canvas without a size gives its memory back at once.
        drawing.canvas.width = 0;
        drawing.canvas.height = 0;
      }
      page.holder.replaceChildren();
    }
  }

  /** The words of a page: as the engine has them, one after the other with where each begins, and folded. */
  async #textOf(number) {
    if (!this.#texts.has(number)) {
      const source = await (await this.#pdf.getPage(number)).getTextContent();
      let joined = '';
      const items = [];
      for (const line of readingOrder(source.items)) {
        for (const index of line) {
          const { str } = source.items[index];
          items[index] = { str, start: joined.length, end: joined.length + str.length };
          joined += str;
        }
        joined += ' ';
      }
      this.#texts.set(number, { source, items, folded: fold(joined) });
    }
    return this.#texts.get(number);
  }

  /**
   * Looks for the terms on all pages, in their order. `progress` is told the matches so far, and answers false to stop.
   * Gives the number of matches.
   */
  async find(terms, whole, progress) {
    this.#matches = [];
    this.#current = -1;
    this.#remark();
    for (let number = 1; terms.length && number <= this.count && this.#matches.length < MOST_MATCHES; number += 1) {
      const { folded } = await this.#textOf(number);
      if (!progress(this.#matches.length, number)) {
        return this.#matches.length;
      }
      this.#matches.push(...places(folded, terms, whole).map(([start, end]) => ({ page: number, start, end })));
    }
    this.#remark();
    return this.#matches.length;
  }

  /** The first match on this page or after it; -1 when there is none at all. */
  firstFrom(page) {
    const at = this.#matches.findIndex((match) => match.page >= page);
    return at < 0 ? Math.min(0, this.#matches.length - 1) : at;
  }

  /** Brings a match into sight. */
  async show(index) {
    const match = this.#matches[index];
    if (!match) {
      return;
    }
    this.#current = index;
    const page = this.#pages[match.page - 1];
    if (!page.places) {
      this.goTo(match.page);
    }
    this.#remark();
    for (let patience = 60; !page.places && patience > 0 && this.#current === index; patience -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const place = page.holder.querySelector('.current')?.getBoundingClientRect();
    if (place && this.#current === index) {
      const frame = this.#scroller.getBoundingClientRect();
      this.#scroller.scrollTop += place.top - frame.top - frame.height / 3;
      this.#scroller.scrollLeft += place.left < frame.left || place.right > frame.right ? place.left - frame.left - frame.width / 3 : 0;
    }
  }

  #remark() {
    this.#pages.filter((page) => page.places).forEach((page) => this.#mark(page));
  }

  #mark(page) {
    const here = this.#matches.map((match, index) => ({ ...match, index })).filter((match) => match.page === page.number);
    page.items.forEach(({ str, start, end }, index) => {
      const place = page.places[index];
      const parts = here.filter((match) => match.start < end && match.end > start);
      if (!place || (!parts.length && !place.firstElementChild)) {
        return;
      }
      place.replaceChildren(...marked(str, parts.map((match) => ({
        from: Math.max(0, match.start - start), to: Math.min(str.length, match.end - start), current: match.index === this.#current,
      }))));
    });
  }
}

function marked(text, parts) {
  const nodes = [];
  let at = 0;
  for (const { from, to, current } of parts.filter((part) => part.to > part.from)) {
    const mark = document.createElement('mark');
    mark.className = current ? 'current' : '';
    mark.textContent = text.slice(Math.max(at, from), to);
    nodes.push(text.slice(at, from), mark);
    at = to;
  }
  return [...nodes, text.slice(at)];
}

function canvasFor({ width, height }) {
  const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * ratio));
  canvas.height = Math.max(1, Math.floor(height * ratio));
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}
