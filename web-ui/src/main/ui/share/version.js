import { css, html } from 'lit';
import { t } from '../language/language.js';
import { ShareHost } from './host.js';

/**
 * Says that the two modules do not fit together. share-module's version.js, which compares them, puts it on the page.
 * `state` is missing, failing or other; `share` and `repository` are versions.
 */
class VersionNote extends ShareHost {
  static properties = { state: {}, share: {}, repository: {} };

  static styles = [
    ShareHost.styles,
    css`
      :host {
        padding: var(--space-3);
      }
      .note {
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  #dismiss() {
    this.emit('dismissed');
    this.remove();
  }

  render() {
    const versions = { share: this.share, repository: this.repository };
    return html`<div class="note note-warn" role="status" data-testid="version-note">
      <p class="note-title">${t(`share.version.${this.state}`, versions)}</p>
      <p>${t(`share.version.${this.state}.advice`, versions)}</p>
      <div class="actions"><button type="button" class="button" @click=${() => this.#dismiss()}>${t('share.version.dismiss')}</button></div>
    </div>`;
  }
}

customElements.define('mithaq-share-version', VersionNote);
