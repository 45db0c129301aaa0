// Where the person can give what a guard of the cycle asks for. A guard that nobody meets on a page, or not this person,
// leads nowhere: then its message stands alone.
import { has } from '../api/session.js';
import { t } from '../language/language.js';
import { link } from '../shell/router.js';

/** Terms that both sides have signed are corrected by these alone. */
const CORRECTING = ['RECORDS_MANAGER', 'LEGAL_REVIEWER', 'HEAD_OF_LEGAL'];
const UNSIGNED = ['CONTACT', 'NEGOTIATION', 'LEGAL_REVIEW', 'APPROVAL', 'SIGNATURE'];

/** The reading of a text lies with the system while it lasts or cannot be done. */
const NOTHING_TO_UPLOAD = ['PRM-GUARD-001.PENDING', 'PRM-GUARD-001.NO_EXTRACTOR'];

const complete = (field) => ({ label: t('lifecycle.complete'), field });

const edited = (field) => ({ document }) => (document.capabilities?.edit ? [complete(field)] : []);

const term = (field) => ({ document }) =>
  document.capabilities?.edit && (UNSIGNED.includes(document.properties['prm:status']) || has(...CORRECTING)) ? [complete(field)] : [];

const at = (may, label, tab, place, choice) => (may ? [{ label, tab, place, choice }] : []);

const supporting = (kind) => ({ document }) =>
  at(document.capabilities?.edit, t('remedy.attach'), 'signing', '#supporting-file', { field: '#supporting-kind', value: kind });

/** The dossiers of the counterparties, at the part in question. */
const dossiers = (part, ...roles) => ({ document }) =>
  has(...roles)
    ? (document.children?.['prm:parties'] ?? [])
        .filter(({ properties }) => properties['prm:partyRole'] === 'COUNTERPARTY')
        .flatMap(({ properties, targets }) => (targets?.['prm:partyPartner'] ?? []).map((id) => ({
          label: t('remedy.dossier', { name: properties['prm:partyName'] ?? '' }), href: link(['partners', id], { part }),
        })))
    : [];

const WAYS = {
  'PRM-GUARD-001': ({ document }) => (document.capabilities?.replaceContent ? [complete('cm:content')] : []),
  'PRM-GUARD-002': edited('prm:language'),
  'PRM-GUARD-003': edited('prm:parties'),
  'PRM-GUARD-009': edited('prm:partyPartner'),
  'PRM-GUARD-010': dossiers('candidates', 'OFFICER', 'HEAD_OF_SECTOR', 'RECORDS_MANAGER'),
  'PRM-GUARD-011': edited('prm:priority'),
  'PRM-GUARD-012': edited('prm:feasibility'),
  'PRM-GUARD-013': edited('prm:diplomaticNote'),
  'PRM-GUARD-014': dossiers('diligence', 'OFFICER', 'HEAD_OF_SECTOR'),
  'PRM-GUARD-015': dossiers('flags', 'HEAD_OF_SECTOR'),
  'PRM-GUARD-016': dossiers('diligence', 'OFFICER', 'HEAD_OF_SECTOR'),
  'PRM-GUARD-017': () => at(has('FINANCE_OFFICER'), t('remedy.opinion'), 'review', '#opinion-FINANCE'),
  'PRM-GUARD-020': ({ signatures }) =>
    at(signatures?.parties.some(({ mayRecord }) => mayRecord), t('remedy.signatures'), 'signing', '[data-testid=record]'),
  'PRM-GUARD-021': ({ signatures }) => at(signatures?.mayAttach, t('signing.attach'), 'signing', '#copy-file'),
  'PRM-GUARD-022': () => at(has('LEGAL_REVIEWER', 'HEAD_OF_LEGAL'), t('signing.compare'), 'signing', '[data-undecided] [data-testid=compare]'),
  'PRM-GUARD-023': term('prm:effectiveOn'),
  'PRM-GUARD-024': term('prm:expiresOn'),
  'PRM-GUARD-025': () => at(true, t('remedy.amendment'), 'relations', '#relations-title'),
  'PRM-GUARD-028': term('prm:renewalMode'),
  'PRM-GUARD-030': term('prm:renewalMode'),
  'PRM-GUARD-031': supporting('RENEWAL'),
  'PRM-GUARD-032': supporting('TERMINATION'),
  'PRM-GUARD-033': () => at(has('OFFICER', 'HEAD_OF_SECTOR', 'RECORDS_MANAGER'), t('notice.title'), 'relations', '#notice-day'),
  'PRM-GUARD-034': supporting('EVALUATION'),
  'PRM-GUARD-035': ({ document }) => at(document.capabilities?.edit, t('remedy.obligations'), 'relations', '#obligations-title'),
  'PRM-GUARD-036': ({ document }) => [
    ...at(document.capabilities?.edit, t('remedy.contributions'), 'relations', '#contributions-title'),
    ...at(has('FINANCE_OFFICER'), t('compensation.title'), 'relations', '#sign-off-reason'),
  ],
  'PRM-GUARD-040': ({ signatures }) =>
    at(signatures?.parties.some(({ mayCorrect }) => mayCorrect), t('remedy.signatureDay'), 'signing', '[data-testid=correct]'),
};

/**
 * Ways to what a refusal asks for: each with a `label`, and a `href`, or a `field` of the form, or a `place` (a selector)
 * in a `tab` of the document's page with, perhaps, what is chosen there.
 */
export function remedies({ code }, around) {
  return NOTHING_TO_UPLOAD.includes(code) ? [] : WAYS[code.replace(/\..*/, '')]?.(around) ?? [];
}
