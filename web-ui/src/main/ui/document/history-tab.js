import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

export const person = (someone) => html`<bdi>${someone.displayName}</bdi>`;

export const behalf = (someone) => (someone ? t('people.onBehalfOf', { name: someone.displayName }) : nothing);

/** Base of the tabs that list something of a document; read again when the document has a new revision, or looks new. */
export class HistoryTab extends View {
  static properties = { document: {}, stamp: {} };

  #asked;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision} ${this.document.textState} ${this.stamp}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.list.run(this.document);
    }
  }

  read(name, signal) {
    return get(`documents/${encodeURIComponent(this.document.id)}/${name}`, undefined, { signal });
  }
}
