import { html } from 'lit';
import { Problem } from '../api/problem.js';
import { Remote } from '../elements/remote.js';
import { ShareHost } from './host.js';

/** What the page of Share has above and below ours. */
const SHARES = ['alf-hd', 'alf-ft'];

/** Our pages in a page of Share. They are much more than the other elements of ours in Share, and brought only here. */
class Pages extends ShareHost {
  #frame = new Remote(this, async () => {
    try {
      return await import('./frame.js');
    } catch {
      throw Problem.unreachable;
    }
  });

  /** What is as high as the window makes room for Share's header and footer. */
  #room = new ResizeObserver(() => {
    const around = SHARES.reduce((sum, id) => sum + (document.getElementById(id)?.offsetHeight ?? 0), 0);
    this.style.setProperty('--around', `${around}px`);
  });

  connectedCallback() {
    super.connectedCallback();
    SHARES.map((id) => document.getElementById(id)).forEach((part) => part && this.#room.observe(part));
    this.#frame.run();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#room.disconnect();
  }

  render() {
    return this.#frame.render(() => html`<mithaq-share-frame></mithaq-share-frame>`);
  }
}

customElements.define('mithaq-share-pages', Pages);
