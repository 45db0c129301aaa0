import { html, nothing } from 'lit';
import { icon } from '../elements/icons.js';
import { t } from '../language/language.js';
import { inLibrary } from './router.js';

/** The way to the host's own page about a document, for what only that page can do; nothing where the host has none. */
export function libraryLink(document) {
  const address = inLibrary(document);
  return address ? html`<a class="button" href=${address}>${icon('folder')}${t('share.library')}</a>` : nothing;
}
