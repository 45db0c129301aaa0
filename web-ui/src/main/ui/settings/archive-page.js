import { html, nothing } from 'lit';
import { url } from '../api/api.js';
import { session } from '../api/session.js';
import { sendFile } from '../api/upload.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { moment, number, percent, t } from '../language/language.js';

/** Everything that is kept here as one file that needs no Mithaq to be read; and one of elsewhere brought in here. */
class ArchivePage extends View {
  static properties = {
    file: { state: true }, manifest: { state: true }, taken: { state: true }, busy: { state: true }, problem: { state: true },
  };

  async #send(path, begun) {
    if (this.busy || !this.file) {
      return undefined;
    }
    Object.assign(this, { problem: undefined, busy: t('archive.sending', { part: percent(0) }) });
    try {
      return await sendFile('POST', path, this.file, {
        progress: (part) => {
          this.busy = part < 1 ? t('archive.sending', { part: percent(part) }) : begun;
        },
      });
    } catch (problem) {
      this.problem = problem;
      return undefined;
    } finally {
      this.busy = undefined;
    }
  }

  async #check(event) {
    event.preventDefault();
    this.manifest = await this.#send('archive/check', t('archive.checking'));
  }

  async #take() {
    const taken = await this.#send('archive/import', t('archive.taking'));
    if (taken) {
      Object.assign(this, { taken, manifest: undefined });
    }
  }

  #choose(event) {
    Object.assign(this, { file: event.target.files[0], manifest: undefined, problem: undefined });
  }

  #told(manifest) {
    return html`<p>${t('archive.made', {
      made: moment(manifest.made), host: t(`archive.host.${manifest.host}`), version: manifest.software,
    })}</p>
      <p>${t('archive.counts', {
        documents: number(manifest.documents), files: number(manifest.files), entries: number(manifest.entries),
      })}</p>
      ${manifest.lacking
        ? html`<div class="note note-problem"><p>${t('archive.lacking', { files: number(manifest.lacking) })}</p></div>`
        : nothing}
      ${manifest.oneMoment ? nothing : html`<p class="quiet">${t('archive.moments')}</p>`}`;
  }

  /** A stand-alone server has people before it has a page: it takes an archive over before its first start. */
  #bring() {
    return html`<section class="card stack" aria-labelledby="archive-bring">
      <h2 id="archive-bring">${t('archive.bring')}</h2>
      <p>${t('archive.bring.text')}</p>
      <p class="quiet">${t('archive.bring.people')}</p>
      ${this.taken
        ? html`<div class="note" role="status"><p class="note-title">${t('archive.taken')}</p>${this.#told(this.taken)}</div>`
        : this.#form()}
    </section>`;
  }

  #form() {
    return html`<form class="stack" @submit=${(event) => this.#check(event)}>
      <label class="field"><span>${t('archive.file')}</span>
        <input type="file" name="archive" accept=".zip,application/zip" required @change=${(event) => this.#choose(event)}></label>
      <div><button class="button" aria-disabled=${Boolean(this.busy)}>${t('archive.check')}</button></div>
      <p class="quiet" role="status">${this.busy ?? ''}</p>
      ${problemNote(this.problem)}
      ${this.manifest
        ? html`<div class="note stack"><p class="note-title">${t('archive.sound')}</p>${this.#told(this.manifest)}
          <div><button type="button" class="button button-primary" aria-disabled=${Boolean(this.busy)}
            @click=${() => this.#take()}>${t('archive.bring.take')}</button></div></div>`
        : nothing}
    </form>`;
  }

  render() {
    return html`<div><h1>${t('archive.title')}</h1><p class="quiet">${t('archive.text')}</p></div>
      <section class="card stack" aria-labelledby="archive-holds">
        <h2 id="archive-holds">${t('archive.holds')}</h2>
        <p>${t('archive.in')}</p>
        <p class="quiet">${t('archive.out')}</p>
        <div class="note"><p>${t('archive.warning')}</p></div>
        <div><a class="button button-primary" href=${url('archive')} download>${icon('download')}${t('archive.take')}</a></div>
        <p class="quiet">${t('archive.import')}</p>
      </section>
      ${session.ownLogin ? nothing : this.#bring()}`;
  }
}

customElements.define('mithaq-archive', ArchivePage);
