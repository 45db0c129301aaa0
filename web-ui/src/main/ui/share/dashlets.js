import { css, html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { fromNow, languageName, t } from '../language/language.js';
import { pipeline, readPipeline } from '../home/pipeline.js';
import { clock, kind } from '../review/task-row.js';
import { readQueue } from '../review/queue.js';
import { home } from '../styles/home.js';
import { inOurPages } from './host.js';
import { FIRST, Lists, readList, shownPart } from './worklists.js';

/** On a dashboard: what of the site ends in the next ninety days. */
class ExpiringSoon extends Lists {
  #page = new Remote(this, readList);

  readAgain(limit = FIRST) {
    this.#page.run('EXPIRING_SOON', limit);
  }

  render() {
    return this.#page.render((page) => shownPart(page, t('share.list.EXPIRING_SOON.none'), (limit) => this.readAgain(limit)));
  }
}

/** On a dashboard: the tasks of legal review that wait for the person, in whichever site. */
class LegalReviews extends Lists {
  #queue = new Remote(this, (signal) => readQueue({ limit: FIRST }, signal));

  readAgain() {
    this.#queue.run();
  }

  #task(task) {
    return html`<li><a class="row" href=${inOurPages(['reviews', task.id])} data-testid="task">
      <span class="row-title"><bdi>${task.document.title || task.document.name}</bdi></span>
      <span class="facts quiet">${kind(task)}
        ${task.document.reference ? html`<bdi class="code">${task.document.reference}</bdi>` : nothing}
        ${clock(task)}</span>
    </a></li>`;
  }

  render() {
    return this.#queue.render(({ tasks, total }) =>
      tasks.length
        ? html`<ul class="rows">${tasks.map((task) => this.#task(task))}</ul>
            ${total > FIRST ? html`<p><a href=${inOurPages(['reviews'])}>${t('share.tasks.all', { count: total })}</a></p>` : nothing}`
        : html`<p class="quiet">${t('tasks.none')}</p>`,
    );
  }
}

/** On a dashboard: how many instruments stand at each step of the cycle, in whichever site; each leads to its column of the board. */
class Pipeline extends Lists {
  static styles = [Lists.styles, home, css`
    .bars {
      font-size: var(--text-small);
    }
  `];

  #found = new Remote(this, readPipeline);

  readAgain() {
    this.#found.run();
  }

  render() {
    const column = (_, stage) => inOurPages(['board'], new URLSearchParams(stage === 'ENDED' ? { ended: true, stage } : { stage }));
    return this.#found.render((found) => html`${pipeline(found, column)}
      <p><a href=${inOurPages(['board'])}>${t('share.pipeline.board')}</a></p>`);
  }
}

/** On a dashboard: reference literature of the last days that is meant for the person's sectors, in whichever site. */
class NewLiterature extends Lists {
  #fresh = new Remote(this, (signal) => get('library/new', { limit: FIRST }, { signal }));

  readAgain() {
    this.#fresh.run();
  }

  #entry({ id, title, name, kind: about, issuingBody, language, filed }) {
    return html`<li><a class="row" href=${inOurPages(['documents', id])} data-testid="literature">
      <span class="row-title"><bdi>${title || name}</bdi></span>
      <span class="facts quiet">
        ${about ? html`<span class="chip">${about.label}</span>` : nothing}
        ${issuingBody ? html`<bdi>${issuingBody}</bdi>` : nothing}
        ${language ? html`<span>${languageName(language)}</span>` : nothing}
        <span>${fromNow(filed)}</span></span>
    </a></li>`;
  }

  render() {
    return this.#fresh.render(({ sectors, entries }) => {
      if (!sectors.length) {
        return html`<p class="quiet">${t('share.literature.noSector')}</p>`;
      }
      return html`${entries.length
          ? html`<ul class="rows">${entries.map((entry) => this.#entry(entry))}</ul>`
          : html`<p class="quiet">${t('share.literature.none')}</p>`}
        <p><a href=${inOurPages(['library'])}>${t('share.literature.all')}</a></p>`;
    });
  }
}

customElements.define('mithaq-share-literature', NewLiterature);
customElements.define('mithaq-share-pipeline', Pipeline);
customElements.define('mithaq-share-expiring', ExpiringSoon);
customElements.define('mithaq-share-reviews', LegalReviews);
