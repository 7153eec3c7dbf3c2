// The loader: `<bollkoll-arenden>` puts the frame on a page that is not ours. Served as one small file without
// dependencies at /inbaddning/1/bollkoll.js (scripts/laddare.ts makes it). Promises that what stands on the page never
// moves because the frame grew, that nothing is believed that another window says, that no code stands in an address, and
// that a frame which is not shown is replaced by the link it stood in for, with a sentence in the console. Types alone are imported.

import type { FranRamen, Tema, TillRamen, Vy } from './budskap.ts';

/** The height that is kept free until the content is known, in pixels. `hojd` on the element says another. */
const FRITT: Record<Vy, number> = { oversikt: 480, 'hos-dig': 480, arende: 480, antal: 40 };

const TITLAR = {
  sv: {
    oversikt: 'Dina ärenden hos myndigheter',
    'hos-dig': 'Ärenden som väntar på dig',
    arende: 'Ett ärende',
    antal: 'Antal ärenden som väntar på dig',
  },
  en: {
    oversikt: 'Your cases at the authorities',
    'hos-dig': 'Cases that are waiting for you',
    arende: 'One case',
    antal: 'Number of cases waiting for you',
  },
};

/** A loaded frame that has not said that it is ready by then has been refused, ms. */
const REDO_INOM_MS = 4000;
const LADDAD_INOM_MS = 20_000;

/** A frame with a code signs in for all frames of its page: the others wait for it. */
const inloggningar = new Map<string, Promise<void>>();

let antal = 0;

const arObjekt = (ett: unknown): ett is Record<string, unknown> => typeof ett === 'object' && ett !== null;

function arFranRamen(data: unknown): data is FranRamen {
  if (!arObjekt(data) || data.bollkoll !== 1) return false;
  const { slag, px, antal: bollar, id } = data;
  if (slag === 'hojd') return typeof px === 'number' && px >= 0 && px < 1e5;
  if (slag === 'bollar') return Number.isSafeInteger(bollar) && typeof data.fullstandig === 'boolean';
  if (slag === 'oppna-arende') return typeof id === 'string' && /^[\w-]{1,64}$/.test(id);
  return slag === 'redo' || slag === 'utloggad' || slag === 'fel';
}

class Arenden extends HTMLElement {
  static observedAttributes = ['varumarke-adress', 'vy', 'kod', 'sprak', 'tema', 'arende'];

  /** How many messages came that were not the frame's, or none that we know. */
  ignorerade = 0;
  #ram: HTMLIFrameElement | undefined;
  #reserv: Node[] = [];
  #ursprung = '';
  #onskad = 0;
  #klocka: ReturnType<typeof setTimeout> | undefined;
  #slut = new AbortController();
  #inne: () => void = () => undefined;
  #vantar = false;

  connectedCallback(): void {
    this.#slut = new AbortController();
    const { signal } = this.#slut;
    addEventListener('message', (ett) => this.#hor(ett), { signal });
    for (const nar of ['scroll', 'resize'])
      addEventListener(nar, () => this.#vax(), { signal, passive: true });
    this.#borja();
  }

  disconnectedCallback(): void {
    this.#slut.abort();
    clearTimeout(this.#klocka);
    this.#visaReserv();
  }

  attributeChangedCallback(vilket: string, fore: string | null, nu: string | null): void {
    if (fore === nu || !this.isConnected) return;
    if (vilket === 'tema') this.#sag({ bollkoll: 1, slag: 'tema', tema: this.#tema() });
    // A code is taken off when it has been used; that changes nothing.
    else if (vilket !== 'kod' || nu !== null) this.#borja();
  }

  /** The person has signed out of the page: the frame shows nothing of hers from now on. */
  loggaUt(): void {
    this.#sag({ bollkoll: 1, slag: 'utloggad' });
  }

  /** Once for all attributes that are set in one go. */
  #borja(): void {
    if (this.#vantar) return;
    this.#vantar = true;
    const adress = this.getAttribute('varumarke-adress') ?? '';
    const kod = this.getAttribute('kod');
    if (kod) {
      const inne = new Promise<void>((klar) => {
        this.#inne = klar;
      });
      inloggningar.set(adress, inne);
    }
    queueMicrotask(async () => {
      if (!kod) await inloggningar.get(adress);
      this.#vantar = false;
      if (this.isConnected) this.#oppna(adress, kod);
    });
  }

  #oppna(adress: string, kod: string | null): void {
    const vy = (this.getAttribute('vy') ?? 'oversikt') as Vy;
    this.#ursprung = URL.canParse(adress) ? new URL(adress).origin : '';
    if (!this.#ursprung) this.#nekad(`"varumarke-adress" är ingen adress: "${adress}".`);
    else if (!(vy in FRITT)) this.#nekad(`det finns ingen vy som heter "${vy}".`);
    else this.#satt(vy, kod);
  }

  #satt(vy: Vy, kod: string | null): void {
    this.#visaReserv();
    const sprak = this.#sprak();
    const ram = document.createElement('iframe');
    ram.name = `bollkoll-${++antal}`;
    ram.title = this.getAttribute('rubrik') ?? TITLAR[sprak][vy];
    ram.referrerPolicy = 'no-referrer';
    Object.assign(ram.style, { display: 'block', width: '100%', border: '0', colorScheme: 'normal' });
    this.style.display ||= 'block';
    this.#onskad = 0;
    this.#hog(ram, Number(this.getAttribute('hojd')) || FRITT[vy]);
    this.#reserv = [...this.childNodes];
    this.replaceChildren(ram);
    this.#ram = ram;
    ram.addEventListener('load', () => this.#laddad());
    this.#vakta(LADDAD_INOM_MS);
    this.#ga(ram, vy, kod, { sprak, tema: this.#tema(), arende: this.getAttribute('arende') ?? '' });
  }

  /** With a code by a form, so that it stands in no address and no history. */
  #ga(ram: HTMLIFrameElement, vy: Vy, kod: string | null, falt: Record<string, string>): void {
    if (!kod) {
      ram.src = `${this.#ursprung}/inbaddad/${vy}?${new URLSearchParams(falt)}`;
      return;
    }
    const form = document.createElement('form');
    Object.assign(form, {
      method: 'post',
      action: `${this.#ursprung}/inbaddad/losen`,
      target: ram.name,
      hidden: true,
    });
    for (const [name, value] of Object.entries({ kod, vy, ...falt }))
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    this.append(form);
    form.submit();
    form.remove();
    this.removeAttribute('kod');
  }

  #sprak(): 'sv' | 'en' {
    const valt = this.getAttribute('sprak') ?? this.closest('[lang]')?.getAttribute('lang') ?? '';
    return /^en\b/i.test(valt) ? 'en' : 'sv';
  }

  /** A page that says nothing of dark is light, whatever the reader's device prefers. */
  #tema(): Tema {
    const valt = this.getAttribute('tema');
    if (valt === 'ljust' || valt === 'morkt' || valt === 'auto') return valt;
    const { colorScheme } = getComputedStyle(this.parentElement ?? this);
    if (!colorScheme.includes('dark')) return 'ljust';
    return colorScheme.includes('light') ? 'auto' : 'morkt';
  }

