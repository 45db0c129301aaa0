import { html, nothing } from 'lit';
import { FILING, has, session } from '../api/session.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { go, link, onStay } from './router.js';

const places = new Set();
let carried = [];

/** What was let fall on a page that files nothing itself, for the page that does; it is handed over once. */
export function carriedFiles() {
  const files = carried;
  carried = [];
  return files;
}

/**
 * Where files may fall while an element is on the page. `offer` gives {text, take(files)}: what letting go would do, and does;
 * without `take` the text says why nothing can be done.
 */
export class FallingFiles {
  constructor(host, offer) {
    this.offer = offer;
    host.addController(this);
  }

  hostConnected() {
    places.add(this);
  }

  hostDisconnected() {
    places.delete(this);
  }
}

/** Where no page says what it does with files, they begin a new document. */
function offered() {
  const place = [...places].at(-1)?.offer();
  if (place) {
    return place;
  }
  return has(...FILING)
    ? {
        text: t('drop.file'),
        take: (files) => {
          carried = files;
          go(link(['file']));
          // Whoever stays where they are has not filed them.
          onStay(() => (carried = []));
        },
      }
    : { text: t('drop.none') };
}

/** Text that is dragged, and a file that is let fall on a field for files, are the browser's. */
const isOurs = (event) =>
  event.dataTransfer?.types.includes('Files') && !event.composedPath().some((node) => node.matches?.('input[type=file]'));

/** Says over the page what letting go of a file would do. The shell holds it; pages say it with `FallingFiles`. */
class Drop extends View {
  static properties = { over: { state: true } };

  #over = (event) => {
    if (!isOurs(event)) {
      this.over = undefined;
      return;
    }
    // Without this the browser would leave the page and show the file.
    event.preventDefault();
    if (session.me && !this.parentNode.querySelector('dialog[open]')) {
      this.over = offered();
      event.dataTransfer.dropEffect = this.over.take ? 'copy' : 'none';
    }
  };

  #left = (event) => {
    if (event.relatedTarget === null) {
      this.over = undefined;
    }
  };

  #dropped = (event) => {
    this.over = undefined;
    if (!isOurs(event)) {
      return;
    }
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length && session.me && !this.parentNode.querySelector('dialog[open]')) {
      offered().take?.(files);
    }
  };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('dragover', this.#over);
    window.addEventListener('dragleave', this.#left);
    window.addEventListener('drop', this.#dropped);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('dragover', this.#over);
    window.removeEventListener('dragleave', this.#left);
    window.removeEventListener('drop', this.#dropped);
  }

  render() {
    return this.over
      ? html`<div class=${this.over.take ? 'falling' : 'falling falling-none'} aria-hidden="true">
          <p>${icon(this.over.take ? 'file' : 'warning')} <strong>${this.over.text}</strong></p></div>`
      : nothing;
  }
}

customElements.define('mithaq-drop', Drop);
