import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { readModel } from '../document/model.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { link } from '../shell/router.js';

const KINDS = ['prm:signedCopy', 'prm:supportingDocument'];
const TIES = ['prm:signedCopyOf', 'prm:supports'];
const DECISION = 'prm:deviationDecision';

/**
 * On the page of a signed copy or a supporting document: what it belongs to, and of a copy what was decided on it, so that
 * nobody takes a refused one for the text in force.
 */
class BelongsTo extends View {
  static properties = { document: {} };

  #tie = new Remote(this, async ({ id, type }, signal) => {
    const [{ relations }, model] = await Promise.all([get(`documents/${encodeURIComponent(id)}/relations`, undefined, { signal }), readModel()]);
    const decision = model.type(type)?.properties.find(({ name }) => name === DECISION);
    return {
      decisions: decision?.constraints.find(({ kind }) => kind === 'list')?.values ?? [],
      to: relations.filter(({ association, incoming }) => TIES.includes(association) && !incoming),
    };
  });
  #asked;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked && KINDS.includes(this.document.type)) {
      this.#asked = asked;
      this.#tie.run(this.document);
    }
  }

  render() {
    const { properties } = this.document;
    const decision = properties[DECISION];
    return KINDS.includes(this.document.type)
      ? this.#tie.render(({ decisions, to }) => html`<p class="facts">
          ${decision
            ? html`<span class=${decision === 'ACCEPTED' ? 'chip chip-good' : 'chip chip-bad'} data-testid="decision">${decisions.find(({ code }) => code === decision)?.label ?? decision}</span>`
            : nothing}
          ${to.map(({ label, document: other }) => html`<span><span class="quiet">${label}</span>
            <a href=${link(['documents', other.id])} data-testid="belongs-to"><bdi>${other.title}</bdi></a></span>`)}</p>
          ${properties['prm:deviationReason'] ? html`<p class="quote" dir="auto">${properties['prm:deviationReason']}</p>` : nothing}`)
      : nothing;
  }
}

customElements.define('mithaq-belongs-to', BelongsTo);
