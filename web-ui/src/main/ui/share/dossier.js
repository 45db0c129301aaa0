import { css, html, nothing } from 'lit';
import { get } from '../api/api.js';
import { recognise } from '../api/session.js';
import { Remote } from '../elements/remote.js';
import { idOf, refresh, say, ShareHost } from './host.js';
import '../partner/partner-page.js';
import '../shell/ask.js';

/**
 * What belongs to a partner, on the details page of its dossier in Share: likely duplicates, former names, due diligence,
 * flags, instruments. On a folder of another kind it is not seen.
 */
class Dossier extends ShareHost {
  static styles = [...ShareHost.styles, css`
    :host {
      padding: var(--space-4);
    }
  `];
  static properties = { node: {} };

  #isPartner = new Remote(this, async (id, signal) => {
    await recognise();
    await get(`partners/${encodeURIComponent(id)}`, undefined, { signal });
    return true;
  });

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('mithaq-say', (event) => {
      say(event.detail);
      refresh();
    });
    this.#isPartner.run(idOf(this.node));
  }

  render() {
    const { problem, value } = this.#isPartner;
    this.hidden = problem?.status === 404 || (!problem && !value);
    return this.hidden
      ? nothing
      : this.#isPartner.render(() => html`<mithaq-partner .partnerId=${idOf(this.node)} within></mithaq-partner><mithaq-ask></mithaq-ask>`);
  }
}

customElements.define('mithaq-share-dossier', Dossier);
