import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { europeanDigits, percent, t } from '../language/language.js';
import { MOST_PAGES, PageStrip } from './page-strip.js';

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const BORDER = 24;
const PAUSE = 250;
/** When this does not help, the file is left to the person's own program. */
const HELPLESS = ['PASSWORD', 'DAMAGED', 'GONE'];

/**
 * A PDF to read: its pages, with their words to select and to search. `words` are marked from the beginning, as a search
 * found them; `page` is where it opens. Emits `unreadable` with the reason when it cannot be shown.
 */
class PdfView extends View {
  static properties = {
    address: {}, size: {}, page: {}, words: {},
    part: { state: true }, reason: { state: true }, pages: { state: true }, shown: { state: true }, zoom: { state: true },
    wanted: { state: true }, found: { state: true }, at: { state: true }, looking: { state: true },
  };

  #engine;
  #open;
  #strip;
  #width;
  #searching = 0;
  #timer;
  #resized = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.zoom === 'WIDTH' && this.#fit());
  });

  constructor() {
    super();
    Object.assign(this, { zoom: 'WIDTH', wanted: '', words: [] });
  }

  connectedCallback() {
    super.connectedCallback();
    this.updateComplete.then(() => this.#read());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
  }

  updated(changed) {
    if (changed.has('page') && this.#strip && this.page) {
      this.#strip.goTo(Number(this.page));
    }
    if (changed.has('words') && this.#strip && this.words.length) {
      this.#lookFor(this.words, true);
    }
    this.#strip?.relabel();
  }

  #close() {
    this.#searching += 1;
    clearTimeout(this.#timer);
    this.#resized.disconnect();
    this.#strip?.end();
    this.#strip = undefined;
    this.#open?.close();
    this.#open = undefined;
  }

  async #read() {
    this.#close();
    Object.assign(this, { part: 0, reason: undefined, pages: undefined, found: undefined });
    let open;
    try {
      this.#engine ??= await import('./pdf-engine.js');
      if (!this.isConnected) {
        return;
      }
      open = this.#engine.openPdf(this.address, this.size, (part) => (this.part = part));
      this.#open = open;
      const pdf = await open.pdf;
      if (this.#open === open) {
        await this.#lay(pdf);
      }
    } catch (failure) {
      if (!open || this.#open === open) {
        this.#fail(this.#engine?.reasonOf(failure) ?? 'FAILED');
      }
    }
  }

  #fail(reason) {
    this.#close();
    Object.assign(this, { part: undefined, reason });
    this.emit('unreadable', reason);
  }

  #cancel() {
    this.#fail('CANCELLED');
  }

  /** A session that ended is begun anew by a call of ours; then the file is asked for again. */
  async #again() {
    if (this.reason === 'SESSION') {
      await get('me').catch(() => {});
    }
    await this.#read();
  }

  async #lay(pdf) {
    const scroller = this.querySelector('.pdf-scroll');
    const strip = new PageStrip(scroller, pdf, {
      layText: this.#engine.layText,
      turned: (page) => (this.shown = page),
      label: (page) => t('text.page', { page, count: this.pages ?? page }),
    });
    this.#strip = strip;
    const { width } = await strip.begin();
    if (this.#strip !== strip) {
      return;
    }
    this.#width = width;
    Object.assign(this, { part: undefined, pages: strip.count, shown: 1, cut: pdf.numPages > MOST_PAGES });
    await this.updateComplete;
    this.#fit();
    this.#resized.observe(scroller);
    if (this.page) {
      strip.goTo(Number(this.page));
    }
    if (this.page || this.words?.length) {
      this.closest('mithaq-preview').scrollIntoView({ block: 'start' });
    }
    if (this.words?.length) {
      this.wanted = this.words.join(' ');
      this.#lookFor(this.words, true);
    }
    this.emit('pdf-shown', this.pages);
  }

  /** The scale of the pages as it is drawn; to the width unless the person chose another. */
  get #scale() {
    const { clientWidth } = this.querySelector('.pdf-scroll');
    return this.zoom === 'WIDTH' ? Math.max(0.2, Math.min(4, (clientWidth - BORDER) / this.#width)) : this.zoom;
  }

  #fit() {
    const scale = this.#scale;
    if (this.#strip && Math.abs(scale - (this.drawn ?? 0)) > 0.005) {
      this.drawn = scale;
      this.#strip.scale(scale);
    }
    this.requestUpdate();
  }

  #zoomTo(zoom) {
    this.zoom = zoom;
    this.#fit();
  }

  #step(direction) {
    const now = this.#scale;
    const next = direction > 0 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
    if (next) {
      this.#zoomTo(next);
    }
  }

  #type(text) {
    this.wanted = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lookFor(text.trim() ? [text] : [], false), PAUSE);
  }

  async #lookFor(terms, whole) {
    clearTimeout(this.#timer);
    this.#searching += 1;
    const searching = this.#searching;
    const strip = this.#strip;
    Object.assign(this, { looking: terms.length > 0, found: undefined, at: -1 });
    const found = await strip.find(terms, whole, () => searching === this.#searching).catch(() => 0);
    if (searching !== this.#searching) {
      return;
    }
    Object.assign(this, { looking: false, found: terms.length ? found : undefined, at: strip.firstFrom(Number(this.page) || this.shown) });
    await strip.show(this.at);
  }

  #turn(step) {
    if (this.found) {
      this.at = (this.at + step + this.found) % this.found;
      this.#strip.show(this.at);
    }
  }

  #inBox(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#turn(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && this.wanted) {
      event.stopPropagation();
      this.#type('');
    }
  }

  /** While reading, the keys for searching a page search the file; the browser sees only what is drawn. */
  #key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      this.querySelector('.pdf-find input').select();
    }
  }

  #tool(name, label, act, disabled = false) {
    return html`<button type="button" class="tool" aria-label=${label} title=${label} ?disabled=${disabled} @click=${act}>${icon(name)}</button>`;
  }

  #result() {
    if (this.looking) {
      return t('preview.looking');
    }
    if (this.found === undefined) {
      return '';
    }
    return this.found ? t('preview.match', { place: this.at + 1, count: this.found }) : t('preview.noMatch');
  }

  #bar() {
    const { pages, shown } = this;
    return html`<div class="pdf-bar" role="toolbar" aria-label=${t('preview.tools')}>
      <div class="facts">
        ${this.#tool('up', t('preview.previous'), () => this.#strip.goTo(shown - 1), shown <= 1)}
        ${this.#tool('down', t('preview.next'), () => this.#strip.goTo(shown + 1), shown >= pages)}
        <label class="facts"><span class="visually-hidden">${t('preview.page')}</span>
          <input class="pdf-number" inputmode="numeric" dir="ltr" .value=${String(shown)}
            @change=${(event) => {
              this.#strip.goTo(Number.parseInt(europeanDigits(event.target.value), 10) || shown);
              event.target.value = String(this.shown);
            }}></label>
        <span class="quiet">${t('preview.of', { count: pages })}</span>
      </div>
      <div class="facts">
        ${this.#tool('minus', t('preview.smaller'), () => this.#step(-1), this.#scale <= STEPS[0])}
        <span class="quiet pdf-zoom"><bdi>${percent(this.#scale)}</bdi></span>
        ${this.#tool('plus', t('preview.larger'), () => this.#step(1), this.#scale >= STEPS.at(-1))}
        <button type="button" class="tool" aria-pressed=${this.zoom === 'WIDTH'} aria-label=${t('preview.fit')} title=${t('preview.fit')}
          @click=${() => this.#zoomTo('WIDTH')}>${icon('widen')}</button>
      </div>
      <div class="facts pdf-find" role="search">
        <input type="search" dir="auto" autocomplete="off" aria-label=${t('preview.find')} placeholder=${t('preview.find')} .value=${this.wanted}
          @input=${(event) => this.#type(event.target.value)} @keydown=${this.#inBox}>
        <span class="quiet" role="status">${this.#result()}</span>
        ${this.found ? html`${this.#tool('up', t('preview.previousMatch'), () => this.#turn(-1))}
          ${this.#tool('down', t('preview.nextMatch'), () => this.#turn(1))}` : nothing}
      </div>
    </div>`;
  }

  #state() {
    if (this.reason) {
      return html`<div class="note note-warn" role="alert">
        <p class="note-title">${t(`preview.reason.${this.reason}`)}</p>
        ${HELPLESS.includes(this.reason) ? nothing : html`<button type="button" class="button" @click=${() => this.#again()}>${t('action.retry')}</button>`}
      </div>`;
    }
    return this.part === undefined
      ? nothing
      : html`<div class="pdf-loading">
          <progress max="1" .value=${this.part} aria-label=${t('preview.loading')}></progress>
          <div class="actions"><span class="quiet" role="status">${t('preview.loading')}</span>
            <button type="button" class="button" @click=${() => this.#cancel()}>${t('action.cancel')}</button></div>
        </div>`;
  }

  render() {
    return html`<div class="pdf" @keydown=${this.#key}>
      ${this.#state()} ${this.pages ? this.#bar() : nothing}
      ${this.cut ? html`<p class="note">${t('preview.cut', { count: MOST_PAGES })}</p>` : nothing}
      <div class="pdf-scroll" tabindex="0" role="region" aria-label=${t('preview.title')} ?hidden=${Boolean(this.reason)}><div class="pdf-strip"></div></div>
    </div>`;
  }
}

customElements.define('mithaq-pdf', PdfView);
