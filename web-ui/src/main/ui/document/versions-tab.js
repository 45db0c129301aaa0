import { html, nothing } from 'lit';
import { url } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { fileSize, moment, t } from '../language/language.js';
import { isShown } from '../preview/kinds.js';
import { HistoryTab, person } from './history-tab.js';

/**
 * The versions of the file: each to download or to look at, any two to compare. Emits `look-at` with {version} or with
 * {from, to, versions}.
 */
class Versions extends HistoryTab {
  static properties = { ...HistoryTab.properties, from: { state: true }, to: { state: true } };

  list = new Remote(this, async (_, signal) => {
    const { versions } = await this.read('versions', signal);
    this.from = undefined;
    this.to = undefined;
    return versions.toSorted((a, b) => b.at.localeCompare(a.at));
  });

  /** The former of two first, however they were chosen. */
  #compare(versions, one, other) {
    const [to, from] = versions.filter(({ label }) => label === one || label === other).map(({ label }) => label);
    this.emit('look-at', { from: from ?? to, to, versions });
  }

  #choice(versions) {
    const from = this.from ?? versions[1].label;
    const to = this.to ?? versions[0].label;
    const select = (id, label, chosen, choose) => html`<label class="field" for=${id}><span>${label}</span>
      <select id=${id} @change=${(event) => choose(event.target.value)}>${versions.map((version) => html`<option
        value=${version.label} ?selected=${version.label === chosen}>${version.label} · ${moment(version.at)}</option>`)}</select></label>`;
    return html`<form class="stack" data-testid="compare-versions" @submit=${(event) => {
      event.preventDefault();
      this.#compare(versions, from, to);
    }}>
      <h3>${t('versions.compare')}</h3>
      <div class="pair">
        ${select('compare-from', t('versions.compare.from'), from, (label) => (this.from = label))}
        ${select('compare-to', t('versions.compare.to'), to, (label) => (this.to = label))}
      </div>
      <div><button class="button" ?disabled=${from === to}>${t('versions.compare.show')}</button></div>
    </form>`;
  }

  #version(version, index, versions) {
    const path = `documents/${encodeURIComponent(this.document.id)}/content`;
    const before = versions[index + 1];
    return html`<li class="row">
      <span class="facts"><span class="chip"><bdi>${version.label}</bdi></span> <bdi class="row-title">${version.name}</bdi>
        ${index === 0 ? html`<span class="chip chip-accent">${t('versions.present')}</span>` : nothing}</span>
      <span class="quiet">${moment(version.at)} · ${person(version.by)} · ${fileSize(version.size)}</span>
      <span class="facts"><a href=${url(path, { version: version.label })} download>${icon('download')} ${t('versions.download', { version: version.label })}</a>
        ${isShown(version.mediaType)
          ? html`<button type="button" class="button button-plain" @click=${() => this.emit('look-at', index === 0 ? undefined : { version })}>${t('versions.show')}</button>`
          : nothing}
        ${before
          ? html`<button type="button" class="button button-plain" @click=${() => this.#compare(versions, version.label, before.label)}>${t('versions.compare.before')}</button>`
          : nothing}</span>
    </li>`;
  }

  render() {
    return this.list.render((versions) =>
      versions.length
        ? html`<div class="stack">${versions.length > 1 ? this.#choice(versions) : nothing}
            <ul class="rows">${versions.map((version, index) => this.#version(version, index, versions))}</ul></div>`
        : html`<p class="empty">${t('versions.none')}</p>`,
    );
  }
}

customElements.define('mithaq-versions', Versions);
