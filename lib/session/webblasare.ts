// A browser as far as sign-in needs one, for tests: keeps cookies, and walks through an identity provider's pages.

/** A browser that visits the service at `hem`: its cookies, shared between ports as browsers do, and its walk through the identity provider. */
export class Webblasare {
  readonly #hem: string;
  readonly kakor = new Map<string, string>();
  readonly satta: string[] = [];
  constructor(hem: string) {
    this.#hem = hem;
  }
  /** The Cookie header. */
  huvud(): string {
    return [...this.kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; ');
  }
  /** Keeps what an answer sets. */
  ta(svar: Response): Response {
    for (const rad of svar.headers.getSetCookie()) {
      this.satta.push(rad);
      const [par = ''] = rad.split(';');
      const namn = par.slice(0, par.indexOf('='));
      const varde = par.slice(par.indexOf('=') + 1);
      if (varde === '' || /max-age=0/i.test(rad)) this.kakor.delete(namn);
      else this.kakor.set(namn, varde);
    }
    return svar;
  }
  /** Fetches without following. */
  async hamta(adress: string, val: RequestInit = {}): Promise<Response> {
    const headers = { ...(val.headers as Record<string, string>), cookie: this.huvud() };
    return this.ta(await fetch(adress, { ...val, headers, redirect: 'manual' }));
  }
  /** Follows the identity provider until it sends the browser back to us; `val` is what is chosen on its page. */
  async genomIdp(start: string, val: Record<string, string>): Promise<string> {
    let adress = start;
    for (let steg = 0; steg < 12 && !adress.startsWith(this.#hem); steg += 1) {
      let svar = await this.hamta(adress);
      if (svar.status === 200)
        svar = await this.hamta(adress, { method: 'POST', body: new URLSearchParams(val) });
      adress = new URL(svar.headers.get('location') ?? '', adress).href;
    }
    return adress;
  }
}
