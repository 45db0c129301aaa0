import { html } from 'lit';
import { get } from '../api/api.js';
import { shownChange, shownFillIns } from '../comparison/deviations.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { moment, t } from '../language/language.js';
import { changedNames, propertyChanges, readLabels, readPast } from './property-changes.js';

const SECOND = 1000;

/**
 * Two versions of a document beside each other: what the wording of the one became in the other, and what changed in the
 * metadata from the filing of the former until the later was replaced. `look` is {from, to, versions}, the newest version first.
 */
class VersionComparison extends View {
  static properties = { document: {}, look: {} };

  #wording = new Remote(this, (id, from, to, signal) =>
    get(`documents/${encodeURIComponent(id)}/versions/${encodeURIComponent(from)}/comparison/${encodeURIComponent(to)}`, undefined, { signal }));
  #metadata = new Remote(this, async (id, begin, end, signal) => {
    const [before, after, labels] = await Promise.all([
      readPast(id, begin, signal), readPast(id, end, signal), readLabels(this.document.type),
    ]);
    return { begin, end, labels, change: {
      before: before.properties, after: after.properties, beforeWords: before.words, afterWords: after.words,
    } };
  });

  willUpdate(changed) {
    if (changed.has('look')) {
      const { from, to, versions } = this.look;
      this.#wording.set(undefined);
      this.#metadata.set(undefined);
      this.#wording.run(this.document.id, from, to);
      const former = versions.find(({ label }) => label === from);
      const following = versions[versions.findIndex(({ label }) => label === to) - 1];
      // What was given with a file is recorded with it, a moment later.
      const begin = new Date(Date.parse(former.at) + SECOND).toISOString();
      this.#metadata.run(this.document.id, begin, following?.at ?? new Date().toISOString());
    }
  }

  #words({ obstacleMessage, deviations, fillIns, direction }) {
    if (obstacleMessage) {
      return html`<p class="note note-warn">${obstacleMessage}</p>`;
    }
    return html`${deviations.length
        ? html`<p class="quiet">${t('versions.changes', { count: deviations.length })}</p>`
        : html`<p class="note note-good">${t('versions.equal')}</p>`}
      ${deviations.map((deviation) => shownChange(deviation, direction))}
      ${shownFillIns(fillIns, direction, t('versions.fillIns', { count: fillIns.length }))}`;
  }

  #given({ begin, end, labels, change }) {
    return html`<p class="quiet">${t('versions.metadata.between', { from: moment(begin), to: moment(end) })}</p>
      ${changedNames(change, labels).length ? propertyChanges(change, labels) : html`<p class="quiet">${t('versions.metadata.same')}</p>`}`;
  }

  render() {
    const { from, to } = this.look;
    return html`<section class="card" aria-labelledby="compared-title" data-testid="compared-versions">
      <div class="card-head"><h2 id="compared-title">${t('versions.compared', { from, to })}</h2>
        <button type="button" class="button" @click=${() => this.emit('look-at', undefined)}>${t('preview.current')}</button></div>
      <h3>${t('versions.wording')}</h3>
      ${this.#wording.render((compared) => this.#words(compared))}
      <h3>${t('versions.metadata')}</h3>
      ${this.#metadata.render((metadata) => this.#given(metadata))}
    </section>`;
  }
}

customElements.define('mithaq-version-comparison', VersionComparison);
