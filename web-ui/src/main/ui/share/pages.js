import { html } from 'lit';
import { Problem } from '../api/problem.js';
import { Remote } from '../elements/remote.js';
import { ShareHost } from './host.js';

/** Our pages in a page of Share. They are much more than the other elements of ours in Share, and brought only here. */
class Pages extends ShareHost {
  #frame = new Remote(this, async () => {
    try {
      return await import('./frame.js');
    } catch {
      throw Problem.unreachable;
    }
  });

  connectedCallback() {
    super.connectedCallback();
    this.#frame.run();
  }

  render() {
    return this.#frame.render(() => html`<mithaq-share-frame></mithaq-share-frame>`);
  }
}

customElements.define('mithaq-share-pages', Pages);
