import { t } from '../language/language.js';
import { FilingDialog } from './filing-dialog.js';

/** Makes the draft of an instrument of a file that somebody has put into the library. */
class FileDraft extends FilingDialog {
  types = ['prm:mou', 'prm:agreement', 'prm:protocol', 'prm:programmeOfAction', 'prm:letterOfIntent'];

  get heading() {
    return t('share.draft.title');
  }

  get done() {
    return t('share.draft.done', { name: this.record.displayName });
  }
}

customElements.define('mithaq-share-file-draft', FileDraft);
