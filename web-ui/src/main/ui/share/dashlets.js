import { html, nothing } from 'lit';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { clock, kind } from '../review/task-row.js';
import { readQueue } from '../review/queue.js';
import { link } from '../shell/router.js';
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
    return html`<li><a class="row" href=${link(['reviews', task.id])} data-testid="task">
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
            ${total > FIRST ? html`<p><a href=${link(['reviews'])}>${t('share.tasks.all', { count: total })}</a></p>` : nothing}`
        : html`<p class="quiet">${t('tasks.none')}</p>`,
    );
  }
}

customElements.define('mithaq-share-expiring', ExpiringSoon);
customElements.define('mithaq-share-reviews', LegalReviews);
