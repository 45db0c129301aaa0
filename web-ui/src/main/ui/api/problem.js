/** A refusal of the server (problem+json), or that it could not be reached (status 0). Its texts are translated. */
export class Problem extends Error {
  constructor({ status, code = '', title = '', detail = '', errors = [] }) {
    super(`${status} ${code} ${title}`);
    this.status = status;
    this.code = code ?? '';
    this.title = title;
    this.detail = detail;
    this.errors = errors ?? [];
  }

  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({ ...body, status: response.status });
  }

  static get unreachable() {
    return new Problem({ status: 0 });
  }

  /** Somebody else changed the document since it was read. */
  get isStale() {
    return this.status === 412;
  }

  /** What is wrong by field: {"prm:leadSector": "…"}. */
  get byField() {
    return Object.fromEntries(this.errors.filter((error) => error.field).map((error) => [error.field, error.message]));
  }

  /** The same without what was said of a field, once somebody corrects it; nothing when nothing else is left. */
  corrected(field) {
    const errors = this.errors.filter((error) => error.field !== field);
    return errors.length || !this.errors.length ? Object.assign(Object.create(Problem.prototype), this, { errors }) : undefined;
  }
}
