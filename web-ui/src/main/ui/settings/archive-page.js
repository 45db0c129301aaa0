import { html } from 'lit';
import { url } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** Everything that is kept here as one file that needs no Mithaq to be read. */
class ArchivePage extends View {
  render() {
    return html`<div><h1>${t('archive.title')}</h1><p class="quiet">${t('archive.text')}</p></div>
      <section class="card stack" aria-labelledby="archive-holds">
        <h2 id="archive-holds">${t('archive.holds')}</h2>
        <p>${t('archive.in')}</p>
        <p class="quiet">${t('archive.out')}</p>
        <div class="note"><p>${t('archive.warning')}</p></div>
        <div><a class="button button-primary" href=${url('archive')} download>${icon('download')}${t('archive.take')}</a></div>
        <p class="quiet">${t('archive.import')}</p>
      </section>`;
  }
}

customElements.define('mithaq-archive', ArchivePage);
