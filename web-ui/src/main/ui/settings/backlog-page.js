import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { has } from '../api/session.js';
import { sendFile } from '../api/upload.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { number, t } from '../language/language.js';

const ARCHIVE = /\.zip$/i;

/** Sends the files of an import, archives unpacked by the server; tells after each how many are sent. */
export async function sendBatchFiles(batch, files, sent = () => {}) {
  let count = 0;
  for (const file of files) {
    const path = file.webkitRelativePath ? file.webkitRelativePath.split('/').slice(1).join('/') : file.name;
    await (ARCHIVE.test(file.name)
      ? sendFile('POST', `backlog/${batch}/archive`, file)
      : sendFile('POST', `backlog/${batch}/files`, file, { query: { path } }));
    count += 1;
    sent(count, files.length);
  }
}

/** Old agreements that are brought in together, with their register: the imports, the newest first, and a new one. */
class BacklogPage extends View {
  static properties = { problem: { state: true }, sending: { state: true } };

  #all = new Remote(this, (signal) => get('backlog', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#all.run();
  }

  async #open(event) {
    event.preventDefault();
    const form = event.target;
    const [register] = form.register.files;
    if (this.sending || !register) {
      form.register.focus();
      return;
    }
    Object.assign(this, { problem: undefined, sending: t('backlog.sending.register') });
    try {
      const batch = await sendFile('POST', 'backlog', register, {
        query: { source: form.source.value, mapping: form.mapping?.value },
      });
      await sendBatchFiles(batch.id, [...form.files.files], (sent, all) => {
        this.sending = t('backlog.sending', { sent: number(sent), all: number(all) });
      });
      form.reset();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.sending = undefined;
      await this.#all.again();
    }
  }

  #form({ mappings }) {
    return html`<section class="card stack" aria-labelledby="backlog-new">
      <h2 id="backlog-new">${t('backlog.new')}</h2>
      <form class="stack" @submit=${(event) => this.#open(event)}>
        <div class="backlog-fields">
          <label class="field"><span>${t('backlog.register')}</span>
            <input type="file" name="register" accept=".csv,.tsv,.txt,.xlsx" required>
            <span class="quiet">${t('backlog.register.hint')}</span></label>
          <label class="field"><span>${t('backlog.files')}</span>
            <input type="file" name="files" multiple>
            <span class="quiet">${t('backlog.files.hint')}</span></label>
          <label class="field"><span>${t('backlog.source')}</span>
            <input name="source" maxlength="200" autocomplete="off"></label>
          ${mappings.length
            ? html`<label class="field"><span>${t('backlog.mapping.kept')}</span>
              <select name="mapping"><option value="">${t('backlog.mapping.guess')}</option>
                ${mappings.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>`
            : nothing}
        </div>
        <div><button class="button button-primary" aria-disabled=${Boolean(this.sending)}>${t('backlog.open')}</button></div>
        <p class="quiet" role="status">${this.sending ?? ''}</p>
        ${problemNote(this.problem)}
      </form>
    </section>`;
  }

  render() {
    return html`<div><h1>${t('backlog.title')}</h1><p class="quiet">${t('backlog.text')}</p></div>
      ${this.#all.render((all) => html`
        ${has('RECORDS_MANAGER') ? this.#form(all) : nothing}
        ${all.batches.length
          ? all.batches.map((batch, index) => html`<mithaq-batch .batch=${batch} .fields=${all.fields} .unfolded=${index === 0}
              @changed=${() => this.#all.again()}></mithaq-batch>`)
          : html`<p class="quiet">${t('backlog.none')}</p>`}`)}`;
  }
}

customElements.define('mithaq-backlog', BacklogPage);
