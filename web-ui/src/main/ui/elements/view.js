import { LitElement } from 'lit';
import { onLanguage } from '../language/language.js';

/**
 * Base of our elements. They render into the tree that they stand in (only the shell has a shadow root, which keeps the
 * host's styles out), so that labels, descriptions and focus reach across elements; and they render again when the
 * language changes, with everything typed in place.
 */
export class View extends LitElement {
  #stopListening;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopListening = onLanguage(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopListening();
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