  #sag(vad: TillRamen): void {
    this.#ram?.contentWindow?.postMessage(vad, this.#ursprung);
  }

  #laddad(): void {
    this.#vakta(REDO_INOM_MS);
    this.#sag({ bollkoll: 1, slag: 'hej' });
  }

  #vakta(ms: number): void {
    clearTimeout(this.#klocka);
    this.#klocka = setTimeout(
      () =>
        this.#nekad(
          `ramen från ${this.#ursprung} svarar inte. Den visas bara på sidor vars ursprung står i "portaler[].sidor" i varumärkets fil; den här sidans ursprung är ${location.origin}.`,
        ),
      ms,
    );
  }

  #nekad(varfor: string): void {
    console.error(`Bollkoll: ${varfor}`);
    this.#visaReserv();
    this.#inne();
    this.#beratta('fel', { orsak: 'ramen-nekad' });
  }

  #visaReserv(): void {
    if (this.#ram === undefined) return;
    this.replaceChildren(...this.#reserv);
    this.#ram = undefined;
  }

  #beratta(slag: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`bollkoll-${slag}`, { detail, bubbles: true }));
  }

  #hor({ source, origin, data }: MessageEvent): void {
    const ram = this.#ram?.contentWindow;
    // What another element's frame says is that element's business, and what is not meant for us is nobody's.
    if (ram == null || (source !== ram && (arEnRam(source) || !arObjekt(data) || !('bollkoll' in data))))
      return;
    if (source !== ram || origin !== this.#ursprung || !arFranRamen(data)) {
      this.ignorerade += 1;
      return;
    }
    const { bollkoll: _, slag, ...mer } = data;
    if (slag === 'redo') {
      clearTimeout(this.#klocka);
      this.#inne();
    }
    if (data.slag === 'hojd') {
      this.#onskad = data.px;
      this.#vax(data.person);
    } else this.#beratta(slag, mer);
  }

  /** Grows when nothing that is seen is moved by it: what stands below is out of sight, or the person asked for it. */
  #vax(gjortAvPersonen = false): void {
    const ram = this.#ram;
    if (ram === undefined || this.#onskad <= ram.offsetHeight) return;
    if (gjortAvPersonen || this.getBoundingClientRect().bottom >= innerHeight) this.#hog(ram, this.#onskad);
  }

  #hog(ram: HTMLIFrameElement, px: number): void {
    ram.style.height = `${Math.ceil(px)}px`;
  }
}

const arEnRam = (fonster: MessageEventSource | null): boolean =>
  [...document.querySelectorAll<HTMLIFrameElement>('bollkoll-arenden > iframe')].some(
    (ram) => ram.contentWindow === fonster,
  );

if (!customElements.get('bollkoll-arenden')) customElements.define('bollkoll-arenden', Arenden);
