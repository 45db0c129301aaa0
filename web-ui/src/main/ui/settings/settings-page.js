import { html, nothing } from 'lit';
import { has, session } from '../api/session.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';

const TABLES = ['ADMINISTRATOR', 'HEAD_OF_LEGAL'];

const PARTS = {
  routing: { roles: TABLES, label: () => t('nav.routing'), view: () => html`<mithaq-routing></mithaq-routing>` },
  checklist: { roles: TABLES, label: () => t('checklist.page'), view: () => html`<mithaq-checklist-page></mithaq-checklist-page>` },
  thesaurus: { roles: TABLES, label: () => t('thesaurus.title'), view: () => html`<mithaq-thesaurus></mithaq-thesaurus>` },
  interests: {
    roles: ['ADMINISTRATOR', 'RECORDS_MANAGER', 'HEAD_OF_SECTOR'],
    label: () => t('interests.title'),
    view: () => html`<mithaq-interests></mithaq-interests>`,
  },
  clocks: { roles: TABLES, label: () => t('clocks.title'), view: () => html`<mithaq-clocks></mithaq-clocks>` },
  'days-off': { roles: TABLES, label: () => t('calendar.title'), view: () => html`<mithaq-days-off></mithaq-days-off>` },
  people: {
    roles: ['ADMINISTRATOR'],
    // Where the host has people of its own, they are kept there.
    offered: () => session.ownLogin,
    label: () => t('people.title'),
    view: () => html`<mithaq-people></mithaq-people>`,
  },
  codes: {
    roles: ['ADMINISTRATOR', 'HEAD_OF_LEGAL', 'RECORDS_MANAGER'],
    label: () => t('codes.title'),
    view: () => html`<mithaq-codes></mithaq-codes>`,
  },
  backlog: {
    roles: ['ADMINISTRATOR', 'RECORDS_MANAGER'],
    label: () => t('backlog.title'),
    view: () => html`<mithaq-backlog></mithaq-backlog>`,
  },
  jobs: { roles: ['ADMINISTRATOR'], label: () => t('jobs.title'), view: () => html`<mithaq-jobs></mithaq-jobs>` },
  backups: {
    roles: ['ADMINISTRATOR'],
    // Alfresco is backed up with its own means.
    offered: () => session.ownLogin,
    label: () => t('backups.title'),
    view: () => html`<mithaq-backups></mithaq-backups>`,
  },
  archive: { roles: ['ADMINISTRATOR'], label: () => t('archive.title'), view: () => html`<mithaq-archive></mithaq-archive>` },
  exceptions: {
    roles: ['ADMINISTRATOR', 'RECORDS_MANAGER'],
    label: () => t('exceptions.title'),
    view: () => html`<mithaq-exceptions></mithaq-exceptions>`,
  },
  trail: {
    roles: ['ADMINISTRATOR', 'RECORDS_MANAGER'],
    label: () => t('trail.title'),
    view: () => html`<mithaq-trail></mithaq-trail>`,
  },
};

/** Whoever finds a page of theirs among the settings. */
export const SETTINGS = [...new Set(Object.values(PARTS).flatMap(({ roles }) => roles))];

/** What administrators, the head of legal affairs and records managers look after, one page each. */
class SettingsPage extends View {
  static properties = { part: {} };

  render() {
    const mine = Object.entries(PARTS).filter(([, { roles, offered }]) => has(...roles) && (!offered || offered()));
    const current = mine.find(([name]) => name === this.part) ?? mine[0];
    if (!current) {
      return html`<mithaq-nowhere></mithaq-nowhere>`;
    }
    return html`<nav class="tabs" aria-label=${t('nav.settings')}>
        ${mine.map(([name, { label }]) => html`<a href=${link(['settings', name])}
          aria-current=${name === current[0] ? 'page' : nothing}>${label()}</a>`)}
      </nav>
      ${current[1].view()}`;
  }
}

customElements.define('mithaq-settings', SettingsPage);
